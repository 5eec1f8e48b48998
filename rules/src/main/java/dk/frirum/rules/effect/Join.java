package dk.frirum.rules.effect;

import dk.frirum.rules.Status;
import dk.frirum.rules.columns.DutyColumns;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the duties of the same citizens before and after by spell, requirement and anchor, and
 * tells the tally of each pair that differs. Where several duties share all three, they are paired
 * in order of version and date.
 */
final class Join {
  private final Sorted before;
  private final Sorted after;
  private final Tally tally;

  /**
   * @param ofBefore for each requirement of the book, its number among the affected
   */
  Join(
      DutyColumns.Part before, int[] ofBefore, DutyColumns.Part after, int[] ofAfter, Tally tally) {
    int first = Math.min(Sorted.first(before), Sorted.first(after));
    int end = Math.max(first, Math.max(Sorted.end(before), Sorted.end(after)));
    this.before = new Sorted(before, ofBefore, first, end);
    this.after = new Sorted(after, ofAfter, first, end);
    this.tally = tally;
  }

  void run() {
    tally.sizes(before.size(), after.size());
    int old = 0;
    int now = 0;
    while (old < before.size() || now < after.size()) {
      int order =
          old == before.size() ? 1 : now == after.size() ? -1 : before.compare(old, after, now);
      if (order <= 0) {
        tally.asked(before, old, false);
      }
      if (order >= 0) {
        tally.asked(after, now, true);
      }
      if (order < 0) {
        tell(Change.DISAPPEARED, before, old, before.status(old), null);
        old++;
      } else if (order > 0) {
        tell(Change.APPEARED, after, now, null, after.status(now));
        now++;
      } else {
        compare(old++, now++);
      }
    }
  }

  private void compare(int old, int now) {
    Status was = before.status(old);
    Status is = after.status(now);
    Change change = change(was, is, old, now);
    if (change != null) {
      tally.add(
          new Tally.Row(
              after.number(now),
              after.spell(now),
              after.citizen(now),
              after.anchor(now),
              before.due(old),
              after.due(now)),
          change,
          was,
          is);
    }
  }

  private @Nullable Change change(Status was, Status is, int old, int now) {
    if (was != is && is == Status.LIFTED) {
      return Change.LIFTED;
    }
    if (was != is && was == Status.LIFTED) {
      return Change.NO_LONGER_LIFTED;
    }
    if (before.due(old) != after.due(now)) {
      return Change.MOVED;
    }
    return was == is && before.sameState(old, after, now) ? null : Change.RESTATED;
  }

  private void tell(Change change, Sorted from, int at, @Nullable Status was, @Nullable Status is) {
    tally.add(
        new Tally.Row(
            from.number(at),
            from.spell(at),
            from.citizen(at),
            from.anchor(at),
            from.due(at),
            from.due(at)),
        change,
        was,
        is);
  }
}
