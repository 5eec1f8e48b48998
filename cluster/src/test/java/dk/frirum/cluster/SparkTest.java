package dk.frirum.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.federation.Question;
import dk.frirum.evidence.federation.Shipment;
import dk.frirum.evidence.measure.CourseCells;
import dk.frirum.evidence.measure.CourseCells.Start;
import dk.frirum.evidence.register.InventedNation;
import dk.frirum.evidence.register.Register;
import dk.frirum.evidence.spell.Spells;
import dk.frirum.evidence.store.DuckDb;
import dk.frirum.evidence.store.SqlMeasures;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("Apache Spark, told the measures in the same SQL,")
class SparkTest {
  private static final InventedNation NATION = new InventedNation(5, 500);
  private static final List<Integer> HORIZONS = List.of(26);
  private static final LocalDate CUT = LocalDate.of(1979, 12, 16);

  @TempDir private static Path files = Path.of("");

  @BeforeAll
  static void write() throws IOException {
    StringBuilder spells = new StringBuilder("person,municipality,code,from_week,to_week\n");
    NATION.courses((person, municipality, code, from, to) ->
        spells.append("%d,%d,%d,%d,%d\n".formatted(person, municipality, code, from, to)));
    StringBuilder persons = new StringBuilder("person,municipality,born,woman\n");
    NATION.people((id, municipality, born, woman) ->
        persons.append("%d,%d,%d,%d\n".formatted(id, municipality, born, woman ? 1 : 0)));
    Files.writeString(files.resolve("spells.csv"), spells);
    Files.writeString(files.resolve("persons.csv"), persons);
    StringBuilder codes = new StringBuilder("code,kind\n");
    InventedNation.BOOK.kinds().forEach((code, kind) -> codes.append(code + "," + kind + "\n"));
    Files.writeString(files.resolve("codes.csv"), codes);
    try (DuckDb duckdb = DuckDb.inMemory(1)) {
      duckdb.spells(files.resolve("spells.csv"));
      duckdb.execute("copy told to '%s'".formatted(files.resolve("spells.parquet")));
    }
  }

  @Test
  @DisplayName("writes from Parquet and CSV the very file that the packed columns make")
  void cells() throws IOException {
    Path out = files.resolve("cells.txt");
    assertEquals(0, run("spells.parquet", out, new StringWriter()));
    Question question = new Question(Set.of(1, 2, 3, 4), 1978, 1979, CUT);
    Register register = NATION.register();
    assertEquals(InventedNation.WEEKS - 1, question.lastWeek(), "the register's own last week");
    Cells own = question.count(register, true, 2);
    assertEquals(
        new Shipment(List.of("All"), question.text(), CUT.toString(), own).text(),
        Files.readString(out));
    assertTrue(own.all().size() > 5_000, own.all().size() + " cells");
  }

  private static int run(String spells, Path out, StringWriter said, String... more) {
    CommandLine line = Cluster.line();
    line.setErr(new PrintWriter(said, true));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "cells",
                "--spells",
                files.resolve(spells).toString(),
                "--persons",
                files.resolve("persons.csv").toString(),
                "--codes",
                files.resolve("codes.csv").toString(),
                "--installation",
                "All",
                "--years",
                "1978-1979",
                "--until",
                CUT.toString(),
                "--out",
                out.toString()));
    arguments.addAll(List.of(more));
    return line.execute(arguments.toArray(String[]::new));
  }

  @Test
  @DisplayName("finds the same horizons, degrees and relapses of those who are followed")
  void starts() throws IOException {
    Spells.Builder builder = new Spells.Builder(InventedNation.BOOK);
    List<Start> starts = new ArrayList<>();
    StringBuilder text = new StringBuilder("person,index_week,end_week,cohort,stratum\n");
    NATION.courses((person, municipality, code, from, to) -> {
      builder.add(person, municipality, code, from, to, 0);
      if (person % 3 == 0 && code <= 4 && from > 100 && from % 5 == 0) {
        Start start = new Start(person, from, 500, 1, person % 2 == 0 ? "even" : "");
        starts.add(start);
        text.append("%d,%d,%d,%d,%s\n".formatted(person, from, 500, 1, start.stratum()));
      }
    });
    Files.writeString(files.resolve("starts.csv"), text);
    try (SparkSession session = Cluster.session()) {
      Spark spark = new Spark(session);
      spark.file("told", DuckDb.SPELL_COLUMNS, files.resolve("spells.csv").toString());
      spark.file("starts", DuckDb.START_COLUMNS, files.resolve("starts.csv").toString());
      Cells theirs = new SqlMeasures(spark, InventedNation.BOOK).courses(HORIZONS);
      assertEquals(theirs, CourseCells.of(builder.build(), starts, HORIZONS).cells());
      assertTrue(theirs.all().size() > 500);
    }
  }

  @Test
  @DisplayName("says which of the benefits asked for are none, before it reads anything")
  void benefits() {
    StringWriter said = new StringWriter();
    assertEquals(
        2, run("nowhere.parquet", files.resolve("none.txt"), said, "--benefits", "1,7,99"));
    assertTrue(said.toString().contains("[7, 99] are no benefits"), said.toString());
  }

  @Test
  @DisplayName("says which spell cannot be, and counts nothing")
  void faults() throws IOException {
    Files.writeString(
        files.resolve("bad.csv"),
        "person,municipality,code,from_week,to_week\n7,851,3,5,9\n7,851,1,8,12\n");
    StringWriter said = new StringWriter();
    Path out = files.resolve("none.txt");
    assertEquals(2, run("bad.csv", out, said));
    assertTrue(
        said.toString().contains("Person 7, week 8: the person is then already on code 3."),
        said.toString());
    assertEquals(2, run("nowhere.parquet", out, said));
    assertTrue(said.toString().contains("nowhere.parquet"), said.toString());
    assertTrue(Files.notExists(out));
    assertThrows(IOException.class, () -> Files.readString(out));
  }
}
