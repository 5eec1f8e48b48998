package dk.frirum.population;

/**
 * The municipality's time on one interview, in minutes rounded to five (<i>forberedelse, samtale,
 * efterbehandling</i>).
 *
 * <p>Invented, not measured: no public study of minutes per interview was found, so nothing may be
 * concluded about real case work from these figures. They are made so that preparation and
 * after-work together take more than the meeting, which is all that is known in public.
 */
public record Minutes(int preparation, int meeting, int afterWork) {

  static Minutes held(Dice dice, InterviewKind kind, Form form, boolean first) {
    int meeting =
        switch (kind) {
          case FOLLOW_UP -> 35;
          case JOINT, INTENSIFIED_EFFORT -> 40;
          case JOB, A_KASSE, CV, AVAILABILITY, EMPLOYER -> 30;
        };
    int extra = first ? 15 : 0;
    int cut = form == Form.PHONE ? 10 : 0;
    int travel = form == Form.WORKPLACE ? 30 : 0;
    return new Minutes(
        around(dice, 18 + extra + travel),
        around(dice, meeting + extra - cut),
        around(dice, 22 + extra / 2));
  }

  /** When the citizen did not come: prepared for, and a note afterwards. */
  static Minutes inVain(Dice dice) {
    return new Minutes(around(dice, 15), 0, around(dice, 8));
  }

  private static int around(Dice dice, int middle) {
    int drawn = middle * (55 + dice.below(46) + dice.below(46)) / 100;
    return Math.max(5, (drawn + 2) / 5 * 5);
  }
}
