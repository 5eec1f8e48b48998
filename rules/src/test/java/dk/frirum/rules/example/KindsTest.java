package dk.frirum.rules.example;

import static dk.frirum.rules.example.SmallBook.always;
import static dk.frirum.rules.example.SmallBook.requirement;
import static dk.frirum.rules.example.SmallBook.version;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.rules.Rulebook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Kinds of requirement beyond deadlines and counts")
class KindsTest {

  @Nested
  @DisplayName(
      "More than 22 weeks in the 9 calendar months before a month, the first 30 days left out")
  class Threshold {
    private final Rulebook rulebook =
        SmallBook.of(
            always(
                "duty",
                "threshold: more than 22 weeks in 9 months before a month-end, after 30 days"));

    @Test
    @DisplayName("falls due at the end of the first month that has so many days behind it")
    void firstSpell() {
      // 31 January is the first day that counts; 154 days of it have passed on 3 July, so the
      // months before July hold 152 and those before August 183.
      assertEquals(
          List.of("from 2024-01-01 by 2024-08-31: upcoming"),
          Citizen.sickFrom("2024-01-01").duties(rulebook, "2024-02-01"));
    }

    @Test
    @DisplayName("needs more than 22 weeks: exactly 154 days are not enough")
    void boundary() {
      // Counted from 29 January: 154 days to 30 June. From 28 January: 155.
      assertEquals(
          List.of("from 2023-12-30 by 2024-08-31: upcoming"),
          Citizen.sickFrom("2023-12-30").duties(rulebook, "2024-02-01"));
      assertEquals(
          List.of("from 2023-12-29 by 2024-07-31: upcoming"),
          Citizen.sickFrom("2023-12-29").duties(rulebook, "2024-02-01"));
    }

    @Test
    @DisplayName("counts earlier spells on the same benefit, and none on another")
    void earlierSpells() {
      Citizen citizen = Citizen.sick("2024-01-01 .. 2024-05-31").spell("sick", "2024-07-01 ..");
      // 122 days before June; of the second spell 31 July to 31 August are 32, and 30 in September.
      assertEquals(
          List.of("from 2024-07-01 by 2024-10-31: upcoming"),
          citizen.duties(rulebook, "2024-07-02"));
      assertEquals(
          List.of("from 2024-07-01 by 2025-02-28: upcoming"),
          Citizen.sickFrom("2024-07-01")
              .spell("jobless", "2024-01-01 .. 2024-05-31")
              .duties(rulebook, "2024-07-02"));
    }

    @Test
    @DisplayName("is nothing in a spell that ended before")
    void ended() {
      assertEquals(
          List.of(), Citizen.sick("2024-01-01 .. 2024-07-31").duties(rulebook, "2024-12-01"));
    }
  }

  @Test
  @DisplayName("More than 60 days in 6 months fall due on the day itself")
  void slidingThreshold() {
    Rulebook rulebook = SmallBook.of(always("duty", "threshold: more than 60 days in 6 months"));
    assertEquals(
        List.of("from 2024-01-01 by 2024-03-01: upcoming"),
        Citizen.sickFrom("2024-01-01").duties(rulebook, "2024-01-20"));
  }

  @Test
  @DisplayName("A spell that ended yesterday counts to yesterday, and today's from today")
  void thresholdAsASpellFollowsAnother() {
    Rulebook rulebook = SmallBook.of(always("duty", "threshold: more than 60 days in 6 months"));
    // 31 days in January and 29 in February: 1 March is the 61st.
    assertEquals(
        List.of("from 2024-02-01 by 2024-03-01: upcoming"),
        Citizen.sick("2024-01-01 .. 2024-01-31")
            .spell("sick", "2024-02-01 ..")
            .duties(rulebook, "2024-02-01"));
  }

