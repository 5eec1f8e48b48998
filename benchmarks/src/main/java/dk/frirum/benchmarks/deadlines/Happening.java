package dk.frirum.benchmarks.deadlines;

import java.util.ArrayList;
import java.util.List;

/**
 * An event of a case as a fact of its own.
 *
 * @param form of an interview, an index in {@link Cases#FORMS}; 0 for other events
 */
public record Happening(SicknessCase sickness, int kind, int day, int form) {

  /** The employer's interview. */
  public static final int EMPLOYER_INTERVIEW = 0;

  /** The employer's notification. */
  public static final int NOTIFICATION = 1;

  /** A request for the fast track. */
  public static final int FAST_TRACK_REQUEST = 2;

  /** A follow-up interview. */
  public static final int FOLLOW_UP = 3;

  /** All that happened in a case. */
  static List<Happening> of(Cases cases, int number, SicknessCase sickness) {
    var all = new ArrayList<Happening>();
    all.add(new Happening(sickness, EMPLOYER_INTERVIEW, cases.employerInterview[number], 0));
    all.add(new Happening(sickness, NOTIFICATION, cases.notification[number], 0));
    all.add(new Happening(sickness, FAST_TRACK_REQUEST, cases.request[number], 0));
    for (int n = 0; n < Cases.INTERVIEWS; n++) {
      int day = cases.interview[n][number];
      all.add(new Happening(sickness, FOLLOW_UP, day, cases.form[n][number]));
    }
    all.removeIf(event -> event.day == Cases.NEVER);
    return List.copyOf(all);
  }
}
