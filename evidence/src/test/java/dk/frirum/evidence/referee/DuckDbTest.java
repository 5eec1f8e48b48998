package dk.frirum.evidence.referee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.cell.CellKey;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.cell.CurveCells;
import dk.frirum.evidence.measure.CourseCells;
import dk.frirum.evidence.measure.CourseCells.Start;
import dk.frirum.evidence.measure.Exit.Way;
import dk.frirum.evidence.measure.Measure;
import dk.frirum.evidence.measure.Panel;
import dk.frirum.evidence.spell.Spells;
import dk.frirum.evidence.testing.RandomSpells;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("DuckDB, told the measures in SQL, finds on random spells")
class DuckDbTest {
  private static final List<Integer> HORIZONS = List.of(13, 26, 52);

  /** Rows of a course are those until the first that is another code or comes four weeks later. */
  private static final String EXITS =
      """
      create table exits as
      with rows as (
        select s.person, s.index_week, s.end_week, s.cohort, s.stratum, p.municipality, p.code, p.kind,
          p.from_week, p.to_week,
          row_number() over course as place,
          p.from_week - lag(p.to_week) over course - 1 as without,
          first_value(p.code) over course as code_0,
          first_value(p.municipality) over course as municipality_0
        from starts s join spells p on p.person = s.person
          and p.to_week >= s.index_week and p.from_week <= s.end_week
        window course as (partition by s.person, s.index_week order by p.from_week)),
      courses as (
        select person, index_week, end_week, cohort, stratum, municipality_0 as municipality,
          coalesce(min(place) filter (where place > 1 and (without >= 4 or code <> code_0)), 1000000) as broken
        from rows group by person, index_week, end_week, cohort, stratum, municipality_0),
      ends as (
        select c.person, c.index_week, c.end_week, c.cohort, c.stratum, c.municipality,
          max(r.to_week) filter (where r.place < c.broken) as until,
          max(r.kind) filter (where r.place = c.broken and r.without < 4) as next_kind,
          max(r.from_week) filter (where r.place = c.broken and r.without < 4) as next_from
        from courses c join rows r on r.person = c.person and r.index_week = c.index_week
        group by c.person, c.index_week, c.end_week, c.cohort, c.stratum, c.municipality)
      select person, index_week, end_week, cohort, stratum, municipality,
        case when next_kind is not null then
            case next_kind when 'BENEFIT' then 'OTHER_BENEFIT' else next_kind end
          when end_week - until >= 4 then 'SELF_SUPPORT' else 'CENSORED' end as way,
        coalesce(next_from, least(until, end_week) + 1) - index_week as weeks
      from ends
      """;

  private static final String DEGREE =
      """
      select cohort, municipality, stratum, count(*) * ?,
        count(*) * ? - sum(coalesce((
          select sum(least(p.to_week, e.index_week + ? - 1) - greatest(p.from_week, e.index_week) + 1)
          from spells p where p.person = e.person
            and p.from_week <= e.index_week + ? - 1 and p.to_week >= e.index_week), 0))
      from exits e where index_week + ? <= end_week group by cohort, municipality, stratum
      """;

  private static final String BACK_BY =
      """
      select cohort, municipality, stratum, count(*),
        count(*) filter (where way = 'SELF_SUPPORT' and weeks <= ?)
      from exits
      where index_week + ? <= end_week and not (way = 'CENSORED' and weeks <= ?)
      group by all
      """;

  private static final String IN_WEEK =
      """
      select cohort, municipality, stratum, count(*), count(*) filter (where not exists (
        from spells p where p.person = e.person and e.index_week + ? between p.from_week and p.to_week))
      from exits e where index_week + ? <= end_week group by all
      """;

  private static final String RELAPSE =
      """
      with left_so as (
        select *, index_week + weeks as gone, exists (
          from spells p where p.person = e.person and p.kind = 'BENEFIT' and p.from_week >= index_week + weeks
            and p.from_week <= least(index_week + weeks + 26, end_week)) as again
        from exits e where way = 'SELF_SUPPORT')
      select cohort, municipality, stratum, count(*), count(*) filter (where again)
      from left_so where again or gone + 26 <= end_week group by all
      """;

