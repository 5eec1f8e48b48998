package dk.frirum.integration;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.INTEGRATION_ACTIVITY;
import static dk.frirum.tables.Tables.INTEGRATION_CONTRACT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An integration course with something wrong in it")
class IntegrationCorrectionsTest extends IntegrationCase {
  @Test
  @DisplayName(
      "puts a version of its contract right under the same number, withdraws one: kept, counting no more, the duty reckoned anew")
  void contractCorrected() {
    begun(today.minusDays(20));
    String one = today.minusDays(6).toString();
    visit.post(path() + "/contract", contract(0, one, one));
    assertEquals("MET", duty("integration-contract"));
    String corrections = path() + "/corrections";
    long wrong = contractId(1);
    String form = visit.get(corrections + "?contract=" + wrong).body();
    assertTrue(form.contains("Job på lager"), "what stands is in the form");
    String refused =
        visit.post(corrections, correction("contract", wrong, Map.of("why", ""))).body();
    assertTrue(refused.contains("id=\"why-error\""), refused);
    Map<String, String> right = contract(1, one, today.minusDays(5).toString());
    right.putAll(correction("contract", wrong, Map.of("do", "correct")));
    assertEquals(302, visit.post(corrections, right).statusCode());
    assertEquals(302, visit.post(corrections, right).statusCode());
    assertEquals(List.of("integration-contract " + today.minusDays(5)), happened());
    assertEquals(
        2, sql.fetchCount(INTEGRATION_CONTRACT, INTEGRATION_CONTRACT.CITIZEN_ID.eq(citizen)));
    assertEquals("MET", duty("integration-contract"));
    // What was said of the saves before is read.
    for (int said = 0; said < 3; said++) {
      visit.get(path());
    }
    String late =
        Visit.target(
            visit.post(corrections, correction("contract", wrong, Map.of("do", "withdraw"))));
    String gone = visit.get(late).body();
    assertTrue(gone.contains("af en anden imens"), "it stands no longer: " + gone);
    // Another version of the same day: the day stands until neither says it.
    visit.post(path() + "/contract", contract(1, one, today.minusDays(5).toString()));
    visit.post(corrections, correction("contract", contractId(1), Map.of("do", "withdraw")));
    assertEquals("MET", duty("integration-contract"));
    visit.post(corrections, correction("contract", contractId(2), Map.of("do", "withdraw")));
    assertEquals(List.of(), happened());
    assertFalse(duty("integration-contract").startsWith("MET"));
    String page = visit.get(path()).body();
    String ofCitizen = Jsoup.parse(visit.get("/citizens/" + citizen).body()).text();
    assertTrue(ofCitizen.contains("ingen kontrakt"), ofCitizen);
    assertTrue(page.contains("Forkert dag"), "the reason stands");
    assertEquals(
        List.of("Forkert dag", "Forkert dag", "Forkert dag"),
        sql.selectFrom(CASE_EVENT)
            .where(
                CASE_EVENT.CITIZEN_ID.eq(citizen),
                CASE_EVENT.SUBJECT.eq("integration_contract"),
                CASE_EVENT.REASON.isNotNull())
            .fetch(CASE_EVENT.REASON));
    assertEquals(302, visit.post(path() + "/contract", contract(0, one, one)).statusCode());
    assertEquals("MET", duty("integration-contract"));
    assertEquals(3, Integer.parseInt(number(contractId(3))), "a number is not used again");
  }

  private String number(long id) {
    return "" + sql.fetchSingle(INTEGRATION_CONTRACT, INTEGRATION_CONTRACT.ID.eq(id)).getNumber();
  }

  private static Map<String, String> hidden(String page) {
    Map<String, String> fields = new HashMap<>();
    for (Element input : Jsoup.parse(page).select("main form input[type=hidden]")) {
      fields.put(input.attr("name"), input.attr("value"));
    }
    return fields;
  }

  private static String text(String page) {
    return Jsoup.parse(page).select("main").text();
  }

  @Test
  @DisplayName(
      "shows a new version that was written from one put right meanwhile beside it; saved all the same, nothing is overwritten")
  void writtenFromAnOldOne() {
    begun(today.minusDays(20));
    String day = today.minusDays(6).toString();
    visit.post(path() + "/contract", contract(0, day, day));
    long first = contractId(1);
    Map<String, String> mine = contract(1, day, day);
    mine.put("goal", "Job i et køkken");
    Map<String, String> right = contract(1, day, day);
    right.put("goal", "Job som pædagogmedhjælper");
    right.putAll(correction("contract", first, Map.of("do", "correct")));
    assertEquals(302, visit.post(path() + "/corrections", right).statusCode());
    HttpResponse<String> answer = visit.post(path() + "/contract", mine);
    assertEquals(200, answer.statusCode());
    String page = text(answer.body());
    assertTrue(page.contains("En anden har gemt imens"), page);
    assertTrue(
        page.contains("Job som pædagogmedhjælper") && page.contains("Job i et køkken"), page);
    assertEquals(302, visit.post(path() + "/contract", hidden(answer.body())).statusCode());
    assertEquals(
        List.of("1 Job på lager", "1 Job som pædagogmedhjælper", "2 Job i et køkken"),
        sql.selectFrom(INTEGRATION_CONTRACT)
            .where(INTEGRATION_CONTRACT.CITIZEN_ID.eq(citizen))
            .orderBy(INTEGRATION_CONTRACT.ID)
            .fetch(row -> row.getNumber() + " " + row.getGoal()));
  }

