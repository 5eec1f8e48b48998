package dk.frirum.rules.example;

import static dk.frirum.rules.example.SmallBook.always;
import static dk.frirum.rules.example.SmallBook.deviation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Rulebook;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("What deviations do beyond lifting and stopping the clock")
class EffectsTest {
  private static final String LAW =
      always("duty", "count: 4 within 6 months from first-day\ncounting: months");

  @Nested
  @DisplayName("Replace")
  class Replace {
    private static final String FEWER =
        """
        municipalities: ["0580"]
        group: not standby
        with:
          governs: spells starting from 2024-01-01
          count: 1 within 6 months from first-day
          counting: months
        """;
    private final Rulebook rulebook =
        SmallBook.of(
            LAW, deviation("trial", "trial", "replace", "2024-01-01 .. 2025-12-31", FEWER));

    @Test
    @DisplayName("puts something else in the law's place for those it holds for")
    void inPlace() {
      assertEquals(
          List.of("from 2024-02-01 by 2024-08-01: upcoming, trial"),
          Citizen.sickFrom("2024-02-01").in("0580").duties(rulebook, "2024-03-01"));
    }

    @Test
    @DisplayName("leaves the law to other municipalities, other groups and earlier spells")
    void elsewhere() {
      List<String> law = List.of("from 2024-02-01 by 2024-08-01: upcoming, 0 of 4");
      assertEquals(law, Citizen.sickFrom("2024-02-01").in("0999").duties(rulebook, "2024-03-01"));
      assertEquals(
          law,
          Citizen.sickFrom("2024-02-01")
              .in("0580")
              .is("standby", "yes", "2024-02-01 ..")
              .duties(rulebook, "2024-03-01"));
      assertEquals(
          List.of("from 2023-12-31 by 2024-06-30: upcoming, 0 of 4"),
          Citizen.sickFrom("2023-12-31").in("0580").duties(rulebook, "2024-03-01"));
    }

    @Test
    @DisplayName("is not touched by a lower layer, and is by a higher one")
    void layers() {
      String lift = "municipalities: [\"0580\"]\n";
      String period = "2024-01-01 .. 2025-12-31";
      String trial = deviation("trial", "trial", "replace", period, FEWER);
      Citizen citizen = Citizen.sickFrom("2024-02-01").in("0580");
      assertEquals(
          List.of("from 2024-02-01 by 2024-08-01: upcoming, trial"),
          citizen.duties(
              SmallBook.of(LAW, trial, deviation("low", "agreement", "lift", period, lift)),
              "2024-03-01"));
      assertEquals(
          List.of("from 2024-02-01 by 2024-08-01: lifted, high and trial"),
          citizen.duties(
              SmallBook.of(LAW, trial, deviation("high", "individual", "lift", period, lift)),
              "2024-03-01"));
    }

    @Test
    @DisplayName("is explained by the deviation that put it there")
    void explained() {
      CaseHistory history = Citizen.sickFrom("2024-02-01").in("0580").history();
      LocalDate day = LocalDate.of(2024, 3, 1);
      Duty duty = rulebook.evaluate(history, day).getFirst();
      var considered = rulebook.explain(history, duty, day).considered().getFirst();
      assertTrue(considered.acted());
      assertEquals(
          "Puts another requirement in the law's place: in force from 1 January 2024 to 31 December 2025.",
          considered.reason().english());
    }
  }

  @Nested
  @DisplayName("Postpone to the end")
  class Postpone {
    private final Rulebook rulebook =
        SmallBook.of(
            always("duty", "due: 8 weeks from first-day\ncounting: weeks"),
            deviation(
                "closed",
                "suspension",
                "postpone-to-end",
                "2024-02-01 .. 2024-02-29",
                "grace: 2 weeks\n"));

    @Test
    @DisplayName("moves a date in the period to the end and the grace after it")
    void moves() {
      assertEquals(
          List.of("from 2024-01-01 by 2024-03-14: due, closed"),
          Citizen.sickFrom("2024-01-01").duties(rulebook, "2024-03-01"));
    }

    @Test
    @DisplayName("leaves the dates before and after as they are")
    void around() {
      assertEquals(
          List.of("from 2023-12-06 by 2024-01-31: overdue"),
          Citizen.sickFrom("2023-12-06").duties(rulebook, "2024-03-01"));
      assertEquals(
          List.of("from 2024-01-05 by 2024-03-01: due"),
          Citizen.sickFrom("2024-01-05").duties(rulebook, "2024-03-01"));
    }
  }

  @Nested
  @DisplayName("Add")
  class Add {
    private final Rulebook rulebook =
        SmallBook.of(
            always("duty", "due: 23 weeks from first-day\ncounting: weeks")
                .replace("applies-to", "target: yes\nadded: yes\napplies-to"),
            deviation(
                "agreed",
                "agreement",
                "add",
                "2024-01-01 .. 2024-12-31",
                "municipalities: [\"0710\"]\n"));

    @Test
    @DisplayName("makes a duty of it where it is agreed, and says where it comes from")
    void agreed() {
      assertEquals(
          List.of("from 2024-01-01 by 2024-06-10: upcoming, agreed"),
          Citizen.sickFrom("2024-01-01").in("0710").duties(rulebook, "2024-03-01"));
      assertTrue(rulebook.requirements().getFirst().target());
    }

    @Test
    @DisplayName("is nobody's duty elsewhere, nor when its date lies outside the agreement")
    void elsewhere() {
      assertEquals(
          List.of(), Citizen.sickFrom("2024-01-01").in("0580").duties(rulebook, "2024-03-01"));
      assertEquals(
          List.of(), Citizen.sickFrom("2024-08-01").in("0710").duties(rulebook, "2024-09-01"));
    }
  }
}
