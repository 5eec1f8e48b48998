package dk.frirum.meeting;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.CONFLICT_OF_INTEREST;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.LETTER;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MESSAGE;
import static dk.frirum.tables.Tables.OUTBOX;
import static dk.frirum.tables.Tables.PLAN_ITEM;
import static dk.frirum.tables.Tables.TASK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.audit.Chain;
import dk.frirum.testing.People;
import dk.frirum.testing.Rows;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A meeting registered on the wrong citizen")
class MoveMeetingTest extends OtherCase {
  @Autowired Chain chain;

  @Test
  @DisplayName(
      "before it has begun: those called are told that it was about somebody else, out of their calendars, and the right ones are called")
  void ahead() {
    long id = called(visit, Map.of());
    UUID uid = sql.fetchSingle(MEETING, MEETING.ID.eq(id)).getUid();
    String page = visit.get("/meetings/" + id + "/citizen?to=" + right).body();
    assertTrue(page.contains("Bo Lund") && page.contains("indkaldes på ny"), page);
    assertEquals(citizen, sql.fetchSingle(MEETING, MEETING.ID.eq(id)).getCitizenId());
    moved(id, right);
    var letters = sql.selectFrom(LETTER).where(LETTER.MEETING_ID.eq(id)).orderBy(LETTER.ID).fetch();
    assertEquals(
        List.of("summons", "summons", "another", "another", "summons", "summons"),
        letters.getValues(LETTER.OCCASION));
    assertEquals(
        List.of(citizen, citizen, citizen, citizen, right, right),
        letters.getValues(LETTER.CITIZEN_ID));
    for (var letter : letters.subList(2, 4)) {
      String said = letter.getHeading() + letter.getBody();
      assertFalse(said.contains("Åse") || said.contains("Ragnhild"), said);
      assertTrue(said.contains("en fejl"), said);
    }
    var post =
        sql.selectFrom(OUTBOX)
            .where(OUTBOX.TOPIC.startsWith("meeting/" + id))
            .orderBy(OUTBOX.ID)
            .fetch();
    var cancelled = post.stream().filter(each -> "CANCEL".equals(each.getMethod())).toList();
    assertEquals(2, cancelled.size());
    for (var each : cancelled) {
      String calendar = each.getCalendar();
      assertTrue(calendar.contains("UID:" + uid + "@frirum"), calendar);
      assertTrue(calendar.contains("SEQUENCE:1\r\n"), calendar);
      assertEquals(citizen, each.getCitizenId());
      assertFalse(each.getBody().contains("Åse") || each.getBody().contains("Ragnhild"));
    }
    UUID then = sql.fetchSingle(MEETING, MEETING.ID.eq(id)).getUid();
    assertNotEquals(uid, then);
    var called =
        post.stream()
            .filter(each -> "REQUEST".equals(each.getMethod()) && each.getState().equals("waiting"))
            .toList();
    assertEquals(2, called.size());
    assertTrue(called.stream().allMatch(each -> each.getCalendar().contains("UID:" + then)));
    assertTrue(called.stream().allMatch(each -> each.getCitizenId() == right));
    // A later change does not take back what tells of the mistake.
    visit.post(
        "/meetings/" + id + "/cancel",
        Map.of("version", "" + version(id), "reason", "not-needed", "reasonText", ""));
    assertEquals(
        2,
        sql.fetchCount(
            OUTBOX, OUTBOX.TOPIC.eq("meeting/" + id + "/another"), OUTBOX.STATE.eq("waiting")));
  }

  @Test
  @DisplayName(
      "whose letter of the mistake goes on paper, is printed from the wrong citizen's page")
  void paper() {
    long id = called(visit, Map.of());
    moved(id, right);
    String page = visit.get("/citizens/" + citizen).body();
    var letter =
        sql.selectFrom(LETTER)
            .where(
                LETTER.OCCASION.eq("another"),
                LETTER.TO_PRINT.isTrue(),
                LETTER.CITIZEN_ID.eq(citizen))
            .fetchSingle();
    String path = "/meetings/" + id + "/letters/" + letter.getId();
    assertTrue(page.contains("href=\"" + path + "\""), page);
    assertEquals(200, visit.get(path).statusCode());
    assertFalse(visit.get("/meetings/" + id).body().contains("Åse"));
    assertEquals("/citizens/" + citizen, Visit.target(visit.post(path + "/printed", Map.of())));
    assertFalse(visit.get("/citizens/" + citizen).body().contains(path));
    // The summons that was a mistake is shown to nobody any more.
    long summons =
        sql.selectFrom(LETTER)
            .where(LETTER.OCCASION.eq("summons"), LETTER.CITIZEN_ID.eq(citizen))
            .fetch()
            .getFirst()
            .getId();
    assertEquals(404, visit.get("/meetings/" + id + "/letters/" + summons).statusCode());
  }

