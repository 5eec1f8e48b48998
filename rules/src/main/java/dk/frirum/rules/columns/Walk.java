package dk.frirum.rules.columns;

import dk.frirum.rules.Status;
import dk.frirum.rules.columns.Plan.Match;
import dk.frirum.rules.columns.Plan.ShapeKind;
import dk.frirum.rules.columns.Plan.VersionPlan;
import dk.frirum.rules.time.DayTable;
import dk.frirum.rules.time.Period;
import dk.frirum.rules.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * Walks citizens and writes their duties; one for each thread. Allocates nothing but room for the
 * result. What the cards mean is laid down in the reference evaluator; this one must agree.
 */
final class Walk {
  static final int NONE = HistoryColumns.NONE;

  private final HistoryColumns columns;
  private final Plan[][] plansOf;
  private final DayTable days;
  private final int asOf;
  private final int noticeDays;
  private final Cursor cursor;
  private final Clock clock;
  private final DutyColumns.Part out;

  // The spell at hand.
  private int spellFrom;
  private int spellLast;
  private boolean ended;
  private int firstEvent;
  private int endEvent;

  /** Day after the lift that took the duty just considered; {@link #NONE} when none did. */
  private int liftEnd;

  Walk(
      HistoryColumns columns,
      Plan[][] plansOf,
      DayTable days,
      int asOf,
      int noticeDays,
      DutyColumns.Part out) {
    this.columns = columns;
    this.plansOf = plansOf;
    this.days = days;
    this.asOf = asOf;
    this.noticeDays = noticeDays;
    this.cursor = new Cursor(columns, days);
    this.clock = new Clock(asOf);
    this.out = out;
  }

  void citizens(int from, int to) {
    for (int citizen = from; citizen < to; citizen++) {
      cursor.citizen = citizen;
      for (int row = columns.spellStart[citizen]; row < columns.spellStart[citizen + 1]; row++) {
        if (columns.spellFrom[row] <= asOf) {
          spell(row);
        }
      }
    }
  }

  private void spell(int row) {
    cursor.spell = row;
    spellFrom = columns.spellFrom[row];
    int last = columns.spellEnd[row] - 1;
    // A last day that is still to come is not known yet.
    ended = last < asOf;
    spellLast = ended ? last : Period.OPEN;
    int until = Math.min(spellLast, asOf);
    int from = columns.eventStart[cursor.citizen];
    int end = columns.eventStart[cursor.citizen + 1];
    while (from < end && columns.eventDay[from] < spellFrom) {
      from++;
    }
    firstEvent = from;
    while (from < end && columns.eventDay[from] <= until) {
      from++;
    }
    endEvent = from;
    for (Plan plan : plansOf[columns.benefit[row]]) {
      for (int version = 0; version < plan.versions().length; version++) {
        if (!plan.versions()[version].never()) {
          version(plan, version);
        }
      }
    }
  }

  private void version(Plan plan, int number) {
    VersionPlan version = plan.versions()[number];
    switch (version.shape()) {
      case DEADLINE -> deadline(plan, number, version);
      case COUNT -> {
        int anchor = start(version);
        if (anchor != NONE) {
          count(plan, number, version, anchor);
        }
      }
      case RECURRING -> recurring(plan, number, version);
      case FORM -> form(plan, number, version);
    }
  }

  /** The day a version starts from: the spell's first day, or that of its first such event. */
  private int start(VersionPlan version) {
    Match anchor = version.anchor();
    if (anchor == null) {
      return spellFrom;
    }
    int event = next(anchor, firstEvent);
    return event < endEvent ? columns.eventDay[event] : NONE;
  }

  private void deadline(Plan plan, int number, VersionPlan version) {
    Match anchor = version.anchor();
    if (anchor == null) {
      int met = next(version.fulfilledBy(), firstEvent);
      deadline(plan, number, version, spellFrom, met);
      return;
    }
    for (int event = next(anchor, firstEvent); event < endEvent; event = next(anchor, event + 1)) {
      int day = columns.eventDay[event];
      int from = event;
      while (from > firstEvent && columns.eventDay[from - 1] == day) {
        from--;
      }
      int met = next(version.fulfilledBy(), from);
      if (met == event) {
        met = next(version.fulfilledBy(), event + 1);
      }
      deadline(plan, number, version, day, met);
      if (!version.eachAnchor()) {
        return;
      }
    }
  }

  private void deadline(Plan plan, int number, VersionPlan version, int anchor, int met) {
    boolean isMet = met < endEvent;
    int nominal = plus(anchor, version.span(), version);
    consider(plan, number, anchor, nominal, isMet ? columns.eventDay[met] : NONE, isMet ? 1 : 0);
  }

