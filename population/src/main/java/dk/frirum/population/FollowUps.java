package dk.frirum.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The municipality's follow-ups in one spell on sygedagpenge, by the practice of each day. */
final class FollowUps {
  private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);
  private static final int[] FOUR_IN_HALF_A_YEAR = {56, 98, 140, 181};

  private final Chapter c;
  private final Dice dice;
  private final @Nullable Integer expectedWeeks;
  private final @Nullable LocalDate fastTrack;
  private final boolean brief;
  private final boolean employed;
  private final int category;
  private int held;
  private LocalDate last;
  private LocalDate quietTo;
  private @Nullable LocalDate first;

  /**
   * @param fastTrack day of a request that stands
   * @param third placed in category 3 at the first interview
   * @param brief expected to last eight weeks at most: no interview before they have passed
   */
  FollowUps(
      Chapter chapter,
      @Nullable Integer expectedWeeks,
      @Nullable LocalDate fastTrack,
      boolean brief,
      boolean third) {
    this.c = chapter;
    this.dice = chapter.dice;
    this.expectedWeeks = expectedWeeks;
    this.fastTrack = fastTrack;
    this.brief = brief;
    this.employed = chapter.stay.employment() == Stay.Employment.EMPLOYED;
    this.category = third ? 3 : 2;
    this.last = chapter.stay.from();
    this.quietTo = last;
    this.first = null;
  }

  /** Keeps them all and returns the day of the first one held. */
  @Nullable LocalDate keep() {
    standby();
    while (true) {
      LocalDate due = held == 0 ? firstDue() : nextDue();
      if (due.equals(NEVER)) {
        return first;
      }
      if (!due.isAfter(quietTo)) {
        due = quietTo.plusDays(14);
      }
      LocalDate opens = opens(due);
      Chapter.Kept kept = c.keep(InterviewKind.FOLLOW_UP, opens, due);
      if (kept == null) {
        return first;
      }
      last = kept.on();
      if (kept.held()) {
        held++;
        if (first == null) {
          first = kept.on();
          predictableCourse(kept.on());
        } else {
          sortAgain(kept.on());
        }
      }
    }
  }

  /** To the end of 2024 the category was looked at again at each follow-up (SDP § 12(3)). */
  private void sortAgain(LocalDate on) {
    if (on.isBefore(Reform.SIMPLER_SICKNESS) && dice.percent(94)) {
      c.event(EventKind.TRIAGE, on, category, null);
    }
  }

  private LocalDate opens(LocalDate due) {
    LocalDate opens = due.minusDays(held == 0 ? fastTrack == null ? 24 : 10 : 9);
    return opens.isAfter(last) ? opens : last.plusDays(1);
  }

  private LocalDate firstDue() {
    LocalDate due = c.day(brief ? 75 : 56);
    if (fastTrack != null) {
      due = fastTrack.plusDays(14);
    } else if (!due.isBefore(Reform.FLEXIBLE)) {
      due = soughtWhenFree() ? c.day(181) : NEVER;
    }
    LocalDate again = last.plusDays(21);
    return last.equals(c.stay.from()) || due.isAfter(again) ? due : again;
  }

  /** From July 2026 the employed with at most 26 weeks to go are left to their employer. */
  private boolean soughtWhenFree() {
    return !employed || expectedWeeks == null || expectedWeeks > 26;
  }

  private LocalDate nextDue() {
    LocalDate monthly = last.plusDays(28);
    if (monthly.isBefore(Reform.FOUR_FOLLOW_UPS)) {
      return monthly;
    }
    LocalDate agreed =
        held < FOUR_IN_HALF_A_YEAR.length ? c.day(FOUR_IN_HALF_A_YEAR[held]) : last.plusDays(70);
    LocalDate soonest = last.plusDays(21);
    LocalDate due = agreed.isBefore(soonest) ? soonest : agreed;
    return due.isBefore(Reform.FLEXIBLE) ? due : last.plusDays(150);
  }

  /** SDP § 13 f: from 2025, only a check that recovery is reported within thirteen weeks. */
  private void predictableCourse(LocalDate on) {
    boolean soonWell = !c.stay.to().isAfter(on.plusDays(91));
    if (!on.isBefore(Reform.SIMPLER_SICKNESS) && employed && dice.percent(soonWell ? 60 : 12)) {
      c.fact(FactName.PREDICTABLE_COURSE, "yes", on, c.stay.to());
      quietTo = on.plusDays(91);
    }
  }

  /** Grave treatment under way: follow-up without contact for some months. */
  private void standby() {
    if (c.stay.days() > 100 && dice.percent(6)) {
      LocalDate from = c.day(dice.between(30, 90));
      LocalDate to = from.plusDays(dice.between(60, 150));
      c.fact(FactName.STANDBY, "yes", from, to);
      quietTo = to;
    }
  }
}
