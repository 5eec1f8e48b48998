package dk.frirum.evidence.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.frirum.evidence.cell.CellFile;
import dk.frirum.evidence.spell.SpellException;
import dk.frirum.evidence.spell.Spells;
import dk.frirum.evidence.testing.RandomRegister;
import dk.frirum.evidence.testing.RandomRegister.Person;
import dk.frirum.evidence.testing.RandomSpells;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A register to which new weeks are added")
class NewWeeksTest {
  private static final List<Inflow> INFLOWS =
      List.of(new Inflow(2020, Set.of(3), 0, 59), new Inflow(2021, Set.of(1, 2, 3), 40, 159));
  private static final Year YEAR = new Year(70, 121);

  private static Register full(RandomRegister random, boolean told, int last) {
    RegisterBuilder builder = new RegisterBuilder(RandomSpells.BOOK, 0, last, 16);
    random.tellPersons(builder, _ -> told);
    random.tellSpells(builder, 0, _ -> true);
    return builder.build();
  }

  /** What a delivery of these weeks tells; a spell that goes on is told anew or only its rest. */
  private static Register extended(
      Register before, RandomRegister random, boolean told, int last, Random chance) {
    NewWeeks weeks = new NewWeeks(before, last);
    Spells spells = random.spells();
    for (int row = 0; row < spells.rows(); row++) {
      if (spells.to(row) > before.lastWeek() && spells.from(row) <= last) {
        boolean whole = chance.nextBoolean();
        weeks.spell(
            spells.person(row),
            spells.municipality(row),
            spells.code(row),
            whole ? spells.from(row) : Math.max(spells.from(row), before.lastWeek() + 1),
            whole ? spells.to(row) : Math.min(spells.to(row), last),
            row + 1);
      }
    }
    // What is in order is never read row by row.
    Register lengthened = Objects.requireNonNull(weeks.lengthened());
    assertEquals(cells(weeks.anew(), !told), cells(lengthened, !told));
    return weeks.build();
  }

  private static String cells(Register register) {
    return cells(register, false);
  }

  private static String cells(Register register, boolean few) {
    return CellFile.text(
        InflowCurves.of(register, INFLOWS, 1)
            .cells()
            .add(WeeklyPanel.of(register, 2).cells())
            .add(
                !few && register.lastWeek() >= YEAR.lastWeek()
                    ? BenefitWeeks.of(register, YEAR, 1)
                    : new dk.frirum.evidence.cell.Cells()));
  }

  @Test
  @DisplayName("gives byte for byte the cells of a full reading, week after week")
  void same() {
    for (int seed = 0; seed < 16; seed++) {
      Random chance = new Random(seed);
      RandomRegister random = new RandomRegister(seed, 200);
      // Where nobody is told of but by spells, people come in with their first one.
      boolean told = seed % 2 == 0;
      int last = 50 + chance.nextInt(60);
      Register register = full(random, told, last);
      while (last < RandomSpells.END) {
        last =
            Math.min(RandomSpells.END, last + 1 + chance.nextInt(chance.nextInt(4) == 0 ? 9 : 2));
        register = extended(register, random, told, last, chance);
        if (chance.nextInt(5) == 0 || last == RandomSpells.END) {
          Register right = full(random, told, last);
          assertEquals(cells(right, !told), cells(register, !told), "seed " + seed + ", " + last);
          assertEquals(right.persons(), register.persons());
        }
      }
    }
  }

