package dk.frirum.population;

import java.time.LocalDate;

/**
 * A spell as it was meant to be, before the as-of date cuts it.
 *
 * @param ordinal 0 for the citizen's first
 * @param courseFrom where the course began: earlier than {@code from} when only the benefit changed
 * @param to last day, inclusive
 * @param employment on the first day
 * @param next what follows on the day after
 */
record Stay(
    int ordinal,
    Benefit benefit,
    LocalDate courseFrom,
    LocalDate from,
    LocalDate to,
    Employment employment,
    Next next) {

  enum Employment {
    EMPLOYED("employed"),
    UNEMPLOYED("unemployed"),
    SELF_EMPLOYED("self-employed");

    final String code;

    Employment(String code) {
      this.code = code;
    }
  }

  enum Next {
    /** Ordinary work. */
    WORK,
    /** Education, another municipality, nothing known. */
    AWAY,
    /** Another benefit, without a gap. */
    BENEFIT
  }

  /** Length in days, both ends included. */
  int days() {
    return Math.toIntExact(to.toEpochDay() - from.toEpochDay()) + 1;
  }
}
