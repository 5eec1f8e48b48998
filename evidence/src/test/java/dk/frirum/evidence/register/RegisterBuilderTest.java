package dk.frirum.evidence.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.spell.CodeBook;
import dk.frirum.evidence.spell.CodeBook.Kind;
import dk.frirum.evidence.spell.SpellException;
import dk.frirum.evidence.testing.RandomSpells;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A register that is being read")
class RegisterBuilderTest {

  @Test
  @DisplayName("refuses with its row what cannot be, and what it could not hold")
  void refused() {
    assertEquals("Row 2: nobody said what code 5 stands for.", said(1, 851, 5, 10, 12));
    assertEquals("Row 2: the spell ends in week 9, before week 10.", said(1, 851, 3, 10, 9));
    assertEquals("Row 2: the spell begins in week -1, before week 0.", said(1, 851, 3, -1, 9));
    assertEquals("Row 2: 8510 is no municipality's number.", said(1, 8510, 3, 10, 12));
    assertEquals("Row 2: person 0 comes after person 1.", said(0, 851, 3, 10, 12));
    assertEquals("Row 2: person 1 is in week 8 already on code 3 (row 1).", said(1, 851, 1, 8, 12));
    assertEquals("Row 2: person 1 is in week 5 already on code 3 (row 1).", said(1, 851, 1, 5, 12));
    assertEquals(
        "Row 2: the spells of person 1 are not in the order of weeks.", said(1, 851, 1, 2, 4));
    assertThrows(
        IllegalArgumentException.class, () -> new RegisterBuilder(RandomSpells.BOOK, 0, 2047, 1));
    RegisterBuilder told = new RegisterBuilder(RandomSpells.BOOK, 0, 99, 1);
    told.person(1, 851, 1980, true, 1).spell(2, 851, 3, 5, 8, 7);
    assertEquals(
        "Row 7: person 2 is not among the persons.",
        assertThrows(SpellException.class, told::build).getMessage());
  }

  private static String said(int person, int municipality, int code, int from, int to) {
    RegisterBuilder builder = new RegisterBuilder(RandomSpells.BOOK, 0, 99, 1);
    builder.spell(1, 851, 3, 5, 8, 1).spell(person, municipality, code, from, to, 2);
    return String.valueOf(assertThrows(SpellException.class, builder::build).getMessage());
  }

  @Test
  @DisplayName("refuses people who cannot be, with their row, and knows the years they may be of")
  void wrongPeople() {
    assertEquals("Row 2: person 4 comes after person 4.", wrong(4, 851, 1980));
    assertEquals("Row 2: person 3 comes after person 4.", wrong(3, 851, 1980));
    assertEquals("Row 2: 1000 is no municipality's number.", wrong(5, 1000, 1980));
    assertEquals("Row 2: -1 is no municipality's number.", wrong(5, -1, 1980));
    assertEquals("Row 2: nobody is born in 1879.", wrong(5, 851, 1879));
    assertEquals("Row 2: nobody is born in 2101.", wrong(5, 851, 2101));
    RegisterBuilder right =
        builder()
            .person(1, 0, 1880, true, 1)
            .person(2, 999, 2100, false, 2)
            .spell(1, 0, 3, 1, 2, 3);
    assertThrows(IllegalStateException.class, () -> right.person(3, 851, 1980, true, 4));
    assertEquals(2, right.build().persons());
  }

  private static String wrong(int person, int municipality, int born) {
    RegisterBuilder builder =
        builder().person(4, 851, 1980, true, 1).person(person, municipality, born, true, 2);
    return String.valueOf(assertThrows(SpellException.class, builder::build).getMessage());
  }

  private static RegisterBuilder builder() {
    return new RegisterBuilder(RandomSpells.BOOK, 0, 99, 1);
  }

