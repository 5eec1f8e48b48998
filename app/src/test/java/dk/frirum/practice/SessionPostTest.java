package dk.frirum.practice;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.OUTBOX;
import static dk.frirum.tables.Tables.PRACTICE;
import static dk.frirum.tables.Tables.PRACTICE_SESSION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.tables.tables.records.OutboxRecord;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("Those who take part in a session with a practice")
class SessionPostTest {
  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Clock clock;

  private Visit visit = new Visit(0);
  private LocalDate day = LocalDate.EPOCH;
  private String session = "";
  private long id;
  private String topic = "";

  private static People people;

  @BeforeAll
  static void municipality(DSLContext sql) {
    people = new People(sql);
  }

  @BeforeEach
  void called() {
    String worker = "w" + UUID.randomUUID();
    long staff = people.staff(worker, "caseworker", People.HERE, null);
    long leader = people.staff("l" + UUID.randomUUID(), "team-leader", People.HERE, null);
    long citizen =
        people.citizen(People.HERE, "Ida", "Kær", "ida kaer", LocalDate.of(1980, 5, 1));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(citizen)).execute();
    visit = Visit.of(port, worker);
    day = LocalDate.now(clock).plusDays(9);
    String name = "Lægerne " + UUID.randomUUID();
    visit.post("/practices", Map.of("name", name, "email", "laegerne@opdigtet.example"));
    long practice =
        sql.select(PRACTICE.ID).from(PRACTICE).where(PRACTICE.NAME.eq(name)).fetchSingle().value1();
    visit.post(
        "/practices/" + practice + "/part",
        Map.of("day-" + practice, day.minusDays(9).toString(), "saidBy-" + practice, "Dr. Lund"));
    Map<String, String> form = new HashMap<>();
    form.put("on-" + practice, day.toString());
    form.put("at-" + practice, "12.15");
    form.put("minutes-" + practice, "30");
    form.put("doctor-" + practice, "Dr. Lund");
    form.put("place-" + practice, "https://video.opdigtet.example/4711");
    form.put("email-" + practice, "laegerne@opdigtet.example");
    form.put("guests-" + practice, "leder@opdigtet.example, sag@opdigtet.example");
    form.put("leader-" + practice, "" + leader);
    form.put("idempotencyKey", UUID.randomUUID().toString());
    session = Visit.target(visit.post("/practices/" + practice + "/sessions", form));
    assertEquals(
        session, Visit.target(visit.post("/practices/" + practice + "/sessions", form)), "once");
    id = Long.parseLong(session.substring(session.lastIndexOf('/') + 1));
    topic = "practice-session/" + id;
    visit.post(
        "/citizens/" + citizen + "/doctor",
        Map.of(
            "session", "" + id,
            "ground", "consent",
            "consentOn", LocalDate.now(clock).toString(),
            "subject-diagnosis", "on",
            "question", "Hvad betyder hendes diagnose?",
            "idempotencyKey", UUID.randomUUID().toString()));
  }

  private List<OutboxRecord> of(String occasion) {
    return sql.selectFrom(OUTBOX)
        .where(OUTBOX.TOPIC.eq(topic), OUTBOX.ONCE.contains("/" + occasion + "/"))
        .orderBy(OUTBOX.ID)
        .fetch();
  }

  private int version() {
    return sql.select(PRACTICE_SESSION.VERSION)
        .from(PRACTICE_SESSION)
        .where(PRACTICE_SESSION.ID.eq(id))
        .fetchSingle()
        .value1();
  }

  private void move(String at) {
    visit.post(
        session + "/move",
        Map.of(
            "on", day.toString(),
            "at", at,
            "minutes", "30",
            "place", "https://video.opdigtet.example/4711",
            "version", "" + version()));
  }

  @Test
  @DisplayName(
      "are each sent time, place and a calendar file of their own – and of no citizen a word")
  void invited() {
    List<OutboxRecord> sent = of("summons");
    assertEquals(
        List.of("laegerne@opdigtet.example", "leder@opdigtet.example", "sag@opdigtet.example"),
        sent.stream().map(OutboxRecord::getRecipient).toList());
    for (OutboxRecord each : sent) {
      assertNull(each.getCitizenId());
      assertEquals("REQUEST", each.getMethod());
      assertTrue(each.getCalendar().contains("SEQUENCE:0"), each.getCalendar());
      assertTrue(each.getCalendar().replace("\r\n ", "").contains("mailto:" + each.getRecipient()));
      assertTrue(each.getBody().contains("kl. 12.15"), each.getBody());
      assertTrue(each.getBody().contains("video.opdigtet.example"));
      String all = each.getSubject() + each.getBody() + each.getCalendar();
      for (String never : List.of("Ida", "Kær", "0105", "diagnose", "Diagnose", "Hvad betyder")) {
        assertFalse(all.contains(never), never);
      }
    }
    for (OutboxRecord each : sent) {
      long others =
          sent.stream()
              .filter(other -> other != each)
              .filter(other -> each.getCalendar().contains(other.getRecipient()))
              .count();
      assertEquals(0, others, "each is named in the own file only");
    }
  }

  @Test
  @DisplayName("are reminded once, the day before, and not of a time that is no more")
  void reminded() {
    assertEquals(3, of("reminder").size());
    ZonedDateTime before = day.minusDays(1).atTime(12, 15).atZone(clock.getZone());
    assertEquals(before.toInstant(), of("reminder").getFirst().getNotBefore());
    move("13.00");
    assertEquals(
        List.of("waiting", "waiting", "waiting", "withdrawn", "withdrawn", "withdrawn"),
        of("reminder").stream().map(OutboxRecord::getState).sorted().toList());
  }

  @Test
  @DisplayName("are told of a move and of a cancelling with the same UID and the next SEQUENCE")
  void changed() {
    move("13.00");
    move("13.00");
    assertEquals(3, of("moved").size(), "moved once");
    String uid = uid(of("summons").getFirst());
    OutboxRecord moved = of("moved").getFirst();
    assertEquals(uid, uid(moved));
    assertTrue(moved.getCalendar().contains("SEQUENCE:1"));
    assertEquals("REQUEST", moved.getMethod());
    String stale =
        visit.post(session + "/cancel", Map.of("version", "0")).headers().toString();
    assertEquals(0, of("cancelled").size(), stale);
    visit.post(session + "/cancel", Map.of("version", "" + version()));
    OutboxRecord off = of("cancelled").getFirst();
    assertEquals(uid, uid(off));
    assertTrue(off.getCalendar().contains("SEQUENCE:2"));
    assertEquals("CANCEL", off.getMethod());
    assertEquals(3, of("cancelled").size());
    String page = visit.get(session).body();
    assertTrue(page.contains("Aflyst"), page);
    assertFalse(page.contains("/move\""));
    assertTrue(
        of("reminder").stream().allMatch(each -> each.getState().equals("withdrawn")));
  }

  private static String uid(OutboxRecord row) {
    return row.getCalendar().lines().filter(line -> line.startsWith("UID:")).findFirst().orElse("");
  }

  @Test
  @DisplayName("cannot be addresses that are none; what was typed stays")
  void addresses() {
    String page =
        visit
            .post(
                session + "/move",
                Map.of("on", day.toString(), "at", "99", "minutes", "30", "version", "0"))
            .body();
    assertTrue(page.contains("id=\"at-error\"") && page.contains("value=\"99\""), page);
    assertEquals(0, of("moved").size());
  }
}
