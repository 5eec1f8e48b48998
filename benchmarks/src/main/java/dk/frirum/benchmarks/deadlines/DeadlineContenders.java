package dk.frirum.benchmarks.deadlines;

import dk.frirum.benchmarks.Contender;
import java.util.List;

/** All who run the five-rule task; the first one's answers are the right ones. */
public final class DeadlineContenders {

  private static final int BATCH = 1000;

  private DeadlineContenders() {}

  /** All contenders, ready to run on that many invented cases. */
  public static List<Contender> generate(int cases, long seed) {
    return on(Cases.generate(cases, seed));
  }

  static List<Contender> on(Cases cases) {
    return List.of(
        new HandLoop(cases),
        new DuckDbQuery(cases),
        DroolsSession.oneFact(cases, 1),
        DroolsSession.oneFact(cases, BATCH),
        DroolsSession.history(cases, 1),
        DroolsSession.history(cases, BATCH),
        new DmnDecisions(cases));
  }
}
