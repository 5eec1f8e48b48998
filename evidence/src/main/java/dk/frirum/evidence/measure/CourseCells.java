package dk.frirum.evidence.measure;

import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.cell.CellKey;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.cell.CurveCells;
import dk.frirum.evidence.measure.Exit.Way;
import dk.frirum.evidence.spell.Spells;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The cells of courses. A course belongs to where the person lived in the index week, and stays
 * there whoever moves: what is compared is where people were put under other rules.
 */
public final class CourseCells {
  /** Ways out, censoring apart. */
  public static final int WAYS = Way.values().length - 1;

  /**
   * Somebody followed from an index week.
   *
   * @param end the last week the data tell of
   * @param cohort such as the year
   * @param stratum empty for all
   */
  public record Start(int person, int index, int end, int cohort, String stratum) {}

  /** Somebody who cannot be followed: on no benefit in the index week. */
  public record Left(Start start, String why) {}

  /**
   * The cells, and who is in none of them: nobody is silently dropped.
   *
   * @param left why each is not counted
   */
  public record Counted(Cells cells, List<Left> left) {}

  private CourseCells() {}

  /**
   * @param horizons weeks, such as 13, 26 and 52
   */
  public static Counted of(Spells spells, List<Start> starts, List<Integer> horizons) {
    Courses courses = new Courses(spells);
    Cells cells = new Cells();
    List<Left> left = new java.util.ArrayList<>();
    for (Start each : starts) {
      Exit exit = courses.exit(each.person, each.index, each.end).orElse(null);
      Integer where = courses.municipality(each.person, each.index).orElse(null);
      if (exit == null || where == null) {
        left.add(new Left(each, "on no benefit in week " + each.index));
      } else {
        count(courses, each, exit, where, horizons, cells);
      }
    }
    return new Counted(cells, List.copyOf(left));
  }

  private static void count(
      Courses courses, Start start, Exit exit, int where, List<Integer> horizons, Cells cells) {
    cells.add(key(Measure.EXIT, start, where, 0), CurveCells.entered(WAYS));
    cells.add(
        key(Measure.EXIT, start, where, exit.weeks()), CurveCells.left(exit.way().ordinal(), WAYS));
    for (int horizon : horizons) {
      add(
          cells,
          key(Measure.BACK_BY, start, where, horizon),
          courses.backBy(horizon, exit, start.index, start.end));
      add(
          cells,
          key(Measure.SELF_SUPPORTED_IN, start, where, horizon),
          courses.selfSupportedIn(horizon, start.person, start.index, start.end));
      degree(courses, start, where, horizon, cells);
    }
    add(
        cells,
        key(Measure.RELAPSE, start, where, Measure.RELAPSE_WEEKS),
        courses.relapse(Measure.RELAPSE_WEEKS, start.person, exit, start.index, start.end));
  }

  /** Weeks without a code as events of weeks: their share is the mean degree. */
  private static void degree(Courses courses, Start start, int where, int horizon, Cells cells) {
    if (start.index + horizon <= start.end) {
      int with = courses.weeksWithCode(start.person, start.index, start.index + horizon - 1);
      cells.add(
          key(Measure.DEGREE, start, where, horizon), new Cell.Count(horizon, horizon - with));
    }
  }

  private static void add(Cells cells, CellKey key, OptionalDouble value) {
    value.ifPresent(each -> cells.add(key, new Cell.Count(1, (long) each)));
  }

  private static CellKey key(Measure measure, Start start, int where, int period) {
    return new CellKey(measure.id(), start.cohort, where, period, start.stratum);
  }
}
