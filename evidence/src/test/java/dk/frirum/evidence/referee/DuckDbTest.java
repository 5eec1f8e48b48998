package dk.frirum.evidence.referee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.measure.CourseCells;
import dk.frirum.evidence.measure.CourseCells.Start;
import dk.frirum.evidence.measure.Panel;
import dk.frirum.evidence.register.BenefitWeeks;
import dk.frirum.evidence.register.Inflow;
import dk.frirum.evidence.register.InflowCurves;
import dk.frirum.evidence.register.InventedNation;
import dk.frirum.evidence.register.Register;
import dk.frirum.evidence.register.WeeklyPanel;
import dk.frirum.evidence.register.Year;
import dk.frirum.evidence.spell.SpellException;
import dk.frirum.evidence.spell.Spells;
import dk.frirum.evidence.store.DuckDb;
import dk.frirum.evidence.store.SqlMeasures;
import dk.frirum.evidence.store.StoreException;
import dk.frirum.evidence.testing.RandomRegister;
import dk.frirum.evidence.testing.RandomSpells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("DuckDB, told the measures in SQL, finds on random spells")
class DuckDbTest {
  private static final List<Integer> HORIZONS = List.of(13, 26, 52);
  private static final List<Inflow> INFLOWS =
      List.of(new Inflow(2020, Set.of(3), 0, 59), new Inflow(2021, Set.of(1, 2, 3), 40, 159));
  private static final Year YEAR = new Year(70, 121);

  @TempDir private Path files = Path.of("");

  @Test
  @DisplayName("the same curves, horizons, degrees and relapses, cell by cell")
  void courses() throws IOException {
    for (int seed = 0; seed < 3; seed++) {
      RandomSpells random = new RandomSpells(seed, 800);
      List<Start> starts = new ArrayList<>(random.starts());
      starts.add(new Start(starts.getFirst().person(), -5, 100, 2020, ""));
      Cells ours = CourseCells.of(random.spells(), starts, HORIZONS).cells();
      try (DuckDb duckdb = DuckDb.inMemory(2)) {
        duckdb.spells(spells(random.spells()));
        duckdb.starts(starts(starts));
        assertEquals(new SqlMeasures(duckdb, RandomSpells.BOOK).courses(HORIZONS), ours);
        assertTrue(ours.all().size() > 300, ours.all().size() + " cells");
      }
    }
  }

  @Test
  @DisplayName("the same inflows' curves, weekly panel and benchmark as the packed columns")
  void register() throws IOException {
    for (int seed = 0; seed < 3; seed++) {
      RandomRegister random = new RandomRegister(seed, 800);
      try (DuckDb duckdb = DuckDb.inMemory(2)) {
        duckdb.spells(spells(random.spells()));
        duckdb.persons(persons(random));
        SqlMeasures measures = new SqlMeasures(duckdb, RandomSpells.BOOK);
        measures.prepareCourses(RandomSpells.END);
        assertEquals(
            InflowCurves.of(random.register(), INFLOWS, 1).cells(), measures.inflows(INFLOWS));
        assertEquals(Panel.of(random.spells(), 20, 120), measures.panel(20, 120));
        assertEquals(BenefitWeeks.of(random.register(), YEAR, 1), measures.benefitWeeks(YEAR));
      }
    }
  }

  @Test
  @DisplayName("a register in Parquet as in CSV, in whatever order the rows stand")
  void files() throws IOException {
    RandomRegister random = new RandomRegister(4, 500);
    Path csv = spells(random.spells());
    Path shuffled = files.resolve("shuffled.parquet");
    try (DuckDb duckdb = DuckDb.inMemory(2)) {
      duckdb.spells(csv);
      duckdb.persons(persons(random));
      duckdb.execute(
          "copy (select * from told order by hash(person, from_week)) to '" + shuffled + "'");
      Register fromCsv = register(duckdb);
      duckdb.spells(shuffled);
      Register fromParquet = register(duckdb);
      Cells expected = InflowCurves.of(random.register(), INFLOWS, 1).cells();
      assertEquals(expected, InflowCurves.of(fromCsv, INFLOWS, 1).cells());
      assertEquals(expected, InflowCurves.of(fromParquet, INFLOWS, 2).cells());
      assertEquals(
          BenefitWeeks.of(random.register(), YEAR, 1), BenefitWeeks.of(fromParquet, YEAR, 1));
    }
  }

  private static Register register(DuckDb duckdb) {
    return duckdb.register(RandomSpells.BOOK, 0, RandomSpells.END, true, _ -> {});
  }

