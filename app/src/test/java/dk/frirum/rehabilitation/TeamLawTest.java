package dk.frirum.rehabilitation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.meeting.Area;
import dk.frirum.rehabilitation.TeamLaw.Seat;
import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The law of the rehabilitation team")
class TeamLawTest {
  private static final Rulebook LAW = Rulebook.load(Path.of("../rulebooks"));

  @TempDir Path folder = Path.of("");

  private static CaseHistory on(String benefit, CaseHistory.Fact... facts) {
    return new CaseHistory(
        "1",
        "0707",
        LocalDate.of(1996, 5, 1),
        List.of(new CaseHistory.Spell("1", benefit, LocalDate.of(2023, 1, 2), null)),
        List.of(),
        List.of(facts));
  }

  private static Map<Area, Standing> seats(Rulebook book, CaseHistory history, String day) {
    return new TeamLaw(book, history)
        .composition(LocalDate.parse(day)).stream()
            .collect(Collectors.toMap(Seat::area, Seat::standing));
  }

  @Test
  @DisplayName("LOB § 9 ff. until 2024: employment, health, social services and the region must sit")
  void until2024() {
    assertEquals(
        Map.of(
            Area.EMPLOYMENT, Standing.REQUIRED,
            Area.HEALTH, Standing.REQUIRED,
            Area.SOCIAL, Standing.REQUIRED,
            Area.REGION, Standing.REQUIRED,
            // Whether the citizen is young without education is not registered.
            Area.EDUCATION, Standing.UNKNOWN),
        seats(LAW, on("cash-assistance"), "2024-12-31"));
  }

  @Test
  @DisplayName("until 2024 the education side must sit too, where the citizen is young without education")
  void young() {
    CaseHistory young =
        on(
            "education-assistance",
            new CaseHistory.Fact(
                "target-group", "young-activity-ready", LocalDate.of(2023, 1, 2), null));
    assertEquals(
        Standing.REQUIRED, seats(LAW, young, "2024-12-31").get(Area.EDUCATION));
    assertEquals(
        Standing.NOT_REQUIRED, seats(LAW, young, "2025-01-01").get(Area.EDUCATION));
  }

  @Test
  @DisplayName("L 74 from 2025: only employment and the region; the rest is a judgement")
  void from2025() {
    Map<Area, Standing> seats = seats(LAW, on("cash-assistance"), "2025-01-01");
    assertEquals(Standing.REQUIRED, seats.get(Area.EMPLOYMENT));
    assertEquals(Standing.REQUIRED, seats.get(Area.REGION));
    assertEquals(Standing.NOT_REQUIRED, seats.get(Area.HEALTH));
    assertEquals(Standing.NOT_REQUIRED, seats.get(Area.SOCIAL));
  }

  @Test
  @DisplayName(
      "lov 1750/2025: in the spring of 2026 it cannot be said, from July nobody is asked for")
  void from2026() {
    assertEquals(
        Standing.UNKNOWN, seats(LAW, on("cash-assistance"), "2026-03-01").get(Area.REGION));
    assertEquals(
        Standing.NOT_REQUIRED, seats(LAW, on("cash-assistance"), "2026-07-01").get(Area.REGION));
  }

  @Test
  @DisplayName("a decision on a flexi-job wants the team before July 2026, and after it description and advice")
  void before() {
    assertEquals(
        List.of("team-recommendation-before-decision"), wanted(Measure.FLEXI_JOB, "2025-06-02"));
    assertEquals(
        List.of("description-before-decision", "health-advice-before-decision"),
        wanted(Measure.FLEXI_JOB, "2026-07-01"));
    assertEquals(List.of(), wanted(Measure.JOB_CLARIFICATION, "2025-06-02"));
    assertEquals(List.of(), wanted(Measure.ORDINARY_EFFORT, "2024-06-03"));
  }

  private static List<String> wanted(Measure measure, String day) {
    return new TeamLaw(LAW, on("cash-assistance"))
        .before(measure, LocalDate.parse(day)).stream()
            .filter(rule -> rule.standing() == Standing.REQUIRED)
            .map(rule -> rule.duty().requirement())
            .sorted()
            .toList();
  }

  @Test
  @DisplayName("the trial of going without: the law would have required the team, and the trial has lifted it until its end")
  void without() {
    Rulebook trial =
        with(
            """
            deviation: without-team
            title: Uden team
            title-en: Without the team
            layer: trial
            of: [rehabilitation-team-job-clarification]
            effect: lift
            municipalities: ["0707"]
            period: 2023-01-01 .. 2024-12-31
            basis: {act: Frikommuneforsøg, verified: memory}
            approval: {by: Beskæftigelsesministeriet, on: 2022-12-01}
            """);
    CaseHistory history = jobClarification();
    LocalDate day = LocalDate.of(2024, 3, 20);
    TeamLaw.Rule plain = new TeamLaw(LAW, history).standing(day).getFirst();
    assertEquals(Standing.REQUIRED, plain.standing());
    TeamLaw.Rule lifted = new TeamLaw(trial, history).standing(day).getFirst();
    assertEquals(Standing.LIFTED, lifted.standing());
    assertEquals(LocalDate.of(2024, 3, 29), lifted.duty().due());
    assertEquals(
        LocalDate.of(2024, 12, 31), lifted.deviations().getFirst().period().last());
  }

  @Test
  @DisplayName("a trial can alter who must sit: what it lifts is shown as lifted, what it adds is required")
  void altered() {
    Rulebook early = with(template("early-holistic-team"));
    Map<Area, Standing> seats = seats(early, on("sickness-benefit"), "2026-09-01");
    assertEquals(Standing.REQUIRED, seats.get(Area.SOCIAL));
    assertEquals(Standing.NOT_REQUIRED, seats.get(Area.REGION));
    assertEquals(
        Standing.NOT_REQUIRED, seats(LAW, on("sickness-benefit"), "2026-09-01").get(Area.SOCIAL));
    Rulebook lifted =
        with(
            """
            deviation: any-members
            title: Frit sammensat
            title-en: Freely composed
            layer: trial
            of: [team-composition]
            effect: lift
            municipalities: ["0707"]
            period: 2024-01-01 .. 2024-12-31
            basis: {act: Frikommuneforsøg, verified: memory}
            approval: {by: Beskæftigelsesministeriet, on: 2023-12-01}
            """);
    assertEquals(
        Standing.LIFTED, seats(lifted, on("cash-assistance"), "2024-06-03").get(Area.SOCIAL));
  }

  private static CaseHistory jobClarification() {
    CaseHistory plain = on("resource-course-benefit");
    return new CaseHistory(
        plain.id(),
        plain.municipality(),
        plain.born(),
        plain.spells(),
        new ArrayList<>(
            List.of(
                new CaseHistory.Event(
                    "1", "job-clarification-started", LocalDate.of(2024, 3, 1), Map.of()))),
        plain.facts());
  }

  /** The cards of a template as the trial form fills them in. */
  private static String template(String id) {
    return LAW.book().templates().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow()
        .cards()
        .replace("under: AGREEMENT\n", "")
        .replace("MUNICIPALITY-", "m0707-")
        .replace("MUNICIPALITY", "0707")
        .replace("FROM", "2026-07-01")
        .replace("TO", "2027-12-31");
  }

  private Rulebook with(String card) {
    try {
      Path file = Files.writeString(folder.resolve("of-this-test.yaml"), card);
      return Rulebook.overlaid(Path.of("../rulebooks"), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
