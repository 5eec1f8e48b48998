package dk.frirum.rules.columns;

import dk.frirum.rules.time.DayTable;
import dk.frirum.rules.time.Period;

/**
 * Where a walk stands: the spells at hand, the day asked about, and where duties are written.
 * Spells are gathered a block at a time, so that each step runs through many of them in one go.
 */
final class Spot {
  static final int NONE = HistoryColumns.NONE;

  final HistoryColumns columns;
  final DayTable days;
  final int asOf;
  final int noticeDays;
  final Cursor cursor;
  final Clock clock;
  final Candidates found;
  final Rows rows;

  /** How many spells are at hand; what follows is theirs. */
  int count;

  final int[] spell;
  final int[] citizen;
  final int[] from;

  /** Last day; {@link Period#OPEN} while no end has come. */
  final int[] last;

  /** The events up to the day: rows from here, up to {@link #endEvent}. */
  final int[] firstEvent;

  final int[] endEvent;

  /** A bit for each kind among the events of each spell at hand, and of all of them. */
  final long[] kinds;

  long allKinds;

  /** Day after the lift that took the duty just considered; {@link #NONE} when none did. */
  int liftEnd;

  Spot(HistoryColumns columns, DayTable days, int asOf, int noticeDays, int block, Rows rows) {
    this.columns = columns;
    this.days = days;
    this.asOf = asOf;
    this.noticeDays = noticeDays;
    this.cursor = new Cursor(columns, days);
    this.clock = new Clock(asOf);
    this.found = new Candidates(block);
    this.rows = rows;
    this.spell = new int[block];
    this.citizen = new int[block];
    this.from = new int[block];
    this.last = new int[block];
    this.firstEvent = new int[block];
    this.endEvent = new int[block];
    this.kinds = new long[block];
  }

  /** Takes at hand those of a run of spells that are on a benefit and have begun. */
  void gather(int benefit, int firstSpell, int endSpell) {
    int found = 0;
    for (int each = firstSpell; each < endSpell; each++) {
      spell[found] = each;
      found += columns.benefit[each] == benefit && columns.spellFrom[each] <= asOf ? 1 : 0;
    }
    count = found;
    allKinds = 0;
    for (int at = 0; at < found; at++) {
      int each = spell[at];
      citizen[at] = columns.citizenOf[each];
      from[at] = columns.spellFrom[each];
      int end = columns.spellEnd[each];
      // A last day that is still to come is not known yet.
      last[at] = end > asOf ? Period.OPEN : end - 1;
      int first = columns.firstEvent[each];
      int event = columns.endEvent[each];
      while (event > first && columns.eventDay[event - 1] > asOf) {
        event--;
      }
      firstEvent[at] = first;
      endEvent[at] = event;
      long seen = 0;
      for (int one = first; one < event; one++) {
        seen |= 1L << columns.eventKind[one];
      }
      kinds[at] = seen;
      allKinds |= seen;
    }
  }

  int eventDay(int event) {
    return columns.eventDay[event];
  }

  /**
   * Where a duty stands that is not lifted; the reference evaluator says the same in plain words.
   *
   * @param suspended whether a suspension runs
   */
  int status(int lastDay, int due, int metOn, boolean open, boolean suspended) {
    boolean ended = lastDay != Period.OPEN;
    if (ended && metOn == NONE && (due == NONE || lastDay < due)) {
      return Codes.NOT_COVERED;
    }
    if (open || due == NONE && metOn == NONE && !(suspended && !ended)) {
      return Codes.UNDETERMINED;
    }
    if (suspended && !ended && metOn == NONE) {
      return Codes.SUSPENDED;
    }
    // All of it, and then the choice: the processor guesses badly which it will be.
    int met = due == NONE || metOn <= due ? Codes.MET : Codes.MET_LATE;
    int ahead = due - asOf <= noticeDays ? Codes.DUE : Codes.UPCOMING;
    int unmet = asOf > due ? Codes.OVERDUE : ahead;
    return metOn != NONE ? met : unmet;
  }
}
