package dk.frirum.evidence.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.cell.CellKey;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.measure.Panel;
import dk.frirum.evidence.register.BenefitWeeks;
import dk.frirum.evidence.register.ExpectedWeeks;
import dk.frirum.evidence.register.Inflow;
import dk.frirum.evidence.register.InventedNation;
import dk.frirum.evidence.register.Register;
import dk.frirum.evidence.register.RegisterBuilder;
import dk.frirum.evidence.register.Year;
import dk.frirum.evidence.spell.CodeBook;
import dk.frirum.evidence.spell.CodeBook.Kind;
import dk.frirum.evidence.spell.Weeks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Installations that send cells and no person")
class FederationTest {
  private static final Question QUESTION =
      new Question(Set.of(1, 2, 3, 4), 1976, 1978, LocalDate.of(1979, 8, 1));
  private static final InventedNation NATION = new InventedNation(3, 700);

  /** A register of those people who live in municipalities that are meant, and never move out. */
  private static Register register(IntPredicate mine) {
    RegisterBuilder builder =
        new RegisterBuilder(InventedNation.BOOK, 0, QUESTION.lastWeek(), NATION.persons() * 20);
    int[] homes = new int[NATION.persons()];
    NATION.people((id, municipality, born, woman) -> {
      homes[id] = municipality;
      if (mine.test(municipality)) {
        builder.person(id, municipality, born, woman, id);
      }
    });
    NATION.courses((person, _, code, from, to) -> {
      if (mine.test(homes[person])) {
        builder.spell(person, homes[person], code, from, to, person);
      }
    });
    return builder.build();
  }

  private static Shipment shipment(String name, IntPredicate mine) {
    return new Shipment(
        List.of(name),
        QUESTION.text(),
        QUESTION.cut().toString(),
        QUESTION.count(register(mine), true, 1));
  }

  @Test
  @DisplayName("know together what one register of all would tell, to the last digit")
  void together() {
    Federation federation = new Federation();
    federation.add("north", read(shipment("North", each -> each < 300)));
    federation.add("south", read(shipment("South", each -> each >= 300)));
    assertEquals(List.of(), federation.problems());
    Shipment all = federation.merged();
    Cells national = QUESTION.count(register(_ -> true), true, 2);
    assertEquals(national, all.cells());
    assertEquals(List.of("North", "South"), all.installations());
    assertEquals(all.text(), read(all).text());
    Cells moments = all.cells().where(each -> each.measure().equals("benefit-weeks@1"));
    assertEquals(98, ExpectedWeeks.of(moments).municipalities().size());
    assertTrue(national.all().size() > 10_000, "cells " + national.all().size());
  }

  private static Shipment read(Shipment sent) {
    return Shipment.read(sent.text());
  }

