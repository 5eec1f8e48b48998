package dk.frirum.sanction;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.LETTER;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.OCCURRENCE;
import static dk.frirum.tables.Tables.SANCTION_CASE;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.duty.Duties;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A citizen who is called, and gets a notice with the summons. */
@ApplicationTest
abstract class NoticeCase {
  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Duties duties;
  @Autowired Clock clock;

  static People people;

  LocalDate today = LocalDate.EPOCH;

  long citizen;

  String worker = "";

  @BeforeAll
  static void municipality(DSLContext sql) {
    people = new People(sql);
  }

  @BeforeEach
  void oneCitizen() {
    today = LocalDate.now(clock);
    worker = "w" + UUID.randomUUID();
    long staff = people.staff(worker, "caseworker", People.HERE, null);
    citizen =
        people.citizen(
            People.HERE, "Åse", "Østergård", "aase oestergaard", LocalDate.of(1980, 5, 1));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(citizen)).execute();
    benefit("cash-assistance");
  }

  void benefit(String benefit) {
    sql.deleteFrom(dk.frirum.tables.Tables.DUTY)
        .where(dk.frirum.tables.Tables.DUTY.CITIZEN_ID.eq(citizen))
        .execute();
    sql.deleteFrom(SPELL).where(SPELL.CITIZEN_ID.eq(citizen)).execute();
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, benefit)
        .set(SPELL.DURING, DateRange.since(today.minusDays(30)))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    duties.reevaluate(citizen);
  }

  long called(Visit visit, String situation) {
    HttpResponse<String> answer =
        visit.post(
            "/citizens/" + citizen + "/meetings?kind=job-interview",
            Map.of(
                "slot",
                "other",
                "date",
                today.plusDays(9).toString(),
                "time",
                "09.00",
                "minutes",
                "45",
                "form",
                "in-person",
                "place",
                "Lokale " + citizen,
                "situation",
                situation,
                "idempotencyKey",
                UUID.randomUUID().toString()));
    assertEquals(302, answer.statusCode(), answer.body());
    String to = Visit.target(answer);
    return Long.parseLong(to.substring(to.lastIndexOf('/') + 1));
  }

  long letter(long meeting) {
    return sql.select(LETTER.ID)
        .from(LETTER)
        .where(LETTER.MEETING_ID.eq(meeting))
        .orderBy(LETTER.ID.desc())
        .limit(1)
        .fetchSingle()
        .value1();
  }

  void sent(Visit visit, long meeting) {
    visit.post("/meetings/" + meeting + "/letters/" + letter(meeting) + "/printed", Map.of());
  }

  void stayedAway(Visit visit, long meeting) {
    Instant at = clock.instant().plusMillis(100);
    sql.update(MEETING)
        .set(MEETING.STARTS_AT, at)
        .set(MEETING.ENDS_AT, at.plusSeconds(60))
        .where(MEETING.ID.eq(meeting))
        .execute();
    try {
      Thread.sleep(110);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    HttpResponse<String> answer =
        visit.post(
            "/meetings/" + meeting + "/outcome",
            Map.of(
                "version", "0",
                "outcome", "citizen-absent",
                "reason", "no-word",
                "form", "in-person",
                "preparation", "5",
                "meeting", "0",
                "afterWork", "5"));
    assertEquals(302, answer.statusCode(), answer.body());
  }

  List<String> happened() {
    return sql.select(OCCURRENCE.KIND)
        .from(OCCURRENCE)
        .where(OCCURRENCE.CITIZEN_ID.eq(citizen))
        .orderBy(OCCURRENCE.ID)
        .fetch(OCCURRENCE.KIND);
  }

  void assertRefused(Visit visit, long meeting) {
    HttpResponse<String> answer =
        step(visit, meeting, Map.of("do", "open", "facts", "Kom ikke", "version", "0"));
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("Sagen kan ikke forberedes"), answer.body());
    assertFalse(sql.fetchExists(SANCTION_CASE, SANCTION_CASE.CITIZEN_ID.eq(citizen)));
  }

  HttpResponse<String> step(Visit visit, long meeting, Map<String, String> fields) {
    Map<String, String> all = new java.util.HashMap<>(fields);
    all.put("meeting", Long.toString(meeting));
    return visit.post("/citizens/" + citizen + "/sanction", all);
  }

  long another() {
    long id =
        people.citizen(
            People.HERE, "Ragnhild", "Højrup", "ragnhild hoejrup", LocalDate.of(1990, 2, 3));
    sql.update(CITIZEN)
        .set(
            CITIZEN.CASEWORKER_ID,
            sql.fetchSingle(CITIZEN, CITIZEN.ID.eq(citizen)).getCaseworkerId())
        .where(CITIZEN.ID.eq(id))
        .execute();
    return id;
  }

  HttpResponse<String> about(Visit visit, long notice, long to, int version) {
    String path = "/notices/" + notice + "/citizen";
    visit.get(path + "?to=" + to);
    return visit.post(
        path,
        Map.of(
            "to",
            "" + to,
            "version",
            "" + version,
            "reason",
            "Teksten var til Ragnhild",
            "idempotencyKey",
            UUID.randomUUID().toString()));
  }

  int counting(String kind) {
    return sql.fetchCount(
        OCCURRENCE,
        OCCURRENCE.CITIZEN_ID.eq(citizen),
        OCCURRENCE.KIND.eq(kind),
        OCCURRENCE.WITHDRAWN.isFalse());
  }

  void assertRefusedAgain(Visit visit, long meeting) {
    HttpResponse<String> answer =
        step(visit, meeting, Map.of("do", "open", "facts", "Kom ikke", "version", "0"));
    assertTrue(answer.body().contains("gjaldt en anden eller er trukket tilbage"), answer.body());
  }

  String stage() {
    return sql.fetchSingle(SANCTION_CASE, SANCTION_CASE.CITIZEN_ID.eq(citizen)).getStage();
  }
}
