package dk.frirum.rules.columns;

import dk.frirum.rules.Status;
import dk.frirum.rules.time.DayTable;
import dk.frirum.rules.time.Period;

/** Where a walk stands: the spell at hand, the day asked about, and where duties are written. */
final class Spot {
  static final int NONE = HistoryColumns.NONE;

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

  void enter(int spell) {
    cursor.spell = spell;
    spellFrom = columns.spellFrom[spell];
    int last = columns.spellEnd[spell] - 1;
    // A last day that is still to come is not known yet.
    ended = last < asOf;
    spellLast = ended ? last : Period.OPEN;
    int until = Math.min(spellLast, asOf);
    int event = columns.eventStart[cursor.citizen];
    int end = columns.eventStart[cursor.citizen + 1];
    while (event < end && columns.eventDay[event] < spellFrom) {
      event++;
    }
    firstEvent = event;
    long seen = 0;
    while (event < end && columns.eventDay[event] <= until) {
      seen |= 1L << columns.eventKind[event];
      event++;
    }
    endEvent = event;
    kinds = seen;
  }

  int eventDay(int event) {
    return columns.eventDay[event];
  }

  /** Where a duty stands; the reference evaluator says the same in plain words. */
  Status status(int due, int metOn, boolean open) {
    if (clock.lifted != 0) {
      return Status.LIFTED;
    }
    if (metOn == NONE && ended && (due == NONE || spellLast < due)) {
      return Status.NOT_COVERED;
    }
    if (open) {
      return Status.UNDETERMINED;
    }
    if (metOn != NONE) {
      return due == NONE || metOn <= due ? Status.MET : Status.MET_LATE;
    }
    if (clock.suspended != 0 && !ended) {
      return Status.SUSPENDED;
    }
    if (due == NONE) {
      return Status.UNDETERMINED;
    }
    if (asOf > due) {
      return Status.OVERDUE;
    }
    return due - asOf <= noticeDays ? Status.DUE : Status.UPCOMING;
  }
}