  @Test
  @DisplayName("an invented nation of the size that was asked for, the same from its files")
  void nation() throws IOException {
    InventedNation nation = new InventedNation(1, 1000);
    Path spells = files.resolve("nation.csv");
    StringBuilder text = new StringBuilder("person,municipality,code,from_week,to_week\n");
    nation.courses((person, municipality, code, from, to) ->
        text.append("%d,%d,%d,%d,%d%n".formatted(person, municipality, code, from, to)));
    Files.writeString(spells, text);
    Register register = nation.register();
    double each = (double) register.spells() / register.persons();
    assertTrue(each > 18.5 && each < 19.7, each + " spells a person");
    try (DuckDb duckdb = DuckDb.inMemory(2)) {
      duckdb.spells(spells);
      SqlMeasures measures = new SqlMeasures(duckdb, InventedNation.BOOK);
      assertEquals(
          measures.panel(0, InventedNation.WEEKS - 1), WeeklyPanel.of(register, 2).cells());
      measures.prepareCourses(InventedNation.WEEKS - 1);
      List<Inflow> all = List.of(new Inflow(1, Set.of(1, 2, 3, 4), 0, InventedNation.WEEKS - 1));
      assertEquals(measures.inflows(all), InflowCurves.of(register, all, 2).cells());
    }
  }

  @Test
  @DisplayName("what cannot be, and says where, before it reckons with anything")
  void faults() throws IOException {
    assertEquals("Person 7, week 5: nobody said what code 99 stands for.", said("7,851,99,5,9"));
    assertEquals("Person 7, week 5: the spell ends in week 4, before week 5.", said("7,851,3,5,4"));
    assertEquals(
        "Person 7, week 8: the person is then already on code 3.",
        said("7,851,3,5,9", "7,851,1,8,12"));
    Path other = files.resolve("other.csv");
    Files.writeString(other, "who,where\n1,2\n");
    try (DuckDb duckdb = DuckDb.inMemory(1)) {
      StoreException none = assertThrows(StoreException.class, () -> duckdb.spells(other));
      assertTrue(String.valueOf(none.getMessage()).contains("person"), none.getMessage());
      assertThrows(StoreException.class, () -> duckdb.spells(files.resolve("none.parquet")));
      duckdb.spells(written("bad.csv", List.of("7,851,3,5,9", "7,851,1,8,12")));
      assertEquals(
          "Row 2: person 7 is in week 8 already on code 3 (row 1).",
          assertThrows(
                  SpellException.class,
                  () -> duckdb.register(RandomSpells.BOOK, 0, 160, false, _ -> {}))
              .getMessage());
      // Out of order, and so sorted first: a row is still called by where it stands in the file.
      duckdb.spells(written("mixed.csv", List.of("9,851,3,5,9", "7,851,3,5,9", "9,851,1,8,12")));
      assertEquals(
          "Row 3: person 9 is in week 8 already on code 3 (row 1).",
          assertThrows(
                  SpellException.class,
                  () -> duckdb.register(RandomSpells.BOOK, 0, 160, false, _ -> {}))
              .getMessage());
    }
  }

  private String said(String... rows) throws IOException {
    try (DuckDb duckdb = DuckDb.inMemory(1)) {
      duckdb.spells(written("faulty.csv", List.of(rows)));
      return String.valueOf(
          assertThrows(
                  IllegalArgumentException.class, () -> new SqlMeasures(duckdb, RandomSpells.BOOK))
              .getMessage());
    }
  }

  private Path spells(Spells spells) throws IOException {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < spells.rows(); row++) {
      rows.add(
          "%d,%d,%d,%d,%d"
              .formatted(
                  spells.person(row),
                  spells.municipality(row),
                  spells.code(row),
                  spells.from(row),
                  spells.to(row)));
    }
    return written("spells.csv", rows);
  }

  private Path written(String name, List<String> rows) throws IOException {
    Path file = files.resolve(name);
    Files.writeString(
        file, "person,municipality,code,from_week,to_week\n" + String.join("\n", rows) + "\n");
    return file;
  }

  private Path persons(RandomRegister random) throws IOException {
    StringBuilder text = new StringBuilder("person,municipality,born,woman\n");
    random
        .persons()
        .forEach(each ->
            text.append(
                "%d,%d,%d,%d\n"
                    .formatted(each.id(), each.municipality(), each.born(), each.woman() ? 1 : 0)));
    Path file = files.resolve("persons.csv");
    Files.writeString(file, text);
    return file;
  }

  private Path starts(List<Start> starts) throws IOException {
    StringBuilder text = new StringBuilder("person,index_week,end_week,cohort,stratum\n");
    starts.forEach(each ->
        text.append(
            "%d,%d,%d,%d,\"%s\"\n"
                .formatted(
                    each.person(), each.index(), each.end(), each.cohort(), each.stratum())));
    Path file = files.resolve("starts.csv");
    Files.writeString(file, text);
    return file;
  }
}
