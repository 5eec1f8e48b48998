package dk.frirum.rules.card;

import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.time.Span;
import org.jspecify.annotations.Nullable;

/** The kinds of requirement a version can be. */
public sealed interface Shape {

  /** Most events a count can ask for: the mass run counts them in a byte. */
  int MOST_NEEDED = 255;

  /**
   * Once, within a span of an anchor: a deadline, or a reaction when the anchor is an event.
   *
   * @param span none when the law sets no date
   */
  record Deadline(@Nullable Span span, Anchor anchor) implements Shape {}

  /**
   * A number of times within a window.
   *
   * @param after the window opens the day after this span; none when it opens on the anchor
   * @param within last day of the window
   */
  record Count(int need, @Nullable Span after, Span within, Anchor anchor) implements Shape {}

  /**
   * Again and again, a span after each fulfilment.
   *
   * @param offset the first span is counted from this long after {@code start}; none when from it
   */
  record Recurring(Span interval, @Nullable Span offset, Anchor start) implements Shape {}

  /**
   * The form of each fulfilling event.
   *
   * @param first what must hold of the first in the spell
   * @param later what must hold of those after; none when any form will do
   */
  record Form(Condition first, @Nullable Condition later) implements Shape {}

  /**
   * By the day on which a benefit has been paid for longer than so much. A spell that runs is taken
   * to go on.
   *
   * @param moreThan days or weeks
   * @param months looked back over: the calendar months before one, or the months up to a day
   * @param atMonthEnd whether it is looked at month by month; the date is then the month's last day
   * @param notCounted this much at the start of each spell does not count; none when all does
   */
  record Threshold(Span moreThan, int months, boolean atMonthEnd, @Nullable Span notCounted)
      implements Shape {

    /** Days that must be passed. */
    public int limit() {
      return moreThan.exactDays();
    }

    /** Days at the start of each spell that do not count. */
    public int skipped() {
      return notCounted == null ? 0 : notCounted.exactDays();
    }
  }
}
