package dk.frirum.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every single citizen. */
class HistoryTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 9, 1);
  private static final List<Person> PEOPLE = Population.of(11, 6000, AS_OF).people().toList();

  @Test
  void spells_of_one_citizen_never_overlap_and_are_in_order() {
    for (Person person : PEOPLE) {
      List<Spell> spells = person.spells();
      for (int at = 1; at < spells.size(); at++) {
        LocalDate before = spells.get(at - 1).to();
        assertTrue(before != null && before.isBefore(spells.get(at).from()), person::toString);
      }
    }
  }

  @Test
  void interviews_and_events_lie_within_a_spell() {
    for (Person person : PEOPLE) {
      Stream.concat(
              person.interviews().stream().map(Interview::on),
              person.events().stream().map(Event::on))
          .forEach(on -> assertTrue(person.spells().stream().anyMatch(s -> runs(s, on))));
    }
  }

  @Test
  void nothing_lies_after_the_as_of_date() {
    for (Person person : PEOPLE) {
      person.spells().forEach(s -> assertPast(s.from(), s.to()));
      person.facts().forEach(f -> assertPast(f.from(), f.to()));
      person.interviews().forEach(i -> assertPast(i.on(), i.on()));
      person.events().forEach(e -> assertPast(e.on(), e.on()));
    }
  }

  @Test
  void facts_of_one_name_never_overlap() {
    for (Person person : PEOPLE) {
      for (FactName name : FactName.values()) {
        List<Fact> facts = person.facts().stream().filter(f -> f.name() == name).toList();
        for (int at = 1; at < facts.size(); at++) {
          LocalDate before = facts.get(at - 1).to();
          assertTrue(before != null && before.isBefore(facts.get(at).from()), person::toString);
        }
      }
    }
  }

  @Test
  void everybody_has_one_to_four_courses_and_is_18_to_66_in_them() {
    for (Person person : PEOPLE) {
      long courses =
          person.spells().size() - person.spells().stream().filter(s -> changed(person, s)).count();
      assertTrue(courses >= 1 && courses <= 4, person::toString);
      for (Spell spell : person.spells()) {
        LocalDate last = spell.to() == null ? AS_OF : spell.to();
        assertFalse(spell.from().isBefore(person.born().plusYears(18)), person::toString);
        assertTrue(last.isBefore(person.born().plusYears(67)), person::toString);
      }
    }
  }

  @Test
  void interviews_are_held_on_working_days() {
    for (Person person : PEOPLE) {
      person.interviews().forEach(i -> assertEquals(i.on(), WorkingDays.onOrAfter(i.on())));
    }
  }

  @Test
  void education_assistance_ends_with_june_2025_and_goes_on_as_cash_assistance() {
    int goneOn = 0;
    for (Person person : PEOPLE) {
      for (Spell spell : person.spells()) {
        if (spell.benefit() == Benefit.EDUCATION_ASSISTANCE) {
          assertTrue(spell.to() != null && spell.to().isBefore(Reform.ONE_ASSISTANCE));
          goneOn += spell.to().equals(Reform.ONE_ASSISTANCE.minusDays(1)) ? 1 : 0;
        }
      }
    }
    assertTrue(goneOn > 20, "went on: " + goneOn);
  }

  @Test
  void no_rehabilitation_begins_after_january_2026_and_no_category_3_after_2024() {
    for (Person person : PEOPLE) {
      for (Spell spell : person.spells()) {
        assertTrue(
            spell.benefit() != Benefit.REHABILITATION
                || spell.from().isBefore(Reform.NO_REHABILITATION));
      }
      for (Fact fact : person.facts()) {
        boolean third = fact.name() == FactName.TRIAGE_CATEGORY && fact.value().equals("3");
        LocalDate to = fact.to();
        assertTrue(!third || to != null && to.isBefore(Reform.SIMPLER_SICKNESS));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2015-01-05", "2017-05-14", "2020-04-02", "2025-06-30", "2026-12-31"})
  void what_lay_before_an_as_of_date_is_the_same_for_every_later_one(LocalDate early) {
    Population then = Population.of(5, 1500, early);
    Population later = Population.of(5, 1500, LocalDate.of(2029, 3, 14));
    for (int index = 0; index < then.size(); index++) {
      Person cut = Cut.to(early, later.person(index));
      Person person = then.person(index);
      assertEquals(cut.spells(), person.spells());
      assertEquals(cut.interviews(), person.interviews());
      assertEquals(cut.events(), person.events());
      assertEquals(cut.facts(), person.facts());
      assertEquals(cut.cpr(), person.cpr());
      assertEquals(cut.address(), person.address());
      assertEquals(cut.email(), person.email());
    }
  }

  private static boolean changed(Person person, Spell spell) {
    return spell.benefit() == Benefit.CASH_ASSISTANCE
        && person.spells().stream()
            .anyMatch(s ->
                s.benefit() == Benefit.EDUCATION_ASSISTANCE
                    && spell.from().minusDays(1).equals(s.to()));
  }

  private static boolean runs(Spell spell, LocalDate on) {
    return !on.isBefore(spell.from()) && (spell.to() == null || !on.isAfter(spell.to()));
  }

  private static void assertPast(LocalDate from, @org.jspecify.annotations.Nullable LocalDate to) {
    assertFalse(from.isAfter(AS_OF));
    assertTrue(to == null || !to.isAfter(AS_OF) && !to.isBefore(from));
  }
}
