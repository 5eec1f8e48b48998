package dk.frirum.evidence.referee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.measure.CourseCells;
import dk.frirum.evidence.measure.Panel;
import dk.frirum.evidence.register.BenefitWeeks;
import dk.frirum.evidence.register.Inflow;
import dk.frirum.evidence.register.InflowCurves;
import dk.frirum.evidence.register.Year;
import dk.frirum.evidence.spell.Spells;
import dk.frirum.evidence.store.DuckDb;
import dk.frirum.evidence.store.SqlEngine;
import dk.frirum.evidence.store.SqlMeasures;
import dk.frirum.evidence.testing.RandomRegister;
import dk.frirum.evidence.testing.RandomSpells;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A referee that overlooks a boundary is none: each is moved by a week, and the cells must no more
 * be those of the Java engine.
 */
@DisplayName("A week's boundary that is moved is noticed:")
class BoundaryTest {
  private static final List<Integer> HORIZONS = List.of(13, 26);
  private static final List<Inflow> INFLOWS = List.of(new Inflow(1, Set.of(1, 2, 3), 5, 159));
  private static final Year YEAR = new Year(70, 121);

  private static final RandomSpells FOLLOWED = new RandomSpells(1, 1500);
  private static final RandomRegister NATION = new RandomRegister(2, 1500);
  private static final Cells FOLLOWED_CELLS =
      CourseCells.of(FOLLOWED.spells(), FOLLOWED.starts(), HORIZONS).cells();
  private static final Cells NATION_CELLS =
      InflowCurves.of(NATION.register(), INFLOWS, 1)
          .cells()
          .add(Panel.of(NATION.spells(), 20, 120))
          .add(BenefitWeeks.of(NATION.register(), YEAR, 1));
  private static final DuckDb FOLLOWED_TABLES = DuckDb.inMemory(2);
  private static final DuckDb NATION_TABLES = DuckDb.inMemory(2);

  @BeforeAll
  static void tables() {
    fill(FOLLOWED_TABLES, FOLLOWED.spells());
    FOLLOWED_TABLES.execute(
        "create table starts (person int, index_week int, end_week int, cohort int, stratum text)");
    FOLLOWED_TABLES.execute(
        FOLLOWED.starts().stream()
            .map(each ->
                "(%d, %d, %d, %d, '%s')"
                    .formatted(
                        each.person(), each.index(), each.end(), each.cohort(), each.stratum()))
            .collect(Collectors.joining(", ", "insert into starts values ", "")));
    fill(NATION_TABLES, NATION.spells());
    NATION_TABLES.execute(
        "create table persons (person int, municipality int, born int, woman int)");
    NATION_TABLES.execute(
        NATION.persons().stream()
            .map(each ->
                "(%d, %d, %d, %d)"
                    .formatted(each.id(), each.municipality(), each.born(), each.woman() ? 1 : 0))
            .collect(Collectors.joining(", ", "insert into persons values ", "")));
  }

  private static void fill(DuckDb duckdb, Spells spells) {
    StringBuilder rows = new StringBuilder("insert into told values ");
    for (int row = 0; row < spells.rows(); row++) {
      rows.append(row == 0 ? "" : ", ")
          .append(
              "(%d, %d, %d, %d, %d)"
                  .formatted(
                      spells.person(row),
                      spells.municipality(row),
                      spells.code(row),
                      spells.from(row),
                      spells.to(row)));
    }
    duckdb.execute(
        "create table told (person int, municipality int, code int, from_week int, to_week int)");
    duckdb.execute(rows.toString());
  }

