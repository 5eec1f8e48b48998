package dk.frirum.rules.columns;

import dk.frirum.rules.time.DayTable;
import dk.frirum.rules.time.Period;

/**
 * Where a walk stands: the spell at hand, the day asked about, and where duties are written. Spells
 * are surveyed a block at a time, so that each step runs through many of them in one go.
 */
final class Spot {
  static final int NONE = HistoryColumns.NONE;

  /** Spells in a block: few enough to stay in the processor's cache. */
  static final int BLOCK = 1024;

  final HistoryColumns columns;
  final DayTable days;
  final int asOf;
  final int noticeDays;
  final Cursor cursor;
  final Clock clock;
  final DutyColumns.Part out;

  int spellFrom;

  /** Last day; {@link Period#OPEN} while no end has come. */
  int spellLast;

  boolean ended;

  /** The spell's events up to the day: rows from here, up to {@link #endEvent}. */
  int firstEvent;

  int endEvent;

  /** A bit for each kind among them. */
  long kinds;

  /** Day after the lift that took the duty just considered; {@link #NONE} when none did. */
  int liftEnd;

  Spot(HistoryColumns columns, DayTable days, int asOf, int noticeDays, DutyColumns.Part out) {
    this.columns = columns;
    this.days = days;
    this.asOf = asOf;
    this.noticeDays = noticeDays;
    this.cursor = new Cursor(columns, days);
    this.clock = new Clock(asOf);
    this.out = out;
  }

  private final int[] first = new int[BLOCK];
  private final int[] end = new int[BLOCK];
  private final long[] seen = new long[BLOCK];
  private int base;

  /** Surveys a run of spells, at most {@link #BLOCK}, before any of them is entered. */
  void survey(int from, int to) {
    base = from;
    for (int spell = from; spell < to; spell++) {
      int citizen = columns.citizenOf[spell];
      int start = columns.spellFrom[spell];
      int until = Math.min(columns.spellEnd[spell] - 1, asOf);
      int event = columns.eventStart[citizen];
      int last = columns.eventStart[citizen + 1];
      while (event < last && columns.eventDay[event] < start) {
        event++;
      }
      first[spell - base] = event;
      long found = 0;
      while (event < last && columns.eventDay[event] <= until) {
        found |= 1L << columns.eventKind[event];
        event++;
      }
      end[spell - base] = event;
      seen[spell - base] = found;
    }
  }

  void enter(int spell) {
    cursor.spell = spell;
    cursor.citizen = columns.citizenOf[spell];
    spellFrom = columns.spellFrom[spell];
    int last = columns.spellEnd[spell] - 1;
    // A last day that is still to come is not known yet.
    ended = last < asOf;
    spellLast = ended ? last : Period.OPEN;
    firstEvent = first[spell - base];
    endEvent = end[spell - base];
    kinds = seen[spell - base];
  }

  int eventDay(int event) {
    return columns.eventDay[event];
  }

  /**
   * Where a duty stands that is not lifted; the reference evaluator says the same in plain words.
   *
   * @param suspended whether a suspension runs
   */
  int status(int due, int metOn, boolean open, boolean suspended) {
    if (metOn == NONE && ended && (due == NONE || spellLast < due)) {
      return Codes.NOT_COVERED;
    }
    if (open) {
      return Codes.UNDETERMINED;
    }
    if (metOn != NONE) {
      return due == NONE || metOn <= due ? Codes.MET : Codes.MET_LATE;
    }
    if (suspended && !ended) {
      return Codes.SUSPENDED;
    }
    if (due == NONE) {
      return Codes.UNDETERMINED;
    }
    if (asOf > due) {
      return Codes.OVERDUE;
    }
    return due - asOf <= noticeDays ? Codes.DUE : Codes.UPCOMING;
  }
}
