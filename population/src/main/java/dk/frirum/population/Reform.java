package dk.frirum.population;

import java.time.LocalDate;

/** The days on which practice changes; the first day of the new one. */
final class Reform {
  /** The sickness-benefit reform: categories, eight weeks, fast track. History begins here. */
  static final LocalDate BEGINNING = LocalDate.of(2015, 1, 5);

  /** The new LAB, "forenklet beskæftigelsesindsats". */
  static final LocalDate NEW_LAB = LocalDate.of(2020, 1, 1);

  /** The suspension of the effort in spring 2020, first and last day. */
  static final LocalDate SUSPENDED = LocalDate.of(2020, 3, 12);

  static final LocalDate SUSPENDED_TO = LocalDate.of(2020, 5, 26);

  /** Until the summer of 2021 nearly everything still goes by telephone and video. */
  static final LocalDate DISTANCE_TO = LocalDate.of(2021, 5, 31);

  /** Four follow-ups in half a year instead of one every four weeks (date not verified in law). */
  static final LocalDate FOUR_FOLLOW_UPS = LocalDate.of(2021, 8, 1);

  /** Lov 295: the citizen chooses the form after the first interview. */
  static final LocalDate CHOICE_OF_FORM = LocalDate.of(2023, 3, 22);

  /** Lov 727: the a-kasse holds the first three months. */
  static final LocalDate A_KASSE_FIRST = LocalDate.of(2024, 1, 1);

  /** Sickness benefit made simpler: no category 3, predictable course. */
  static final LocalDate SIMPLER_SICKNESS = LocalDate.of(2025, 1, 1);

  /** The reform of kontanthjælp: no more uddannelseshjælp. */
  static final LocalDate ONE_ASSISTANCE = LocalDate.of(2025, 7, 1);

  /** No new revalidering. */
  static final LocalDate NO_REHABILITATION = LocalDate.of(2026, 2, 1);

  /** Lov 1750: flexible contact course, one follow-up. */
  static final LocalDate FLEXIBLE = LocalDate.of(2026, 7, 1);

  private Reform() {}

  static boolean suspended(LocalDate day) {
    return !day.isBefore(SUSPENDED) && !day.isAfter(SUSPENDED_TO);
  }
}
