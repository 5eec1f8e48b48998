package dk.frirum.timestudy;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.TIME_STUDY;
import static dk.frirum.tables.Tables.TIME_STUDY_PARTICIPANT;
import static dk.frirum.tables.Tables.TIME_STUDY_PROMPT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("Time studies")
class TimeStudyTest {
  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Clock clock;

  private final List<Long> staff = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private String analyst = "";
  private LocalDate today = LocalDate.EPOCH;

  @BeforeEach
  void municipality() {
    today = LocalDate.now(clock);
    People people = new People(sql);
    analyst = "a" + UUID.randomUUID();
    people.staff(analyst, "analyst", People.HERE, null);
    for (int each = 0; each < 6; each++) {
      names.add("w" + UUID.randomUUID());
      staff.add(people.staff(names.get(each), "caseworker", People.HERE, null));
    }
  }

  private HttpResponse<String> begin(Visit visit, int participants, Map<String, String> changed) {
    visit.get("/timestudy");
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "title", "Andele i foråret",
                "first", today.toString(),
                "last", today.plusDays(6).toString(),
                "prompts", "8",
                "from", "08.00",
                "to", "15.30",
                "idempotencyKey", UUID.randomUUID().toString()));
    form.putAll(changed);
    return visit.post(
        "/timestudy?"
            + staff.subList(0, participants).stream()
                .map(id -> "staff=" + id)
                .collect(Collectors.joining("&")),
        form);
  }

  private long begun(Visit visit) {
    HttpResponse<String> answer = begin(visit, 6, Map.of());
    assertEquals(302, answer.statusCode(), answer.body());
    return Long.parseLong(Visit.target(answer).replace("/timestudy/", ""));
  }

  /** Answers each of the first so many as if they had been asked before. */
  private void answered(long study, int participants) {
    sql.execute(
        "update time_study_prompt p set at = now() - interval '2 hours' * p.id, activity = case when p.id % 3 = 0 then 'meeting' else 'registration' end"
            + " where participant_id in (select id from time_study_participant where study_id = ? order by id limit ?)",
        study, participants);
  }

  @Test
  @DisplayName(
      "draw every moment of every participant at once, once for each key, on weekdays only")
  void drawn() {
    Visit visit = Visit.of(port, analyst);
    String key = UUID.randomUUID().toString();
    HttpResponse<String> first = begin(visit, 6, Map.of("idempotencyKey", key));
    HttpResponse<String> again = begin(visit, 6, Map.of("idempotencyKey", key));
    assertEquals(Visit.target(first), Visit.target(again));
    long id = Long.parseLong(Visit.target(first).replace("/timestudy/", ""));
    assertEquals(
        6 * 5 * 8,
        sql.fetchCount(
            TIME_STUDY_PROMPT,
            TIME_STUDY_PROMPT.PARTICIPANT_ID.in(
                sql.select(TIME_STUDY_PARTICIPANT.ID)
                    .from(TIME_STUDY_PARTICIPANT)
                    .where(TIME_STUDY_PARTICIPANT.STUDY_ID.eq(id)))));
    assertTrue(sql.fetchExists(AUDIT, AUDIT.ACTION.eq("time-study-changed")));
  }

  @Test
  @DisplayName(
      "ask one person at a time and take one answer by a tap; a moment that has passed is missing")
  void asked() {
    long id = begun(Visit.of(port, analyst));
    long mine =
        sql.select(TIME_STUDY_PARTICIPANT.ID)
            .from(TIME_STUDY_PARTICIPANT)
            .where(
                TIME_STUDY_PARTICIPANT.STUDY_ID.eq(id),
                TIME_STUDY_PARTICIPANT.STAFF_ID.eq(staff.getFirst()))
            .fetchSingle()
            .value1();
    sql.execute(
        "update time_study_prompt set at = now() + interval '1 day' where participant_id = ?",
        mine);
    long prompt =
        sql.select(TIME_STUDY_PROMPT.ID)
            .from(TIME_STUDY_PROMPT)
            .where(TIME_STUDY_PROMPT.PARTICIPANT_ID.eq(mine))
            .limit(1)
            .fetchSingle()
            .value1();
    Visit visit = Visit.of(port, names.getFirst());
    assertTrue(visit.get("/timestudy/now").body().contains("spørges ikke om noget"));
    at(prompt, clock.instant().minusSeconds(60));
    assertTrue(visit.get("/timestudy/now").body().contains("/timestudy/prompts/" + prompt));
    String path = "/timestudy/prompts/" + prompt;
    Visit other = Visit.of(port, names.get(1));
    other.get("/timestudy/now");
    other.post(path, Map.of("activity", "break"));
    assertEquals(null, activity(prompt), "another's answer is not taken");
    visit.post(path, Map.of("activity", "nonsense"));
    assertEquals(null, activity(prompt));
    visit.post(path, Map.of("activity", "registration"));
    visit.post(path, Map.of("activity", "break"));
    assertEquals("registration", activity(prompt));
    long late = prompt + 1;
    at(late, clock.instant().minusSeconds(20 * 60));
    visit.get("/timestudy/now");
    visit.post("/timestudy/prompts/" + late, Map.of("activity", "break"));
    assertEquals(null, activity(late));
  }

  @Test
  @DisplayName(
      "ask on whatever page whoever takes part opens, and take the answer back to it; nobody else is asked")
  void everywhere() {
    long id = begun(Visit.of(port, analyst));
    sql.execute("update time_study_prompt set at = now() + interval '1 day'");
    Visit visit = Visit.of(port, names.getFirst());
    assertFalse(visit.get("/today").body().contains("asked-here"));
    long prompt =
        sql.fetchSingle(
                "select p.id from time_study_prompt p join time_study_participant t on t.id = p.participant_id"
                    + " where t.study_id = ? and t.staff_id = ? limit 1",
                id,
                staff.getFirst())
            .into(Long.class);
    at(prompt, clock.instant().minusSeconds(60));
    for (String page : List.of("/today?scope=team", "/citizens", "/meetings")) {
      String body = visit.get(page).body();
      assertTrue(body.contains("action=\"/timestudy/prompts/" + prompt + "\""), body);
      assertTrue(body.contains("hvad lavede du kl."), body);
    }
    assertFalse(visit.get("/timestudy/now").body().contains("asked-here"), "once is enough");
    assertFalse(
        visit.get("/today?as-of=2020-04-01").body().contains("asked-here"),
        "nothing is changed there");
    assertFalse(Visit.of(port, names.get(1)).get("/today").body().contains("asked-here"));
    assertFalse(Visit.of(port, analyst).get("/shares").body().contains("asked-here"));
    visit.get("/today");
    String path = "/timestudy/prompts/" + prompt;
    for (String elsewhere :
        List.of("https://example.org", "//example.org", "/\\example.org", "/{a}", "today")) {
      assertEquals(
          "/timestudy/now",
          Visit.target(visit.post(path, Map.of("activity", "nothing", "back", elsewhere))),
          elsewhere);
    }
    assertEquals(
        "/today?scope=team",
        Visit.target(visit.post(path, Map.of("activity", "contact", "back", "/today?scope=team"))));
    assertEquals("contact", activity(prompt));
    assertFalse(visit.get("/today").body().contains("asked-here"), "answered");
  }

  private void at(long prompt, Instant at) {
    sql.update(TIME_STUDY_PROMPT)
        .set(TIME_STUDY_PROMPT.AT, at)
        .where(TIME_STUDY_PROMPT.ID.eq(prompt))
        .execute();
  }

  private @Nullable String activity(long prompt) {
    return sql.select(TIME_STUDY_PROMPT.ACTIVITY)
        .from(TIME_STUDY_PROMPT)
        .where(TIME_STUDY_PROMPT.ID.eq(prompt))
        .fetchSingle()
        .value1();
  }

  @Test
  @DisplayName(
      "show shares with their interval of five, and no figure of four, on the page or in the file")
  void five() {
    Visit visit = Visit.of(port, analyst);
    long id = begun(visit);
    answered(id, 4);
    String four = visit.get("/timestudy/" + id).body();
    assertTrue(four.contains("intet tal for færre end fem"), four);
    assertFalse(four.contains("<meter"), four);
    assertFalse(
        visit.get("/timestudy/" + id + "/export?format=csv").body().contains("Registrering"));
    answered(id, 6);
    String six = visit.get("/timestudy/" + id).body();
    assertTrue(six.contains("<meter"), six);
    assertTrue(
        visit.get("/timestudy/" + id + "/export?format=csv").body().contains("Registrering"));
  }

  @Test
  @DisplayName("that are ended ask nobody, and keep answers that lead to nobody")
  void ended() {
    Visit visit = Visit.of(port, analyst);
    long id = begun(visit);
    answered(id, 6);
    visit.get("/timestudy/" + id);
    visit.post("/timestudy/" + id + "/end", Map.of());
    assertEquals(
        0,
        sql.fetchCount(
            TIME_STUDY_PARTICIPANT,
            TIME_STUDY_PARTICIPANT.STUDY_ID.eq(id),
            TIME_STUDY_PARTICIPANT.STAFF_ID.isNotNull()));
    assertTrue(visit.get("/timestudy/" + id).body().contains("<meter"));
    assertTrue(
        Visit.of(port, names.getFirst())
            .get("/timestudy/now")
            .body()
            .contains("ikke med i et tidsstudie"));
  }

  @Test
  @DisplayName(
      "are refused with fewer than five, more than one percent of the day, or days that cannot be, with what was typed")
  void badInput() {
    Visit visit = Visit.of(port, analyst);
    int before = sql.fetchCount(TIME_STUDY);
    String page =
        begin(
                visit,
                4,
                Map.of("title", "x", "last", "31-02-2026", "prompts", "12", "from", "14.40"))
            .body();
    for (String field : new String[] {"title", "last", "to", "staff", "prompts"}) {
      assertTrue(page.contains("id=\"" + field + "-error\""), field + page);
    }
    assertTrue(page.contains("value=\"31-02-2026\""), page);
    assertEquals(before, sql.fetchCount(TIME_STUDY));
    String plan = visit.post("/timestudy/plan", Map.of("caseworkers", "2", "days", "mange")).body();
    assertTrue(plan.contains("id=\"plan-caseworkers-error\""), plan);
  }

  @Test
  @DisplayName(
      "are planned: how many caseworkers a wanted width takes, with the design effect and the burden")
  void planned() {
    Visit visit = Visit.of(port, analyst);
    visit.get("/timestudy");
    Map<String, String> form = new HashMap<>();
    String[] asked = {
      "caseworkers",
      "40",
      "days",
      "10",
      "prompts",
      "8",
      "width",
      "3,4",
      "share",
      "30",
      "between",
      "8",
      "spread",
      "10",
      "spell",
      "30"
    };
    for (int at = 0; at < asked.length; at += 2) {
      form.put(asked[at], asked[at + 1]);
    }
    String page = visit.post("/timestudy/plan", form).body();
    assertTrue(page.contains("40 medarbejdere i 10 dage med 8 spørgsmål giver ± 3,3"), page);
    assertTrue(page.contains("0,30 % af arbejdsdagen"), page);
  }

  @Test
  @DisplayName("are for those who look at the whole; who takes part sees only the own question")
  void who() {
    assertEquals(403, Visit.of(port, names.getFirst()).get("/timestudy").statusCode());
    assertEquals(403, Visit.of(port, analyst).get("/timestudy/now").statusCode());
  }
}
