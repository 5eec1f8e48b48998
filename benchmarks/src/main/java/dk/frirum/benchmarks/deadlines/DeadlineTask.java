package dk.frirum.benchmarks.deadlines;

import java.time.LocalDate;

/**
 * The five-rule task. Input: {@link Cases}, running sickness-benefit cases (<i>løbende
 * sygedagpengesager</i>) on the day {@link #AS_OF}. Days are epoch days. Five duties are computed
 * for each case:
 *
 * <table>
 * <caption>The rules</caption>
 * <tr><th>no</th><th>duty</th><th>when</th><th>due</th><th>met by</th></tr>
 * <tr><td>0</td><td>employer's interview (<i>sygefraværssamtale</i>)</td><td>employed</td>
 *   <td>4 weeks from the first absence day</td><td>employer's interview</td></tr>
 * <tr><td>1</td><td>employer's notification (<i>anmeldelse</i>)</td>
 *   <td>employed, and more than 30 days of absence so far, both end days counted</td>
 *   <td>5 weeks from the first absence day</td><td>notification</td></tr>
 * <tr><td>2</td><td>first follow-up interview (<i>første opfølgningssamtale</i>)</td>
 *   <td>expected absence over 8 weeks</td><td>8 weeks from the first absence day</td>
 *   <td>the first follow-up interview in person or at the workplace</td></tr>
 * <tr><td>3</td><td>fast track</td><td>requested, and not declined by the citizen</td>
 *   <td>2 weeks from the request</td>
 *   <td>the first follow-up interview, in any form, on or after the day of the request</td></tr>
 * <tr><td>4</td><td>four follow-up interviews in half a year</td>
 *   <td>expected absence over 8 weeks</td>
 *   <td>6 months from the first absence day; where that month has no such day, its last day</td>
 *   <td>the fourth follow-up interview, in any form</td></tr>
 * </table>
 *
 * Weeks are counted to the same weekday (n × 7 days); nothing is moved off a week-end. The answer
 * to each rule is the due day and a status: {@link #MET} (on or before the due day), {@link
 * #MET_LATE}, {@link #OVERDUE} (not met, due day past), {@link #DUE} (not met, due within {@link
 * #NOTICE} days) or {@link #UPCOMING}; or nothing, where the rule does not apply.
 *
 * <p>The rules are in the spirit of SDP §§ 7 a, 7 c, 13 b and 40 but are no statement of the law:
 * they are small enough that every engine can say them well.
 */
final class DeadlineTask {

  /** The day asked about. */
  static final LocalDate AS_OF_DATE = LocalDate.of(2024, 3, 1);

  static final int AS_OF = (int) AS_OF_DATE.toEpochDay();

  /** Number of rules. */
  static final int RULES = 5;

  static final int EMPLOYER_INTERVIEW = 0;
  static final int NOTIFICATION = 1;
  static final int FIRST_FOLLOW_UP = 2;
  static final int FAST_TRACK = 3;
  static final int FOUR_FOLLOW_UPS = 4;

  static final int UPCOMING = 1;
  static final int DUE = 2;
  static final int MET = 3;
  static final int MET_LATE = 4;
  static final int OVERDUE = 5;

  /** Days before the due day from which a duty is {@link #DUE}. */
  static final int NOTICE = 14;

  private DeadlineTask() {}

  /**
   * Status on {@link #AS_OF}.
   *
   * @param due last day in time
   * @param met day it was met, or {@link Cases#NEVER}
   */
  static int status(int due, int met) {
    if (met <= AS_OF) {
      return met <= due ? MET : MET_LATE;
    }
    if (AS_OF > due) {
      return OVERDUE;
    }
    return due - AS_OF <= NOTICE ? DUE : UPCOMING;
  }

  /**
   * What one answer adds to the checksum. Its place is a factor, so that swapped answers show; the
   * sum over 100,000 cases stays below 2^63. Plain arithmetic, so that SQL can do it as well.
   */
  static long weigh(int caseNumber, int rule, int due, int status) {
    return ((long) caseNumber * RULES + rule + 1) * (due * 8L + status);
  }
}
