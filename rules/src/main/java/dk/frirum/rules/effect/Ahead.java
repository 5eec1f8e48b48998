package dk.frirum.rules.effect;

import dk.frirum.rules.Status;
import dk.frirum.rules.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Counts what a requirement still asks for in each month looked at, before and after a change. */
final class Ahead {

  /** Which month a day lies in. */
  static final class Months {
    private final Window window;
    private final int first;
    private final int[] monthOf;

    Months(Window window) {
      this.window = window;
      this.first = (int) window.firstDay();
      this.monthOf = window.monthOfDay();
    }

    /** Number of the month; negative for a day that is not looked at. */
    int of(int day) {
      return day < first || day - first >= monthOf.length ? -1 : monthOf[day - first];
    }

    Period period(int month) {
      return window.months().get(month);
    }

    int size() {
      return window.months().size();
    }
  }

  private final Months months;
  private final long[] dutiesBefore;
  private final long[] dutiesAfter;
  private final long[] timesBefore;
  private final long[] timesAfter;

  Ahead(Months months) {
    this.months = months;
    dutiesBefore = new long[months.size()];
    dutiesAfter = new long[months.size()];
    timesBefore = new long[months.size()];
    timesAfter = new long[months.size()];
  }

  void add(Sorted from, int at, boolean changed) {
    int month = months.of(from.due(at));
    if (month >= 0 && stillAsked(from.status(at))) {
      (changed ? dutiesAfter : dutiesBefore)[month]++;
      (changed ? timesAfter : timesBefore)[month] += Math.max(1, from.left(at));
    }
  }

  private static boolean stillAsked(Status status) {
    return switch (status) {
      case UPCOMING, DUE, OVERDUE -> true;
      case MET, MET_LATE, LIFTED, SUSPENDED, NOT_COVERED, UNDETERMINED -> false;
    };
  }

  void add(Ahead other) {
    add(dutiesBefore, other.dutiesBefore);
    add(dutiesAfter, other.dutiesAfter);
    add(timesBefore, other.timesBefore);
    add(timesAfter, other.timesAfter);
  }

  private static void add(long[] into, long[] from) {
    for (int month = 0; month < from.length; month++) {
      into[month] += from[month];
    }
  }

  List<Effect.Ahead> counted() {
    List<Effect.Ahead> counted = new ArrayList<>();
    for (int month = 0; month < months.size(); month++) {
      counted.add(
          new Effect.Ahead(
              months.period(month),
              dutiesBefore[month],
              dutiesAfter[month],
              timesBefore[month],
              timesAfter[month]));
    }
    return counted;
  }
}
