package dk.frirum.benchmarks.deadlines;

import java.util.List;

/** A duty the rules derived: a fact that the status rules match on. */
public final class Duty {

  private final SicknessCase sickness;
  private final int rule;
  private final int due;
  private final int metOn;

  /**
   * A duty not yet given a status.
   *
   * @param days the days of the events that fulfil it, in any order
   * @param need how many of them it takes
   */
  public Duty(SicknessCase sickness, int rule, int due, List<Integer> days, int need) {
    this.sickness = sickness;
    this.rule = rule;
    this.due = due;
    this.metOn =
        days.size() < need ? Cases.NEVER : days.stream().sorted().skip(need - 1L).findFirst().get();
  }

  /** Enough events have happened. */
  public boolean isHeld() {
    return metOn != Cases.NEVER;
  }

  /** Day it was met. */
  public int getMetOn() {
    return metOn;
  }

  /** Last day in time. */
  public int getDue() {
    return due;
  }

  /** Days from the day asked about to the last day in time. */
  public int getDaysLeft() {
    return due - DeadlineTask.AS_OF;
  }

  /** Notes the status on the case. */
  public void conclude(int status) {
    sickness.note(rule, due, status);
  }
}
