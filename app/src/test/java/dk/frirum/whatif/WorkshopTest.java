package dk.frirum.whatif;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.FACT;
import static dk.frirum.tables.Tables.SCENARIO;
import static dk.frirum.tables.Tables.SCENARIO_VERSION;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.price.Columns;
import dk.frirum.rules.effect.Change;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("The rule workshop")
class WorkshopTest {
  private static final String RULE = "one-follow-up-in-half-a-year";

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Clock clock;
  @Autowired Columns columns;
  @Autowired Preview preview;

  private static boolean made;
  private LocalDate today = LocalDate.EPOCH;
  private LocalDate due = LocalDate.EPOCH;

  /** Eight here and three elsewhere, sick for two months: half a year is up in four. */
  @BeforeEach
  void people() {
    today = LocalDate.now(clock);
    due = today.minusDays(60).plusMonths(6);
    if (!made) {
      made = true;
      People people = new People(sql);
      for (String role : new String[] {"team-leader", "coordinator", "caseworker", "politician"}) {
        people.staff(role);
      }
      people.staff("elsewhere", "coordinator", People.ELSEWHERE, null);
      for (int each = 0; each < 11; each++) {
        long citizen =
            people.citizen(
                each < 8 ? People.HERE : People.ELSEWHERE,
                "Asta",
                "Prøve" + each,
                "asta proeve",
                LocalDate.of(1980, 5, 1));
        sql.insertInto(SPELL)
            .set(SPELL.CITIZEN_ID, citizen)
            .set(SPELL.BENEFIT, "sickness-benefit")
            .set(SPELL.DURING, DateRange.since(today.minusDays(60)))
            .set(SPELL.RECORDED_AT, Instant.EPOCH)
            .execute();
        sql.insertInto(FACT)
            .set(FACT.CITIZEN_ID, citizen)
            .set(FACT.NAME, "employment")
            .set(FACT.VALUE, "unemployed")
            .set(FACT.VALID, DateRange.since(today.minusDays(60)))
            .set(FACT.RECORDED_AT, Instant.EPOCH)
            .execute();
      }
    }
    columns.forget();
  }

  private Map<String, String> form() {
    Map<String, String> form = new HashMap<>();
    form.put("mode", "form");
    form.put("name", "Færre samtaler");
    form.put("rule", RULE);
    form.put("effect", "lift");
    form.put("layer", "trial");
    form.put("benefit", "sickness-benefit");
    form.put("from", today.toString());
    form.put("to", today.plusYears(1).toString());
    form.put("key", "7d8d9bb0-52a4-4c0e-9b9b-6a0f3f1f0a01");
    return form;
  }

  private String card(String effect) {
    return """
    deviation: my-trial
    title: Forsøg
    title-en: Trial
    layer: trial
    of: [%s]
    effect: %s
    municipalities: ["0999"]
    period: %s .. %s
    basis: {act: Frikommuneforsøg, verified: memory}
    """
        .formatted(RULE, effect, today, today.plusYears(1));
  }

  private static Visit open(int port, String role) {
    Visit visit = Visit.of(port, role);
    visit.get("/whatif");
    return visit;
  }

