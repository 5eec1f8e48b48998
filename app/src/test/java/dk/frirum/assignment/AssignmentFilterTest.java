package dk.frirum.assignment;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.CONFLICT_OF_INTEREST;
import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.STAFF;
import static dk.frirum.tables.Tables.TASK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.Denmark;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Citizens to be given to colleagues")
class AssignmentFilterTest extends AssignmentCase {
  @Test
  @DisplayName("are a leader's to give, of the own municipality; a stranger's citizen is not found")
  void who() {
    assertEquals(403, Visit.of(port, leaving).get("/assignments").statusCode());
    long elsewhere =
        invented().citizen(People.ELSEWHERE, "Bo", "Ek", "bo ek", LocalDate.of(1980, 5, 1));
    Visit visit = Visit.of(port, leader);
    visit.get("/assignments");
    Map<String, String> form =
        Map.of("from", "" + from, "reason", "Fordeles", "to-" + elsewhere, "" + one);
    assertEquals(404, visit.post("/assignments", form).statusCode());
    HttpResponse<String> self =
        visit.post(
            "/assignments",
            Map.of(
                "from",
                ""
                    + sql.select(STAFF.ID)
                        .from(STAFF)
                        .where(STAFF.USERNAME.eq(leader))
                        .fetchSingle()
                        .value1(),
                "leaving",
                "on",
                "reason",
                "Fordeles"));
    assertTrue(self.body().contains("Du kan ikke lukke din egen adgang"), self.body());
    assertFalse(self.body().contains("er fratrådt og har"));
  }

  @Test
  @DisplayName(
      "are found by team, age, weeks, next duty and the language of the cards; of those alone who may be seen, and counted before any is left out")
  void filters() {
    LocalDate today = Denmark.today();
    spell(citizens.get(0), "cash-assistance", today.minusWeeks(3));
    spell(citizens.get(1), "cash-assistance", today.minusWeeks(40));
    spell(citizens.get(2), "unemployment-benefit", today.minusWeeks(3));
    sql.update(CITIZEN)
        .set(CITIZEN.BORN, today.minusYears(30))
        .where(CITIZEN.ID.eq(citizens.get(0)))
        .execute();
    sql.update(CITIZEN)
        .set(CITIZEN.BORN, today.minusYears(31).plusDays(1))
        .where(CITIZEN.ID.eq(citizens.get(1)))
        .execute();
    sql.update(CITIZEN)
        .set(CITIZEN.BORN, today.minusYears(31))
        .where(CITIZEN.ID.eq(citizens.get(2)))
        .execute();
    // Of the family: not this leader's to see, whatever is asked.
    long hidden = citizen(one);
    spell(hidden, "cash-assistance", today.minusWeeks(3));
    sql.insertInto(CONFLICT_OF_INTEREST)
        .set(
            CONFLICT_OF_INTEREST.STAFF_ID,
            sql.select(STAFF.ID).from(STAFF).where(STAFF.USERNAME.eq(leader)))
        .set(CONFLICT_OF_INTEREST.CITIZEN_ID, hidden)
        .set(CONFLICT_OF_INTEREST.KIND, "family")
        .set(CONFLICT_OF_INTEREST.DECLARED_AT, Instant.EPOCH)
        .set(CONFLICT_OF_INTEREST.DECLARED_BY, one)
        .execute();
    Visit visit = Visit.of(port, leader);
    assertEquals(citizens, ids(found(visit, Map.of())));
    assertEquals(List.of(), ids(found(visit, Map.of("team", "t" + UUID.randomUUID()))));
    assertEquals(
        List.of(citizens.get(0), citizens.get(1)),
        ids(found(visit, Map.of("ageFrom", "30", "ageTo", "30"))),
        "to the day");
    assertEquals(
        List.of(citizens.get(0), citizens.get(2)),
        ids(found(visit, Map.of("weeksFrom", "3", "weeksTo", "3"))));
    assertEquals(
        List.of(citizens.get(0)),
        ids(found(visit, Map.of("benefit", "cash-assistance", "weeksTo", "3"))));
    var byGroup =
        found(visit, Map.of("group", "benefit = cash-assistance and spell-length > 140 days"));
    assertEquals(List.of(citizens.get(1)), ids(byGroup));
    assertTrue(byGroup.select("main").text().contains("Borgere hos hvem som helst: 1."));
    List<Long> soon = ids(found(visit, Map.of("dueWithin", "0")));
    assertEquals(
        sql.selectDistinct(DUTY.CITIZEN_ID)
            .from(DUTY)
            .where(DUTY.CITIZEN_ID.in(citizens), DUTY.OPEN.isTrue(), DUTY.DUE.le(today))
            .orderBy(DUTY.CITIZEN_ID)
            .fetch(DUTY.CITIZEN_ID),
        soon);
    assertFalse(soon.isEmpty());
    var wrong =
        found(visit, Map.of("group", "benefit = cash-asistance", "ageFrom", "x", "weeksTo", "-1"));
    for (String field : List.of("group", "ageFrom", "weeksTo")) {
      assertTrue(wrong.getElementById(field + "-error") != null, field);
    }
    assertEquals("benefit = cash-asistance", wrong.select("#group").val(), "nothing typed is lost");
  }

  @Test
  @DisplayName("of several colleagues go from whoever has each, with what lies with that colleague")
  void fromAnyone() {
    long theirs = citizen(one);
    task(theirs, one);
    Visit visit = Visit.of(port, leader);
    var page = found(visit, Map.of());
    Map<String, String> form = new HashMap<>();
    Element sent = Objects.requireNonNull(page.selectFirst("form[action=/assignments]"));
    sent.select("input[name]").forEach(each -> form.put(each.attr("name"), each.val()));
    sent.select("select")
        .forEach(each -> form.put(each.attr("name"), each.select("option[selected]").val()));
    form.remove("_csrf");
    assertEquals("" + other, form.get("to-" + theirs), "nobody is given what they have");
    HttpResponse<String> done = visit.post("/assignments", form);
    assertTrue(visit.get(Visit.target(done)).body().contains("7 af 7 er overdraget"));
    assertEquals(0, having(from));
    assertEquals(1, sql.fetchCount(TASK, TASK.CITIZEN_ID.eq(theirs), TASK.OWNER_ID.eq(other)));
    form.put("leaving", "on");
    form.put("idempotencyKey", UUID.randomUUID().toString());
    assertTrue(visit.post("/assignments", form).body().contains("Vælg den kollega, der fratræder"));
  }
}
