package dk.frirum.placement;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.COMPANY;
import static dk.frirum.tables.Tables.OCCURRENCE;
import static dk.frirum.tables.Tables.PLACEMENT;
import static dk.frirum.tables.Tables.PLACEMENT_CHECK;
import static dk.frirum.tables.Tables.REGISTER_NOTICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A placement")
class RegisteringTest extends PlacementCase {

  @Test
  @DisplayName(
      "is registered once: case, event, trail, what rules wait for, and what is to be told, in one")
  void one() {
    Visit visit = visit();
    visit.get("/citizens/" + citizen + "/placements/new");
    Map<String, String> form = form(Map.of());
    long id = id(visit.post("/citizens/" + citizen + "/placements?kind=company-placement", form));
    assertEquals(
        id,
        id(visit.post("/citizens/" + citizen + "/placements?kind=company-placement", form)),
        "a second click is the first");
    assertEquals(1, sql.fetchCount(PLACEMENT, PLACEMENT.CITIZEN_ID.eq(citizen)));
    assertEquals(
        List.of(
            "offer " + today,
            "work-placement-started " + today.plusDays(3),
            "work-placement-ended " + today.plusDays(30)),
        happened(citizen));
    assertEquals(
        1,
        sql.fetchCount(
            CASE_EVENT,
            CASE_EVENT.CITIZEN_ID.eq(citizen),
            CASE_EVENT.KIND.eq("placement-registered")));
    assertEquals(
        1,
        sql.fetchCount(
            AUDIT, AUDIT.CITIZEN_ID.eq(citizen), AUDIT.ACTION.eq("placement-registered")));
    assertEquals(
        List.of("not-connected"),
        sql.selectFrom(REGISTER_NOTICE)
            .where(REGISTER_NOTICE.PLACEMENT_ID.eq(id))
            .fetch(REGISTER_NOTICE.STATE));
    String page = visit.get("/placements/" + id).body();
    assertTrue(page.contains("ikke forbundet"), "says honestly that nothing was sent");
    assertTrue(page.contains("LAB-bekendtgørelsen § 65"), "the paragraph");
    assertTrue(visit.get("/citizens/" + citizen).body().contains("Møllens Brød"));
  }

  @Test
  @DisplayName("remembers the company: the second time its number is enough, and none is asked for")
  void remembered() {
    Visit visit = visit();
    visit.get("/citizens/" + citizen + "/placements/new");
    Map<String, String> fresh = form(Map.of("productionUnit", "", "cvr", CVR[1]));
    id(visit.post("/citizens/" + citizen + "/placements?kind=company-placement", fresh));
    long other = onBenefit("unemployment-benefit", today.minusDays(300), Map.of());
    Map<String, String> again =
        form(Map.of("productionUnit", "", "cvr", CVR[1], "name", "", "employees", ""));
    id(visit.post("/citizens/" + other + "/placements?kind=company-placement", again));
    assertEquals(1, sql.fetchCount(COMPANY, COMPANY.CVR.eq(CVR[1])));
  }

  @Test
  @DisplayName("with a wrong CVR number keeps all that was typed, and is not saved")
  void wrong() {
    Visit visit = visit();
    visit.get("/citizens/" + citizen + "/placements/new");
    HttpResponse<String> answer =
        register(visit, citizen, "company-placement", Map.of("cvr", "13748137", "hours", "x"));
    assertEquals(200, answer.statusCode());
    var page = Jsoup.parse(answer.body());
    assertEquals("13748137", page.select("#cvr").val());
    assertEquals("Møllens Brød", page.select("#name").val());
    assertEquals(2, page.select(".fr-errors li").size(), "everything wrong at once");
    assertEquals(0, sql.fetchCount(PLACEMENT, PLACEMENT.CITIZEN_ID.eq(citizen)));
  }

  @Test
  @DisplayName(
      "is refused where the ratio would be broken (LAB-bekendtgørelsen § 65), with the numbers; the reason is kept")
  void ratio() {
    Visit visit = visit();
    visit.get("/citizens/" + citizen + "/placements/new");
    Map<String, String> at = Map.of("productionUnit", "1000000009", "employees", "9");
    id(register(visit, citizen, "company-placement", at));
    long second = onBenefit("unemployment-benefit", today.minusDays(300), Map.of());
    HttpResponse<String> refused = register(visit, second, "company-placement", at);
    String text = Jsoup.parse(refused.body()).select("main").text();
    assertEquals(200, refused.statusCode());
    assertTrue(text.contains("Ikke tilladt"), text);
    assertTrue(text.contains("Tallet er 2; grænsen er 1"), text);
    assertEquals(0, sql.fetchCount(PLACEMENT, PLACEMENT.CITIZEN_ID.eq(second)));
    Map<String, String> despite = new HashMap<>(at);
    despite.put("despite", "judged");
    assertEquals(
        200,
        register(visit, second, "company-placement", despite).statusCode(),
        "a prohibition is no matter of judgement");
    despite.put("despite", "dispensation");
    long id = id(register(visit, second, "company-placement", despite));
    assertEquals("refused", answers(id).get("persons-placed-per-employee"));
    assertEquals(
        List.of("dispensation"),
        sql.selectFrom(PLACEMENT_CHECK)
            .where(PLACEMENT_CHECK.PLACEMENT_ID.eq(id), PLACEMENT_CHECK.OVERRIDDEN.isNotNull())
            .fetch(PLACEMENT_CHECK.OVERRIDDEN));
  }

