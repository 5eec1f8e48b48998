package dk.frirum.rules.example;

import static dk.frirum.rules.example.SmallBook.always;
import static dk.frirum.rules.example.SmallBook.deviation;
import static dk.frirum.rules.example.SmallBook.requirement;
import static dk.frirum.rules.example.SmallBook.version;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.DateDrift;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was known, and what the citizen was told")
class KnownAtTest {
  private static final Rulebook BOOK =
      SmallBook.of(always("duty", "due: 8 weeks from first-day\ncounting: weeks"));
  private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);

  private static CaseHistory history(String text) {
    return BOOK.history("citizen.yaml", text);
  }

  private static Status status(CaseHistory history, String knownAt) {
    return BOOK.evaluate(history, MARCH, LocalDate.parse(knownAt)).getFirst().status();
  }

  @Test
  @DisplayName("an interview registered late was not known before, and is since")
  void late() {
    CaseHistory history =
        history(
            """
            spells: [{benefit: sick, from: 2024-01-01}]
            events: [{interview: 2024-02-20, form: video, known: 2024-03-05}]
            """);
    assertEquals(Status.OVERDUE, status(history, "2024-03-04"));
    assertEquals(Status.MET, status(history, "2024-03-05"));
  }

  @Test
  @DisplayName("what was withdrawn counted until then")
  void withdrawn() {
    CaseHistory history =
        history(
            """
            spells: [{benefit: sick, from: 2024-01-01}]
            events: [{interview: 2024-02-20, form: video, withdrawn: 2024-03-10}]
            """);
    assertEquals(Status.MET, status(history, "2024-03-09"));
    assertEquals(Status.OVERDUE, status(history, "2024-03-10"));
  }

  @Test
  @DisplayName("a card with effect backwards is not seen before it was made known")
  void retroactive() {
    Rulebook rulebook =
        SmallBook.of(
            requirement(
                "duty",
                version(
                        "2020-01-01 .. 2023-12-31",
                        "spells starting from 2020-01-01",
                        "due: 8 weeks from first-day\ncounting: weeks")
                    + version(
                        "2024-01-01 ..",
                        "spells starting from 2023-12-01",
                        "published: 2024-02-15\ndue: 26 weeks from first-day\ncounting: weeks")),
            deviation("back", "suspension", "lift", "2024-06-01 ..", "published: 2024-08-01\n"));
    CaseHistory history = Citizen.sickFrom("2023-12-10").history();
    assertEquals(
        LocalDate.of(2024, 2, 4),
        rulebook.evaluate(history, MARCH, LocalDate.of(2024, 2, 14)).getFirst().due());
    assertEquals(
        LocalDate.of(2024, 6, 9),
        rulebook.evaluate(history, MARCH, LocalDate.of(2024, 2, 15)).getFirst().due());
    assertEquals(
        Status.LIFTED,
        rulebook.evaluate(history, MARCH, LocalDate.of(2024, 8, 1)).getFirst().status());
  }

  @Test
  @DisplayName("a date that was told stays, and the difference is reported")
  void drift() {
    CaseHistory told =
        history(
            """
            spells: [{benefit: sick, from: 2024-01-02}]
            communicated:
              - {requirement: duty, anchor: 2024-01-02, due: 2024-02-27, on: 2024-01-10}
              - {requirement: duty, anchor: 2024-01-02, due: 2024-02-26, on: 2024-01-05}
              - {requirement: duty, anchor: 2024-01-01, due: 2024-02-26, on: 2024-01-03}
            """);
    List<DateDrift> drift = BOOK.drift(told, MARCH);
    assertEquals(2, drift.size(), "the date told on 10 January is the one the rules give");
    assertEquals(LocalDate.of(2024, 2, 26), drift.get(0).told().due());
    assertEquals(LocalDate.of(2024, 2, 27), drift.get(0).due());
    assertEquals(null, drift.get(1).now(), "nothing is counted from 1 January any more");
  }
}
