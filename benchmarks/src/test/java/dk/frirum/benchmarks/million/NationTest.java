package dk.frirum.benchmarks.million;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.benchmarks.UnequalAnswersException;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.columns.DutyColumns;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class NationTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 21);

  /** More than one chunk of people, more than one part of the mass run. */
  private static final int CITIZENS = 9_000;

  private static final Nation NATION =
      Nation.of(Rulebook.load(Path.of("../rulebooks")), 1, CITIZENS, AS_OF);

  private static final DutyColumns DUTIES = NATION.evaluate(1);

  @Test
  void the_columns_hold_every_citizen_and_every_spell_in_order() {
    assertEquals(CITIZENS, NATION.columns().citizens());
    assertEquals(
        NATION.people().people().mapToInt(person -> person.spells().size()).sum(),
        NATION.columns().spells());
    assertEquals(CITIZENS - 1, NATION.columns().citizenId(CITIZENS - 1));
  }

  @Test
  void the_mass_run_says_of_a_citizen_what_is_said_of_the_citizen_alone() {
    List<List<Duty>> every = NATION.dutiesOfEvery(900, DUTIES);
    for (int number = 0; number < every.size(); number++) {
      var alone = NATION.rulebook().evaluate(NATION.history(number * 900), AS_OF);
      var order = Comparator.comparing(Duty::toString);
      assertEquals(
          alone.stream().sorted(order).toList(), every.get(number).stream().sorted(order).toList());
    }
  }

  @Test
  void the_proof_compares_and_explains_as_many_as_it_says() {
    Proof proof = Proof.of(NATION, DUTIES, 300, 1_000);
    assertEquals(30, proof.citizens());
    assertTrue(proof.duties() > 100);
    assertEquals(
        NATION.dutiesOfEvery(1_000, DUTIES).stream().mapToInt(List::size).sum(), proof.explained());
  }

  @Test
  void the_proof_fails_when_the_duties_are_those_of_another_day() {
    DutyColumns older = NATION.rulebook().evaluate(NATION.columns(), AS_OF.minusYears(1), 1);
    assertThrows(UnequalAnswersException.class, () -> Proof.of(NATION, older, 300, 1_000_000));
  }

  @Test
  void a_round_with_other_duties_stops_the_measuring() {
    var run = new MassRun(NATION, DUTIES.checksum() + 1);
    assertThrows(UnequalAnswersException.class, () -> run.rounds(1, 2));
  }
}
