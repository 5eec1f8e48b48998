package dk.frirum.casework;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.AUDIT_TEXT;
import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.DRAFT;
import static dk.frirum.tables.Tables.MESSAGE;
import static dk.frirum.tables.Tables.MOVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@DisplayName("An interview registered on the wrong citizen")
class MoveInterviewTest extends WrongCitizen {
  @Autowired ToldDates told;

  @Test
  @DisplayName(
      "is found a new citizen without any number in an address, and shows what will happen")
  void search() {
    Visit visit = Visit.of(port, leader);
    assertEquals(200, visit.get(path()).statusCode());
    String cpr = sql.fetchSingle(CITIZEN, CITIZEN.ID.eq(right)).getCpr();
    HttpResponse<String> found = visit.post(path() + "/find", Map.of("q", cpr));
    assertEquals(200, found.statusCode());
    assertTrue(found.body().contains("href=\"" + path() + "?to=" + right + "\""), found.body());
    assertFalse(found.body().contains(cpr), "the number is not sent back");
    String page = visit.get(path() + "?to=" + right).body();
    assertTrue(page.contains("Ragnhild Højrup") && page.contains("Åse Østergård"), page);
    assertTrue(page.contains("Skal ske igen: ") && page.contains("Opfyldt: "), page);
    assertEquals(citizen, citizenOf());
  }

  @Test
  @DisplayName(
      "is looked for by words that stand beside the trail's chain, where they can be erased")
  void words() {
    Visit visit = Visit.of(port, leader);
    assertEquals(200, visit.post(path() + "/find", Map.of("q", "Ragnhild Højrup")).statusCode());
    var row =
        sql.selectFrom(AUDIT)
            .where(AUDIT.ACTOR_ID.eq(mover), AUDIT.ACTION.eq("citizens-searched"))
            .fetchSingle();
    assertFalse(("" + row.getDetails()).toLowerCase(Locale.ROOT).contains("ragnhild"));
    String said =
        sql.fetchSingle(AUDIT_TEXT, AUDIT_TEXT.AUDIT_ID.eq(row.getId())).getSaid().toString();
    assertTrue(said.toLowerCase(Locale.ROOT).contains("ragnhild"), said);
  }

  @Test
  @DisplayName(
      "moves with its note; both cases, both trails and both sets of duties follow at once")
  void moves() {
    int wrongBefore = open(citizen);
    int rightBefore = open(right);
    Visit visit = Visit.of(port, leader);
    visit.get(path() + "?to=" + right);
    HttpResponse<String> answer = visit.post(path(), order(right, 0));
    assertEquals("/citizens/" + right, Visit.target(answer), answer.body());
    assertEquals(right, citizenOf());
    assertTrue(open(citizen) > wrongBefore, "what was met must happen again");
    assertTrue(open(right) < rightBefore, "what was to be done is done");
    String page = visit.follow(answer).body();
    assertTrue(page.contains(NOTE), page);
    assertTrue(page.contains("var registreret på en anden borger"), page);
    for (long each : List.of(citizen, right)) {
      assertEquals(
          1,
          sql.fetchCount(
              CASE_EVENT, CASE_EVENT.CITIZEN_ID.eq(each), CASE_EVENT.KIND.like("%-moved%")));
      assertEquals(
          1,
          sql.fetchCount(
              AUDIT,
              AUDIT.CITIZEN_ID.eq(each),
              AUDIT.ACTOR_ID.eq(mover),
              AUDIT.ACTION.in("interview-moved", "moved-away")));
    }
  }