  @Test
  @DisplayName("the same curves, horizons, degrees and relapses, cell by cell")
  void courses() throws SQLException {
    for (int seed = 0; seed < 5; seed++) {
      RandomSpells random = new RandomSpells(seed, 800);
      Cells ours = CourseCells.of(random.spells(), random.starts(), HORIZONS).cells();
      try (Connection duckdb = filled(random)) {
        Cells theirs = curves(duckdb);
        for (int horizon : HORIZONS) {
          counts(duckdb, BACK_BY, Measure.BACK_BY, horizon, theirs);
          counts(duckdb, IN_WEEK, Measure.SELF_SUPPORTED_IN, horizon, theirs);
          counts(duckdb, DEGREE, Measure.DEGREE, horizon, theirs);
        }
        counts(duckdb, RELAPSE, Measure.RELAPSE, Measure.RELAPSE_WEEKS, theirs);
        assertEquals(theirs, ours);
        assertTrue(ours.all().size() > 300, ours.all().size() + " cells");
      }
    }
  }

  @Test
  @DisplayName("the same persons on each code in each week of each municipality")
  void panel() throws SQLException {
    RandomSpells random = new RandomSpells(11, 800);
    try (Connection duckdb = filled(random);
        Statement statement = duckdb.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select municipality, code, week, count(*)
                from spells, (select unnest(range(20, 121)) as week)
                where week between from_week and to_week group by all
                """)) {
      Cells theirs = new Cells();
      while (rows.next()) {
        theirs.add(
            new CellKey(
                Panel.ID, 0, rows.getInt(1), rows.getInt(3), String.valueOf(rows.getInt(2))),
            new Cell.Count(rows.getLong(4), rows.getLong(4)));
      }
      assertEquals(theirs, Panel.of(random.spells(), 20, 120));
    }
  }

  private static Connection filled(RandomSpells random) throws SQLException {
    Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(
          "create table spells (person int, municipality int, code int, kind text, from_week int, to_week int)");
      statement.execute(
          "create table starts (person int, index_week int, end_week int, cohort int, stratum text)");
    }
    duckdb.setAutoCommit(false);
    Spells spells = random.spells();
    try (PreparedStatement insert =
        duckdb.prepareStatement("insert into spells values (?, ?, ?, ?, ?, ?)")) {
      for (int row = 0; row < spells.rows(); row++) {
        add(
            insert,
            spells.person(row),
            spells.municipality(row),
            spells.code(row),
            spells.kind(row).name(),
            spells.from(row),
            spells.to(row));
      }
      insert.executeBatch();
    }
    try (PreparedStatement insert =
        duckdb.prepareStatement("insert into starts values (?, ?, ?, ?, ?)")) {
      for (Start each : random.starts()) {
        add(insert, each.person(), each.index(), each.end(), each.cohort(), each.stratum());
      }
      insert.executeBatch();
    }
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(EXITS);
    }
    duckdb.commit();
    return duckdb;
  }

  private static void add(PreparedStatement insert, Object... values) throws SQLException {
    for (int at = 0; at < values.length; at++) {
      insert.setObject(at + 1, values[at]);
    }
    insert.addBatch();
  }

  private static Cells curves(Connection duckdb) throws SQLException {
    Cells cells = new Cells();
    try (Statement statement = duckdb.createStatement();
        ResultSet rows =
            statement.executeQuery("select cohort, municipality, stratum, weeks, way from exits")) {
      while (rows.next()) {
        int way = Way.valueOf(rows.getString(5)).ordinal();
        cells.add(key(Measure.EXIT, rows, 0), CurveCells.entered(CourseCells.WAYS));
        cells.add(key(Measure.EXIT, rows, rows.getInt(4)), CurveCells.left(way, CourseCells.WAYS));
      }
    }
    return cells;
  }

  private static void counts(
      Connection duckdb, String sql, Measure measure, int horizon, Cells into) throws SQLException {
    try (PreparedStatement statement = duckdb.prepareStatement(sql)) {
      for (int at = 1; at <= sql.chars().filter(each -> each == '?').count(); at++) {
        statement.setInt(at, horizon);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          into.add(key(measure, rows, horizon), new Cell.Count(rows.getLong(4), rows.getLong(5)));
        }
      }
    }
  }

  private static CellKey key(Measure measure, ResultSet row, int period) throws SQLException {
    return new CellKey(measure.id(), row.getInt(1), row.getInt(2), period, row.getString(3));
  }
}
