package dk.frirum.benchmarks.deadlines;

import dk.frirum.benchmarks.Contender;
import java.util.ArrayList;
import java.util.List;

/** All who run the five-rule task; the first one's answers are the right ones. */
public final class DeadlineContenders {

  private DeadlineContenders() {}

  /** All contenders, ready to run on that many invented cases. */
  public static List<Contender> generate(int cases, long seed) {
    return on(Cases.generate(cases, seed));
  }

  static List<Contender> on(Cases cases) {
    var all = new ArrayList<Contender>();
    all.add(new HandLoop(cases));
    all.add(new FrirumInBulk(cases));
    all.add(new FrirumOneByOne(cases));
    all.add(new DuckDbQuery(cases));
    all.addAll(DroolsSession.oneFact(cases));
    all.addAll(DroolsSession.history(cases));
    all.add(new DmnDecisions(cases));
    return List.copyOf(all);
  }
}