  @Test
  @DisplayName("comes to know people with the weeks they come in, between those it knew")
  void newcomers() {
    RandomRegister random = new RandomRegister(5, 300);
    RegisterBuilder builder = new RegisterBuilder(RandomSpells.BOOK, 0, 159, 16);
    Spells spells = random.spells();
    for (Person each : random.persons()) {
      if (each.id() % 2 == 0) {
        builder.person(each.id(), each.municipality(), each.born(), each.woman(), each.id());
      }
    }
    for (int row = 0; row < spells.rows(); row++) {
      if (spells.person(row) % 2 == 0) {
        add(builder, spells, row, spells.from(row));
      }
    }
    NewWeeks weeks = new NewWeeks(builder.build(), 211);
    RegisterBuilder whole = new RegisterBuilder(RandomSpells.BOOK, 0, 211, 16);
    for (Person each : random.persons()) {
      whole.person(each.id(), each.municipality(), each.born(), each.woman(), each.id());
      if (each.id() % 2 != 0) {
        weeks.person(each.id(), each.municipality(), each.born(), each.woman(), each.id());
      }
    }
    for (int row = 0; row < spells.rows(); row++) {
      int person = spells.person(row);
      if (person % 2 == 0) {
        add(whole, spells, row, spells.from(row));
        if (spells.to(row) > 159) {
          weeks.spell(person, spells.municipality(row), spells.code(row), 160, spells.to(row), row);
        }
      } else if (row == spells.first(person)) {
        // The odd ones' first spell begins in the new weeks, each in one of its own.
        int from = 160 + person % 40;
        whole.spell(person, spells.municipality(row), spells.code(row), from, 205, row);
        weeks.spell(person, spells.municipality(row), spells.code(row), from, 205, row);
      }
    }
    Register lengthened = Objects.requireNonNull(weeks.lengthened());
    for (Register each : List.of(lengthened, weeks.anew(), weeks.build())) {
      assertEquals(cells(whole.build()), cells(each));
      assertEquals(320, each.persons());
    }
  }

  private static void add(RegisterBuilder builder, Spells spells, int row, int from) {
    builder.spell(
        spells.person(row),
        spells.municipality(row),
        spells.code(row),
        from,
        spells.to(row),
        row + 1);
  }

  @Test
  @DisplayName("takes a delivery as long as it may be, and somebody with a hundred spells")
  void many() {
    RegisterBuilder old = new RegisterBuilder(RandomSpells.BOOK, 0, 99, 16);
    RegisterBuilder whole = new RegisterBuilder(RandomSpells.BOOK, 0, 100, 16);
    for (int week = 0; week < 100; week++) {
      old.spell(7, week % 2 == 0 ? 851 : 813, 3, week, week, week);
      whole.spell(7, week % 2 == 0 ? 851 : 813, 3, week, week, week);
    }
    whole.spell(7, 851, 3, 100, 100, 100);
    NewWeeks weeks = new NewWeeks(old.build(), 100).spell(7, 851, 3, 100, 100, 1);
    for (int person = 8; person < 1500; person++) {
      whole.spell(person, 820, 1, 100, 100, person);
      weeks.spell(person, 820, 1, 100, 100, person);
    }
    Register right = whole.build();
    assertEquals(101 + 1492, right.spells());
    Register lengthened = Objects.requireNonNull(weeks.lengthened());
    for (Register each : List.of(lengthened, weeks.anew())) {
      assertEquals(right.spells(), each.spells());
      assertEquals(cells(right, true), cells(each, true));
    }
  }

  @Test
  @DisplayName("refuses people who cannot be, and spells of people it was not told of")
  void wrongPeople() {
    assertEquals("Row 7: person 9 comes after person 9.", wrong(9, 851, 1980));
    assertEquals("Row 7: person 2 comes after person 2.", wrong(2, 851, 1980));
    assertEquals("Row 7: 8510 is no municipality's number.", wrong(10, 8510, 1980));
    assertEquals("Row 7: nobody is born in 1879.", wrong(10, 851, 1879));
    assertEquals("Row 7: nobody is born in 2101.", wrong(10, 851, 2101));
    NewWeeks stranger = new NewWeeks(told(), 100).spell(5, 851, 3, 100, 100, 7);
    assertNull(stranger.lengthened());
    assertEquals(
        "Row 7: person 5 is not among the persons.",
        assertThrows(SpellException.class, stranger::build).getMessage());
    for (int born : List.of(1880, 2100)) {
      assertEquals(
          3,
          Objects.requireNonNull(
                  new NewWeeks(told(), 100)
                      .person(5, 0, born, true, 1)
                      .person(9, 999, born, true, 2)
                      .lengthened())
              .persons());
    }
  }

