package dk.frirum.benchmarks.deadlines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.benchmarks.Contender;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EqualAnswersTest {

  private static final int CASES = 2_000;

  /** Compared at a time: few enough to find the odd one. */
  private static final int FEW = 50;

  private static List<Contender> contenders = List.of();

  @BeforeAll
  static void build() {
    contenders = DeadlineContenders.on(Cases.generate(CASES, 7));
  }

  @AfterAll
  static void close() {
    contenders.forEach(Contender::close);
  }

  @Test
  void every_engine_answers_each_case_as_the_hand_written_loop() {
    Contender hand = contenders.getFirst();
    for (Contender contender : contenders) {
      for (int i = 0; i < CASES; i += FEW) {
        int number = i;
        assertEquals(
            hand.run(i, i + FEW),
            contender.run(i, i + FEW),
            () -> contender.name() + " differs on a case from " + number);
      }
    }
  }

  @Test
  void the_checksum_of_all_cases_is_the_sum_over_parts() {
    for (Contender contender : contenders) {
      long parts = contender.run(0, 700) + contender.run(700, CASES);
      assertEquals(parts, contender.run(0, CASES), contender.name());
    }
  }

  @Test
  void the_invented_cases_reach_both_sides_of_a_deadline() {
    var cases = Cases.generate(CASES, 7);
    assertTrue(anyMatch(cases, cases.employerInterview, 28), "held on the last day");
    assertTrue(anyMatch(cases, cases.employerInterview, 29), "held a day late");
    assertTrue(anyMatch(cases, cases.notification, 35), "notified on the last day");
    assertTrue(anyMatch(cases, cases.notification, 36), "notified a day late");
  }

  private static boolean anyMatch(Cases cases, int[] days, int after) {
    for (int i = 0; i < cases.size; i++) {
      if (cases.employed[i] && days[i] == cases.first[i] + after) {
        return true;
      }
    }
    return false;
  }
}
