package dk.frirum.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.merge.Coverage.Held;
import dk.frirum.merge.Coverage.Spell;
import dk.frirum.merge.Coverage.Whose;
import dk.frirum.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Interviews on a day without a benefit, once two records are parted")
class CoverageTest {
  private static final Spell SPRING = spell(Whose.CLOSED, 3, 1, 5, 31);
  private static final Spell AUTUMN = spell(Whose.KEPT, 9, 1, 11, 30);

  private static Spell spell(Whose whose, int from, int first, int to, int last) {
    return new Spell(
        whose, new DateRange(LocalDate.of(2026, from, first), LocalDate.of(2026, to, last)));
  }

  private static Held held(long id, Whose whose, int month) {
    return new Held(id, whose, LocalDate.of(2026, month, 10));
  }

  private static Coverage of(Held... interviews) {
    return Coverage.of(List.of(SPRING, AUTUMN), List.of(interviews));
  }

  @Test
  @DisplayName("are none where each record keeps the interviews of its own benefit")
  void none() {
    assertEquals(
        new Coverage(Set.of(), Set.of(), Set.of()),
        of(held(1, Whose.CLOSED, 4), held(2, Whose.KEPT, 10)));
  }

  @Test
  @DisplayName("are those that came since, on the side whose benefit does not reach them")
  void since() {
    assertEquals(
        new Coverage(Set.of(), Set.of(1L), Set.of(2L)),
        of(held(1, Whose.SINCE, 4), held(2, Whose.SINCE, 10)));
  }

  @Test
  @DisplayName("are those of before that were moved in between to a day of the other's benefit")
  void moved() {
    assertEquals(
        new Coverage(Set.of(1L), Set.of(2L), Set.of()),
        of(held(1, Whose.CLOSED, 10), held(2, Whose.KEPT, 4)));
  }

  @Test
  @DisplayName("are not those that no benefit of either ever reached")
  void never() {
    assertEquals(
        new Coverage(Set.of(), Set.of(), Set.of()),
        of(held(1, Whose.SINCE, 1), held(2, Whose.CLOSED, 7), held(3, Whose.KEPT, 12)));
  }

  @Test
  @DisplayName("are none where a benefit that came since, and may go with either, reaches them")
  void newBenefit() {
    assertEquals(
        new Coverage(Set.of(), Set.of(), Set.of()),
        Coverage.of(
            List.of(spell(Whose.SINCE, 7, 1, 7, 31)),
            List.of(held(1, Whose.SINCE, 7), held(2, Whose.CLOSED, 7))));
  }

  @Test
  @DisplayName("are counted from the first day to the last, both within")
  void edges() {
    LocalDate first = LocalDate.of(2026, 3, 1);
    LocalDate last = LocalDate.of(2026, 5, 31);
    assertEquals(
        Set.of(1L, 2L),
        Coverage.of(
                List.of(SPRING, AUTUMN),
                List.of(
                    new Held(1, Whose.SINCE, first),
                    new Held(2, Whose.SINCE, last),
                    new Held(3, Whose.SINCE, first.minusDays(1)),
                    new Held(4, Whose.SINCE, last.plusDays(1))))
            .stay());
  }
}
