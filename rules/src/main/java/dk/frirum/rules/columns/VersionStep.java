package dk.frirum.rules.columns;

import dk.frirum.rules.columns.Plan.Governs;
import dk.frirum.rules.columns.Plan.Match;
import dk.frirum.rules.columns.Plan.ShapeKind;
import dk.frirum.rules.columns.Plan.VersionPlan;
import dk.frirum.rules.time.Period;
import java.lang.invoke.MethodHandles;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds what one version of one requirement may ask for in the spells at hand; {@link Settlement}
 * then keeps what it does ask for. Never used as it stands: {@link Specialised} defines it anew for
 * each version, with the version as class data. So everything below that hangs on {@link #VERSION}
 * alone is decided when the code is compiled; but not what is switched over, for the virtual
 * machine looks that up in a table.
 */
final class VersionStep implements Step {
  private static final int NONE = HistoryColumns.NONE;
  private static final VersionPlan VERSION;
  private static final Step SETTLEMENT;

  /** A lift that ends starts a recurring duty again: the next depends on what came of the last. */
  private static final boolean ONE_BY_ONE;

  /**
   * A bit for each kind of event without which it asks for nothing; none when it needs no event.
   */
  private static final long WAITS_FOR;

  /** One duty for each spell, counted from its first day. */
  private static final boolean FROM_START;

  static {
    try {
      Task task = MethodHandles.classData(MethodHandles.lookup(), "_", Task.class);
      VERSION = task.version();
      SETTLEMENT = Specialised.step(Settlement.class, task);
      ONE_BY_ONE = VERSION.shape() == ShapeKind.RECURRING && task.plan().deviations().length > 0;
      WAITS_FOR = VERSION.waitsFor();
      FROM_START =
          VERSION.anchor() == null
              && (VERSION.shape() == ShapeKind.COUNT
                  || VERSION.shape() == ShapeKind.DEADLINE && VERSION.ageMonths() < 0);
    } catch (IllegalAccessException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  VersionStep() {}

  @Override
  public void walk(Spot spot) {
    if (WAITS_FOR != 0 && (WAITS_FOR & spot.allKinds) == 0) {
      return;
    }
    if (FROM_START) {
      fromStart(spot);
    } else {
      for (int at = 0; at < spot.count; at++) {
        boolean may = WAITS_FOR == 0 || (WAITS_FOR & spot.kinds[at]) != 0;
        if (may && reaches(spot, at)) {
          find(spot, at);
        }
      }
    }
    if (spot.found.size > 0) {
      SETTLEMENT.walk(spot);
    }
  }

  /** Whether the version can govern anything in a spell, as far as its first and last day tell. */
  private static boolean reaches(Spot spot, int at) {
    int from = spot.from[at];
    if (VERSION.governs() == Governs.SPELLS_STARTING) {
      return from >= VERSION.governsFrom() && from < VERSION.governsEnd();
    }
    // No anchor and no deadline lies before the spell, and no anchor after it.
    int last = VERSION.governs() == Governs.EVENTS ? spot.last[at] : Period.OPEN;
    return from < VERSION.governsEnd()
        && from < VERSION.inForceEnd()
        && last >= VERSION.governsFrom()
        && last >= VERSION.inForceFrom();
  }

  private static void find(Spot spot, int at) {
    if (VERSION.shape() == ShapeKind.DEADLINE) {
      deadlines(spot, at);
    } else if (VERSION.shape() == ShapeKind.COUNT) {
      count(spot, at);
    } else if (VERSION.shape() == ShapeKind.RECURRING) {
      recurring(spot, at);
    } else if (VERSION.shape() == ShapeKind.FORM) {
      form(spot, at);
    } else {
      threshold(spot, at);
    }
  }

  /** The commonest shapes column by column: small loops that branch on nothing in the data. */
  private static void fromStart(Spot spot) {
    Candidates found = spot.found;
    int reached = 0;
    for (int at = 0; at < spot.count; at++) {
      found.at[reached] = at;
      reached += reaches(spot, at) ? 1 : 0;
    }
    found.size = reached;
    for (int row = 0; row < reached; row++) {
      int anchor = spot.from[found.at[row]];
      found.anchor[row] = anchor;
      found.due[row] = plus(anchor, VERSION.span());
    }
    for (int row = 0; row < reached; row++) {
      if (VERSION.shape() == ShapeKind.COUNT) {
        tally(spot, row);
      } else {
        int at = found.at[row];
        meet(spot, row, first(VERSION.fulfilledBy(), spot, at), spot.endEvent[at]);
      }
    }
  }

  /** Notes the event that meets a candidate; none when it is the end. */
  private static void meet(Spot spot, int row, int event, int end) {
    // All ones where there is an event: a branch would often be guessed wrong.
    int is = event - end >> 31;
    spot.found.metOn[row] = spot.columns.eventDay[event] & is | NONE & ~is;
    spot.found.count[row] = (short) (is & 0x100 | 1);
  }

  /** The day the version starts from: the spell's first day, or that of its first such event. */
  private static int start(Spot spot, int at) {
    Match anchor = VERSION.anchor();
    return anchor == null ? spot.from[at] : day(spot, at, first(anchor, spot, at));
  }

  /** Those counted from a spell's first day are found by {@link #fromStart}. */
  private static void deadlines(Spot spot, int at) {
    Match anchor = VERSION.anchor();
    if (anchor != null) {
      afterEvents(spot, at, anchor);
    } else {
      age(spot, at);
    }
  }

  private static void afterEvents(Spot spot, int at, Match anchor) {
    int first = spot.firstEvent[at];
    int end = spot.endEvent[at];
    for (int event = anchor.next(spot, first, end);
        event < end;
        event = anchor.next(spot, event + 1, end)) {
      int day = spot.eventDay(event);
      int from = event;
      while (from > first && spot.eventDay(from - 1) == day) {
        from--;
      }
      int met = VERSION.fulfilledBy().next(spot, from, end);
      if (met == event) {
        met = VERSION.fulfilledBy().next(spot, event + 1, end);
      }
      deadline(spot, at, day, met);
      if (!VERSION.eachAnchor()) {
        return;
      }
    }
  }

  private static void deadline(Spot spot, int at, int anchor, int met) {
    int metOn = day(spot, at, met);
    candidate(spot, at, anchor, plus(anchor, VERSION.span()), metOn, metOn == NONE ? 0 : 1);
  }

  private static void age(Spot spot, int at) {
    int met = first(VERSION.fulfilledBy(), spot, at);
    int born = spot.columns.born[spot.citizen[at]];
    if (born == NONE) {
      int metOn = day(spot, at, met);
      candidate(spot, at, spot.from[at], NONE, metOn, metOn == NONE ? 0 : 1);
      return;
    }
    int day = spot.days.reachesAge(born, VERSION.ageMonths());
    if (day >= spot.from[at] && day <= spot.last[at]) {
      deadline(spot, at, day, met);
    }
  }

  private static void threshold(Spot spot, int at) {
    int due = TimeOnBenefit.passedOn(spot, at, VERSION.threshold());
    if (due != NONE) {
      int metOn = day(spot, at, first(VERSION.fulfilledBy(), spot, at));
      candidate(spot, at, spot.from[at], due, metOn, metOn == NONE ? 0 : 1);
    }
  }

  private static void count(Spot spot, int at) {
    int anchor = start(spot, at);
    if (anchor != NONE) {
      candidate(spot, at, anchor, plus(anchor, VERSION.span()), NONE, 0);
      tally(spot, spot.found.size - 1);
    }
  }

  private static void tally(Spot spot, int row) {
    Candidates found = spot.found;
    int at = found.at[row];
    int after = plus(found.anchor[row], VERSION.offset());
    int opens = after == NONE ? found.anchor[row] : after + 1;
    int begin = spot.firstEvent[at];
    int end = spot.endEvent[at];
    Match match = VERSION.fulfilledBy();
    int need = VERSION.need();
    int have = 0;
    int last = end;
    if (match.isOneKind() && end - begin <= 8 && opens <= spot.from[at]) {
      long all = KindSearch.among(spot.columns.eventKind, match.sought(), begin, end - begin);
      have = Math.min(need, Long.bitCount(all));
      last = Math.min(end, begin + KindSearch.place(all, need));
    } else {
      int event = match.next(spot, begin, end);
      while (event < end && have < need) {
        if (spot.eventDay(event) >= opens && ++have == need) {
          last = event;
        }
        event = match.next(spot, event + 1, end);
      }
    }
    meet(spot, row, last, end);
    found.count[row] = (short) (have << 8 | need);
  }

  private static void recurring(Spot spot, int at) {
    int start = start(spot, at);
    if (start == NONE) {
      return;
    }
    int anchor = VERSION.offset() == null ? start : plus(start, VERSION.offset());
    int event = spot.firstEvent[at];
    int end = spot.endEvent[at];
    while (anchor <= spot.asOf && anchor <= spot.last[at]) {
      while (event < end && spot.eventDay(event) <= anchor) {
        event++;
      }
      event = VERSION.fulfilledBy().next(spot, event, end);
      int metOn = day(spot, at, event);
      candidate(spot, at, anchor, plus(anchor, VERSION.span()), metOn, metOn == NONE ? 0 : 1);
      if (ONE_BY_ONE) {
        SETTLEMENT.walk(spot);
      }
      boolean startsAgain =
          ONE_BY_ONE && spot.liftEnd != NONE && (metOn == NONE || spot.liftEnd < metOn);
      anchor = startsAgain ? spot.liftEnd : metOn;
      if (anchor == NONE) {
        return;
      }
    }
  }

  private static void form(Spot spot, int at) {
    boolean first = true;
    Match counted = VERSION.fulfilledBy();
    int end = spot.endEvent[at];
    for (int event = first(counted, spot, at);
        event < end;
        event = counted.next(spot, event + 1, end)) {
      Test form = first ? VERSION.firstForm() : VERSION.laterForm();
      first = false;
      if (form == null) {
        return;
      }
      int met = event;
      while (met < end && !Match.passes(form, spot.cursor, met)) {
        met = counted.next(spot, met + 1, end);
      }
      int day = spot.eventDay(event);
      candidate(spot, at, day, day, day(spot, at, met), met < end ? 1 : 0);
    }
  }

  private static int first(Match match, Spot spot, int at) {
    return match.next(spot, spot.firstEvent[at], spot.endEvent[at]);
  }

  /** The day of an event; none past the spell's last. */
  private static int day(Spot spot, int at, int event) {
    return event < spot.endEvent[at] ? spot.eventDay(event) : NONE;
  }

  private static int plus(int day, @Nullable IntUnaryOperator span) {
    return span == null ? NONE : span.applyAsInt(day);
  }

  /** Notes what may be a duty. */
  private static void candidate(Spot spot, int at, int anchor, int nominal, int metOn, int have) {
    spot.found.add(at, anchor, nominal, metOn, have << 8 | 1);
  }
}
