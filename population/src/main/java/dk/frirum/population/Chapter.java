package dk.frirum.population;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One spell while it is being told: makes appointments and lets them go as they go in life. */
final class Chapter {
  /** How an appointment went: when it was at the latest, and whether an interview came of it. */
  record Kept(LocalDate on, boolean held) {}

  private static final int IN_TIME = 82;
  private static final int LATE = 10;
  private static final int COMES_NEXT_TIME = 85;
  private static final int VOLUNTARY_WHILE_SUSPENDED = 4;

  final Stay stay;
  final Dice dice;
  private final Diary diary;
  private boolean metMunicipality;

  /** Had the first interview of the course, with the municipality or the a-kasse. */
  private boolean met;

  Chapter(Stay stay, Dice dice, Diary diary) {
    this.stay = stay;
    this.dice = dice;
    this.diary = diary;
    this.metMunicipality = isContinued();
    this.met = isContinued();
  }

  /** Goes on from another benefit without a new application: the law changed its name. */
  boolean isContinued() {
    return !stay.courseFrom().equals(stay.from());
  }

  /** The day so many days into the spell; 0 is the first. */
  LocalDate day(int days) {
    return stay.from().plusDays(days);
  }

  boolean runsOn(LocalDate day) {
    return !day.isAfter(stay.to()) && !day.isBefore(stay.from());
  }

  /** Takes down an event, moved to a working day, if the spell still runs by then. */
  void event(EventKind kind, LocalDate on) {
    event(kind, on, null, null);
  }

  void event(EventKind kind, LocalDate on, @Nullable Integer category, @Nullable Integer ground) {
    LocalDate open = WorkingDays.onOrAfter(on);
    if (runsOn(open)) {
      diary.event(new Event(kind, open, category, ground));
    }
  }

  /** Takes down an event on that very day. */
  void eventOn(EventKind kind, LocalDate on) {
    diary.event(new Event(kind, on, null, null));
  }

  /** Takes down a fact, cut to the spell. */
  void fact(FactName name, String value, LocalDate from, LocalDate to) {
    if (runsOn(from)) {
      diary.fact(name, value, from, to.isAfter(stay.to()) ? stay.to() : to);
    }
  }

  /** A fact for the whole of the spell. */
  void fact(FactName name, String value) {
    diary.fact(name, value, stay.from(), stay.to());
  }

  /** Keeps the milestones that fall due between the two days, in the order given. */
  void keepAll(List<Milestone> milestones, LocalDate from, LocalDate to) {
    LocalDate free = stay.from();
    for (Milestone milestone : milestones) {
      LocalDate due = stay.courseFrom().plusDays(milestone.due());
      if (due.isAfter(to)) {
        return;
      }
      if (due.isBefore(from) || due.isBefore(stay.from()) || !dice.percent(milestone.share())) {
        continue;
      }
      LocalDate opens = stay.courseFrom().plusDays(milestone.opens());
      if (opens.isBefore(free)) {
        opens = free;
      }
      Kept kept = keep(milestone.kind(), opens, due.isBefore(opens) ? opens : due);
      if (kept == null) {
        return;
      }
      free = kept.on().plusDays(5);
    }
  }

  /**
   * Makes one appointment: in time, late, or missed and mostly made good one to three weeks later.
   *
   * @return null when the spell ended first
   */
  @Nullable Kept keep(InterviewKind kind, LocalDate opens, LocalDate due) {
    int luck = dice.below(100);
    LocalDate on = luck >= IN_TIME && luck < IN_TIME + LATE ? late(due) : inTime(opens, due);
    if (!runsOn(on)) {
      return null;
    }
    if (Reform.suspended(on) && kind != InterviewKind.EMPLOYER) {
      if (!dice.percent(VOLUNTARY_WHILE_SUSPENDED)) {
        return new Kept(Reform.SUSPENDED_TO, false);
      }
      held(kind, on);
      return new Kept(on, true);
    }
    if (luck >= IN_TIME + LATE && kind != InterviewKind.EMPLOYER) {
      return missed(kind, on);
    }
    if (dice.percent(3)) {
      cancelled(kind, WorkingDays.onOrBefore(on.minusDays(2L + dice.below(8))), opens);
    }
    held(kind, on);
    return new Kept(on, true);
  }

  private Kept missed(InterviewKind kind, LocalDate on) {
    Minutes minutes = municipal(kind) ? Minutes.inVain(dice) : null;
    diary.interview(new Interview(kind, on, form(kind, on), Outcome.CITIZEN_ABSENT, minutes));
    LocalDate again = WorkingDays.onOrAfter(on.plusDays(dice.between(7, 19)));
    if (!dice.percent(COMES_NEXT_TIME) || !runsOn(again) || Reform.suspended(again)) {
      return new Kept(on, false);
    }
    held(kind, again);
    return new Kept(again, true);
  }

  private void held(InterviewKind kind, LocalDate on) {
    Form form = form(kind, on);
    boolean first = municipal(kind) && !metMunicipality;
    Minutes minutes = municipal(kind) ? Minutes.held(dice, kind, form, first) : null;
    diary.interview(new Interview(kind, on, form, Outcome.HELD, minutes));
    metMunicipality |= municipal(kind);
    met |= counts(kind);
  }

  private void cancelled(InterviewKind kind, LocalDate on, LocalDate opens) {
    if (runsOn(on) && !on.isBefore(opens) && !Reform.suspended(on)) {
      diary.interview(new Interview(kind, on, form(kind, on), Outcome.CANCELLED, null));
    }
  }

  /** Two draws, the later one: appointments crowd towards the last day allowed. */
  private LocalDate inTime(LocalDate opens, LocalDate due) {
    int days = Math.toIntExact(due.toEpochDay() - opens.toEpochDay());
    int drawn = Math.max(dice.below(days + 1), dice.below(days + 1));
    LocalDate on = WorkingDays.onOrBefore(opens.plusDays(drawn));
    return on.isBefore(opens) ? WorkingDays.onOrAfter(opens) : on;
  }

  private LocalDate late(LocalDate due) {
    return WorkingDays.onOrAfter(due.plusDays(dice.between(1, 21)));
  }

  private Form form(InterviewKind kind, LocalDate on) {
    boolean first = counts(kind) && !met;
    boolean employed = stay.employment() == Stay.Employment.EMPLOYED;
    return FormChoice.draw(dice, kind, on, first, employed);
  }

  private static boolean municipal(InterviewKind kind) {
    return switch (kind) {
      case FOLLOW_UP, JOB, JOINT, INTENSIFIED_EFFORT -> true;
      case A_KASSE, CV, AVAILABILITY, EMPLOYER -> false;
    };
  }

  /** Whether it is one of the interviews of which the first is to be held in person. */
  private static boolean counts(InterviewKind kind) {
    return switch (kind) {
      case FOLLOW_UP, JOB, JOINT, A_KASSE -> true;
      case INTENSIFIED_EFFORT, CV, AVAILABILITY, EMPLOYER -> false;
    };
  }
}