  @Test
  @DisplayName(
      "leaves under the wrong citizen neither its note nor whose it was, on any page, for anybody")
  void nothingLeft() {
    Visit visit = Visit.of(port, leader);
    visit.get(path() + "?to=" + right);
    visit.post(path(), order(right, 0));
    long self = people.staff(worker + "-self", "citizen", People.HERE, citizen);
    assertTrue(self > 0);
    for (String who : List.of(worker, leader, worker + "-self")) {
      Visit looking = Visit.of(port, who);
      looking.get("/about");
      String case_ = looking.get("/citizens/" + citizen).body();
      assertTrue(case_.contains("Den er flyttet til en anden borger"), case_);
      List<String> all = new ArrayList<>(List.of(case_));
      all.add(looking.get("/citizens/" + citizen + "/trail").body());
      all.add(looking.get("/citizens/" + citizen + "/trail?names=true").body());
      all.add(looking.get("/citizens/" + citizen + "?as-of=" + today.minusDays(1)).body());
      for (String page : all) {
        assertFalse(page.contains("Villads"), page);
        assertFalse(page.contains("Ragnhild"), page);
        assertFalse(page.contains("/citizens/" + right), page);
      }
    }
    // What is written of it under the wrong citizen from now on holds nothing of it either.
    String said =
        sql.fetch(
                "select e::text from case_event e where citizen_id = ? and kind like '%moved%'"
                    + " union all select details::text from audit where citizen_id = ? and action = 'moved-away'",
                citizen, citizen)
            .formatCSV();
    assertFalse(said.contains("Villads") || said.contains("Ragnhild"), said);
  }

  @Test
  @DisplayName("is told to those who have the cases and to whoever registered it, not to the mover")
  void told() {
    Visit visit = Visit.of(port, leader);
    visit.get(path() + "?to=" + right);
    visit.post(path(), order(right, 0));
    Map<Long, List<String>> messages =
        sql.select(MESSAGE.CITIZEN_ID, MESSAGE.KIND)
            .from(MESSAGE)
            .where(MESSAGE.CITIZEN_ID.in(citizen, right))
            .fetchGroups(MESSAGE.CITIZEN_ID, MESSAGE.KIND);
    assertEquals(Map.of(citizen, List.of("moved-away"), right, List.of("moved-here")), messages);
    String read = Visit.of(port, worker).get("/messages").body();
    assertTrue(read.contains("hørte til en anden borger"), read);
    assertFalse(read.contains("Ragnhild"), read);
    assertEquals(
        0, sql.fetchCount(MESSAGE, MESSAGE.STAFF_ID.eq(mover)), "one knows what one has done");
  }

  @Test
  @DisplayName("moves back by the same command, and all stands as before but for the trace")
  void back() {
    Visit visit = Visit.of(port, leader);
    visit.get(path() + "?to=" + right);
    int wrongBefore = open(citizen);
    int rightBefore = open(right);
    visit.post(path(), order(right, 0));
    visit.get(path() + "?to=" + citizen);
    assertEquals("/citizens/" + citizen, Visit.target(visit.post(path(), order(citizen, 1))));
    assertEquals(citizen, citizenOf());
    assertEquals(wrongBefore, open(citizen));
    assertEquals(rightBefore, open(right));
    assertEquals(2, sql.fetchCount(MOVED, MOVED.SUBJECT_ID.eq(interview)));
  }

  @Test
  @DisplayName("moves also when it was withdrawn: its note is still the other citizen's")
  void withdrawn() {
    Visit visit = Visit.of(port, leader);
    visit.get("/interviews/" + interview + "/withdraw");
    visit.post(
        "/interviews/" + interview + "/withdraw", Map.of("version", "0", "reason", "forkert"));
    int before = open(right);
    visit.get(path() + "?to=" + right);
    assertEquals(302, visit.post(path(), order(right, 1)).statusCode());
    assertEquals(before, open(right), "what is withdrawn meets nothing");
    String page = visit.get("/citizens/" + right).body();
    assertTrue(page.contains("Trukket tilbage: forkert"), page);
    assertFalse(visit.get("/citizens/" + citizen).body().contains(NOTE));
  }