  @Test
  @DisplayName(
      "takes along its interview, minutes, tasks and steps; both sets of duties follow, as was shown before")
  void held() {
    long id = passed(visit, Map.of());
    closed(id, true, true);
    int wrong = open(citizen);
    int rightly = open(right);
    String page = visit.get("/meetings/" + id + "/citizen?to=" + right).body();
    assertTrue(page.contains("Skal ske igen: ") && page.contains("Opfyldt: "), page);
    assertEquals(List.of(wrong, rightly), List.of(open(citizen), open(right)), "only tried");
    moved(id, right);
    assertTrue(open(citizen) > wrong && open(right) < rightly);
    assertEquals(1, sql.fetchCount(INTERVIEW, INTERVIEW.CITIZEN_ID.eq(right)));
    assertEquals(1, sql.fetchCount(TASK, TASK.CITIZEN_ID.eq(right)));
    assertEquals(1, sql.fetchCount(PLAN_ITEM, PLAN_ITEM.CITIZEN_ID.eq(right)));
    assertTrue(visit.get("/meetings/" + id).body().contains(MINUTES));
    assertEquals(
        2,
        sql.fetchCount(
            AUDIT,
            AUDIT.ACTION.in("meeting-right-citizen", "moved-away"),
            AUDIT.ACTOR_ID.eq(staff)));
    assertEquals(List.of(), chain.verify(List.of()).breaks());
  }

  private int open(long of) {
    return sql.fetchCount(
        dk.frirum.tables.Tables.DUTY,
        dk.frirum.tables.Tables.DUTY.CITIZEN_ID.eq(of),
        dk.frirum.tables.Tables.DUTY.OPEN.isTrue());
  }

  @Test
  @DisplayName("leaves nothing of it with the wrong one, on any page, for anybody")
  void nothingLeft() {
    String self = worker + "-self";
    people.staff(self, "citizen", People.HERE, citizen);
    long id = passed(visit, Map.of());
    closed(id, true, true);
    assertTrue(visit.get("/citizens/" + citizen + "/plan").body().contains("Villads"));
    moved(id, right);
    visit.get("/citizens/" + right);
    for (String who : List.of(worker, self)) {
      Visit looking = Visit.of(port, who);
      List<String> pages = new ArrayList<>();
      for (String path :
          List.of(
              "",
              "/plan",
              "/plan/versions",
              "/plan/print",
              "/notices",
              "/trail",
              "/trail?names=true",
              "/trail/export?format=csv",
              "/front")) {
        pages.add(looking.get("/citizens/" + citizen + path).body());
      }
      pages.forEach(page -> {
        assertFalse(page.contains("Villads"), page);
        assertFalse(page.contains("Ragnhild"), page);
        assertFalse(page.contains("/meetings/" + id), page);
      });
      assertTrue(pages.getFirst().contains("Det er flyttet til en anden borger"), pages.getFirst());
    }
  }

  @Test
  @DisplayName("is told to who has the cases and to who called it, not to who moved it")
  void told() {
    long id = called(visit, Map.of());
    String leader = worker + "-l";
    colleague(leader, "team-leader");
    assertEquals(302, move(Visit.of(port, leader), id, right).statusCode());
    assertEquals(
        Map.of(citizen, List.of("moved-away"), right, List.of("moved-here")),
        sql.select(MESSAGE.CITIZEN_ID, MESSAGE.KIND)
            .from(MESSAGE)
            .where(MESSAGE.CITIZEN_ID.in(citizen, right))
            .fetchGroups(MESSAGE.CITIZEN_ID, MESSAGE.KIND));
    assertTrue(visit.get("/messages").body().contains("har flyttet et møde"));
  }