  @Test
  @DisplayName(
      "shows a correction of what was corrected or withdrawn meanwhile beside it; the text can be saved all the same")
  void correctedTwice() {
    begun(today.minusDays(20));
    String day = today.minusDays(6).toString();
    visit.post(path() + "/contract", contract(0, day, day));
    long first = contractId(1);
    Map<String, String> theirs = contract(1, day, day);
    theirs.put("goal", "Deres mål");
    theirs.putAll(correction("contract", first, Map.of("do", "correct")));
    visit.post(path() + "/corrections", theirs);
    Map<String, String> mine = contract(1, day, day);
    mine.put("goal", "Mit mål");
    mine.putAll(correction("contract", first, Map.of("do", "correct")));
    String page = visit.post(path() + "/corrections", mine).body();
    assertTrue(text(page).contains("Deres mål") && text(page).contains("Mit mål"), text(page));
    assertEquals(302, visit.post(path() + "/corrections", hidden(page)).statusCode());
    long standing = contractId(1);
    assertEquals(
        "Mit mål",
        sql.fetchSingle(INTEGRATION_CONTRACT, INTEGRATION_CONTRACT.ID.eq(standing)).getGoal());
    visit.post(path() + "/corrections", correction("contract", standing, Map.of("do", "withdraw")));
    mine.put("contract", "" + standing);
    String gone = visit.post(path() + "/corrections", mine).body();
    assertTrue(text(gone).contains("Forkert dag") && text(gone).contains("Mit mål"), text(gone));
    assertEquals(302, visit.post(path() + "/contract", hidden(gone)).statusCode());
    assertEquals("2", number(contractId(2)));
  }

  @Test
  @DisplayName("keeps what was typed of a part of the programme that was withdrawn meanwhile")
  void activityGone() {
    begun(today.minusDays(90));
    add("language-class", today.minusDays(20), false);
    long id =
        sql.fetchSingle(INTEGRATION_ACTIVITY, INTEGRATION_ACTIVITY.CITIZEN_ID.eq(citizen)).getId();
    visit.post(path() + "/corrections", correction("activity", id, Map.of("do", "withdraw")));
    Map<String, String> mine =
        correction(
            "activity",
            id,
            Map.of(
                "do", "correct",
                "kind", "language-class",
                "what", "Modul 3 om aftenen",
                "from", today.minusDays(18).toString(),
                "to", ""));
    String page = visit.post(path() + "/corrections", mine).body();
    assertTrue(text(page).contains("Modul 3 om aftenen"), text(page));
    assertEquals(302, visit.post(path() + "/activities", hidden(page)).statusCode());
    assertTrue(visit.get(path()).body().contains("Modul 3 om aftenen"));
  }

  @Test
  @DisplayName("withdraws or puts right a part of the programme, and what the rules were told")
  void activityCorrected() {
    begun(today.minusDays(90));
    add("control-information", today.minusDays(20), false);
    add("control-interview", today.minusDays(15), true);
    assertEquals("MET", duty("control-interview"));
    long wrong =
        sql.fetchSingle(
                INTEGRATION_ACTIVITY,
                INTEGRATION_ACTIVITY.CITIZEN_ID.eq(citizen),
                INTEGRATION_ACTIVITY.KIND.eq("control-interview"))
            .getId();
    String corrections = path() + "/corrections";
    assertTrue(
        visit.get(corrections + "?activity=" + wrong).body().contains("value=\"on\" checked"),
        "the stay abroad stands in the form");
    Map<String, String> right =
        correction(
            "activity",
            wrong,
            Map.of(
                "do", "correct",
                "kind", "control-interview",
                "what", "Samtalen",
                "from", today.minusDays(5).toString(),
                "to", ""));
    assertEquals(302, visit.post(corrections, right).statusCode());
    assertEquals("MET_LATE", duty("control-interview"));
    long now =
        sql.fetchSingle(
                INTEGRATION_ACTIVITY,
                INTEGRATION_ACTIVITY.CITIZEN_ID.eq(citizen),
                INTEGRATION_ACTIVITY.WHAT.eq("Samtalen"))
            .getId();
    visit.post(corrections, correction("activity", now, Map.of("do", "withdraw")));
    assertEquals("OVERDUE", duty("control-interview"));
    assertEquals(List.of("control-information " + today.minusDays(20)), happened());
    String page = visit.get(path()).body();
    assertTrue(page.contains("<s>"), page);
    assertEquals(
        "/citizens/" + citizen + "/integration",
        Visit.target(visit.get(corrections + "?activity=" + now)),
        "what was withdrawn has no form");
  }
}
