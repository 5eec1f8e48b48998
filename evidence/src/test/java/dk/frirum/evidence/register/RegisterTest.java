package dk.frirum.evidence.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.benchmark.Benchmark;
import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.cell.CellKey;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.cell.CurveCells;
import dk.frirum.evidence.measure.CourseCells;
import dk.frirum.evidence.measure.CourseCells.Start;
import dk.frirum.evidence.measure.Courses;
import dk.frirum.evidence.measure.Measure;
import dk.frirum.evidence.measure.Panel;
import dk.frirum.evidence.regression.Design;
import dk.frirum.evidence.regression.Ols;
import dk.frirum.evidence.spell.CodeBook.Kind;
import dk.frirum.evidence.spell.Spells;
import dk.frirum.evidence.survival.RiskTable;
import dk.frirum.evidence.testing.RandomRegister;
import dk.frirum.evidence.testing.RandomRegister.Person;
import dk.frirum.evidence.testing.RandomSpells;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A register in packed columns")
class RegisterTest {
  private static final List<Inflow> INFLOWS =
      List.of(new Inflow(2020, Set.of(3), 0, 59), new Inflow(2021, Set.of(1, 2, 3), 40, 159));
  private static final Year YEAR = new Year(70, 121);

  @Test
  @DisplayName("has the curves that each person's course adds up to, with one thread and with more")
  void curves() {
    for (int seed = 0; seed < 20; seed++) {
      RandomRegister random = new RandomRegister(seed, 400);
      Cells slow = slowCurves(random.spells());
      assertTrue(slow.all().size() > 200);
      for (int threads = 1; threads <= 3; threads++) {
        InflowCurves curves = InflowCurves.of(random.register(), INFLOWS, threads);
        assertEquals(slow, curves.cells());
      }
    }
  }

  /** Every first spell of a course, followed by itself. */
  private static Cells slowCurves(Spells spells) {
    List<Start> starts = new ArrayList<>();
    for (int row = 0; row < spells.rows(); row++) {
      boolean first =
          row == 0
              || spells.person(row - 1) != spells.person(row)
              || spells.code(row - 1) != spells.code(row)
              || spells.from(row) - spells.to(row - 1) > Courses.RULE;
      if (spells.kind(row) == Kind.BENEFIT && first) {
        for (Inflow each : INFLOWS) {
          if (each.codes().contains(spells.code(row))
              && spells.from(row) >= each.firstWeek()
              && spells.from(row) <= each.lastWeek()) {
            starts.add(
                new Start(
                    spells.person(row), spells.from(row), RandomSpells.END, each.cohort(), ""));
          }
        }
      }
    }
    return CourseCells.of(spells, starts, List.of())
        .cells()
        .where(each -> each.measure().equals(Measure.EXIT.id()));
  }

  @Test
  @DisplayName("draws its curves from the same table as its cells")
  void tables() {
    InflowCurves curves = InflowCurves.of(new RandomRegister(3, 600).register(), INFLOWS, 2);
    long courses = 0;
    for (int municipality : RandomSpells.MUNICIPALITIES) {
      for (int inflow = 0; inflow < INFLOWS.size(); inflow++) {
        int cohort = INFLOWS.get(inflow).cohort();
        RiskTable cells =
            CurveCells.riskTable(
                curves
                    .cells()
                    .where(each -> each.municipality() == municipality && each.cohort() == cohort));
        RiskTable own = curves.riskTable(inflow, municipality);
        assertArrayEquals(cells.times(), own.times());
        assertArrayEquals(cells.atRisk(), own.atRisk());
        assertArrayEquals(cells.exits(), own.exits());
        courses += (long) own.atRisk()[0];
      }
    }
    assertEquals(courses, curves.courses());
    assertEquals(0, curves.riskTable(0, 999).times().length, "nobody came from there");
  }

  @Test
  @DisplayName("has the weekly panel that is counted spell by spell")
  void panel() {
    for (int seed = 0; seed < 20; seed++) {
      RandomRegister random = new RandomRegister(seed, 300);
      for (int threads = 1; threads <= 3; threads++) {
        assertEquals(
            Panel.of(random.spells(), 0, RandomSpells.END),
            WeeklyPanel.of(random.register(), threads).cells());
      }
    }
  }

  @Test
  @DisplayName("is the sum of its parts, however persons are spread over them, to the last digit")
  void split() {
    List<Function<Register, Cells>> measures =
        List.of(
            each -> InflowCurves.of(each, INFLOWS, 1).cells(),
            each -> WeeklyPanel.of(each, 1).cells(),
            each -> BenefitWeeks.of(each, YEAR, 2));
    for (int seed = 0; seed < 10; seed++) {
      RandomRegister random = new RandomRegister(seed, 300);
      for (Function<Register, Cells> measure : measures) {
        List<Cells> parts = new ArrayList<>();
        for (int rest = 0; rest < 5; rest++) {
          parts.add(measure.apply(random.register(5, rest)));
        }
        Cells whole = measure.apply(random.register());
        assertEquals(whole, Cells.merged(parts));
        assertEquals(whole, Cells.merged(parts.reversed()));
      }
    }
  }