  @AfterAll
  static void close() {
    FOLLOWED_TABLES.close();
    NATION_TABLES.close();
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pause >= 4 | pause >= 3
          pause >= 4 | pause >= 5
          pause < 4 | pause < 3
          pause < 4 | pause < 5
          end_week - last_week >= 4 | end_week - last_week >= 3
          end_week - last_week >= 4 | end_week - last_week >= 5
          least(last_week, end_week) + 1 | least(last_week, end_week)
          p.from_week <= s.end_week | p.from_week < s.end_week
          p.to_week >= s.index_week | p.to_week > s.index_week
          weeks <= 13 then | weeks < 13 then
          weeks <= 13) | weeks < 13)
          index_week + 13 <= end_week and | index_week + 13 < end_week and
          p.from_week <= e.index_week + 13 and | p.from_week < e.index_week + 13 and
          p.to_week >= e.index_week + 13 | p.to_week > e.index_week + 13
          e.index_week + 26 <= e.end_week | e.index_week + 26 < e.end_week
          e.index_week + 26 - 1) | e.index_week + 26)
          greatest(p.from_week, e.index_week) + 1 | greatest(p.from_week, e.index_week)
          p.from_week >= e.index_week + e.weeks | p.from_week > e.index_week + e.weeks + 4
          e.index_week + e.weeks + 26, | e.index_week + e.weeks + 25,
          index_week + weeks + 26 <= end_week | index_week + weeks + 26 < end_week
          """)
  void followed(String now, String then) {
    Moved moved = new Moved(FOLLOWED_TABLES, now, then);
    Cells wrong = new SqlMeasures(moved, RandomSpells.BOOK).courses(HORIZONS);
    assertTrue(moved.times > 0, "nowhere in the SQL");
    assertNotEquals(FOLLOWED_CELLS, wrong);
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          - lag(to_week) over own - 1 < 4 | - lag(to_week) over own - 1 < 3
          - lag(to_week) over own - 1 < 4 | - lag(to_week) over own - 1 < 5
          next_week - last_week - 1 < 4 | next_week - last_week - 1 < 3
          next_week - last_week - 1 < 4 | next_week - last_week - 1 < 5
          160 - last_week >= 4 | 160 - last_week >= 3
          160 - last_week >= 4 | 160 - last_week >= 5
          else last_week + 1 end | else last_week end
          from_week <= 160 | from_week < 160
          between 5 and 159 | between 6 and 159
          between 5 and 159 | between 5 and 158
          to_week + 1 as week | to_week as week
          to_week < 120 | to_week <= 119 - 1
          greatest(from_week, 20) | greatest(from_week, 21)
          from_week <= 120 | from_week < 120
          greatest(from_week, 70) + 1 | greatest(from_week, 70)
          least(to_week, 121) | least(to_week, 120)
          least(to_week, 70 - 1) | least(to_week, 70)
          greatest(from_week, 70 - 52) + 1 | greatest(from_week, 70 - 51) + 1
          """)
  void nation(String now, String then) {
    Moved moved = new Moved(NATION_TABLES, now, then);
    Cells wrong = all(moved);
    assertTrue(moved.times > 0, "nowhere in the SQL");
    assertNotEquals(NATION_CELLS, wrong);
  }

  @Test
  @DisplayName("nothing moved, nothing noticed")
  void unmoved() {
    assertEquals(
        FOLLOWED_CELLS, new SqlMeasures(FOLLOWED_TABLES, RandomSpells.BOOK).courses(HORIZONS));
    assertEquals(NATION_CELLS, all(NATION_TABLES));
  }

  private static Cells all(SqlEngine engine) {
    SqlMeasures measures = new SqlMeasures(engine, RandomSpells.BOOK);
    measures.prepareCourses(RandomSpells.END);
    Cells all = measures.inflows(INFLOWS);
    return all.add(measures.panel(20, 120)).add(measures.benefitWeeks(YEAR));
  }

  /** An engine that is told something a week beside. */
  private static final class Moved implements SqlEngine {
    private final SqlEngine engine;
    private final String now;
    private final String then;
    private int times;

    Moved(SqlEngine engine, String now, String then) {
      this.engine = engine;
      this.now = now;
      this.then = then;
    }

    private String moved(String query) {
      times += query.contains(now) ? 1 : 0;
      return query.replace(now, then);
    }

    @Override
    public void define(String table, String query) {
      engine.define(table, moved(query));
    }

    @Override
    public void each(String query, Consumer<Row> row) {
      engine.each(moved(query), row);
    }
  }
}
