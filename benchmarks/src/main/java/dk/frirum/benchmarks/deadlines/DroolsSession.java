package dk.frirum.benchmarks.deadlines;

import dk.frirum.benchmarks.Contender;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Drools with its executable model: rules compiled to Java classes, built once, before the clock
 * starts, as are the facts.
 *
 * <p>Of the ways to call it, measured on this task: for one case, a session kept open whose facts
 * are taken out again is about twice as fast as a session for each call, a pool of sessions or a
 * stateless session; for batches, a fresh session for each batch is the fastest, level with a
 * stateless one in sequential mode. Direct firing is slower here, and a session without thread
 * safety fails in 10.2.
 */
final class DroolsSession implements Contender {

  private static final int BATCH = 1000;

  private final String shape;
  private final int batch;
  private final KieBase rules;
  private final KieSession kept;

  /** What lies in the kept session. */
  private final List<FactHandle> handles = new ArrayList<>();

  private final List<SicknessCase> cases;

  /** Per case, the facts to insert. */
  private final List<List<Object>> facts;

  private DroolsSession(String shape, int batch, KieBase rules, List<List<Object>> facts) {
    this.shape = shape;
    this.batch = batch;
    this.rules = rules;
    this.facts = facts;
    cases = facts.stream().map(list -> (SicknessCase) list.getFirst()).toList();
    kept = rules.newKieSession();
  }

  /** The whole case in one fact: one case a call, and in batches. */
  static List<DroolsSession> oneFact(Cases cases) {
    List<List<Object>> facts =
        IntStream.range(0, cases.size)
            .mapToObj(i -> List.<Object>of(new SicknessCase(cases, i)))
            .toList();
    return bothWays("one fact a case", build("deadlines-one-fact.drl"), facts);
  }

  /** The case and each of its events as facts: one case a call, and in batches. */
  static List<DroolsSession> history(Cases cases) {
    List<List<Object>> facts =
        IntStream.range(0, cases.size).mapToObj(i -> historyOf(cases, i)).toList();
    return bothWays("events as facts", build("deadlines-history.drl"), facts);
  }

  private static List<DroolsSession> bothWays(
      String shape, KieBase rules, List<List<Object>> facts) {
    return List.of(
        new DroolsSession(shape, 1, rules, facts), new DroolsSession(shape, BATCH, rules, facts));
  }

  private static List<Object> historyOf(Cases cases, int number) {
    var sickness = new SicknessCase(cases, number);
    var facts = new ArrayList<Object>();
    facts.add(sickness);
    facts.addAll(Happening.of(cases, number, sickness));
    return List.copyOf(facts);
  }

  private static KieBase build(String drl) {
    var services = KieServices.get();
    var files = services.newKieFileSystem();
    files.write(services.getResources().newClassPathResource(drl, DroolsSession.class));
    var builder = services.newKieBuilder(files);
    builder.buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
  }

  @Override
  public String name() {
    return "Drools 10.2, "
        + shape
        + ", "
        + (batch == 1 ? "one case" : batch + " cases")
        + " a call";
  }

  @Override
  public String usage() {
    return batch == 1
        ? "executable model, session kept open"
        : "executable model, a session a batch";
  }

  @Override
  public long run(int from, int to) {
    long sum = 0;
    for (int start = from; start < to; start += batch) {
      int end = Math.min(start + batch, to);
      if (batch == 1) {
        evaluateInKeptSession(start);
      } else {
        evaluateInFreshSession(start, end);
      }
      for (int i = start; i < end; i++) {
        sum += cases.get(i).takeSum();
      }
    }
    return sum;
  }

  private void evaluateInKeptSession(int number) {
    for (Object fact : facts.get(number)) {
      handles.add(kept.insert(fact));
    }
    kept.fireAllRules();
    handles.forEach(kept::delete);
    handles.clear();
  }

  private void evaluateInFreshSession(int start, int end) {
    var session = rules.newKieSession();
    try {
      for (int i = start; i < end; i++) {
        for (Object fact : facts.get(i)) {
          session.insert(fact);
        }
      }
      session.fireAllRules();
    } finally {
      session.dispose();
    }
  }

  @Override
  public void close() {
    kept.dispose();
  }
}
