package dk.frirum.evidence.verdict;

/**
 * The four answers there are to "did it go better or worse?" (Piaggio et al. 2012, Reporting of
 * noninferiority and equivalence randomized trials, JAMA 308:2594). The margin is fixed before the
 * outcome is looked at.
 */
public enum Verdict {
  /** Danish: bedre. The interval lies above 0. */
  BETTER("bedre", "better"),
  /**
   * Danish: ikke dårligere, "på niveau". The lower limit is above minus the margin – also where the
   * whole interval is below 0, yet within the margin; that must then be said beside it.
   */
  NOT_WORSE("ikke dårligere", "not worse"),
  /** Danish: dårligere. The upper limit is below 0, and the lower beyond the margin. */
  WORSE("dårligere", "worse"),
  /** Danish: uafklaret. */
  UNDETERMINED("uafklaret", "undetermined");

  private final String danish;
  private final String english;

  Verdict(String danish, String english) {
    this.danish = danish;
    this.english = english;
  }

  public String danish() {
    return danish;
  }

  public String english() {
    return english;
  }

  /** Whether more of the outcome is good or bad. */
  public enum Good {
    MORE,
    LESS
  }

  /**
   * @param lower limit of the effect's two-sided 95 % interval
   * @param upper limit
   * @param margin more than 0: the loss that still counts as none, in the outcome's unit
   * @throws IllegalArgumentException where the limits are no interval or the margin is no margin
   */
  public static Verdict of(double lower, double upper, double margin, Good good) {
    if (!(lower <= upper) || !(margin > 0) || Double.isInfinite(margin)) {
      throw new IllegalArgumentException(
          "An interval from %s to %s and a margin of %s give no verdict"
              .formatted(lower, upper, margin));
    }
    double from = good == Good.MORE ? lower : -upper;
    double to = good == Good.MORE ? upper : -lower;
    if (from > 0) {
      return BETTER;
    }
    if (from > -margin) {
      return NOT_WORSE;
    }
    return to < 0 ? WORSE : UNDETERMINED;
  }

  /**
   * The claim of the letter: on a par or better on the outcome, and better on the process, both at
   * once and each at 2.5 % one-sided – so that no allowance for two tests is needed (Berger 1982,
   * Technometrics 24:295).
   */
  public static boolean claimHolds(Verdict outcome, Verdict process) {
    boolean onPar =
        switch (outcome) {
          case BETTER, NOT_WORSE -> true;
          case WORSE, UNDETERMINED -> false;
        };
    return onPar && process == BETTER;
  }
}