  @Test
  @DisplayName("holds 64 codes, 2047 weeks and 128 municipalities, and refuses more")
  void most() {
    assertEquals(0, new RegisterBuilder(codes(64), 0, 9, 1).build().spells());
    assertThrows(IllegalArgumentException.class, () -> new RegisterBuilder(codes(65), 0, 9, 1));
    assertThrows(IllegalArgumentException.class, () -> new RegisterBuilder(codes(0), 0, 9, 1));
    assertEquals(2346, new RegisterBuilder(codes(1), 300, 2346, 1).build().lastWeek());
    assertThrows(IllegalArgumentException.class, () -> new RegisterBuilder(codes(1), 300, 2347, 1));
    assertEquals(1, new RegisterBuilder(codes(1), 300, 300, 1).build().weeks());
    assertThrows(IllegalArgumentException.class, () -> new RegisterBuilder(codes(1), 300, 299, 1));
    RegisterBuilder places = builder();
    for (int each = 0; each < 128; each++) {
      places.spell(each, each, 3, 0, 9, each);
    }
    assertEquals(128, places.build().places());
    RegisterBuilder full = builder();
    for (int each = 0; each < 129; each++) {
      full.spell(each, each, 3, 0, 9, each);
    }
    assertEquals(
        "Row 128: 128 is no municipality's number.",
        assertThrows(SpellException.class, full::build).getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Inflow(1, Set.of(), 1, 2));
    assertThrows(IllegalArgumentException.class, () -> new Inflow(1, Set.of(3), 3, 2));
    assertEquals(3, new Inflow(1, Set.of(3), 3, 3).lastWeek());
    assertThrows(IllegalArgumentException.class, () -> new Year(3, 2));
    assertEquals(3, new Year(3, 3).lastWeek());
  }

  private static CodeBook codes(int many) {
    Map<Integer, Kind> kinds = new HashMap<>();
    for (int code = 1; code <= many; code++) {
      kinds.put(code, Kind.BENEFIT);
    }
    return new CodeBook(kinds);
  }

  @Test
  @DisplayName("says what it takes up: four bytes for each number, one for each place")
  void bytes() {
    // Two persons: ids, who they are, where their spells begin and where the last of them end;
    // three spells twice and their places; where each of 7 codes' 100 weeks begins.
    assertEquals(
        4 * (2 + 2 + 3 + 3 + 3 + 7 * 100 + 1) + 3,
        builder()
            .spell(1, 851, 3, 5, 8, 1)
            .spell(1, 851, 1, 9, 9, 2)
            .spell(2, 851, 3, 5, 8, 3)
            .build()
            .bytes());
  }

  @Test
  @DisplayName("knows whether spells came in order, so that they can be told once more, sorted")
  void inOrder() {
    assertTrue(builder().spell(1, 851, 3, 5, 8, 1).spell(1, 851, 3, 9, 9, 2).inOrder());
    assertTrue(builder().spell(1, 851, 3, 5, 8, 1).spell(2, 851, 3, 1, 2, 2).inOrder());
    assertTrue(builder().spell(1, 851, 3, 5, 8, 1).spell(1, 851, 1, 5, 6, 2).inOrder());
    assertFalse(builder().spell(1, 851, 3, 5, 8, 1).spell(1, 851, 3, 4, 4, 2).inOrder());
    assertFalse(builder().spell(2, 851, 3, 5, 8, 1).spell(1, 851, 3, 9, 9, 2).inOrder());
    RegisterBuilder late = builder().spell(1, 851, 3, 5, 8, 1).spell(1, 851, 3, 4, 4, 2);
    assertFalse(late.spell(1, 851, 1, 7, 9, 3).inOrder(), "what came once is not forgotten");
  }

  @Test
  @DisplayName("tells a thousand things that are wrong, and no more")
  void manyProblems() {
    RegisterBuilder builder = builder();
    for (int person = 0; person < 1100; person++) {
      builder.spell(person, 851, 5, 5, 8, person);
    }
    assertEquals(1000, assertThrows(SpellException.class, builder::build).problems().size());
  }
}
