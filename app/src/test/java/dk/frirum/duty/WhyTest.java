package dk.frirum.duty;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("Why")
class WhyTest {
  private static long citizen;
  private static long spell;

  @LocalServerPort int port;
  @Autowired DSLContext sql;

  @BeforeAll
  static void sickSinceNewYear(DSLContext sql) {
    People people = new People(sql);
    long worker = people.staff("worker", "caseworker", People.HERE, null);
    people.staff("elsewhere", "caseworker", People.ELSEWHERE, null);
    citizen =
        people.citizen(People.HERE, "Bent", "Aagaard", "bent aagaard", LocalDate.of(1966, 2, 3));
    long other = people.citizen(People.HERE, "Bo", "Ek", "bo ek", LocalDate.of(1966, 2, 3));
    people.staff("himself", "citizen", People.HERE, citizen);
    people.staff("another", "citizen", People.HERE, other);
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, worker).execute();
    spell =
        sql.insertInto(SPELL)
            .set(SPELL.CITIZEN_ID, citizen)
            .set(SPELL.BENEFIT, "sickness-benefit")
            .set(SPELL.DURING, DateRange.since(LocalDate.of(2024, 1, 8)))
            .set(SPELL.RECORDED_AT, Instant.EPOCH)
            .returning(SPELL.ID)
            .fetchSingle()
            .getId();
    sql.execute(
        "insert into fact (citizen_id, name, value, valid, recorded_at)"
            + " values (?, 'expected-absence', '12 weeks', '[2024-01-15,)', now())",
        citizen);
  }

  @Test
  @DisplayName(
      "is one click from the list: paragraph, version, facts, arithmetic, what else was considered")
  void fromTheList() {
    Visit visit = Visit.of(port, "worker");
    String list = visit.get("/today?as-of=2024-03-01").body();
    Matcher link =
        Pattern.compile("href=\"([^\"]+requirement=first-follow-up-interview[^\"]+)\" data-why")
            .matcher(list);
    assertTrue(link.find(), list);
    String page = visit.get(link.group(1).replace("&amp;", "&")).body();
    for (String said :
        new String[] {
          "Hold den første opfølgningssamtale",
          "Skal ske senest 4. marts 2024",
          "§ 13 b, stk. 1",
          "5. januar 2015 – 30. juni 2026",
          "12 uger",
          "8 uger fra 8. januar 2024 er 4. marts 2024",
          "Corona",
          "sha256:"
        }) {
      assertTrue(page.contains(said), said + "\n" + page);
    }
    assertFalse(page.contains("data-register"), "the past is read-only");
  }

  @Test
  @DisplayName("is said in English too")
  void english() {
    String page =
        Visit.of(port, "worker").get(why("first-follow-up-interview") + "&lang=en").body();
    assertTrue(page.contains("To happen by 4 March 2024"), page);
    assertTrue(page.contains("Hold the first follow-up interview"), page);
  }

  @Test
  @DisplayName("opens in the list itself as a part of the page, where there is JavaScript")
  void part() {
    Visit visit = Visit.of(port, "worker");
    String part =
        visit
            .send(
                HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + why("first-follow-up-interview")))
                    .header("HX-Request", "true")
                    .build())
            .body();
    assertTrue(part.strip().startsWith("<section class=\"fr-why\""), part);
    assertFalse(part.contains("<html"), part);
  }

  @Test
  @DisplayName("answers also when nothing is required, and says what was looked at")
  void negative() {
    Visit visit = Visit.of(port, "worker");
    String other = visit.get(why("first-interview-one-week")).body();
    assertTrue(other.contains("Kravet gælder ikke"), other);
    String later =
        visit
            .get(
                "/citizens/%d/why?spell=%d&requirement=follow-up-every-4-weeks&as-of=2024-03-01"
                    .formatted(citizen, spell))
            .body();
    assertTrue(later.contains("Kravet gælder ikke"), later);
  }

  @Test
  @DisplayName("is shown to the citizen himself, and to nobody who may not see the citizen")
  void rights() {
    String why = why("first-follow-up-interview");
    assertEquals(200, Visit.of(port, "himself").get(why).statusCode());
    assertFalse(Visit.of(port, "himself").get(why).body().contains("data-register"));
    assertEquals(404, Visit.of(port, "another").get(why).statusCode());
    assertEquals(404, Visit.of(port, "elsewhere").get(why).statusCode());
    assertEquals(404, Visit.of(port, "worker").get(why("no-such-card")).statusCode());
    assertEquals(
        404,
        Visit.of(port, "worker").get(why.replace("spell=" + spell, "spell=999999")).statusCode());
  }

  @Test
  @DisplayName("leaves a trail")
  void trail() {
    Visit.of(port, "worker").get(why("first-follow-up-interview"));
    assertTrue(
        sql.fetchExists(AUDIT, AUDIT.ACTION.eq("duty-explained"), AUDIT.CITIZEN_ID.eq(citizen)));
  }

  private static String why(String requirement) {
    return "/citizens/%d/why?spell=%d&requirement=%s&anchor=2024-01-08&as-of=2024-03-01"
        .formatted(citizen, spell, requirement);
  }
}
