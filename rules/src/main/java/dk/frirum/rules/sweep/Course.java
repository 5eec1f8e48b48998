package dk.frirum.rules.sweep;

import dk.frirum.rules.card.Anchor;
import dk.frirum.rules.card.Shape;
import dk.frirum.rules.card.Version;
import dk.frirum.rules.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * How the duties of a version lie in time, whatever its shape.
 *
 * @param once its time is counted from the spell's first day and from no other
 * @param asksItself it asks for something without anything having happened first
 * @param offset days from the spell's first day before which time is not counted
 * @param span from the anchor to the date; none when the date is the anchor itself, or is not set
 * @param dated whether the law sets a date
 */
record Course(
    boolean once, boolean asksItself, @Nullable Span offset, @Nullable Span span, boolean dated) {

  static Course of(Version version) {
    return switch (version.shape()) {
      case Shape.Deadline(Span span, Anchor anchor) ->
          new Course(isStart(anchor), isStart(anchor), null, span, span != null);
      case Shape.Count(int _, Span _, Span within, Anchor anchor) ->
          new Course(isStart(anchor), isStart(anchor), null, within, true);
      case Shape.Recurring(Span interval, Span offset, Anchor start) ->
          new Course(false, isStart(start), isStart(start) ? offset : null, interval, true);
      case Shape.Form _ -> new Course(false, false, null, null, true);
      // The date hangs on other spells too, so it may lie anywhere after the first day.
      case Shape.Threshold _ -> new Course(false, true, null, null, true);
    };
  }

  private static boolean isStart(Anchor anchor) {
    return switch (anchor) {
      case Anchor.SpellStart _ -> true;
      case Anchor.FirstEvent _, Anchor.EachEvent _, Anchor.Age _ -> false;
    };
  }
}
