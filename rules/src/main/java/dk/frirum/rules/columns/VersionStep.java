package dk.frirum.rules.columns;

import dk.frirum.rules.columns.Plan.Match;
import dk.frirum.rules.columns.Plan.ShapeKind;
import dk.frirum.rules.columns.Plan.VersionPlan;
import dk.frirum.rules.time.Span;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/**
 * One version's walk through spells. Never used as it stands: {@link Specialised} defines it anew
 * for each version, with the version as class data. So everything below that hangs on {@link
 * #VERSION} alone is decided when the code is compiled.
 */
final class VersionStep implements Step {
  private static final int NONE = HistoryColumns.NONE;
  private static final Plan PLAN;
  private static final int NUMBER;
  private static final VersionPlan VERSION;

  static {
    try {
      Task task = MethodHandles.classData(MethodHandles.lookup(), "_", Task.class);
      PLAN = task.plan();
      NUMBER = task.number();
      VERSION = PLAN.versions()[NUMBER];
    } catch (IllegalAccessException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  VersionStep() {}

  @Override
  public void walk(Spot spot, int[] spells, int count) {
    for (int each = 0; each < count; each++) {
      if (reaches(spot, spells[each])) {
        spot.enter(spells[each]);
        spell(spot);
      }
    }
  }

  /** Whether the version can govern anything in a spell, as far as its first and last day tell. */
  private static boolean reaches(Spot spot, int spell) {
    int from = spot.columns.spellFrom[spell];
    return switch (VERSION.governs()) {
      case SPELLS_STARTING -> from >= VERSION.governsFrom() && from < VERSION.governsEnd();
      // Neither an anchor nor a deadline lies before the spell.
      case DEADLINES -> from < VERSION.governsEnd() && from < VERSION.inForceEnd();
      case EVENTS -> {
        int end = spot.columns.spellEnd[spell];
        // A birthday may lie after an end that is still to come.
        boolean goesOn = end > spot.asOf;
        yield from < VERSION.governsEnd()
            && from < VERSION.inForceEnd()
            && (goesOn || end > VERSION.governsFrom() && end > VERSION.inForceFrom());
      }
    };
  }

  private static void spell(Spot spot) {
    switch (VERSION.shape()) {
      case DEADLINE -> deadlines(spot);
      case COUNT -> count(spot);
      case RECURRING -> recurring(spot);
      case FORM -> form(spot);
      case THRESHOLD -> threshold(spot);
    }
  }

  /** The day the version starts from: the spell's first day, or that of its first such event. */
  private static int start(Spot spot) {
    Match anchor = VERSION.anchor();
    if (anchor == null) {
      return spot.spellFrom;
    }
    int event = next(anchor, spot, spot.firstEvent);
    return event < spot.endEvent ? spot.eventDay(event) : NONE;
  }

  private static void deadlines(Spot spot) {
    if (VERSION.ageMonths() >= 0) {
      age(spot);
      return;
    }
    Match anchor = VERSION.anchor();
    if (anchor == null) {
      deadline(spot, spot.spellFrom, next(VERSION.fulfilledBy(), spot, spot.firstEvent));
      return;
    }
    for (int event = next(anchor, spot, spot.firstEvent);
        event < spot.endEvent;
        event = next(anchor, spot, event + 1)) {
      int day = spot.eventDay(event);
      int from = event;
      while (from > spot.firstEvent && spot.eventDay(from - 1) == day) {
        from--;
      }
      int met = next(VERSION.fulfilledBy(), spot, from);
      if (met == event) {
        met = next(VERSION.fulfilledBy(), spot, event + 1);
      }
      deadline(spot, day, met);
      if (!VERSION.eachAnchor()) {
        return;
      }
    }
  }

  private static void deadline(Spot spot, int anchor, int met) {
    boolean isMet = met < spot.endEvent;
    int nominal = plus(spot, anchor, VERSION.span());
    consider(spot, anchor, nominal, isMet ? spot.eventDay(met) : NONE, isMet ? 1 : 0);
  }

  private static void age(Spot spot) {
    int met = next(VERSION.fulfilledBy(), spot, spot.firstEvent);
    int born = spot.columns.born[spot.cursor.citizen];
    if (born == NONE) {
      boolean isMet = met < spot.endEvent;
      consider(spot, spot.spellFrom, NONE, isMet ? spot.eventDay(met) : NONE, isMet ? 1 : 0);
      return;
    }
    int day = spot.days.reachesAge(born, VERSION.ageMonths());
    if (day >= spot.spellFrom && day <= spot.spellLast) {
      deadline(spot, day, met);
    }
  }

  private static void threshold(Spot spot) {
    int due = TimeOnBenefit.passedOn(spot, VERSION.threshold());
    if (due != NONE) {
      int met = next(VERSION.fulfilledBy(), spot, spot.firstEvent);
      boolean isMet = met < spot.endEvent;
      consider(spot, spot.spellFrom, due, isMet ? spot.eventDay(met) : NONE, isMet ? 1 : 0);
    }
  }

  private static void count(Spot spot) {
    int anchor = start(spot);
    if (anchor == NONE) {
      return;
    }
    int after = plus(spot, anchor, VERSION.offset());
    int opens = after == NONE ? anchor : after + 1;
    int have = 0;
    int metOn = NONE;
    for (int event = next(VERSION.fulfilledBy(), spot, spot.firstEvent);
        event < spot.endEvent && have < VERSION.need();
        event = next(VERSION.fulfilledBy(), spot, event + 1)) {
      if (spot.eventDay(event) >= opens && ++have == VERSION.need()) {
        metOn = spot.eventDay(event);
      }
    }
    consider(spot, anchor, plus(spot, anchor, VERSION.span()), metOn, have);
  }

  private static void recurring(Spot spot) {
    int start = start(spot);
    if (start == NONE) {
      return;
    }
    int anchor = VERSION.offset() == null ? start : plus(spot, start, VERSION.offset());
    int event = spot.firstEvent;
    while (anchor <= spot.asOf && anchor <= spot.spellLast) {
      while (event < spot.endEvent
          && (spot.eventDay(event) <= anchor || !VERSION.fulfilledBy().at(spot.cursor, event))) {
        event++;
      }
      int metOn = event < spot.endEvent ? spot.eventDay(event) : NONE;
      consider(spot, anchor, plus(spot, anchor, VERSION.span()), metOn, metOn == NONE ? 0 : 1);
      boolean startsAgain = spot.liftEnd != NONE && (metOn == NONE || spot.liftEnd < metOn);
      anchor = startsAgain ? spot.liftEnd : metOn;
      if (anchor == NONE) {
        return;
      }
    }
  }

  private static void form(Spot spot) {
    boolean first = true;
    Match counted = VERSION.fulfilledBy();
    for (int event = next(counted, spot, spot.firstEvent);
        event < spot.endEvent;
        event = next(counted, spot, event + 1)) {
      Test form = first ? VERSION.firstForm() : VERSION.laterForm();
      first = false;
      if (form == null) {
        return;
      }
      int met = event;
      while (met < spot.endEvent && !inForm(counted, form, spot.cursor, met)) {
        met++;
      }
      int day = spot.eventDay(event);
      boolean isMet = met < spot.endEvent;
      consider(spot, day, day, isMet ? spot.eventDay(met) : NONE, isMet ? 1 : 0);
    }
  }

  private static boolean inForm(Match counted, Test form, Cursor cursor, int event) {
    if (!counted.at(cursor, event)) {
      return false;
    }
    cursor.event = event;
    return form.at(cursor) == Test.TRUE;
  }

  private static int next(Match match, Spot spot, int from) {
    if ((match.kinds() & spot.kinds) == 0) {
      return spot.endEvent;
    }
    int event = from;
    while (event < spot.endEvent && !match.at(spot.cursor, event)) {
      event++;
    }
    return event;
  }

  private static int plus(Spot spot, int day, @Nullable Span span) {
    return span == null ? NONE : spot.days.add(day, span, VERSION.counting());
  }

  /** Writes the duty, if it is one. */
  private static void consider(Spot spot, int anchor, int nominal, int metOn, int have) {
    spot.liftEnd = NONE;
    int deadline = nominal == NONE ? anchor : nominal;
    Cursor cursor = spot.cursor;
    int asked = nominal == NONE ? spot.asOf : Math.min(spot.asOf, nominal);
    cursor.readOn = Math.min(asked, spot.spellLast);
    if (!governs(spot, anchor, deadline) || !isHere(spot, VERSION)) {
      return;
    }
    int applies = VERSION.applies() == null ? Test.TRUE : VERSION.applies().at(cursor);
    if (applies == Test.FALSE) {
      return;
    }
    boolean open = applies == Test.UNKNOWN || VERSION.undetermined();
    if (PLAN.deviations().length == 0) {
      if (PLAN.added()) {
        return;
      }
      int due = rolled(spot, nominal);
      write(spot, anchor, due, spot.status(due, metOn, open, false), metOn, have, 0);
      return;
    }
    Clock clock = spot.clock;
    clock.read(PLAN.deviations(), VERSION.by(), cursor, anchor, nominal);
    int due = rolled(spot, clock.due);
    int day = due == NONE ? cursor.readOn : due;
    if (PLAN.added() && !clock.add(PLAN.deviations(), day)) {
      return;
    }
    clock.lift(PLAN.deviations(), day);
    int status =
        clock.lifted != 0
            ? Codes.LIFTED
            : spot.status(due, metOn, open || clock.unknown != 0, clock.suspended != 0);
    write(spot, anchor, due, status, metOn, have, clock.acting(status));
    spot.liftEnd = clock.liftedUntil();
  }

  private static int rolled(Spot spot, int due) {
    return due != NONE && VERSION.rollForward() ? spot.days.rollForward(due) : due;
  }

  private static void write(
      Spot spot, int anchor, int due, int status, int metOn, int have, long deviations) {
    int need = VERSION.shape() == ShapeKind.COUNT ? VERSION.need() : 1;
    int card = DutyColumns.card(PLAN.requirement(), VERSION.index(), status);
    spot.out.add(spot.cursor.spell, card, anchor, due, metOn, have << 8 | need, deviations);
  }

  /** This version governs, and no later one does. */
  private static boolean governs(Spot spot, int anchor, int deadline) {
    if (!VERSION.governs(spot.spellFrom, anchor, deadline)) {
      return false;
    }
    for (int later = NUMBER + 1; later < PLAN.versions().length; later++) {
      VersionPlan other = PLAN.versions()[later];
      if (other.governs(spot.spellFrom, anchor, deadline) && mayHold(spot, other)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a replacement is one for the citizen's municipality; the law always is. */
  private static boolean isHere(Spot spot, VersionPlan version) {
    return version.by() < 0
        || PLAN.deviations()[version.by()].holdsIn(spot.columns.municipality[spot.cursor.citizen]);
  }

  /** Whether it holds here, as far as is known. */
  private static boolean mayHold(Spot spot, VersionPlan version) {
    if (version.by() < 0) {
      return true;
    }
    Test group = PLAN.deviations()[version.by()].group();
    return isHere(spot, version) && (group == null || group.at(spot.cursor) != Test.FALSE);
  }
}
