package dk.frirum.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for a municipality as a whole. */
class BelievableTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 21);
  private static final Population POPULATION = Population.of(1, 8000, AS_OF);
  private static final List<Person> PEOPLE = POPULATION.people().toList();

  @Test
  void about_two_in_five_have_a_running_spell() {
    long running = PEOPLE.stream().filter(BelievableTest::running).count();
    assertBetween(34, 45, 100.0 * running / PEOPLE.size());
  }

  @Test
  void every_benefit_runs_and_every_kind_form_outcome_event_and_fact_occurs() {
    Set<Benefit> benefits =
        spells().filter(s -> s.to() == null).map(Spell::benefit).collect(Collectors.toSet());
    Set<Benefit> now = EnumSet.complementOf(EnumSet.of(Benefit.EDUCATION_ASSISTANCE));
    assertEquals(now, benefits);
    assertEquals(
        EnumSet.allOf(InterviewKind.class),
        interviews().map(Interview::kind).collect(Collectors.toSet()));
    assertEquals(
        EnumSet.allOf(Form.class), interviews().map(Interview::form).collect(Collectors.toSet()));
    assertEquals(
        EnumSet.allOf(Outcome.class),
        interviews().map(Interview::outcome).collect(Collectors.toSet()));
    assertEquals(
        EnumSet.allOf(EventKind.class),
        PEOPLE.stream()
            .flatMap(p -> p.events().stream())
            .map(Event::kind)
            .collect(Collectors.toSet()));
    assertEquals(
        EnumSet.allOf(FactName.class),
        PEOPLE.stream()
            .flatMap(p -> p.facts().stream())
            .map(Fact::name)
            .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-01-01", "2020-03-12", "2023-03-22", "2024-01-01",
        "2025-01-01", "2025-07-01", "2026-02-01", "2026-07-01"
      })
  void hundreds_of_spells_cross_each_reform(LocalDate reform) {
    long crossing =
        spells()
            .filter(s -> s.from().isBefore(reform))
            .filter(s -> s.to() == null || !s.to().isBefore(reform))
            .count();
    assertTrue(crossing >= 300, reform + ": " + crossing);
  }

  @Test
  void most_sickness_is_short_with_a_tail_past_22_weeks() {
    int[] days = lengths(Benefit.SICKNESS);
    assertBetween(14, 56, days[days.length / 2]);
    assertBetween(8, 16, share(days, 22 * 7));
    assertBetween(90, 150, median(lengths(Benefit.UNEMPLOYMENT)));
    assertBetween(250, 900, median(lengths(Benefit.CASH_ASSISTANCE)));
  }

  @Test
  void of_the_appointments_some_eight_in_a_hundred_are_missed() {
    long missed = interviews().filter(i -> i.outcome() == Outcome.CITIZEN_ABSENT).count();
    assertBetween(6, 9, 100.0 * missed / interviews().count());
  }

  @Test
  void of_the_first_interviews_on_sickness_benefit_about_ten_in_a_hundred_are_late() {
    List<Long> firsts =
        PEOPLE.stream()
            .flatMap(p -> p.spells().stream().map(s -> firstFollowUp(p, s)))
            .filter(days -> days >= 0)
            .toList();
    assertTrue(firsts.size() > 300);
    long late = firsts.stream().filter(days -> days > 56).count();
    assertBetween(7, 20, 100.0 * late / firsts.size());
  }

  @Test
  void almost_nobody_is_met_while_the_effort_is_suspended_and_then_by_telephone() {
    List<Interview> met =
        interviews()
            .filter(i -> Reform.suspended(i.on()) && i.kind() != InterviewKind.EMPLOYER)
            .toList();
    long year = interviews().filter(i -> i.on().getYear() == 2020).count();
    assertTrue(!met.isEmpty() && met.size() < year / 40, met.size() + " of " + year);
    assertTrue(met.stream().allMatch(i -> i.form() == Form.PHONE));
  }

  @Test
  void each_caseworker_has_some_seventy_running_cases() {
    long carriers =
        POPULATION.staff().stream()
            .filter(s -> s.role() == Role.CASEWORKER || s.role() == Role.JOB_RETENTION_CONSULTANT)
            .count();
    long running = PEOPLE.stream().filter(BelievableTest::running).count();
    assertBetween(50, 85, (double) running / carriers);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 8000, 1_000_000})
  void every_role_is_there_once_at_least_and_no_user_name_twice(int citizens) {
    List<Staff> staff = Population.of(1, citizens, AS_OF).staff();
    Set<Role> roles = staff.stream().map(Staff::role).collect(Collectors.toSet());
    assertEquals(EnumSet.allOf(Role.class), roles);
    assertEquals(staff.size(), staff.stream().map(Staff::username).distinct().count());
    assertTrue(staff.stream().allMatch(s -> s.username().matches("[a-z]{2,4}[0-9]+|borger")));
  }

  @Test
  void every_caseworker_is_on_the_staff_list() {
    Set<String> names =
        POPULATION.staff().stream().map(Staff::username).collect(Collectors.toSet());
    assertTrue(PEOPLE.stream().allMatch(p -> names.contains(p.caseworker())));
  }

  @Test
  void no_telephone_can_be_dialled_no_mail_arrives_and_no_postcode_exists() {
    for (Person person : PEOPLE) {
      assertTrue(person.phone().matches("(07[0-9]{6})?"), person.phone());
      assertTrue(person.email().matches("([a-z0-9'.-]+@[a-z]+\\.example)?"), person.email());
      assertTrue(person.address().postcode().startsWith("38"));
    }
  }

  @Test
  void names_carry_the_letters_that_trip_software_up() {
    String all = PEOPLE.stream().map(Person::name).collect(Collectors.joining());
    IntStream.of('æ', 'ø', 'å', 'Ø', 'Å', 'é', 'ş', 'ł', 'ž', 'ü', '-')
        .forEach(letter -> assertTrue(all.indexOf(letter) >= 0, Character.toString(letter)));
  }

  private static long firstFollowUp(Person person, Spell spell) {
    LocalDate to = spell.to() == null ? AS_OF : spell.to();
    boolean long2019 =
        spell.benefit() == Benefit.SICKNESS
            && to.isAfter(spell.from().plusDays(80))
            && !Reform.suspended(spell.from().plusDays(56))
            && spell.from().isBefore(LocalDate.of(2026, 4, 1));
    boolean brief =
        person.facts().stream()
            .anyMatch(f -> f.from().equals(spell.from()) && f.value().matches("[2-8] weeks"));
    if (!long2019 || brief) {
      return -1;
    }
    return person.interviews().stream()
        .filter(i -> i.kind() == InterviewKind.FOLLOW_UP && !i.on().isBefore(spell.from()))
        .filter(i -> i.outcome() == Outcome.HELD && !i.on().isAfter(to))
        .findFirst()
        .map(i -> i.on().toEpochDay() - spell.from().toEpochDay())
        .orElse(-1L);
  }

  private static boolean running(Person person) {
    return person.spells().stream().anyMatch(s -> s.to() == null);
  }

  private static Stream<Spell> spells() {
    return PEOPLE.stream().flatMap(p -> p.spells().stream());
  }

  private static Stream<Interview> interviews() {
    return PEOPLE.stream().flatMap(p -> p.interviews().stream());
  }

  private static int[] lengths(Benefit benefit) {
    return spells()
        .filter(s -> s.benefit() == benefit)
        .mapToInt(s -> {
          LocalDate to = s.to();
          return to == null ? -1 : (int) (to.toEpochDay() - s.from().toEpochDay() + 1);
        })
        .filter(days -> days > 0)
        .sorted()
        .toArray();
  }

  private static double median(int[] sorted) {
    return sorted[sorted.length / 2];
  }

  private static double share(int[] days, int longerThan) {
    return 100.0 * IntStream.of(days).filter(d -> d > longerThan).count() / days.length;
  }

  private static void assertBetween(double least, double most, double actual) {
    assertTrue(actual >= least && actual <= most, () -> actual + " is not " + least + "–" + most);
  }
}
