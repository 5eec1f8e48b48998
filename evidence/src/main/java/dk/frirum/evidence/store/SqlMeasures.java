package dk.frirum.evidence.store;

import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.cell.CellKey;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.measure.CourseCells;
import dk.frirum.evidence.measure.Exit.Way;
import dk.frirum.evidence.measure.Measure;
import dk.frirum.evidence.measure.Panel;
import dk.frirum.evidence.register.BenefitWeeks;
import dk.frirum.evidence.register.Inflow;
import dk.frirum.evidence.register.Year;
import dk.frirum.evidence.spell.CodeBook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The measures as an engine counts them that holds {@code told}, and {@code persons} or {@code
 * starts} where they are asked for; the tables stand in the SQL files' README.
 */
public final class SqlMeasures {
  private final SqlEngine engine;

  /**
   * Looks for what cannot be, and makes the tables that several measures read.
   *
   * @throws IllegalArgumentException with the spells that cannot be as they are told
   */
  public SqlMeasures(SqlEngine engine, CodeBook book) {
    this.engine = engine;
    engine.define(
        "codes",
        book.kinds().entrySet().stream()
            .map(each -> "select %d as code, '%s' as kind".formatted(each.getKey(), each.getValue()))
            .collect(Collectors.joining(" union all ")));
    Faults.none(engine, SqlFile.of("faults", Map.of()));
    engine.define("spells", SqlFile.of("spells", Map.of()));
  }

  /** What {@link CourseCells} counts of {@code starts}. */
  public Cells courses(List<Integer> horizons) {
    engine.define("exits", SqlFile.of("exits", Map.of()));
    Cells cells = new Cells();
    engine.each(
        SqlFile.of("exit", Map.of()),
        row ->
            curve(
                cells,
                new CellKey(
                    Measure.EXIT.id(),
                    (int) row.number(0),
                    (int) row.number(1),
                    (int) row.number(3),
                    row.text(2)),
                row.text(4),
                row.number(5)));
    for (int horizon : horizons) {
      for (Measure measure : List.of(Measure.BACK_BY, Measure.SELF_SUPPORTED_IN, Measure.DEGREE)) {
        counts(measure, horizon, cells);
      }
    }
    counts(Measure.RELAPSE, Measure.RELAPSE_WEEKS, cells);
    return cells;
  }

  private static void curve(Cells cells, CellKey key, String way, long persons) {
    int number = Way.valueOf(way).ordinal();
    List<Long> exits = new ArrayList<>();
    for (int each = 1; each <= CourseCells.WAYS; each++) {
      exits.add(each == number ? persons : 0L);
    }
    cells.add(key, new Cell.Curve(0, exits, number == 0 ? persons : 0));
    cells.add(
        new CellKey(key.measure(), key.cohort(), key.municipality(), 0, key.stratum()),
        new Cell.Curve(persons, Collections.nCopies(CourseCells.WAYS, 0L), 0));
  }

  private void counts(Measure measure, int horizon, Cells cells) {
    String name = measure.id().substring(0, measure.id().indexOf('@'));
    engine.each(
        SqlFile.of(name, Map.of("horizon", "" + horizon)),
        row ->
            cells.add(
                new CellKey(
                    measure.id(), (int) row.number(0), (int) row.number(1), horizon, row.text(2)),
                new Cell.Count(row.number(3), row.number(4))));
  }

  /** Looks up once how every course ended, as known in a week. */
  public void prepareCourses(int end) {
    engine.define("courses", SqlFile.of("courses", Map.of("end", "" + end)));
  }

  /** What {@code InflowCurves} counts, of the courses prepared. */
  public Cells inflows(List<Inflow> inflows) {
    Cells cells = new Cells();
    for (Inflow each : inflows) {
      String codes =
          each.codes().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
      engine.each(
          SqlFile.of(
              "inflow",
              Map.of("codes", codes, "from", "" + each.firstWeek(), "to", "" + each.lastWeek())),
          row ->
              curve(
                  cells,
                  new CellKey(
                      Measure.EXIT.id(),
                      each.cohort(),
                      (int) row.number(0),
                      (int) row.number(1),
                      ""),
                  row.text(2),
                  row.number(3)));
    }
    return cells;
  }

  /** What {@link Panel} counts, from one week to another, both counted. */
  public Cells panel(int first, int last) {
    engine.define(
        "weeks",
        IntStream.rangeClosed(first, last)
            .mapToObj(each -> "(%d)".formatted(each))
            .collect(Collectors.joining(", ", "select * from (values ", ") as numbers(week)")));
    Cells cells = new Cells();
    engine.each(
        SqlFile.of("on-code", Map.of("from", "" + first, "to", "" + last)),
        row ->
            cells.add(
                new CellKey(
                    Panel.ID,
                    0,
                    (int) row.number(0),
                    (int) row.number(2),
                    String.valueOf(row.number(1))),
                new Cell.Count(row.number(3), row.number(3))));
    return cells;
  }

  /** What {@link BenefitWeeks} counts of {@code persons}. */
  public Cells benefitWeeks(Year year) {
    Map<String, String> numbers =
        Map.of(
            "from",
            "" + year.firstWeek(),
            "to",
            "" + year.lastWeek(),
            "calendar",
            "" + year.calendar());
    int width = BenefitWeeks.COLUMNS.size();
    Cells cells = new Cells();
    engine.each(
        SqlFile.of("benefit-weeks", numbers),
        row ->
            cells.add(
                BenefitWeeks.key(year, (int) row.number(0)),
                new Cell.Moment(
                    row.number(1),
                    row.number(2),
                    row.number(3),
                    numbers(row, 4, width),
                    numbers(row, 4 + width, width),
                    numbers(row, 4 + 2 * width, width * (width + 1) / 2))));
    return cells;
  }

  private static List<Long> numbers(SqlEngine.Row row, int from, int count) {
    return IntStream.range(from, from + count).mapToObj(row::number).toList();
  }
}
