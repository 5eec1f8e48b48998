package dk.frirum.evidence.cell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.measure.CourseCells;
import dk.frirum.evidence.measure.CourseCells.Counted;
import dk.frirum.evidence.measure.CourseCells.Start;
import dk.frirum.evidence.measure.Courses;
import dk.frirum.evidence.measure.Exit;
import dk.frirum.evidence.measure.Measure;
import dk.frirum.evidence.spell.Spells;
import dk.frirum.evidence.survival.RiskTable;
import dk.frirum.evidence.testing.RandomSpells;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Cells")
class CellsTest {
  private static final List<Integer> HORIZONS = List.of(13, 26, 52);

  @Test
  @DisplayName("of any split of the persons add up to the cells of all, to the last digit")
  void split() {
    for (int seed = 0; seed < 20; seed++) {
      RandomSpells random = new RandomSpells(seed, 300);
      Cells whole = cells(random.spells(), random.starts());
      Random chance = new Random(seed);
      List<List<Start>> parts = new ArrayList<>();
      for (int part = 0; part < 7; part++) {
        parts.add(new ArrayList<>());
      }
      random.starts().forEach(each -> parts.get(chance.nextInt(7)).add(each));
      List<Cells> split = parts.stream().map(each -> cells(random.spells(), each)).toList();
      assertEquals(whole, Cells.merged(split));
      assertEquals(whole, Cells.merged(split.reversed()));
      assertFalse(whole.all().isEmpty());
    }
  }

  private static Cells cells(Spells spells, List<Start> starts) {
    return CourseCells.of(spells, starts, HORIZONS).cells();
  }

  @Test
  @DisplayName("of weeks make the curve that the persons make")
  void curve() {
    RandomSpells random = new RandomSpells(5, 400);
    Cells cells = cells(random.spells(), random.starts());
    Courses courses = new Courses(random.spells());
    for (int municipality : RandomSpells.MUNICIPALITIES) {
      Cells group =
          cells.where(each ->
              each.measure().equals(Measure.EXIT.id()) && each.municipality() == municipality);
      List<Exit> exits = new ArrayList<>();
      for (Start start : random.starts()) {
        if (courses.municipality(start.person(), start.index()).orElse(0) == municipality) {
          courses.exit(start.person(), start.index(), start.end()).ifPresent(exits::add);
        }
      }
      RiskTable ofCells = CurveCells.riskTable(group);
      RiskTable ofPersons =
          RiskTable.of(
              exits.stream().mapToDouble(Exit::weeks).toArray(),
              exits.stream().mapToInt(each -> each.way().ordinal()).toArray(),
              CourseCells.WAYS);
      assertArrayEquals(ofPersons.times(), ofCells.times());
      assertArrayEquals(ofPersons.atRisk(), ofCells.atRisk());
      assertArrayEquals(ofPersons.exits(), ofCells.exits());
      assertTrue(exits.size() > 20);
    }
  }

  @Test
  @DisplayName(
      "count nobody twice and drop nobody: each start is in a cell or among those left out")
  void nobodyDropped() {
    RandomSpells random = new RandomSpells(8, 200);
    List<Start> starts = new ArrayList<>(random.starts());
    starts.add(new Start(1, -500, 100, 2020, ""));
    Counted counted = CourseCells.of(random.spells(), starts, HORIZONS);
    long entered = 0;
    for (Cell each : counted.cells().all().values()) {
      entered += each instanceof Cell.Curve(long persons, List<Long> _, long _) ? persons : 0;
    }
    assertEquals(starts.size(), entered + counted.left().size());
    assertEquals("on no benefit in week -500", counted.left().getLast().why());
  }

  @Test
  @DisplayName(
      "travel as a text: what comes back is what was sent, and the same cells are the same bytes")
  void file() {
    RandomSpells random = new RandomSpells(3, 100);
    Cells cells = cells(random.spells(), random.starts());
    cells.add(
        new CellKey("x@1", 2020, 851, 4, "16-29|woman"),
        new Cell.Moment(2, 3, 5, List.of(1L, 2L), List.of(3L, 4L), List.of(5L, 6L, 7L)));
    cells.add(new CellKey("minutes@1", 2020, 851, 4, ""), new Cell.Minutes(2, 3, 50, 1300));
    assertEquals(cells, CellFile.read(CellFile.text(cells)));
    assertEquals(CellFile.text(cells), CellFile.text(CellFile.read(CellFile.text(cells))));
  }