  @Test
  @DisplayName("of an insured unemployed lasts four weeks (LAB § 61): a day more is refused")
  void fourWeeks() {
    Visit visit = visit();
    visit.get("/citizens/" + citizen + "/placements/new");
    LocalDate starts = today.plusDays(3);
    String body =
        register(
                visit,
                citizen,
                "company-placement",
                Map.of("ends", starts.plusWeeks(4).plusDays(1).toString()))
            .body();
    assertTrue(Jsoup.parse(body).select("main").text().contains("LAB § 61"), body);
    long id =
        id(
            register(
                visit,
                citizen,
                "company-placement",
                Map.of("ends", starts.plusWeeks(4).toString())));
    assertEquals("allowed", answers(id).get("work-placement-4-weeks"));
    assertEquals("allowed", answers(id).get("work-placement-37-hours"));
    assertTrue(visit.get("/citizens/" + citizen + "/placements/new").body().contains("value=\""));
  }

  @Test
  @DisplayName(
      "beyond 13 weeks takes a judgement, beyond 26 a quite special need (LAB § 61, stk. 2)")
  void judgement() {
    long sick =
        onBenefit("sickness-benefit", today.minusDays(40), Map.of("employment", "employed"));
    Visit visit = visit();
    visit.get("/citizens/" + sick + "/placements/new");
    LocalDate starts = today.plusDays(3);
    long id =
        id(
            register(
                visit, sick, "company-placement", Map.of("ends", starts.plusWeeks(13).toString())));
    assertEquals("allowed", answers(id).get("work-placement-13-weeks"));
    Map<String, String> longer =
        Map.of("ends", starts.plusWeeks(20).toString(), "version", "" + version(id));
    String body = visit.post("/placements/" + id + "/prolong", longer).body();
    assertTrue(Jsoup.parse(body).select("main").text().contains("Kræver vurdering"), body);
    Map<String, String> judged = new HashMap<>(longer);
    judged.put("despite", "judged");
    assertEquals(302, visit.post("/placements/" + id + "/prolong", judged).statusCode());
    assertEquals("judgement", answers(id).get("work-placement-13-weeks"));
    assertTrue(happened(sick).contains("work-placement-ended " + starts.plusWeeks(20)));
  }

  @Test
  @DisplayName(
      "of 182 days' unemployment gives no wage subsidy, of 300 days it does (LAB kapitel 12)")
  void priorUnemployment() {
    Map<String, String> known = Map.of("single-provider", "no", "without-education", "no");
    long early = onBenefit("unemployment-benefit", today.minusDays(100), known);
    Visit visit = visit();
    visit.get("/citizens/" + early + "/placements/new");
    Map<String, String> numbers = Map.of("averageEmployees", "20");
    String refused = register(visit, early, "wage-subsidy", numbers).body();
    assertTrue(Jsoup.parse(refused).select("main").text().contains("Dag 104 i forløbet"), refused);
    long late = onBenefit("unemployment-benefit", today.minusDays(300), known);
    long id = id(register(visit, late, "wage-subsidy", numbers));
    assertFalse(answers(id).containsKey("wage-subsidy-after-six-months"), "the rule asks nothing");
    assertEquals("allowed", answers(id).get("additional-employment"));
    String fewer =
        register(visit, late, "wage-subsidy", Map.of("employees", "19", "averageEmployees", "20"))
            .body();
    assertTrue(Jsoup.parse(fewer).select("main").text().contains("Merbeskæftigelseskravet"), fewer);
  }

  @Test
  @DisplayName("at the own employer of a sick citizen is not asked about the ratio (§ 65, stk. 5)")
  void ownEmployer() {
    long sick =
        onBenefit(
            "sickness-benefit",
            today.minusDays(40),
            Map.of("employment", "employed", "employer-cvr", CVR[2]));
    Visit visit = visit();
    visit.get("/citizens/" + sick + "/placements/new");
    long own =
        id(register(visit, sick, "company-placement", Map.of("cvr", CVR[2], "employees", "0")));
    assertFalse(answers(own).containsKey("persons-placed-per-employee"));
    long other = id(register(visit, sick, "company-placement", Map.of("cvr", CVR[3])));
    assertEquals("allowed", answers(other).get("persons-placed-per-employee"));
  }

