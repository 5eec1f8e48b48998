package dk.frirum.population;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** How a spell on sygedagpenge goes: papers, triage, reassessment; interviews apart. */
final class SicknessScript {
  private static final int[] WEEKS = {2, 3, 4, 6, 8, 10, 12, 16, 20, 26, 39, 52, 78};
  private static final int UNKNOWN_SHARE = 5;

  /** More than 22 weeks paid, after the first 30 days (SDP § 24). */
  private static final int REASSESSMENT_DAY = 30 + 22 * 7 + 1;

  private final Chapter c;
  private final Dice dice;
  private final LocalDate end;
  private final boolean employed;
  private final @Nullable Integer expectedWeeks;

  private SicknessScript(Chapter chapter) {
    this.c = chapter;
    this.dice = chapter.dice;
    this.end = chapter.stay.to();
    this.employed = chapter.stay.employment() == Stay.Employment.EMPLOYED;
    this.expectedWeeks = dice.percent(UNKNOWN_SHARE) ? null : expected();
  }

  static void tell(Chapter chapter) {
    new SicknessScript(chapter).tell();
  }

  private void tell() {
    c.fact(FactName.EMPLOYMENT, c.stay.employment().code);
    c.fact(FactName.TARGET_GROUP, "sickness");
    if (expectedWeeks != null) {
      c.fact(FactName.EXPECTED_ABSENCE, expectedWeeks + " weeks");
    }
    LocalDate notified = employed ? employer() : c.day(dice.between(1, 14));
    LocalDate information = information(notified);
    c.event(EventKind.INFORMATION_FORM_RECEIVED, information);
    LocalDate fastTrack = fastTrack();
    boolean grave = dice.below(1000) < 12;
    if (grave) {
      c.fact(FactName.LIFE_THREATENING_ILLNESS, "yes", c.day(dice.between(5, 30)), end);
    }
    boolean brief = expectedWeeks != null && expectedWeeks <= 8;
    boolean third = dice.percent(22);
    LocalDate first =
        grave ? null : new FollowUps(c, expectedWeeks, fastTrack, brief, third).keep();
    triage(information, first, brief, third);
    certificate();
    reassessment();
    if (c.stay.next() == Stay.Next.WORK && dice.percent(94)) {
      c.eventOn(EventKind.RECOVERY_REPORTED, end);
    }
    if (dice.percent(2)) {
      c.event(EventKind.INTERVIEW_REQUEST, c.day(dice.between(20, 200)));
    }
  }

  /** People guess their absence about right, a little short. */
  private int expected() {
    int guess = c.stay.days() * dice.between(65, 125) / 700;
    for (int weeks : WEEKS) {
      if (weeks >= guess) {
        return weeks;
      }
    }
    return WEEKS[WEEKS.length - 1];
  }

  /** The form is sent when the absence is known, and mostly comes back within the eight days. */
  private LocalDate information(LocalDate notified) {
    int days = dice.percent(90) ? dice.between(1, 7) : dice.between(9, 25);
    return WorkingDays.onOrBefore(notified.plusDays(days));
  }

  /** Returns the day the municipality came to know of the absence. */
  private LocalDate employer() {
    if (dice.percent(85)) {
      c.keep(InterviewKind.EMPLOYER, c.day(7), c.day(28));
    }
    LocalDate notified =
        WorkingDays.onOrAfter(
            c.day(dice.percent(88) ? dice.between(20, 33) : dice.between(36, 60)));
    if (c.stay.days() > 30) {
      c.event(EventKind.ABSENCE_NOTIFICATION, notified);
    }
    return notified;
  }

  /** The day of a request that stands; the sick person may decline the employer's. */
  private @Nullable LocalDate fastTrack() {
    if (c.stay.days() < 20 || !dice.percent(6)) {
      return null;
    }
    LocalDate request = WorkingDays.onOrAfter(c.day(dice.between(7, 32)));
    c.event(EventKind.FAST_TRACK_REQUEST, request);
    if (dice.percent(15)) {
      c.fact(FactName.FAST_TRACK_DECLINED, "yes", request.plusDays(2), end);
      return null;
    }
    return request;
  }

  /** Category 1 on the form, 2 or 3 at the first interview; none from 1 July 2026. */
  private void triage(
      LocalDate information, @Nullable LocalDate first, boolean brief, boolean inThird) {
    LocalDate firstEnd = first == null ? end : first.minusDays(1);
    if (brief && (first == null || first.isAfter(information))) {
      category(1, information, firstEnd);
    }
    if (first == null) {
      return;
    }
    boolean third = inThird && first.isBefore(Reform.SIMPLER_SICKNESS);
    if (!third) {
      category(2, first, end);
      return;
    }
    LocalDate last = Reform.SIMPLER_SICKNESS.minusDays(1);
    category(3, first, last);
    if (!end.isBefore(Reform.SIMPLER_SICKNESS)) {
      c.fact(FactName.TRIAGE_CATEGORY, "2", Reform.SIMPLER_SICKNESS, end);
    }
    LocalDate team = first.plusDays(dice.between(7, dice.percent(85) ? 28 : 45));
    if (!Reform.suspended(team)) {
      c.event(EventKind.REHABILITATION_TEAM_MEETING, team);
    }
  }

  private void category(int category, LocalDate from, LocalDate to) {
    if (from.isBefore(Reform.FLEXIBLE) && c.runsOn(from)) {
      c.event(EventKind.TRIAGE, from, category, null);
      c.fact(FactName.TRIAGE_CATEGORY, Integer.toString(category), from, to);
    }
  }

  /** LÆ 285: in nearly every case past eight weeks to 2019, since then where it is needed. */
  private void certificate() {
    int share = c.stay.from().isBefore(Reform.NEW_LAB) ? 92 : 35;
    if (c.stay.days() > 45 && dice.percent(share)) {
      c.event(EventKind.MEDICAL_CERTIFICATE_RECEIVED, c.day(dice.between(30, 58)));
    }
  }

  private void reassessment() {
    LocalDate point = c.day(REASSESSMENT_DAY).with(TemporalAdjusters.lastDayOfMonth());
    if (point.isAfter(end)) {
      return;
    }
    LocalDate decided = WorkingDays.onOrBefore(point.minusDays(dice.below(12)));
    c.event(EventKind.REASSESSMENT, decided);
    if (point.isBefore(end)) {
      int ground = 1 + dice.weighted(25, 30, 25, 4, 4, 6, 6);
      c.event(EventKind.EXTENSION_GRANTED, decided, null, ground);
    }
  }
}
