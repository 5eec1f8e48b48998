package dk.frirum.rules.columns;

import dk.frirum.rules.card.Deviation.Effect;
import dk.frirum.rules.time.Period;

/** What the deviations do to the duty at hand. Bit {@code i} stands for deviation {@code i}. */
final class Clock {
  private static final int NONE = HistoryColumns.NONE;

  private final int asOf;

  /** The duty's date after stopped clocks. */
  int due;

  /** Lifts of the highest layer that takes the duty. */
  long lifted;

  /** Day after the last of them ends. */
  int liftEnd;

  /** Suspensions that run on the day asked about. */
  long suspended;

  /** What makes a duty of it that is nobody's otherwise. */
  long added;

  /** Deviations that would act, if only it were known whether they hold. */
  long unknown;

  private long holds;
  private long mayHold;
  private long stopped;
  private long postponed;

  /** The deviation the duty itself comes from. */
  private long replaced;

  Clock(int asOf) {
    this.asOf = asOf;
  }

  /**
   * Finds who holds, stops the clock and postpones accordingly.
   *
   * @param by number of the deviation the duty comes from; negative when it is the law's
   */
  void read(DeviationPlan[] deviations, int by, Cursor cursor, int anchor, int nominal) {
    holds = 0;
    mayHold = 0;
    stopped = 0;
    postponed = 0;
    added = 0;
    replaced = by < 0 ? 0 : 1L << by;
    suspended = 0;
    unknown = 0;
    due = nominal;
    int municipality = cursor.columns.municipality[cursor.citizen];
    boolean moves = false;
    int lowest = by < 0 ? 0 : deviations[by].rank();
    for (int each = 0; each < deviations.length; each++) {
      DeviationPlan deviation = deviations[each];
      if (deviation.rank() < lowest || !deviation.holdsIn(municipality)) {
        continue;
      }
      int truth = deviation.group() == null ? Test.TRUE : deviation.group().at(cursor);
      if (truth == Test.TRUE && !deviation.undetermined()) {
        holds |= 1L << each;
        moves |= deviation.effect() != Effect.LIFT;
        if (deviation.suspension() && deviation.from() <= asOf && asOf < deviation.end()) {
          suspended |= 1L << each;
        }
      } else if (truth != Test.FALSE) {
        mayHold |= 1L << each;
        moves |= deviation.effect() != Effect.LIFT;
      }
    }
    if (moves && nominal != NONE) {
      stop(deviations, anchor);
      postpone(deviations);
    }
  }

  /** Each round moves the date to the end of a period it lies in; the highest layer decides. */
  private void postpone(DeviationPlan[] deviations) {
    while (true) {
      int moved = due;
      int rank = -1;
      for (int each = 0; each < deviations.length; each++) {
        DeviationPlan deviation = deviations[each];
        if (deviation.effect() != Effect.POSTPONE_TO_END
            || !deviation.covers(due)
            || deviation.postponedTo() <= due) {
          continue;
        }
        if ((mayHold >>> each & 1) != 0) {
          unknown |= 1L << each;
        } else if ((holds >>> each & 1) != 0 && (rank < 0 || rank == deviation.rank())) {
          rank = deviation.rank();
          postponed |= 1L << each;
          moved = Math.max(moved, deviation.postponedTo());
        }
      }
      if (moved == due) {
        return;
      }
      due = moved;
    }
  }

  /** Whether anybody makes a duty of what falls on {@code day}, or may. */
  boolean add(DeviationPlan[] deviations, int day) {
    long maybe = 0;
    for (int each = 0; each < deviations.length; each++) {
      DeviationPlan deviation = deviations[each];
      if (deviation.effect() == Effect.ADD && deviation.covers(day)) {
        added |= holds & 1L << each;
        maybe |= mayHold & 1L << each;
      }
    }
    unknown |= maybe;
    return (added | maybe) != 0;
  }

  private void stop(DeviationPlan[] deviations, int anchor) {
    // Each round stops for the earliest period not yet passed; periods may overlap.
    int passed = anchor + 1;
    while (true) {
      int from = Period.OPEN;
      int end = Period.OPEN;
      for (int each = 0; each < deviations.length; each++) {
        if (!stops(deviations, each, holds)) {
          continue;
        }
        int begins = Math.max(passed, deviations[each].from());
        int ends = end(deviations[each]);
        if (ends > begins && (begins < from || begins == from && ends > end)) {
          from = begins;
          end = ends;
        }
      }
      if (from > due) {
        break;
      }
      due += end - from;
      passed = end;
    }
    for (int each = 0; each < deviations.length; each++) {
      int first = Math.max(anchor + 1, deviations[each].from());
      boolean within = first < Math.min(due + 1, end(deviations[each]));
      if (within && stops(deviations, each, holds)) {
        stopped |= 1L << each;
      } else if (within && stops(deviations, each, mayHold)) {
        unknown |= 1L << each;
      }
    }
  }

  /** An open period has stopped the clock so far, today included. */
  private int end(DeviationPlan deviation) {
    return deviation.end() == Period.OPEN ? asOf + 1 : deviation.end();
  }

  private static boolean stops(DeviationPlan[] deviations, int each, long among) {
    return (among >>> each & 1) != 0 && deviations[each].effect() == Effect.STOP_CLOCK;
  }

  /** Finds who lifts a duty whose date is {@code day}. */
  void lift(DeviationPlan[] deviations, int day) {
    lifted = 0;
    liftEnd = NONE;
    int rank = -1;
    long maybe = 0;
    for (int each = 0; each < deviations.length; each++) {
      DeviationPlan deviation = deviations[each];
      if (deviation.effect() != Effect.LIFT || !deviation.covers(day)) {
        continue;
      }
      if ((mayHold >>> each & 1) != 0) {
        maybe |= 1L << each;
      } else if ((holds >>> each & 1) != 0 && (rank < 0 || rank == deviation.rank())) {
        rank = deviation.rank();
        lifted |= 1L << each;
        liftEnd = Math.max(liftEnd, deviation.end());
      }
    }
    unknown |= maybe;
  }

  /** The day after the lift that took the duty; none when none did, or one without end. */
  int liftedUntil() {
    return lifted == 0 || liftEnd >= Period.OPEN ? NONE : liftEnd;
  }

  /** The deviations that made the status what it is. */
  long acting(int status) {
    if (status == Codes.LIFTED) {
      return lifted | replaced | added;
    }
    long shaping = stopped | replaced | postponed | added;
    if (status == Codes.UNDETERMINED) {
      return shaping | unknown;
    }
    return status == Codes.SUSPENDED ? shaping | suspended : shaping;
  }
}
