package dk.frirum.evaluation;

import dk.frirum.evidence.verdict.Verdict;

/** What must be said beside a difference: which way it went before, and how "not worse" it is. */
final class Course {
  private Course() {}

  /** Whether two periods before differ by more than chance: the interval does not hold 0. */
  static boolean moving(Row before) {
    return before.lower() != null
        && before.upper() != null
        && (before.lower() > 0 || before.upper() < 0);
  }

  /**
   * How two periods before lie to each other: {@code moving} the way the effect goes, {@code
   * turned} the other way, {@code still}, or {@code unknown} where that is held back or not there.
   */
  static String of(Row before, Row effect) {
    if (before.lower() == null || before.estimate() == null) {
      return "unknown";
    }
    if (!moving(before)) {
      return "still";
    }
    return effect.estimate() != null && effect.estimate() * before.estimate() < 0
        ? "turned"
        : "moving";
  }

  /**
   * Whether it is not worse by the margin alone: all of the interval lies below 0. "On a par" would
   * be too much said of that.
   */
  static boolean lower(Row row) {
    return row.said().equals(Results.code(Verdict.NOT_WORSE))
        && row.upper() != null
        && row.upper() < 0;
  }
}