  @Test
  @DisplayName("that are none are refused with their line")
  void badFile() {
    assertTrue(said("persons;1").startsWith("Line 1: expected frirum-cells;1"));
    assertTrue(
        said("frirum-cells;1\ncount;a;1;2;;3;4").startsWith("Line 2 is no cell: count;a;1;2;;3;4"));
    String line = "frirum-cells;1\n%s;a;1;2;;3;%s\n";
    assertEquals(1, CellFile.read(line.formatted("count", "4;5")).all().size());
    for (String wrong : List.of("4;x", "4", "4;5;6")) {
      assertTrue(said(line.formatted("count", wrong)).startsWith("Line 2"), wrong);
    }
    assertEquals(1, CellFile.read(line.formatted("minutes", "1;2;3;4")).all().size());
    for (String wrong : List.of("1;2;3", "1;2;3;4;5")) {
      assertTrue(said(line.formatted("minutes", wrong)).startsWith("Line 2"), wrong);
    }
    // Three numbers and no column, one column of three sums, two of seven.
    for (String right : List.of("1;2;3", "1;2;3;4;5;6", "1;2;3;4;5;6;7;8;9;10")) {
      assertEquals(1, CellFile.read(line.formatted("moment", right)).all().size(), right);
    }
    for (String wrong : List.of("1;2", "1;2;3;4", "1;2;3;4;5", "1;2;3;4;5;6;7")) {
      assertTrue(said(line.formatted("moment", wrong)).startsWith("Line 2"), wrong);
    }
    assertTrue(said("frirum-cells;1\nsecret;a;1;2;;3;4;5").startsWith("Line 2"));
  }

  private static String said(String text) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> CellFile.read(text)).getMessage());
  }

  private static final Cell.Moment MOMENT =
      new Cell.Moment(2, 3, 5, List.of(1L, 2L), List.of(3L, 4L), List.of(5L, 6L, 7L));

  @Test
  @DisplayName("of one key are added number by number, of whatever kind they are")
  void added() {
    CellKey key = new CellKey("x@1", 2020, 851, 4, "");
    assertEquals(
        new Cell.Count(4, 6),
        new Cells().add(key, new Cell.Count(1, 2)).add(key, new Cell.Count(3, 4)).get(key));
    assertEquals(
        new Cell.Curve(4, List.of(6L, 8L), 10),
        new Cell.Curve(1, List.of(2L, 3L), 4).plus(new Cell.Curve(3, List.of(4L, 5L), 6)));
    assertEquals(
        new Cell.Moment(3, 5, 8, List.of(5L, 7L), List.of(9L, 11L), List.of(13L, 15L, 17L)),
        MOMENT.plus(
            new Cell.Moment(1, 2, 3, List.of(4L, 5L), List.of(6L, 7L), List.of(8L, 9L, 10L))));
    assertEquals(
        new Cell.Minutes(6, 8, 10, 12),
        new Cell.Minutes(1, 2, 3, 4).plus(new Cell.Minutes(5, 6, 7, 8)));
  }

  @Test
  @DisplayName("are the same where each is, and told apart by any number or key")
  void same() {
    CellKey key = new CellKey("x@1", 2020, 851, 4, "");
    Cells cells = new Cells().add(key, new Cell.Count(2, 1));
    Cells twin = new Cells().add(new Cells().add(key, new Cell.Count(2, 1)));
    assertEquals(cells, twin);
    assertEquals(cells.hashCode(), twin.hashCode());
    assertEquals("frirum-cells;1\ncount;x@1;2020;851;;4;2;1\n", cells.toString());
    assertNotEquals(cells, new Cells().add(key, new Cell.Count(2, 2)));
    assertNotEquals(cells, new Cells());
    assertNotEquals(
        cells, new Cells().add(new CellKey("x@1", 2020, 851, 5, ""), new Cell.Count(2, 1)));
    assertNull(cells.get(new CellKey("x@1", 2020, 851, 5, "")));
    assertNotEquals(
        cells.hashCode(), new Cells().add(key, new Cell.Count(3, 1)).hashCode(), "of this many");
  }

  @Test
  @DisplayName("of different kinds or too large to hold are refused, never added wrongly")
  void refused() {
    Cell.Count one = new Cell.Count(1, 1);
    assertThrows(ArithmeticException.class, () -> one.plus(new Cell.Count(Long.MAX_VALUE, 0)));
    Cell.Curve two = new Cell.Curve(1, List.of(0L, 0L), 0);
    List<Cell> kinds = List.of(one, two, MOMENT, new Cell.Minutes(1, 1, 1, 1));
    for (Cell each : kinds) {
      for (Cell other : kinds) {
        if (each != other) {
          assertThrows(IllegalArgumentException.class, () -> each.plus(other));
        }
      }
    }
    assertThrows(IllegalArgumentException.class, () -> two.plus(new Cell.Curve(1, List.of(0L), 0)));
  }
}
