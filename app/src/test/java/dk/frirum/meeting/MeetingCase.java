package dk.frirum.meeting;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.FACT;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.SPELL;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.duty.Duties;
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
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A sick, employed citizen who is to have the first follow-up interview, and the caseworker. */
@ApplicationTest
abstract class MeetingCase {
  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Duties duties;
  @Autowired Clock clock;

  static People people;
  LocalDate today = LocalDate.EPOCH;
  long citizen;
  long staff;
  String worker = "";
  String team = "";

  @BeforeAll
  static void municipality(DSLContext sql) {
    people = new People(sql);
  }

  @BeforeEach
  void oneCitizenOfOneCaseworker() {
    today = LocalDate.now(clock);
    team = "t" + UUID.randomUUID();
    worker = "w" + UUID.randomUUID();
    staff = colleague(worker, "caseworker");
    citizen =
        people.citizen(
            People.HERE, "Åse", "Østergård", "aase oestergaard", LocalDate.of(1980, 5, 1));
    sql.update(CITIZEN)
        .set(CITIZEN.CASEWORKER_ID, staff)
        .set(CITIZEN.EMAIL, "aase@opdigtet.example")
        .where(CITIZEN.ID.eq(citizen))
        .execute();
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, "sickness-benefit")
        .set(SPELL.DURING, DateRange.since(today.minusDays(30)))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    fact("employment", "employed");
    fact("expected-absence", "40 weeks");
    duties.reevaluate(citizen);
  }

  long colleague(String username, String role) {
    long id = people.staff(username, role, People.HERE, null);
    sql.update(STAFF).set(STAFF.TEAM, team).where(STAFF.ID.eq(id)).execute();
    return id;
  }

  private void fact(String name, String value) {
    sql.insertInto(FACT)
        .set(FACT.CITIZEN_ID, citizen)
        .set(FACT.NAME, name)
        .set(FACT.VALUE, value)
        .set(FACT.VALID, DateRange.since(today.minusDays(30)))
        .set(FACT.RECORDED_AT, Instant.EPOCH)
        .execute();
  }

  String formPath() {
    return "/citizens/" + citizen + "/meetings/new";
  }

  /** The form as it is sent when somebody has filled it in. */
  Map<String, String> form(Map<String, String> changed) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "slot", "other",
                "date", today.plusDays(20).toString(),
                "time", "09.00",
                "minutes", "60",
                "form", "workplace",
                "place", "Mølle Allé 4, 8543 Havrelund",
                "employer-name", "Bo Lund",
                "employer-email", "bo@moelle.example",
                "employer-consent", "on",
                "idempotencyKey", UUID.randomUUID().toString()));
    form.putAll(changed);
    return form;
  }

  HttpResponse<String> call(Visit visit, String kind, Map<String, String> changed) {
    return visit.post("/citizens/" + citizen + "/meetings?kind=" + kind, form(changed));
  }

  /** A meeting that was called. */
  long called(Visit visit, Map<String, String> changed) {
    HttpResponse<String> answer = call(visit, "first-at-workplace", changed);
    assertEquals(302, answer.statusCode(), answer.body());
    String to = Visit.target(answer);
    return Long.parseLong(to.substring(to.lastIndexOf('/') + 1));
  }

  /** One that is over, whose outcome is missing. */
  long passed(Visit visit, Map<String, String> changed) {
    long id = called(visit, changed);
    Instant at = clock.instant().minusSeconds(2 * 3600);
    sql.update(MEETING)
        .set(MEETING.STARTS_AT, at)
        .set(MEETING.ENDS_AT, at.plusSeconds(3600))
        .where(MEETING.ID.eq(id))
        .execute();
    return id;
  }

  int version(long meeting) {
    return sql.select(MEETING.VERSION)
        .from(MEETING)
        .where(MEETING.ID.eq(meeting))
        .fetchSingle()
        .value1();
  }

  String stage(long meeting) {
    return sql.select(MEETING.STAGE)
        .from(MEETING)
        .where(MEETING.ID.eq(meeting))
        .fetchSingle()
        .value1();
  }
}
