package dk.frirum.benchmarks;

import java.time.Duration;

/** A contender going round and round over the cases, in bites that fit its speed. */
final class Runner {

  /** A bite aims at a twentieth of a turn, so that a turn does not overrun by much. */
  private static final int BITES = 20;

  private final Contender contender;
  private final Answers answers;
  private int next;
  private int bite;

  Runner(Contender contender, Answers answers) {
    this.contender = contender;
    this.answers = answers;
    bite = biteFor(0);
  }

  String name() {
    return contender.name();
  }

  String usage() {
    return contender.usage();
  }

  /**
   * Runs for about that long.
   *
   * @return cases evaluated
   */
  long run(Duration time) {
    long start = System.nanoTime();
    long cases = 0;
    long elapsed = 0;
    while (elapsed < time.toNanos()) {
      int to = Math.min(answers.size(), next + bite);
      answers.check(contender, next, to);
      cases += to - next;
      next = to == answers.size() ? 0 : to;
      elapsed = System.nanoTime() - start;
      bite = biteFor(cases * time.toNanos() / BITES / Math.max(1, elapsed));
    }
    return cases;
  }

  private int biteFor(long cases) {
    long wanted = Math.max(cases, contender.bulk());
    long blocks = Math.max(1, wanted / Answers.BLOCK);
    return (int) Math.min(answers.size(), blocks * Answers.BLOCK);
  }
}