  private static Register told() {
    return new RegisterBuilder(RandomSpells.BOOK, 0, 99, 1)
        .person(2, 851, 1980, true, 1)
        .spell(2, 851, 3, 90, 99, 1)
        .build();
  }

  private static String wrong(int person, int municipality, int born) {
    NewWeeks weeks =
        new NewWeeks(told(), 100)
            .person(person == 2 ? 1 : 9, 851, 1980, true, 6)
            .person(person, municipality, born, true, 7);
    return String.valueOf(assertThrows(SpellException.class, weeks::build).getMessage());
  }

  private static Register one() {
    return new RegisterBuilder(RandomSpells.BOOK, 0, 99, 1)
        .spell(1, 851, 3, 5, 8, 1)
        .spell(3, 851, 3, 90, 200, 2)
        .build();
  }

  private static String said(int person, int municipality, int code, int from, int to) {
    NewWeeks weeks = new NewWeeks(one(), 100).spell(person, municipality, code, from, to, 7);
    return String.valueOf(assertThrows(SpellException.class, weeks::build).getMessage());
  }

  @Test
  @DisplayName("refuses a correction of the past with its row, and what cannot be")
  void refused() {
    String again = ": all must be read again.";
    assertEquals(
        "Row 7: the spell of week 50 corrects what is known until week 99 of person 1" + again,
        said(1, 851, 3, 50, 100));
    assertEquals(
        "Row 7: the spell of week 90 corrects what is known until week 99 of person 3" + again,
        said(3, 851, 1, 90, 100));
    assertEquals(
        "Row 7: the spell of week 89 corrects what is known until week 99 of person 3" + again,
        said(3, 851, 3, 89, 100));
    assertEquals(
        "Row 7: the spell of week 99 corrects what is known until week 99 of person 2" + again,
        said(2, 851, 3, 99, 100));
    assertEquals("Row 7: nobody said what code 5 stands for.", said(2, 851, 5, 100, 100));
    assertEquals("Row 7: the spell ends in week 99, before week 100.", said(3, 851, 3, 100, 99));
    assertThrows(IllegalArgumentException.class, () -> new NewWeeks(one(), 99));
    NewWeeks disordered =
        new NewWeeks(one(), 100).spell(3, 851, 3, 100, 100, 1).spell(1, 851, 3, 100, 100, 2);
    assertEquals(
        "Row 2: person 1 comes after person 3.",
        assertThrows(SpellException.class, disordered::build).getMessage());
    NewWeeks twice =
        new NewWeeks(one(), 100).spell(3, 851, 3, 100, 100, 1).spell(3, 851, 1, 100, 100, 2);
    assertEquals(
        "Row 2: person 3 is in week 100 already on code 3 (row 1).",
        assertThrows(SpellException.class, twice::build).getMessage());
  }

  @Test
  @DisplayName("takes people it did not know, and lets those end who are told of no more")
  void people() {
    Register told =
        new RegisterBuilder(RandomSpells.BOOK, 0, 99, 1)
            .person(2, 851, 1980, true, 1)
            .spell(2, 851, 3, 90, 99, 1)
            .build();
    Register after =
        new NewWeeks(told, 105)
            .person(1, 813, 1990, false, 1)
            .person(9, 820, 1970, true, 2)
            .spell(1, 813, 1, 101, 105, 1)
            .build();
    assertEquals(3, after.persons());
    assertEquals(
        cells(
                new RegisterBuilder(RandomSpells.BOOK, 0, 105, 1)
                    .person(1, 813, 1990, false, 1)
                    .person(2, 851, 1980, true, 1)
                    .person(9, 820, 1970, true, 2)
                    .spell(1, 813, 1, 101, 105, 1)
                    .spell(2, 851, 3, 90, 99, 1)
                    .build())
            .lines()
            .filter(each -> !each.startsWith("moment"))
            .toList(),
        cells(after).lines().filter(each -> !each.startsWith("moment")).toList());
  }
}
