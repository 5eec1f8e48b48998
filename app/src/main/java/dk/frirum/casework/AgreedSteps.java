package dk.frirum.casework;

import dk.frirum.access.SignedIn;
import java.time.LocalDate;

/** Where a step agreed at an interview goes: into the citizen's plan, by the same registration. */
public interface AgreedSteps {

  /**
   * A step (<i>skridt</i>).
   *
   * @param words what is to be done
   * @param due the day it is to be done by
   * @param doer code of who does it: {@code citizen}, {@code municipality} or {@code partner}
   * @param way code of the way it goes: {@code job}, {@code company}, {@code education} or {@code
   *     other}
   */
  record Step(String words, LocalDate due, String doer, String way) {}

  /** Adds it, within the transaction that registers the interview; the same twice is one. */
  void agreed(SignedIn who, long citizenId, long interviewId, Step step);
}