  @Test
  @DisplayName(
      "steps its hours up, stops with a reason, says what came of it; all stays on the page")
  void life() {
    Visit visit = visit();
    visit.get("/citizens/" + citizen + "/placements/new");
    LocalDate starts = today.minusDays(20);
    long id =
        id(
            register(
                visit,
                citizen,
                "small-job",
                Map.of(
                    "starts",
                    starts.toString(),
                    "ends",
                    today.plusDays(90).toString(),
                    "hours",
                    "5")));
    assertEquals(List.of(), happened(citizen), "ordinary work is no offer");
    String path = "/placements/" + id;
    assertEquals(
        302,
        visit
            .post(
                path + "/hours",
                Map.of(
                    "from",
                    today.minusDays(5).toString(),
                    "hours",
                    "12,5",
                    "version",
                    "" + version(id)))
            .statusCode());
    String page = Jsoup.parse(visit.get(path).body()).select("main").text();
    assertTrue(page.contains("5 timer fra"), page);
    assertTrue(page.contains("12,5 timer fra"), page);
    int before = version(id);
    assertEquals(
        302,
        visit
            .post(
                path + "/stop",
                Map.of("last", today.toString(), "reason", "job", "version", "" + before))
            .statusCode());
    String conflict =
        visit
            .post(path + "/outcome", Map.of("reason", "ordinary-job", "version", "" + before))
            .body();
    assertTrue(conflict.contains("En anden har ændret det"), "a stale form is told so");
    assertEquals(
        302,
        visit
            .post(path + "/outcome", Map.of("reason", "ordinary-job", "version", "" + version(id)))
            .statusCode());
    page = Jsoup.parse(visit.get(path).body()).select("main").text();
    assertTrue(page.contains("Ordinært job"), page);
    assertTrue(page.contains("Borgeren fik job"), page);
  }

  @Test
  @DisplayName("that was wrong is withdrawn with a reason: it stays, and nothing of it counts")
  void withdrawn() {
    Visit visit = visit();
    visit.get("/citizens/" + citizen + "/placements/new");
    long id = id(register(visit, citizen, "company-placement", Map.of()));
    assertEquals(3, happened(citizen).size());
    String path = "/placements/" + id + "/withdraw";
    assertTrue(
        visit
            .post(path, Map.of("version", "" + version(id)))
            .body()
            .contains("Skriv en begrundelse"));
    assertEquals(
        302,
        visit
            .post(path, Map.of("version", "" + version(id), "text", "Forkert borger"))
            .statusCode());
    assertEquals(List.of(), happened(citizen));
    assertEquals(
        3,
        sql.fetchCount(OCCURRENCE, OCCURRENCE.PLACEMENT_ID.eq(id)),
        "what was there stays, counting no more");
    assertEquals(
        "Forkert borger",
        sql.select(CASE_EVENT.REASON)
            .from(CASE_EVENT)
            .where(
                CASE_EVENT.SUBJECT.eq("placement"),
                CASE_EVENT.KIND.eq("placement-withdrawn"),
                CASE_EVENT.SUBJECT_ID.eq(id))
            .fetchSingle()
            .value1());
  }

  @Test
  @DisplayName("stands in the company consultant's list by where it stands, and in the file")
  void list() {
    String consultant = "c" + worker;
    people.staff(consultant, "company-consultant", dk.frirum.testing.People.HERE, null);
    Visit visit = visit();
    visit.get("/citizens/" + citizen + "/placements/new");
    String name = "Firma " + worker.substring(0, 9);
    id(
        register(
            visit,
            citizen,
            "small-job",
            Map.of(
                "name",
                name,
                "starts",
                today.minusDays(30).toString(),
                "ends",
                today.plusDays(10).toString())));
    Visit theirs = Visit.of(port, consultant);
    for (String situation : List.of("running", "ending", "all")) {
      assertTrue(
          theirs
              .get("/placements?situation=" + situation + "&text=" + name.replace(" ", "+"))
              .body()
              .contains(name),
          situation);
    }
    assertFalse(theirs.get("/placements?situation=without-outcome").body().contains(name));
    String file = theirs.get("/placements/export?situation=ending&format=csv").body();
    assertTrue(file.contains(name), file);
    assertTrue(
        sql.fetchExists(AUDIT, AUDIT.ACTION.eq("placements-listed")), "the trail says who saw it");
  }
}
