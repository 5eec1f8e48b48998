package dk.frirum.evidence.spell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.frirum.evidence.spell.CodeBook.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Spells")
class SpellsTest {
  private static final CodeBook BOOK = new CodeBook(Map.of(1, Kind.BENEFIT));

  @Test
  @DisplayName("come in any order and lie sorted, each person's together")
  void sorted() {
    Spells.Builder builder = new Spells.Builder(BOOK);
    for (int person = 20; person > 0; person--) {
      builder.add(person, 851, 1, 30, 40, 1).add(person, 851, 1, 10, 20, 2);
    }
    Spells spells = builder.build();
    assertEquals(40, spells.rows());
    assertEquals(10, spells.from(spells.first(7)));
    assertEquals(2, spells.end(7) - spells.first(7));
    assertEquals(0, spells.end(99) - spells.first(99));
  }

  @Test
  @DisplayName("that cannot be are told with their rows, all at once, and nothing is reckoned")
  void problems() {
    Spells.Builder builder =
        new Spells.Builder(BOOK)
            .add(5, 851, 1, 10, 20, 2)
            .add(5, 851, 1, 20, 25, 3)
            .add(6, 851, 9, 1, 2, 4)
            .add(7, 851, 1, 8, 7, 5);
    assertEquals(
        List.of(
            "Row 3: person 5 is in week 20 already on code 1 (row 2).",
            "Row 4: nobody said what code 9 stands for.",
            "Row 5: the spell ends in week 7, before week 8."),
        assertThrows(SpellException.class, builder::build).problems().stream()
            .map(SpellProblem::toString)
            .toList());
  }

  @Test
  @DisplayName("say whose they are, where and how long")
  void columns() {
    Spells spells =
        new Spells.Builder(BOOK).add(7, 813, 1, 30, 40, 1).add(5, 851, 1, 1, 2, 2).build();
    assertEquals(List.of(5, 7), List.of(spells.person(0), spells.person(1)));
    assertEquals(List.of(851, 813), List.of(spells.municipality(0), spells.municipality(1)));
    assertEquals(List.of(1, 30), List.of(spells.from(0), spells.from(1)));
    assertEquals(List.of(2, 40), List.of(spells.to(0), spells.to(1)));
  }

  @Test
  @DisplayName("that cannot be are told twenty of them, and how many more there are")
  void many() {
    assertEquals(20, said(20).size());
    assertEquals("Row 20: nobody said what code 9 stands for.", said(20).getLast());
    assertEquals(21, said(23).size());
    assertEquals("and 3 more", said(23).getLast());
    assertEquals("unknown-code", SpellProblem.What.UNKNOWN_CODE.code());
  }

  private static List<String> said(int unknown) {
    Spells.Builder builder = new Spells.Builder(BOOK);
    for (int person = 1; person <= unknown; person++) {
      builder.add(person, 851, 9, 1, 2, person);
    }
    SpellException refused = assertThrows(SpellException.class, builder::build);
    assertEquals(unknown, refused.problems().size());
    return String.valueOf(refused.getMessage()).lines().toList();
  }

  @Test
  @DisplayName("may follow without a week between")
  void adjacent() {
    assertEquals(
        2, new Spells.Builder(BOOK).add(5, 1, 1, 10, 20, 1).add(5, 1, 1, 21, 25, 2).build().rows());
  }
}