  @Test
  @DisplayName(
      "An age reached on a spell's first day or its last is reached in it, and no day beside")
  void ageOnTheFirstDayAndTheLast() {
    Rulebook rulebook =
        SmallBook.of(always("duty", "due: 4 weeks from age 30 years\ncounting: weeks"));
    Citizen citizen = Citizen.sick("2024-01-01 .. 2024-01-31");
    assertEquals(List.of(), citizen.bornOn("1993-12-31").duties(rulebook, "2024-06-01"));
    assertEquals(
        List.of("from 2024-01-01 by 2024-01-29: overdue"),
        citizen.bornOn("1994-01-01").duties(rulebook, "2024-06-01"));
    assertEquals(
        List.of("from 2024-01-31 by 2024-02-28: not covered"),
        citizen.bornOn("1994-01-31").duties(rulebook, "2024-06-01"));
    assertEquals(List.of(), citizen.bornOn("1994-02-01").duties(rulebook, "2024-06-01"));
  }

  @Nested
  @DisplayName("At sixteen and a half")
  class Age {
    private final Rulebook rulebook =
        SmallBook.of(always("duty", "due: 4 weeks from age 16 years 6 months\ncounting: weeks"));

    @Test
    @DisplayName("time is counted from the day the citizen reaches the age")
    void reached() {
      assertEquals(
          List.of("from 2024-02-15 by 2024-03-14: upcoming"),
          Citizen.sickFrom("2024-01-01").bornOn("2007-08-15").duties(rulebook, "2024-01-02"));
    }

    @Test
    @DisplayName("one born on 31 August reaches it on 1 March")
    void monthEnd() {
      assertEquals(
          List.of("from 2025-03-01 by 2025-03-29: upcoming"),
          Citizen.sickFrom("2024-10-01").bornOn("2008-08-31").duties(rulebook, "2024-10-02"));
    }

    @Test
    @DisplayName("who was older when the spell began has no duty")
    void before() {
      assertEquals(
          List.of(),
          Citizen.sickFrom("2024-01-01").bornOn("2007-06-30").duties(rulebook, "2024-01-02"));
    }

    @Test
    @DisplayName("without a birth date it cannot be said")
    void unknown() {
      assertEquals(
          List.of("from 2024-01-01: undetermined"),
          Citizen.sickFrom("2024-01-01").duties(rulebook, "2024-01-02"));
    }
  }

  @Test
  @DisplayName("A team meeting counts only with the members the law asks for")
  void parties() {
    Rulebook rulebook =
        SmallBook.of(
            requirement(
                "duty",
                "benefit = sick",
                "team where members includes {work, health}",
                version(
                    "2020-01-01 ..",
                    "spells starting from 2020-01-01",
                    "due: 4 weeks from first-day\ncounting: weeks")));
    assertEquals(
        List.of("from 2024-01-01 by 2024-01-29: overdue"),
        Citizen.sickFrom("2024-01-01")
            .had("team", "2024-01-10", Map.of("members", "work+school"))
            .duties(rulebook, "2024-02-01"));
    assertEquals(
        List.of("from 2024-01-01 by 2024-01-29: met 2024-01-11"),
        Citizen.sickFrom("2024-01-01")
            .had("team", "2024-01-11", Map.of("members", "school, health, work"))
            .duties(rulebook, "2024-02-01"));
  }

  @Test
  @DisplayName("Written guidance is due the same day as each request")
  void writtenNotice() {
    Rulebook rulebook =
        SmallBook.of(
            requirement(
                "duty",
                "benefit = sick",
                "triage",
                version(
                    "2020-01-01 ..", "events from 2020-01-01", "due: 0 days from each request")));
    assertEquals(
        List.of(
            "from 2024-01-05 by 2024-01-05: met 2024-01-05",
            "from 2024-01-20 by 2024-01-20: met late 2024-01-21"),
        Citizen.sickFrom("2024-01-01")
            .had("request", "2024-01-05")
            .had("triage", "2024-01-05", Map.of("category", "1"))
            .had("request", "2024-01-20")
            .had("triage", "2024-01-21", Map.of("category", "1"))
            .duties(rulebook, "2024-02-01"));
  }
}
