package dk.frirum.evidence.register;

import static dk.frirum.evidence.register.Register.PLACE_BITS;
import static dk.frirum.evidence.register.Register.PLACE_MASK;
import static dk.frirum.evidence.register.Register.WEEK_BITS;
import static dk.frirum.evidence.register.Register.WEEK_MASK;

import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.cell.CellKey;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.measure.Panel;

/**
 * How many persons were on each code in each week of each municipality: {@link Panel} on the second
 * copy. A spell adds one where it begins and takes one off behind its end; what begins in one week
 * lies together, so half of that stays near the processor.
 */
public final class WeeklyPanel {
  private final Register register;

  /** By code, week and place; a week more than there are. */
  private final int[] persons;

  private WeeklyPanel(Register register, int[] persons) {
    this.register = register;
    this.persons = persons;
  }

  /**
   * @param threads how many share the work
   */
  public static WeeklyPanel of(Register register, int threads) {
    int[] persons = Shares.sum(Shares.of(threads, part -> changes(register, part, threads)));
    int row = 1 << PLACE_BITS;
    int code = (register.weeks() + 1) * row;
    for (int at = 0; at < persons.length; at++) {
      if (at % code >= row) {
        persons[at] += persons[at - row];
      }
    }
    return new WeeklyPanel(register, persons);
  }

  private static int[] changes(Register register, int part, int parts) {
    int weeks = register.weeks();
    int[] change = new int[register.codes() * (weeks + 1) << PLACE_BITS];
    int[] course = register.course;
    int[] bucket = register.bucket;
    int start = Shares.cut(0, course.length, part, parts);
    int end = Shares.cut(0, course.length, part + 1, parts);
    for (int at = 0; at < bucket.length - 1; at++) {
      int from = Math.max(start, bucket[at]);
      int to = Math.min(end, bucket[at + 1]);
      if (from < to) {
        int week = (at / weeks * (weeks + 1) + at % weeks) << PLACE_BITS;
        add(course, from, to, week, change);
      }
    }
    return change;
  }

  /** Spells that begin in one week. */
  private static void add(int[] course, int from, int to, int week, int[] change) {
    for (int at = from; at < to; at++) {
      int each = course[at];
      int begins = week + (each >>> WEEK_BITS & PLACE_MASK);
      change[begins]++;
      change[begins + ((each & WEEK_MASK) << PLACE_BITS)]--;
    }
  }

  /**
   * @param place of the municipality, from 0
   * @param week from the register's first
   */
  int persons(int code, int week, int place) {
    return persons[(code * (register.weeks() + 1) + week) << PLACE_BITS | place];
  }

  /** The same as {@link Panel} counts; weeks with nobody have none. */
  public Cells cells() {
    return cells(register.firstWeek(), register.lastWeek());
  }

  /** Of some weeks, both counted. */
  public Cells cells(int first, int last) {
    int from = Math.max(0, first - register.firstWeek());
    int to = Math.min(register.weeks() - 1, last - register.firstWeek());
    Cells cells = new Cells();
    for (int code = 0; code < register.codes(); code++) {
      String stratum = String.valueOf(register.code(code));
      for (int place = 0; place < register.places(); place++) {
        for (int week = from; week <= to; week++) {
          int some = persons(code, week, place);
          if (some > 0) {
            int municipality = register.municipality(place);
            cells.add(
                new CellKey(Panel.ID, 0, municipality, register.firstWeek() + week, stratum),
                new Cell.Count(some, some));
          }
        }
      }
    }
    return cells;
  }
}