  @Test
  @DisplayName("are asked by years of whole weeks, the last no longer than the data reach")
  void question() {
    assertEquals("benefits 1,2,3,4; years 1976-1978", QUESTION.text());
    assertEquals(Weeks.of(LocalDate.of(1979, 7, 29)), QUESTION.lastWeek());
    List<Inflow> years = QUESTION.inflows();
    assertEquals(3, years.size());
    assertEquals("1976-W01", Weeks.text(years.get(0).firstWeek()));
    assertEquals("1976-W53", Weeks.text(years.get(0).lastWeek()), "a year of 53 weeks is whole");
    assertEquals("1977-W01", Weeks.text(years.get(1).firstWeek()));
    Question sunday = new Question(Set.of(1), 2020, 2021, LocalDate.of(2021, 1, 3));
    assertEquals("2020-W53", Weeks.text(sunday.lastWeek()), "a Sunday ends its week");
    assertEquals(1, sunday.inflows().size());
    assertThrows(
        IllegalArgumentException.class,
        () -> new Question(Set.of(1), 2022, 2022, LocalDate.of(2021, 1, 3)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Question(Set.of(1), 2021, 2021, LocalDate.of(2021, 1, 6)),
        "the only week is not over, so there is nothing to count");
    assertEquals(
        1, new Question(Set.of(1), 2021, 2021, LocalDate.of(2021, 1, 10)).inflows().size());
  }

  @Test
  @DisplayName("count the panel in the weeks asked about, and the benchmark in the last whole year")
  void weeks() {
    // 1978 ends on a Sunday with its 52nd week; so it is whole on that day, and not the day before.
    counted(LocalDate.of(1979, 8, 1), 1978, "1978-W52", 1978);
    counted(LocalDate.of(1978, 12, 31), 1978, "1978-W52", 1978);
    counted(LocalDate.of(1978, 12, 30), 1978, "1978-W51", 1977);
    counted(LocalDate.of(1979, 8, 1), 1977, "1977-W52", 1977);
    counted(LocalDate.of(1979, 8, 1), 1976, "1976-W53", 1976);
    counted(LocalDate.of(1976, 6, 6), 1978, "1976-W23", 0);
  }

  /**
   * Asked from 1976 on.
   *
   * @param until the panel's last week
   * @param whole the year that is held against others, 0 where none is whole
   */
  private static void counted(LocalDate cut, int lastYear, String until, int whole) {
    Question question = new Question(Set.of(1, 2), 1976, lastYear, cut);
    Register register = new InventedNation(3, 40).register(question.lastWeek());
    Set<CellKey> keys = question.count(register, true, 1).all().keySet();
    List<Integer> panel =
        keys.stream()
            .filter(each -> each.measure().equals(Panel.ID))
            .map(CellKey::period)
            .distinct()
            .sorted()
            .toList();
    assertEquals("1976-W01", Weeks.text(panel.getFirst()));
    assertEquals(until, Weeks.text(panel.getLast()));
    // The year's last week is that of 28 December, as its first is that of 4 January.
    Cells expected =
        whole == 0
            ? new Cells()
            : BenefitWeeks.of(
                register,
                new Year(
                    Weeks.of(LocalDate.of(whole, 1, 4)), Weeks.of(LocalDate.of(whole, 12, 28))),
                1);
    assertEquals(
        expected,
        question.count(register, true, 1).where(each -> each.measure().equals(BenefitWeeks.ID)));
    Cells spellsOnly = question.count(register, false, 1);
    assertTrue(spellsOnly.where(each -> each.measure().equals(BenefitWeeks.ID)).all().isEmpty());
  }

  private static final CellKey KEY = new CellKey("exit@1", 2020, 851, 3, "");

  private static Shipment small(String name, String question, String cut, CellKey... keys) {
    Cells cells = new Cells();
    for (CellKey each : keys) {
      cells.add(each, new Cell.Count(1, 1));
    }
    return new Shipment(List.of(name), question, cut, cells);
  }

  @Test
  @DisplayName("are told with file and line what cannot be added up, and then nothing is")
  void refused() {
    Federation federation = new Federation();
    federation.add("a", small("A", "q", "2026-11-22", KEY));
    federation.add("b", small("A", "q", "2026-11-22", new CellKey("exit@1", 2020, 813, 3, "")));
    federation.add("c", small("C", "other", "2026-11-22"));
    federation.add("d", small("D", "q", "2026-11-15"));
    federation.add("e", small("E", "q", "2026-11-22", KEY));
    federation.add(
        "f",
        small(
            "F",
            "q",
            "2026-11-22",
            new CellKey("back-by@1", 1, 820, 13, ""),
            new CellKey("back-by@2", 1, 820, 13, ""),
            new CellKey("happiness@1", 1, 820, 13, "")));
    assertEquals(
        List.of(
            "b, line 3: installation A is in a already.",
            "c, line 4: answers another question than a: q.",
            "d, line 5: has data until another day than a: 2026-11-22.",
            "e, line 7: exit@1 of municipality 851 was sent in a, too.",
            "f, line 8: back-by@2 is another version of what is counted here, back-by@1.",
            "f, line 9: nobody counts a measure happiness@1 here."),
        federation.problems());
    assertEquals(
        String.join("\n", federation.problems()),
        assertThrows(IllegalStateException.class, federation::merged).getMessage());
    assertEquals(
        "There is nothing to add up",
        assertThrows(IllegalStateException.class, () -> new Federation().merged()).getMessage());
  }

  @Test
  @DisplayName("send files whose bad lines are said")
  void badFile() {
    String good = small("A", "q", "2026-11-22", KEY).text();
    assertEquals("Line 1: expected frirum-shipment;1", said("x"));
    assertEquals("Line 3: expected installations:", said(good.replace("installations", "from")));
    assertEquals("Line 6: expected frirum-cells;1", said(good.replace("frirum-cells;1", "cells")));
    assertTrue(said(good.replace("851", "home")).startsWith("Line 7 is no cell"));
    assertThrows(
        IllegalArgumentException.class, () -> small("A, B", "q", "2026-11-22"), "two names in one");
  }

  private static String said(String text) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> Shipment.read(text)).getMessage());
  }

  @Test
  @DisplayName("say what their codes stand for")
  void codes() {
    assertEquals(
        new CodeBook(Map.of(3, Kind.BENEFIT, 8, Kind.DEATH)),
        CodeFile.read("code,kind\n3,benefit\n8,death\n"));
    assertTrue(wrong("3,benefit\n").startsWith("Line 1"));
    assertTrue(wrong("code,kind\n3,work\n").startsWith("Line 2"));
    assertTrue(wrong("code,kind\n3,benefit\n3,death\n").startsWith("Line 3"));
  }

  private static String wrong(String text) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> CodeFile.read(text)).getMessage());
  }
}
