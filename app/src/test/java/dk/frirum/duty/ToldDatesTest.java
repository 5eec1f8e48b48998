package dk.frirum.duty;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.DATE_TOLD;
import static dk.frirum.tables.Tables.MESSAGE;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.Duty;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("The date a citizen was told")
class ToldDatesTest {
  private static final String REQUIREMENT = "first-interview-one-week";
  private static int number;
  private static People people;

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Duties duties;
  @Autowired ToldDrift drift;

  private String worker = "";
  private long citizen;
  private long spell;
  private LocalDate today = LocalDate.EPOCH;

  @BeforeAll
  static void municipality(DSLContext owner) {
    people = new People(owner);
  }

  @BeforeEach
  void oneCase() {
    worker = "told-" + ++number;
    long staff = people.staff(worker, "caseworker", People.HERE, null);
    citizen = people.citizen(People.HERE, "Asta", "Prøve", "asta proeve", LocalDate.of(1980, 1, 1));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(citizen)).execute();
    today = duties.today();
    spell =
        sql.insertInto(SPELL)
            .set(SPELL.CITIZEN_ID, citizen)
            .set(SPELL.BENEFIT, "cash-assistance")
            .set(SPELL.DURING, DateRange.since(today.minusDays(2)))
            .set(SPELL.RECORDED_AT, Instant.EPOCH)
            .returning(SPELL.ID)
            .fetchSingle()
            .getId();
    duties.reevaluate(citizen);
  }

  private Duty duty() {
    return duties.of(citizen, today).stream()
        .map(CitizenDuty::duty)
        .filter(each -> each.requirement().equals(REQUIREMENT))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, String> form(LocalDate due) {
    return new HashMap<>(
        Map.of(
            "spell",
            "" + spell,
            "requirement",
            REQUIREMENT,
            "anchor",
            duty().anchor().toString(),
            "due",
            due.toString(),
            "on",
            today.toString(),
            "channel",
            "phone"));
  }

  private String why() {
    return Links.why(citizen, spell, REQUIREMENT, duty().anchor(), null);
  }

  @Test
  @DisplayName("is noted once as it was seen, with an event, and shown beside the duty")
  void noted() {
    Visit visit = Visit.of(port, worker);
    LocalDate due = Objects.requireNonNull(duty().due());
    assertTrue(visit.get(why()).body().contains("Borgeren har fået datoen at vide"));
    String told = "/citizens/" + citizen + "/told";
    for (int twice = 0; twice < 2; twice++) {
      assertEquals(why(), Visit.target(visit.post(told, form(due))));
    }
    assertEquals(1, sql.fetchCount(DATE_TOLD, DATE_TOLD.CITIZEN_ID.eq(citizen)));
    assertEquals(1, sql.fetchCount(CASE_EVENT, CASE_EVENT.CITIZEN_ID.eq(citizen)));
    assertTrue(visit.get(why()).body().contains("(i telefonen)"));
    String page = visit.get("/citizens/" + citizen).body();
    assertTrue(page.contains("Datoer, borgeren har fået at vide"), page);
    assertFalse(page.contains("Reglerne siger nu"), page);
  }

  @Test
  @DisplayName("is not noted when the date has changed since it was seen, or the day is to come")
  void refused() {
    Visit visit = Visit.of(port, worker);
    visit.get(why());
    LocalDate due = Objects.requireNonNull(duty().due());
    String told = "/citizens/" + citizen + "/told";
    visit.post(told, form(due.plusDays(1)));
    assertTrue(visit.get(why()).body().contains("Datoen er ændret, siden du så den"));
    Map<String, String> tomorrow = form(due);
    tomorrow.put("on", today.plusDays(1).toString());
    visit.post(told, tomorrow);
    assertTrue(visit.get(why()).body().contains("ikke ligger i fremtiden"));
    assertEquals(0, sql.fetchCount(DATE_TOLD, DATE_TOLD.CITIZEN_ID.eq(citizen)));
  }

  @Test
  @DisplayName(
      "stays when the rules come to another, which is shown, and told once for each new date")
  void moves() {
    Visit visit = Visit.of(port, worker);
    visit.get(why());
    LocalDate due = Objects.requireNonNull(duty().due());
    visit.post("/citizens/" + citizen + "/told", form(due));
    drift.report(today, _ -> {});
    assertEquals(0, messages(), "nothing has moved");

    // It turns out that the spell began earlier.
    sql.update(SPELL)
        .set(SPELL.DURING, DateRange.since(today.minusDays(5)))
        .where(SPELL.ID.eq(spell))
        .execute();
    duties.reevaluate(citizen);
    drift.report(today, _ -> {});
    drift.report(today, _ -> {});
    assertEquals(1, messages(), "told once");
    assertEquals(
        due,
        sql.select(DATE_TOLD.DUE)
            .from(DATE_TOLD)
            .where(DATE_TOLD.CITIZEN_ID.eq(citizen))
            .fetchSingle()
            .value1());
    String page = visit.get("/citizens/" + citizen).body();
    assertTrue(page.contains("Reglerne siger nu"), page);
    String read = visit.get("/messages").body();
    assertTrue(read.contains("borgeren har fået at vide"), read);

    sql.update(SPELL)
        .set(SPELL.DURING, DateRange.since(today.minusDays(2)))
        .where(SPELL.ID.eq(spell))
        .execute();
    duties.reevaluate(citizen);
    drift.report(today, _ -> {});
    assertEquals(1, messages(), "back to what was told");
    assertFalse(visit.get("/citizens/" + citizen).body().contains("Reglerne siger nu"));
  }

  private int messages() {
    return sql.fetchCount(MESSAGE, MESSAGE.CITIZEN_ID.eq(citizen), MESSAGE.KIND.eq("date-moved"));
  }
}
