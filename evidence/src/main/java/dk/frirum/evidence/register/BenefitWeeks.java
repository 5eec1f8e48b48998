package dk.frirum.evidence.register;

import static dk.frirum.evidence.register.Register.PLACE_BITS;
import static dk.frirum.evidence.register.Register.PLACE_MASK;
import static dk.frirum.evidence.register.Register.WEEK_BITS;
import static dk.frirum.evidence.register.Register.WEEK_MASK;

import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.cell.CellKey;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.spell.CodeBook.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Each person's weeks on a benefit in a year beside what was known of them before: sums by
 * municipality from which the line through all persons of the nation is drawn ({@link
 * ExpectedWeeks}). Persons are read, none is kept.
 */
public final class BenefitWeeks {
  /** The measure's name and version, as in cells. */
  public static final String ID = "benefit-weeks@1";

  /** What is known of a person, in the order of the columns of a moment. */
  public static final List<String> COLUMNS =
      List.of("benefit weeks in the year before", "age", "age squared", "woman");

  private static final int WIDTH = COLUMNS.size();
  private static final int PAIRS = WIDTH * (WIDTH + 1) / 2;
  private static final int XY = 3 + WIDTH;
  private static final int XX = XY + WIDTH;
  private static final int SUMS = XX + PAIRS;

  private BenefitWeeks() {}

  /**
   * Counts everybody the register was told of.
   *
   * @return a moment a municipality, y and the columns in whole numbers; the year as cohort, its
   *     first week as period
   * @throws IllegalArgumentException where nobody told who the persons are
   */
  public static Cells of(Register register, Year year, int threads) {
    if (register.persons() > 0 && register.person[0] == Register.UNKNOWN) {
      throw new IllegalArgumentException("The register knows spells only, not who the persons are");
    }
    List<long[]> parts = Shares.of(threads, part -> sums(register, year, part, threads));
    Cells cells = new Cells();
    for (int place = 0; place < register.places(); place++) {
      long[] sums = new long[SUMS];
      for (long[] part : parts) {
        for (int at = 0; at < SUMS; at++) {
          sums[at] = Math.addExact(sums[at], part[place * SUMS + at]);
        }
      }
      if (sums[0] > 0) {
        cells.add(key(year, register.municipality(place)), moment(sums));
      }
    }
    return cells;
  }

  /** Where the moment of a municipality stands. */
  public static CellKey key(Year year, int municipality) {
    return new CellKey(ID, year.calendar(), municipality, year.firstWeek(), "");
  }

  private static Cell.Moment moment(long[] sums) {
    return new Cell.Moment(
        sums[0],
        sums[1],
        sums[2],
        list(sums, 3, WIDTH),
        list(sums, XY, WIDTH),
        list(sums, XX, PAIRS));
  }

  private static List<Long> list(long[] sums, int from, int count) {
    List<Long> list = new ArrayList<>();
    for (int at = from; at < from + count; at++) {
      list.add(sums[at]);
    }
    return list;
  }

  private static long[] sums(Register register, Year year, int part, int parts) {
    long[] sums = new long[register.places() * SUMS];
    int first = year.firstWeek() - register.firstWeek();
    int last = year.lastWeek() - register.firstWeek();
    int[] benefit = new int[register.codes()];
    for (int code = 0; code < benefit.length; code++) {
      benefit[code] = register.kind(code) == Kind.BENEFIT ? -1 : 0;
    }
    int[] spell = register.spell;
    int calendar = year.calendar();
    int end = Shares.cut(0, register.persons(), part + 1, parts);
    for (int person = Shares.cut(0, register.persons(), part, parts); person < end; person++) {
      int begin = register.first[person];
      int during = 0;
      int before = 0;
      // From the last spell back, since what is older than both years need not be looked at.
      for (int row = register.first[person + 1] - 1; row >= begin; row--) {
        int each = spell[row];
        int to = each & WEEK_MASK;
        if (to < first - Year.BEFORE) {
          break;
        }
        int from = each >>> WEEK_BITS & WEEK_MASK;
        int counts = benefit[each >>> 2 * WEEK_BITS];
        during += counts & Math.max(0, Math.min(to, last) - Math.max(from, first) + 1);
        before +=
            counts & Math.max(0, Math.min(to, first - 1) - Math.max(from, first - Year.BEFORE) + 1);
      }
      int who = register.person[person];
      add(sums, (who & PLACE_MASK) * SUMS, during, before, calendar - (who >>> PLACE_BITS + 1),
          who >>> PLACE_BITS & 1);
    }
    return sums;
  }

  private static void add(long[] sums, int at, long y, long before, long age, long woman) {
    long square = age * age;
    sums[at]++;
    sums[at + 1] += y;
    sums[at + 2] += y * y;
    sums[at + 3] += before;
    sums[at + 4] += age;
    sums[at + 5] += square;
    sums[at + 6] += woman;
    sums[at + XY] += before * y;
    sums[at + XY + 1] += age * y;
    sums[at + XY + 2] += square * y;
    sums[at + XY + 3] += woman * y;
    sums[at + XX] += before * before;
    sums[at + XX + 1] += age * before;
    sums[at + XX + 2] += square;
    sums[at + XX + 3] += square * before;
    sums[at + XX + 4] += square * age;
    sums[at + XX + 5] += square * square;
    sums[at + XX + 6] += woman * before;
    sums[at + XX + 7] += woman * age;
    sums[at + XX + 8] += woman * square;
    sums[at + XX + 9] += woman;
  }
}
