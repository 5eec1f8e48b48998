package dk.frirum.placement;

import static dk.frirum.tables.Tables.PLACEMENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.duty.RulebookHolder;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("A rule about placements that a trial lifts")
class LiftedTest extends PlacementCase {
  private static final String SOURCE = "trial:placements";

  @Autowired RulebookHolder holder;
  @Autowired TransactionTemplate transaction;

  @AfterEach
  void asItWas() {
    enact(new java.util.LinkedHashMap<>());
  }

  private void enact(java.util.SequencedMap<String, String> files) {
    transaction.executeWithoutResult(_ ->
        holder.enact(
            People.HERE, List.of(new RulebookHolder.Cards(SOURCE, files)), "prøve", null, null));
  }

  private void lift(String of, String municipality, String until) {
    java.util.SequencedMap<String, String> files = new java.util.LinkedHashMap<>();
    files.put(
        "trial-placements.yaml",
        """
        deviation: without-a-rule
        title: Uden reglen i forsøget
        title-en: Without the rule in the trial
        layer: trial
        of: [%s]
        effect: lift
        municipalities: ["%s"]
        group: benefit = unemployment-benefit
        period: 2020-01-01 .. %s
        basis: {act: Velfærdsaftale, verified: memory}
        """
            .formatted(of, municipality, until));
    enact(files);
  }

  @Test
  @DisplayName("allows what statute would have refused, and says by what and until when")
  void limit() throws InterruptedException {
    lift("persons-placed-per-employee", People.HERE, "2090-06-30");
    Thread.sleep(600); // another node's change is seen within half a second
    Visit visit = visit();
    visit.get("/citizens/" + citizen + "/placements/new");
    long id =
        id(
            register(
                visit,
                citizen,
                "company-placement",
                Map.of("employees", "9", "placedByOthers", "3")));
    assertEquals("lifted", answers(id).get("persons-placed-per-employee"));
    String page = Jsoup.parse(visit.get("/placements/" + id).body()).select("main").text();
    assertTrue(page.contains("Loven ville have sagt nej: Tallet er 4; grænsen er 1."), page);
    assertTrue(page.contains("„Uden reglen i forsøget“ til og med 30. juni 2090"), page);
    long sick =
        onBenefit("cash-assistance", today.minusDays(300), Map.of("target-group", "job-ready"));
    assertEquals(
        200,
        register(visit, sick, "company-placement", Map.of("employees", "9", "placedByOthers", "3"))
            .statusCode(),
        "not for those outside the group");
  }

  @Test
  @DisplayName("holds in the trial's municipality alone")
  void elsewhere() throws InterruptedException {
    lift("persons-placed-per-employee", People.ELSEWHERE, "2090-06-30");
    Thread.sleep(600);
    Visit visit = visit();
    visit.get("/citizens/" + citizen + "/placements/new");
    register(visit, citizen, "company-placement", Map.of("employees", "9", "placedByOthers", "3"));
    assertEquals(0, sql.fetchCount(PLACEMENT, PLACEMENT.CITIZEN_ID.eq(citizen)));
  }

  @Test
  @DisplayName("may be one of length or prior unemployment: duties and limits are lifted alike")
  void requirement() throws InterruptedException {
    lift("work-placement-4-weeks", People.HERE, "2090-06-30");
    Thread.sleep(600);
    Visit visit = visit();
    visit.get("/citizens/" + citizen + "/placements/new");
    long id =
        id(
            register(
                visit,
                citizen,
                "company-placement",
                Map.of("ends", today.plusWeeks(9).toString())));
    assertEquals("lifted", answers(id).get("work-placement-4-weeks"));
  }
}