  @Test
  @DisplayName(
      "says whom a lifted rule concerns, in which month, and names them to those who may see them")
  void lifted() {
    int before = listed();
    Document page = Jsoup.parse(open(port, "team-leader").post("/whatif", form()).body());
    String text = page.text();
    assertTrue(text.contains("Borgere berørt de næste 12 måneder 8"), text);
    assertTrue(text.contains("Krav, der ændres 8"), text);
    String month =
        page.select("table:has(caption:contains(Måned for måned)) tbody tr").stream()
            .map(each -> each.text())
            .filter(each -> each.contains(" 8 0 0 8 0 "))
            .findFirst()
            .orElse("");
    String name =
        due.getMonth().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.of("da"));
    assertTrue(month.contains(name + " " + due.getYear()), month + " for " + due);
    assertTrue(text.contains("Asta Prøve0"), text);
    assertFalse(text.contains("Prøve9"), "a citizen of another municipality");
    assertEquals(before + 1, listed());
  }

  private int listed() {
    return sql.fetchCount(
        AUDIT, AUDIT.ACTION.eq("duties-listed"), DSL.condition("details->>'scope' = 'what-if'"));
  }

  @Test
  @DisplayName("names nobody to a coordinator, and shows nothing of fewer than five")
  void coordinator() {
    int before = listed();
    String text = Jsoup.parse(open(port, "coordinator").post("/whatif", form()).body()).text();
    assertTrue(text.contains("Borgere berørt de næste 12 måneder 8"), text);
    assertFalse(text.contains("Asta"), text);
    assertEquals(before, listed());
    String few = Jsoup.parse(open(port, "elsewhere").post("/whatif", form()).body()).text();
    assertTrue(few.contains("Færre end fem borgere berøres"), few);
  }

  @Test
  @DisplayName("is only for those who answer for the whole")
  void refused() {
    assertEquals(403, Visit.of(port, "caseworker").get("/whatif").statusCode());
    assertEquals(403, Visit.of(port, "politician").get("/whatif").statusCode());
    assertEquals(404, Visit.of(port, "coordinator").get("/whatif/999999").statusCode());
  }

  @Test
  @DisplayName("loses nothing that was typed when something is wrong with it")
  void wrong() {
    Map<String, String> form = form();
    form.remove("rule");
    form.put("to", today.minusDays(1).toString());
    form.put("group", "age >= 30");
    String page = open(port, "coordinator").post("/whatif", form).body();
    assertTrue(page.contains("Vælg mindst én regel"), page);
    assertTrue(page.contains("Perioden slutter, før den begynder"), page);
    assertTrue(
        page.contains("value=\"age &gt;= 30\"") || page.contains("value=\"age >= 30\""), page);
    Map<String, String> odd = form();
    odd.put("group", "agee >= 30");
    String problem = Jsoup.parse(open(port, "coordinator").post("/whatif", odd).body()).text();
    assertTrue(problem.contains("Ukendt navn »agee«"), problem);
    assertTrue(problem.contains("Mente du »age«?"), problem);
  }

  @Test
  @DisplayName("checks cards as they are typed: place, line with a caret, and what was meant")
  void typed() {
    Visit visit = open(port, "coordinator");
    Map<String, String> form = new HashMap<>(Map.of("mode", "text"));
    form.put("cards", card("lfit"));
    HttpResponse<String> answer = visit.postPart("/whatif/check", form);
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("kort, linje 6, tegn 9"), answer.body());
    assertTrue(answer.body().contains("effect: lfit\n        ^"), answer.body());
    assertTrue(answer.body().contains("lift"), answer.body());
    form.put("cards", card("lift"));
    assertTrue(visit.postPart("/whatif/check", form).body().contains("Kortene kan læses"));
    form.put("cards", card("lift").replace(RULE, "one-follow-up-in-half-a-yeer"));
    String unknown = visit.postPart("/whatif/check", form).body();
    assertTrue(unknown.contains("Der er intet krav »one-follow-up-in-half-a-yeer«"), unknown);
    form.put("action", "check");
    assertTrue(
        visit
            .post("/whatif", form)
            .body()
            .contains("Der er intet krav »one-follow-up-in-half-a-yeer«"),
        "no JS");
  }

  @Test
  @DisplayName("tells two cards that contradict each other with both lines and a witness")
  void contradictory() {
    Map<String, String> form = new HashMap<>(Map.of("mode", "text"));
    form.put(
        "cards", card("lift") + "---\n" + card("stop-clock").replace("my-trial", "my-other-trial"));
    String page = Jsoup.parse(open(port, "coordinator").post("/whatif", form).body()).text();
    assertTrue(page.contains("kort:1"), page);
    assertTrue(page.contains("kort:11"), page);
    assertTrue(page.contains("For eksempel den " + today), page);
    assertTrue(page.contains("my-other-trial"), "what was typed is there");
  }

  @Test
  @DisplayName("says that a group is empty, and which condition nobody meets")
  void emptyGroup() {
    Map<String, String> form = form();
    form.put("group", "age >= 30 and age < 40");
    String page = Jsoup.parse(open(port, "team-leader").post("/whatif", form).body()).text();
    assertTrue(page.contains("rammer ingen: ingen af de 8"), page);
    assertTrue(page.contains("alder er under 40"), page);
  }

  @Test
  @DisplayName("keeps a scenario as versions, and of two who save at once the second is asked")
  void saved() {
    Visit visit = open(port, "coordinator");
    Map<String, String> form = form();
    form.put("action", "save");
    HttpResponse<String> first = visit.post("/whatif", form);
    String link = Visit.target(first);
    assertEquals(link, Visit.target(visit.post("/whatif", form)), "sent twice, saved once");
    assertEquals(1, sql.fetchCount(SCENARIO));
    String page = Visit.of(port, "team-leader").get(link).body();
    assertTrue(page.contains("Krav, der ændres"), page);
    assertEquals(404, Visit.of(port, "elsewhere").get(link).statusCode());
    form.put("scenario", link.substring("/whatif/".length()));
    form.put("version", "1");
    form.put("key", "7d8d9bb0-52a4-4c0e-9b9b-6a0f3f1f0a02");
    form.put("effect", "stop-clock");
    assertEquals(302, visit.post("/whatif", form).statusCode());
    form.put("key", "7d8d9bb0-52a4-4c0e-9b9b-6a0f3f1f0a03");
    form.put("name", "Min egen");
    String conflict = visit.post("/whatif", form).body();
    assertTrue(conflict.contains("har gemt version 2"), conflict);
    assertTrue(conflict.contains("Min egen"), "what was typed is kept");
    assertEquals(2, sql.fetchCount(SCENARIO_VERSION));
    assertEquals(2, sql.fetchCount(AUDIT, AUDIT.ACTION.eq("scenario-saved")));
    // Beside another: the lift of everybody and the stopped clock.
    Map<String, String> beside = form();
    beside.put("compare", link.substring("/whatif/".length()));
    Document both = Jsoup.parse(visit.post("/whatif", beside).body());
    assertEquals(2, both.select(".fr-beside .fr-answer").size());
  }

  @Test
  @DisplayName("gives the answer as a file and the scenario as a card the rulebook can read")
  void files() {
    Visit visit = open(port, "coordinator");
    Map<String, String> form = form();
    form.put("format", "csv");
    String file = visit.post("/whatif/export", form).body();
    assertTrue(file.contains("Færre samtaler"), file);
    form.put("format", "card");
    HttpResponse<String> card = visit.post("/whatif/export", form);
    assertTrue(card.headers().firstValue("Content-Disposition").orElse("").contains(".yaml"));
    assertTrue(card.body().startsWith("deviation: scenario-faerre-samtaler\n"), card.body());
    assertEquals(
        java.util.List.of(),
        preview.problems(new java.util.TreeMap<>(Map.of("card", card.body()))));
  }

  @Test
  @DisplayName("answers others who ask with cards alone")
  void face() {
    Preview.Outcome outcome = preview.of(People.HERE, today, "card", card("lift"));
    Answer answer = assertInstanceOf(Preview.Outcome.Answered.class, outcome).answer();
    assertEquals(8, answer.now().total().of(Change.LIFTED));
    assertEquals(8, answer.ahead().withinMonths().citizens());
    assertEquals(java.util.List.of(RULE), answer.withoutMinutes());
    assertInstanceOf(
        Preview.Outcome.Refused.class, preview.of(People.HERE, today, "card", card("lfit")));
  }
}
