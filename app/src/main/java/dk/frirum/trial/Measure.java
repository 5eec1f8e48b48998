package dk.frirum.trial;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a trial action may be held to (<i>mål</i>). Each has a range outside of which no value lies,
 * so that a stop criterion that can never fire is seen before it is written down.
 */
public enum Measure {
  /** Share of first interviews held at the workplace, per cent. */
  FIRST_INTERVIEW_AT_WORKPLACE(0, 100),
  /** Share back at the workplace by 23 weeks, per cent. */
  BACK_BY_23_WEEKS(0, 100),
  /** Difference in the share self-supported after 26 weeks, percentage points. */
  SELF_SUPPORT_26_WEEKS(-100, 100),
  /** Difference in the share self-supported after 52 weeks, percentage points. */
  SELF_SUPPORT_52_WEEKS(-100, 100),
  /** Weeks on the benefit. */
  DURATION(0, 520),
  /** Interviews for each citizen and half-year. */
  CONTACTS(0, 100),
  /** Minutes of preparation and after-work for each interview. */
  MINUTES(0, 1440),
  /** Share of working time with the citizen, per cent. */
  SHARE_WITH_CITIZEN(0, 100),
  /** Ordinary paid hours a week. */
  ORDINARY_HOURS(0, 60),
  /** Citizens' answers on a scale of 1 to 5. */
  DIGNITY(1, 5);

  private final int least;
  private final int most;

  Measure(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /** As stored: {@code back-by-23-weeks}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Measure> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  int least() {
    return least;
  }

  int most() {
    return most;
  }

  /** Whether the measure can ever have a value that would stop the trial. */
  boolean canFire(TrialAction.Stop stop) {
    double value = stop.value().doubleValue();
    return stop.sign().equals("<") ? value > least : value < most;
  }
}
