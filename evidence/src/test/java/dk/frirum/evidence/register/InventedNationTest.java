package dk.frirum.evidence.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.spell.CodeBook.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An invented nation")
class InventedNationTest {
  private static final int PERSONS = 3000;
  private static final Set<Kind> LASTING = Set.of(Kind.PENSION, Kind.EMIGRATION, Kind.DEATH);

  private record Somebody(int id, int municipality, int born, boolean woman) {}

  private record Spell(int person, int municipality, int code, int from, int to) {}

  private static List<Somebody> people(long seed, int persons) {
    List<Somebody> people = new ArrayList<>();
    new InventedNation(seed, persons)
        .people((id, where, born, woman) -> people.add(new Somebody(id, where, born, woman)));
    return people;
  }

  private static List<Spell> spells(long seed, int persons) {
    List<Spell> spells = new ArrayList<>();
    new InventedNation(seed, persons)
        .courses((id, where, code, from, to) -> spells.add(new Spell(id, where, code, from, to)));
    return spells;
  }

  @Test
  @DisplayName("lives in all its municipalities, men and women of fifty years of birth")
  void people() {
    List<Somebody> people = people(1, PERSONS);
    assertEquals(PERSONS, new InventedNation(1, PERSONS).persons());
    assertEquals(
        IntStream.range(0, PERSONS).boxed().toList(), people.stream().map(Somebody::id).toList());
    assertEquals(
        IntStream.range(0, 98).map(each -> 101 + 8 * each).boxed().toList(),
        List.copyOf(
            people.stream()
                .map(Somebody::municipality)
                .collect(Collectors.toCollection(TreeSet::new))));
    assertEquals(
        IntStream.range(1910, 1960).boxed().toList(),
        List.copyOf(
            people.stream().map(Somebody::born).collect(Collectors.toCollection(TreeSet::new))));
    double women = (double) people.stream().filter(Somebody::woman).count() / PERSONS;
    assertEquals(0.5, women, 0.05);
  }

  @Test
  @DisplayName("is the same for the same number, its first people also in a larger one")
  void again() {
    assertEquals(people(1, 100), people(1, PERSONS).subList(0, 100));
    assertEquals(
        spells(1, 100), spells(1, PERSONS).stream().filter(each -> each.person() < 100).toList());
    assertNotEquals(people(1, 100), people(2, 100));
    assertNotEquals(spells(1, 100), spells(2, 100));
    assertNotEquals(
        people(1, 2).getFirst().born() + " " + people(1, 2).getFirst().municipality(),
        people(1, 2).getLast().born() + " " + people(1, 2).getLast().municipality());
  }

  @Test
  @DisplayName("has about 19 spells a person, one after the other, from the ten years' first weeks")
  void courses() {
    List<Spell> spells = spells(1, PERSONS);
    assertEquals(19, (double) spells.size() / PERSONS, 2);
    Map<Integer, Spell> last = new HashMap<>();
    Set<Integer> gaps = new TreeSet<>();
    int moves = 0;
    for (Spell each : spells) {
      assertTrue(each.from() <= each.to() && each.from() < InventedNation.WEEKS, each::toString);
      Spell before = last.put(each.person(), each);
      if (before == null) {
        assertTrue(each.from() < 60, each::toString);
      } else {
        assertFalse(lasts(before), () -> before + " lasts");
        assertTrue(each.from() > before.to(), each::toString);
        gaps.add(each.from() - before.to() - 1);
        moves += each.municipality() == before.municipality() ? 0 : 1;
      }
      assertEquals(lasts(each), each.to() == 2 * InventedNation.WEEKS);
      assertFalse(lasts(each) && each.from() == 0, "nobody is gone before the first week is over");
    }
    assertEquals(PERSONS, last.size(), "everybody has a first one");
    assertTrue(spells.stream().anyMatch(each -> each.from() == 0), "in the first week, too");
    assertTrue(spells.stream().anyMatch(each -> each.from() == InventedNation.WEEKS - 1));
    assertEquals(IntStream.rangeClosed(0, 70).boxed().toList(), List.copyOf(gaps));
    assertEquals(1.0 / 60, (double) moves / spells.size(), 0.005);
    assertEquals(
        Set.of(1, 2, 3, 4, 5, 6, 7, 8),
        spells.stream().map(Spell::code).collect(Collectors.toSet()));
  }

  private static boolean lasts(Spell spell) {
    return LASTING.contains(InventedNation.BOOK.kind(spell.code()));
  }

  @Test
  @DisplayName("fills a register, as it was known when a week was over")
  void register() {
    InventedNation nation = new InventedNation(1, 200);
    Register whole = nation.register();
    assertEquals(200, whole.persons());
    assertEquals(InventedNation.WEEKS - 1, whole.lastWeek());
    assertEquals(spells(1, 200).size(), whole.spells());
    Register early = nation.register(99);
    assertEquals(99, early.lastWeek());
    assertEquals(spells(1, 200).stream().filter(each -> each.from() <= 99).count(), early.spells());
    assertEquals(200, early.persons());
  }
}