  @Test
  @DisplayName("expects of each municipality what the regression on its persons expects")
  void expected() {
    RandomRegister random = new RandomRegister(7, 900);
    List<Person> persons = random.persons();
    Spells spells = random.spells();
    double[] y = new double[persons.size()];
    double[][] columns = new double[5][persons.size()];
    for (int at = 0; at < y.length; at++) {
      Person who = persons.get(at);
      double age = YEAR.calendar() - who.born();
      y[at] = weeks(spells, who.id(), YEAR.firstWeek(), YEAR.lastWeek());
      columns[0][at] = 1;
      columns[1][at] = weeks(spells, who.id(), YEAR.firstWeek() - 52, YEAR.firstWeek() - 1);
      columns[2][at] = age;
      columns[3][at] = age * age;
      columns[4][at] = who.woman() ? 1 : 0;
    }
    Design design =
        new Design(List.of(Design.INTERCEPT, "before", "age", "age2", "woman"), columns);
    Ols.Fit fit = Ols.fit(design, y);
    Cells moments = BenefitWeeks.of(random.register(), YEAR, 2);
    assertEquals(
        Arrays.stream(y).map(each -> each * each).sum(),
        moments.all().values().stream().mapToLong(each -> ((Cell.Moment) each).sumYY()).sum());
    ExpectedWeeks ours = ExpectedWeeks.of(moments);
    for (int at = 0; at < 5; at++) {
      assertEquals(
          fit.coefficients()[at],
          ours.coefficients().get(at),
          1e-9 * Math.abs(fit.coefficients()[at]));
    }
    double[] difference = new double[3];
    for (int at = 0; at < 3; at++) {
      ExpectedWeeks.Municipality own = ours.municipalities().get(at);
      int count = 0;
      double sum = 0;
      for (int row = 0; row < y.length; row++) {
        if (persons.get(row).municipality() == own.number()) {
          sum += fit.residuals()[row];
          count++;
        }
      }
      difference[at] = sum / count;
      assertEquals(count, own.persons());
      assertEquals(difference[at], own.difference(), 1e-9);
    }
    assertArrayEquals(
        Benchmark.ranks(difference),
        ours.municipalities().stream().mapToInt(ExpectedWeeks.Municipality::rank).toArray());
  }

  private static int weeks(Spells spells, int person, int from, int to) {
    int weeks = 0;
    for (int row = spells.first(person); row < spells.end(person); row++) {
      if (spells.kind(row) == Kind.BENEFIT) {
        weeks += Math.max(0, Math.min(to, spells.to(row)) - Math.max(from, spells.from(row)) + 1);
      }
    }
    return weeks;
  }

  @Test
  @DisplayName("takes up at most 18 bytes a spell, with both copies and all persons")
  void small() {
    Register register = new RandomRegister(1, 5000).register();
    double bytes = (double) register.bytes() / register.spells();
    assertTrue(bytes <= 18, bytes + " bytes a spell");
  }

  @Test
  @DisplayName("expects nothing where there is nothing to expect it from")
  void nothingExpected() {
    assertThrows(IllegalArgumentException.class, () -> ExpectedWeeks.of(new Cells()));
    CellKey key = BenefitWeeks.key(YEAR, 851);
    assertThrows(
        IllegalArgumentException.class,
        () -> ExpectedWeeks.of(new Cells().add(key, new Cell.Count(1, 1))));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            ExpectedWeeks.of(
                new Cells().add(key, new Cell.Moment(0, 0, 0, List.of(), List.of(), List.of()))));
    // Two persons, the second column twice the first: it tells nothing new.
    Cell.Moment twice =
        new Cell.Moment(2, 3, 5, List.of(3L, 6L), List.of(5L, 10L), List.of(5L, 10L, 20L));
    assertEquals(
        "Column 2 tells nothing new",
        assertThrows(
                IllegalArgumentException.class, () -> ExpectedWeeks.of(new Cells().add(key, twice)))
            .getMessage());
  }

  @Test
  @DisplayName("says that it cannot tell what persons would do whom it was not told of")
  void unknown() {
    Register spellsOnly =
        new RegisterBuilder(RandomSpells.BOOK, 0, 99, 1).spell(1, 851, 3, 5, 8, 1).build();
    assertThrows(
        IllegalArgumentException.class, () -> BenefitWeeks.of(spellsOnly, new Year(52, 99), 1));
    assertEquals(
        new CellKey(BenefitWeeks.ID, 1970, 851, 52, ""), BenefitWeeks.key(new Year(52, 99), 851));
  }
}
