package dk.frirum.rules.sweep;

import dk.frirum.rules.card.Transition;
import dk.frirum.rules.card.Version;
import dk.frirum.rules.time.Counting;
import dk.frirum.rules.time.DanishCalendar;
import dk.frirum.rules.time.Period;
import dk.frirum.rules.time.Span;
import dk.frirum.rules.time.Unit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version as days: which duties it governs, as a box of spell start, anchor and deadline. */
final class Track {
  /** Days a date may roll over Christmas or Easter, and some. */
  private static final int ROLL = 14;

  private final Version version;
  private final Course course;
  private final DanishCalendar calendar;
  private final Days inForce;
  private final Days governed;

  Track(Version version, DanishCalendar calendar) {
    this.version = version;
    this.course = Course.of(version);
    this.calendar = calendar;
    this.inForce = Days.of(version.inForce());
    Days transition = Days.of(version.governs().period());
    this.governed =
        version.governs() instanceof Transition.SpellsStarting
            ? transition
            : transition.and(inForce);
  }

  Version version() {
    return version;
  }

  Course course() {
    return course;
  }

  Days inForce() {
    return inForce;
  }

  boolean governs(int start, int anchor, int deadline) {
    return switch (version.governs()) {
      case Transition.SpellsStarting _ -> governed.contains(start) && deadline >= inForce.from();
      case Transition.Deadlines _ -> governed.contains(deadline);
      case Transition.Events _ -> governed.contains(anchor);
    };
  }

  /** The date counted from an anchor; the anchor itself where the version sets none. */
  int deadline(int anchor) {
    return plus(anchor, course.span());
  }

  /** First day an anchor can have in a spell. */
  int firstAnchor(int start) {
    return plus(start, course.offset());
  }

  private int plus(int day, @Nullable Span span) {
    Counting counting = version.counting();
    return span == null || counting == null
        ? day
        : (int) counting.add(LocalDate.ofEpochDay(day), span, calendar).toEpochDay();
  }

  /** Days on which its dates can fall, as long as nothing stops the clock. */
  Days deadlines() {
    return switch (version.governs()) {
      case Transition.SpellsStarting _ ->
          new Days(
              Math.max(governed.from(), inForce.from()),
              course.once() && course.dated() ? after(governed.end()) : Period.OPEN);
      case Transition.Deadlines _ ->
          new Days(governed.from(), course.dated() ? later(governed.end()) : Period.OPEN);
      case Transition.Events _ ->
          new Days(governed.from(), course.dated() ? after(governed.end()) : Period.OPEN);
    };
  }

  /** Days on which its duties can be running, from the anchor to the date. */
  Days running() {
    Days dates = deadlines();
    return switch (version.governs()) {
      case Transition.SpellsStarting _, Transition.Events _ ->
          new Days(governed.from(), dates.end());
      case Transition.Deadlines _ -> new Days(dates.from() - longest(course.span()), dates.end());
    };
  }

  /** The end, when the last anchor lies the day before {@code end}. */
  private int after(int end) {
    return end >= Period.OPEN ? Period.OPEN : later(deadline(end - 1) + 1);
  }

  private int later(int end) {
    return end >= Period.OPEN || !version.rollForward() ? end : end + ROLL;
  }

  /** At least as many days as the span can be. */
  static int longest(@Nullable Span span) {
    if (span == null) {
      return 0;
    }
    Unit unit = span.unit();
    return switch (unit) {
      case DAYS, WEEKS -> span.exactDays();
      case WORKING_DAYS -> 2 * span.amount() + 2 * ROLL;
      case MONTHS -> 31 * span.amount();
      case YEARS -> 366 * span.amount();
    };
  }
}