  @Test
  @DisplayName("stays where either case is closed to whoever asks: a conflict, or a shielded case")
  void refused() {
    long id = called(visit, Map.of());
    sql.insertInto(CONFLICT_OF_INTEREST)
        .set(CONFLICT_OF_INTEREST.STAFF_ID, staff)
        .set(CONFLICT_OF_INTEREST.CITIZEN_ID, right)
        .set(CONFLICT_OF_INTEREST.KIND, "family")
        .set(CONFLICT_OF_INTEREST.DECLARED_AT, Instant.now())
        .set(CONFLICT_OF_INTEREST.DECLARED_BY, staff)
        .execute();
    assertEquals(403, move(visit, id, right).statusCode());
    long hidden = another("Signe");
    sql.update(CITIZEN)
        .set(CITIZEN.PROTECTION, "shielded")
        .set(CITIZEN.CASEWORKER_ID, colleague(worker + "-c", "caseworker"))
        .where(CITIZEN.ID.eq(hidden))
        .execute();
    assertEquals(404, move(visit, id, hidden).statusCode());
    assertEquals(citizen, sql.fetchSingle(MEETING, MEETING.ID.eq(id)).getCitizenId());
    assertEquals(0, sql.fetchCount(CASE_EVENT, CASE_EVENT.KIND.eq("meeting-right-citizen")));
  }

  @Test
  @DisplayName("moves once for each key, and not on an older version than it has")
  void once() {
    long id = called(visit, Map.of());
    String path = "/meetings/" + id + "/citizen";
    Map<String, String> order =
        Map.of(
            "to",
            "" + right,
            "version",
            "0",
            "reason",
            "x",
            "idempotencyKey",
            UUID.randomUUID().toString());
    visit.post(
        "/meetings/" + id + "/answers", Map.of("party", "0", "answer", "coming", "was", "none"));
    for (int n = 0; n < 2; n++) {
      assertEquals("/citizens/" + right, Visit.target(visit.post(path, order)));
    }
    HttpResponse<String> stale =
        visit.post(path, Map.of("to", "" + citizen, "version", "0", "reason", "x"));
    assertEquals(200, stale.statusCode());
    assertTrue(stale.body().contains("Intet er flyttet"), stale.body());
    assertEquals(
        2, sql.fetchCount(LETTER, LETTER.OCCASION.eq("another"), LETTER.MEETING_ID.eq(id)));
  }

  @Test
  @DisplayName(
      "moved and moved back, whatever had become of it, all of both citizens is as it was before")
  void roundTrips() {
    for (int seed = 0; seed < 8; seed++) {
      Random random = new Random(seed);
      long id = passed(visit, random.nextBoolean() ? Map.of() : Map.of("employer-email", ""));
      boolean held = random.nextBoolean();
      if (random.nextInt(4) > 0) {
        closed(id, held, held && random.nextBoolean());
      }
      if (random.nextBoolean()) {
        closed(passed(visit, Map.of("place", "Andetsteds")), false, false);
      }
      Rows before = Rows.of(sql, citizen, right);
      moved(id, right);
      assertNotEquals(before, Rows.of(sql, citizen, right));
      moved(id, citizen);
      assertEquals(before, Rows.of(sql, citizen, right), "seed " + seed);
    }
  }

  @Test
  @DisplayName(
      "is registered anew when what became of it is withdrawn, and the interview goes with it")
  void withdrawn() {
    long id = passed(visit, Map.of());
    closed(id, false, false);
    String path = "/meetings/" + id + "/withdraw";
    assertTrue(visit.get(path).body().contains("står igen uden resultat"));
    Map<String, String> form = Map.of("version", "" + version(id), "reason", "Hun kom");
    assertEquals("/meetings/" + id, Visit.target(visit.post(path, form)));
    assertEquals("/meetings/" + id, Visit.target(visit.post(path, form)), "the second click");
    assertEquals("called", stage(id));
    assertTrue(visit.get("/meetings/passed").body().contains("/meetings/" + id));
    closed(id, true, false);
    assertEquals(
        List.of(true, false),
        sql.selectFrom(INTERVIEW)
            .where(INTERVIEW.CITIZEN_ID.eq(citizen))
            .orderBy(INTERVIEW.ID)
            .fetch(INTERVIEW.WITHDRAWN));
  }
}