  @Test
  @DisplayName("takes along what colleagues are writing in its forms, so that it is not lost")
  void drafts() {
    Visit colleague = Visit.of(port, worker);
    colleague.get("/interviews/" + interview + "/correct");
    Visit visit = Visit.of(port, leader);
    visit.get(path() + "?to=" + right);
    visit.post(path(), order(right, 0));
    assertEquals(
        List.of(right),
        sql.select(DRAFT.CITIZEN_ID)
            .from(DRAFT)
            .where(DRAFT.FORM.eq("/interviews/" + interview + "/correct"))
            .fetch(DRAFT.CITIZEN_ID));
  }

  @Test
  @DisplayName(
      "takes what was told at it along in nobody's case: the date stays, marked as told to another, and counts again when it comes back")
  void datesTold() {
    long spell =
        sql.fetchValue("select id from spell where citizen_id = ? limit 1", citizen)
                instanceof Long n
            ? n
            : 0;
    String insert =
        "insert into date_told (citizen_id, spell_id, requirement, anchor, due, told_on, channel, told_by, recorded_at)"
            + " select ?, ?, 'four-interviews', ?, ?, held_on + ?, ?, ?, now() from interview where id = ?";
    sql.execute(insert, citizen, spell, today, today.plusDays(3), 0, "interview", mover, interview);
    sql.execute(
        insert,
        citizen,
        spell,
        today.minusDays(1),
        today.plusDays(4),
        0,
        "phone",
        mover,
        interview);
    assertEquals(all(), counting());
    assertEquals(2, all().size());
    Visit visit = Visit.of(port, leader);
    String page = visit.get(path() + "?to=" + right).body();
    assertEquals(1, page.split("name=\"told\"", -1).length - 1, page);
    assertTrue(page.contains("name=\"told\" value=\"" + all().getFirst() + "\" checked"), page);
    Map<String, String> order = order(right, 0);
    order.put("told", "" + all().getFirst());
    visit.post(path(), order);
    assertEquals(List.of(all().getLast()), counting());
    assertEquals(2, all().size(), "it stays");
    String case_ = visit.get("/citizens/" + citizen).body();
    assertTrue(case_.contains("ved en samtale med en anden borger"), case_);
    assertFalse(visit.get("/citizens/" + right).body().contains("noteret som sagt"));
    for (String table :
        List.of(
            "case_event where kind = 'date-told-another'", "audit where action = 'date-mistold'")) {
      assertEquals(
          1, sql.fetchValue("select count(*)::int from " + table + " and citizen_id = " + citizen));
    }
    visit.get(path() + "?to=" + citizen);
    visit.post(path(), order(citizen, 1));
    assertEquals(all(), counting());
    assertFalse(
        visit.get("/citizens/" + citizen).body().contains("med en anden borger. Den gælder"));
  }

  @Test
  @DisplayName("marks no date of another day, another citizen or one that was not ticked")
  void onlyChosen() {
    Long spell =
        (Long) sql.fetchValue("select id from spell where citizen_id = ? limit 1", citizen);
    String insert =
        "insert into date_told (citizen_id, spell_id, requirement, anchor, due, told_on, channel, told_by, recorded_at)"
            + " select ?, ?, 'four-interviews', ?, ?, held_on + ?, 'interview', ?, now() from interview where id = ?";
    sql.execute(insert, citizen, spell, today, today.plusDays(3), 0, mover, interview);
    sql.execute(
        insert, citizen, spell, today.minusDays(1), today.plusDays(4), -1, mover, interview);
    Visit visit = Visit.of(port, leader);
    visit.get(path() + "?to=" + right);
    Map<String, String> order = order(right, 0);
    order.put("told", "" + all().getLast());
    visit.post(path(), order);
    assertEquals(right, citizenOf());
    assertEquals(2, counting().size());
  }

  private List<Long> all() {
    return sql.fetch("select id from date_told where citizen_id = ? order by id", citizen)
        .getValues(0, Long.class);
  }

  private List<Long> counting() {
    return told.of(citizen).stream().map(ToldDate::id).sorted().toList();
  }
}
