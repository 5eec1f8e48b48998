package dk.frirum.rules.sweep;

import static dk.frirum.rules.sweep.Cards.eightWeeks;
import static dk.frirum.rules.sweep.Cards.requirement;
import static dk.frirum.rules.sweep.Cards.version;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.rules.sweep.Finding.Kind;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No requirement asks for an interview")
class CoverageTest {
  private static final String SINCE_2015 = eightWeeks("2015-01-01 ..", "deadlines from 2015-01-01");

  @Test
  @DisplayName("of a benefit no card names")
  void benefit() {
    assertEquals(
        List.of(
            "No requirement asks for an interview 2015-01-01 .. 2030-12-31 when benefit = jobless"
                + " – 2015-01-01, benefit = jobless"),
        found(requirement("a", "benefit = sick", SINCE_2015)));
    assertEquals(List.of(), found(requirement("a", "benefit in {sick, jobless}", SINCE_2015)));
  }

  @Test
  @DisplayName("of a group that falls between the cards, said in one line")
  void group() {
    assertEquals(
        List.of(
            "No requirement asks for an interview 2015-01-01 .. 2030-12-31 when benefit = jobless,"
                + " work = unemployed – 2015-01-01, benefit = jobless, work = unemployed"),
        found(
            requirement("a", "benefit = sick", SINCE_2015),
            requirement("b", "benefit = jobless and work = employed", SINCE_2015)));
    assertEquals(
        List.of(),
        found(
            requirement("a", "benefit = sick or work = unemployed", SINCE_2015),
            requirement("b", "benefit = jobless and work = employed", SINCE_2015)));
  }

  @Test
  @DisplayName("in the days between two cards, as one stretch")
  void days() {
    assertEquals(
        List.of(
            "No requirement asks for an interview 2019-07-01 .. 2019-12-31 when benefit = sick"
                + " – 2019-07-01, benefit = sick",
            "No requirement asks for an interview 2029-01-01 .. 2030-12-31 when benefit = sick"
                + " – 2029-01-01, benefit = sick"),
        found(
            requirement(
                "a",
                "benefit in {sick, jobless} and standby",
                eightWeeks("2014-01-01 .. 2019-06-30", "deadlines from 2014-01-01")),
            requirement(
                "b",
                "benefit = sick",
                eightWeeks("2020-01-01 .. 2028-12-31", "deadlines from 2020-01-01")),
            requirement("c", "benefit = jobless", SINCE_2015)));
  }

  @Test
  @DisplayName("where rules only answer a request, speak of the form, or bind the employer")
  void noContact() {
    String everybody = "benefit = sick or benefit = jobless";
    String[] silent = {
      requirement(
          "reaction",
          everybody,
          version("2015-01-01 ..", "events from 2015-01-01", "due: 3 days from each request")),
      requirement(
          "form",
          everybody,
          version(
              "2015-01-01 ..",
              "events from 2015-01-01",
              "form: first in {in-person}, then in any")),
      requirement("boss", everybody, SINCE_2015)
          .replace("applies-to", "responsible: employer\napplies-to"),
      requirement("half", "benefit = sick", SINCE_2015)
    };
    assertEquals(
        List.of(
            "No requirement asks for an interview 2015-01-01 .. 2030-12-31 when benefit = jobless"
                + " – 2015-01-01, benefit = jobless"),
        found(silent));
  }

  private static List<String> found(String... cards) {
    return Cards.found(Kind.UNCOVERED, cards);
  }
}
