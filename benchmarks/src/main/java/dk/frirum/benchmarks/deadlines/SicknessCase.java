package dk.frirum.benchmarks.deadlines;

import java.time.LocalDate;

/**
 * One case as an object: the fact Drools matches on. Days stay numbers, since constraints on ints
 * are the cheapest it has; answers are noted on the case without telling the engine, since no rule
 * reads them.
 */
public final class SicknessCase {

  private final Cases cases;
  private final int number;
  private long sum;

  SicknessCase(Cases cases, int number) {
    this.cases = cases;
    this.number = number;
  }

  /** In a job. */
  public boolean isEmployed() {
    return cases.employed[number];
  }

  /** Days of absence so far, both end days counted. */
  public int getAbsenceDays() {
    return DeadlineTask.AS_OF - cases.first[number] + 1;
  }

  /** Expected length of the absence in weeks. */
  public int getExpectedWeeks() {
    return cases.expectedWeeks[number];
  }

  /** Fast track asked for. */
  public boolean isFastTrackRequested() {
    return cases.request[number] != Cases.NEVER;
  }

  /** Fast track declined by the citizen. */
  public boolean isFastTrackDeclined() {
    return cases.declined[number];
  }

  /** First absence day. */
  public int getFirst() {
    return cases.first[number];
  }

  /** Day the fast track was asked for. */
  public int getRequest() {
    return cases.request[number];
  }

  /** Day of the employer's interview. */
  public int getEmployerInterview() {
    return cases.employerInterview[number];
  }

  /** Day of the employer's notification. */
  public int getNotification() {
    return cases.notification[number];
  }

  /** Day of the fourth follow-up interview. */
  public int getFourthInterview() {
    return cases.interview[Cases.INTERVIEWS - 1][number];
  }

  /** Day of the first follow-up interview in person or at the workplace. */
  public int firstFaceToFace() {
    for (int n = 0; n < Cases.INTERVIEWS; n++) {
      if (cases.form[n][number] < Cases.FIRST_REMOTE_FORM) {
        return cases.interview[n][number];
      }
    }
    return Cases.NEVER;
  }

  /** Day of the first follow-up interview on or after a day. */
  public int firstInterviewSince(int day) {
    for (int n = 0; n < Cases.INTERVIEWS; n++) {
      if (cases.interview[n][number] >= day) {
        return cases.interview[n][number];
      }
    }
    return Cases.NEVER;
  }

  /** The day six months after the first absence day. */
  public int halfYearLater() {
    return (int) LocalDate.ofEpochDay(getFirst()).plusMonths(6).toEpochDay();
  }

  /** Works out the status of a duty and notes it. */
  public void answer(int rule, int due, int met) {
    note(rule, due, DeadlineTask.status(due, met));
  }

  /** Notes the answer to a rule. */
  void note(int rule, int due, int status) {
    sum += DeadlineTask.weigh(number, rule, due, status);
  }

  /** What the rules answered since last asked. */
  long takeSum() {
    long taken = sum;
    sum = 0;
    return taken;
  }
}