  private void count(Plan plan, int number, VersionPlan version, int anchor) {
    int after = plus(anchor, version.offset(), version);
    int opens = after == NONE ? anchor : after + 1;
    int have = 0;
    int metOn = NONE;
    for (int event = next(version.fulfilledBy(), firstEvent);
        event < endEvent && have < version.need();
        event = next(version.fulfilledBy(), event + 1)) {
      if (columns.eventDay[event] >= opens && ++have == version.need()) {
        metOn = columns.eventDay[event];
      }
    }
    consider(plan, number, anchor, plus(anchor, version.span(), version), metOn, have);
  }

  private void recurring(Plan plan, int number, VersionPlan version) {
    int start = start(version);
    if (start == NONE) {
      return;
    }
    int anchor = version.offset() == null ? start : plus(start, version.offset(), version);
    int event = firstEvent;
    while (anchor <= asOf && anchor <= spellLast) {
      while (event < endEvent
          && (columns.eventDay[event] <= anchor || !version.fulfilledBy().at(cursor, event))) {
        event++;
      }
      int metOn = event < endEvent ? columns.eventDay[event] : NONE;
      int nominal = plus(anchor, version.span(), version);
      consider(plan, number, anchor, nominal, metOn, metOn == NONE ? 0 : 1);
      boolean startsAgain = liftEnd != NONE && (metOn == NONE || liftEnd < metOn);
      anchor = startsAgain ? liftEnd : metOn;
      if (anchor == NONE) {
        return;
      }
    }
  }

  private void form(Plan plan, int number, VersionPlan version) {
    boolean first = true;
    Match counted = version.fulfilledBy();
    for (int event = next(counted, firstEvent);
        event < endEvent;
        event = next(counted, event + 1)) {
      Test form = first ? version.firstForm() : version.laterForm();
      first = false;
      if (form == null) {
        return;
      }
      int met = event;
      while (met < endEvent && !inForm(counted, form, met)) {
        met++;
      }
      int day = columns.eventDay[event];
      boolean isMet = met < endEvent;
      consider(plan, number, day, day, isMet ? columns.eventDay[met] : NONE, isMet ? 1 : 0);
    }
  }

  private boolean inForm(Match counted, Test form, int event) {
    if (!counted.at(cursor, event)) {
      return false;
    }
    cursor.event = event;
    return form.at(cursor) == Test.TRUE;
  }

  private int next(Match match, int from) {
    int event = from;
    while (event < endEvent && !match.at(cursor, event)) {
      event++;
    }
    return event;
  }

  private int plus(int day, @Nullable Span span, VersionPlan version) {
    return span == null ? NONE : days.add(day, span, version.counting());
  }

  /** Writes the duty, if it is one. */
  private void consider(Plan plan, int number, int anchor, int nominal, int metOn, int have) {
    liftEnd = NONE;
    VersionPlan version = plan.versions()[number];
    int deadline = nominal == NONE ? anchor : nominal;
    if (!version.governs(spellFrom, anchor, deadline)) {
      return;
    }
    for (int later = number + 1; later < plan.versions().length; later++) {
      if (plan.versions()[later].governs(spellFrom, anchor, deadline)) {
        return;
      }
    }
    cursor.readOn = Math.min(Math.min(asOf, nominal == NONE ? asOf : nominal), spellLast);
    int applies = version.applies() == null ? Test.TRUE : version.applies().at(cursor);
    if (applies == Test.FALSE) {
      return;
    }
    clock.read(plan.deviations(), cursor, anchor, nominal);
    int due = clock.due;
    if (due != NONE && version.rollForward()) {
      due = days.rollForward(due);
    }
    clock.lift(plan.deviations(), due == NONE ? cursor.readOn : due);
    boolean open = applies == Test.UNKNOWN || version.undetermined() || clock.unknown != 0;
    Status status = status(due, metOn, open);
    write(plan, version, anchor, due, status, metOn, have);
    liftEnd = clock.lifted == 0 || clock.liftEnd >= Period.OPEN ? NONE : clock.liftEnd;
  }

  private Status status(int due, int metOn, boolean open) {
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

  private void write(
      Plan plan, VersionPlan version, int anchor, int due, Status status, int metOn, int have) {
    out.makeRoom();
    int row = out.size++;
    out.citizen[row] = cursor.citizen;
    out.spell[row] = cursor.spell;
    out.requirement[row] = (short) plan.requirement();
    out.version[row] = (byte) version.index();
    out.anchor[row] = anchor;
    out.due[row] = due;
    out.status[row] = (byte) status.ordinal();
    out.metOn[row] = metOn;
    out.have[row] = (short) have;
    out.need[row] = (short) (version.shape() == ShapeKind.COUNT ? version.need() : 1);
    out.deviations[row] = clock.acting(status);
  }
}
