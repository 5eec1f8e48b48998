package dk.frirum.rules.sweep;

import static dk.frirum.rules.sweep.Cards.eightWeeks;
import static dk.frirum.rules.sweep.Cards.found;
import static dk.frirum.rules.sweep.Cards.requirement;
import static dk.frirum.rules.sweep.Cards.version;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.CaseHistory.Spell;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.example.SmallBook;
import dk.frirum.rules.sweep.Finding.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Between the versions of a requirement")
class GapsTest {

  @Test
  @DisplayName("days on which none is in force are a gap")
  void gap() {
    assertEquals(
        List.of("No version of 'duty' is in force 2022-01-01 .. 2022-01-31 – 2022-01-01"),
        gaps(
            eightWeeks("2020-01-01 .. 2021-12-31", "deadlines from 2020-01-01"),
            eightWeeks("2022-02-01 ..", "deadlines from 2022-02-01")));
  }

  @Test
  @DisplayName("there is no gap when the next begins the day after")
  void noGap() {
    String[] versions = {
      eightWeeks("2020-01-01 .. 2021-12-31", "deadlines from 2020-01-01"),
      eightWeeks("2022-01-01 ..", "deadlines from 2022-01-01")
    };
    assertEquals(List.of(), gaps(versions));
    assertEquals(List.of(), transitions(versions));
  }

  @Test
  @DisplayName("the time before the first and after the last is no gap: nothing was meant there")
  void ends() {
    String[] one = {eightWeeks("2020-01-01 .. 2021-12-31", "spells starting from 2020-01-01")};
    assertEquals(List.of(), gaps(one));
    assertEquals(List.of(), transitions(one));
  }

  @Test
  @DisplayName("spells go lost when the old version governs deadlines and the new one spells")
  void deadlinesThenSpells() {
    assertEquals(
        List.of(
            "No version of 'duty' governs spells that start 2021-11-06 .. 2021-12-31,"
                + " though it is in force before and after – a spell from 2021-11-06"),
        transitions(
            eightWeeks("2020-01-01 .. 2021-12-31", "deadlines from 2020-01-01"),
            eightWeeks("2022-01-01 ..", "spells starting from 2022-01-01")));
  }

  @Test
  @DisplayName("no spell goes lost when both govern spells, or the new one governs deadlines")
  void nothingLost() {
    assertEquals(
        List.of(),
        transitions(
            eightWeeks("2020-01-01 .. 2021-12-31", "spells starting from 2020-01-01"),
            eightWeeks("2022-01-01 ..", "spells starting from 2022-01-01")));
    assertEquals(
        List.of(),
        transitions(
            eightWeeks("2020-01-01 .. 2021-12-31", "spells starting from 2020-01-01"),
            eightWeeks("2022-01-01 ..", "deadlines from 2022-01-01")));
  }

  @Test
  @DisplayName("spells go lost when the old version stops a day too early")
  void aDay() {
    assertEquals(
        List.of(
            "No version of 'duty' governs spells that start 2021-12-31 .. 2021-12-31,"
                + " though it is in force before and after – a spell from 2021-12-31"),
        transitions(
            eightWeeks("2020-01-01 .. 2021-12-31", "spells starting from 2020-01-01 to 2021-12-30"),
            eightWeeks("2022-01-01 ..", "spells starting from 2022-01-01")));
  }

  @Test
  @DisplayName("reactions go lost in spells that began under the old version")
  void reactions() {
    String react = "due: 2 weeks from each request\n  counting: weeks";
    List<String> found =
        transitions(
            version("2020-01-01 .. 2021-12-31", "events from 2020-01-01", react),
            version("2022-01-01 ..", "spells starting from 2022-01-01", react));
    assertEquals(
        List.of(
            "No version of 'duty' governs spells that start 2020-12-31 .. 2021-12-31,"
                + " though it is in force before and after – a spell from 2020-12-31"
                + " with an event on 2022-01-01"),
        found);
    assertEquals(
        List.of(),
        transitions(
            version("2020-01-01 .. 2021-12-31", "events from 2020-01-01", react),
            version("2022-01-01 ..", "events from 2022-01-01", react)));
  }

  @Test
  @DisplayName("spells go lost in the engine just where the gap says")
  void engineAgrees() {
    Rulebook rulebook =
        SmallBook.of(
            requirement(
                "duty",
                "benefit = sick",
                eightWeeks("2020-01-01 .. 2021-12-31", "deadlines from 2020-01-01"),
                eightWeeks("2022-01-01 ..", "spells starting from 2022-01-01")));
    assertEquals(
        List.of(1, 0, 0, 1),
        Stream.of("2021-11-05", "2021-11-06", "2021-12-31", "2022-01-01")
            .map(day -> duties(rulebook, LocalDate.parse(day)))
            .toList());
  }

  private static int duties(Rulebook rulebook, LocalDate start) {
    Spell spell = new Spell("s", "sick", start, null);
    return rulebook
        .evaluate(
            new CaseHistory("a", "0999", null, List.of(spell), List.of(), List.of()),
            start.plusDays(100))
        .size();
  }

  private static List<String> gaps(String... versions) {
    return found(Kind.GAP, requirement("duty", "benefit = sick", versions));
  }

  private static List<String> transitions(String... versions) {
    return found(Kind.TRANSITION_GAP, requirement("duty", "benefit = sick", versions));
  }
}
