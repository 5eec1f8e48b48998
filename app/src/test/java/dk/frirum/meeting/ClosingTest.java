package dk.frirum.meeting;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;
import static dk.frirum.tables.Tables.OUTBOX;
import static dk.frirum.tables.Tables.TASK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What became of a meeting")
class ClosingTest extends MeetingCase {
  private Map<String, String> outcome(long id, Map<String, String> changed) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "version", "" + version(id),
                "outcome", "held",
                "form", "workplace",
                "preparation", "10",
                "meeting", "60",
                "afterWork", "15",
                "record", "Aftalt delvis raskmelding"));
    sql.select(MEETING_PARTY.ID)
        .from(MEETING_PARTY)
        .where(MEETING_PARTY.MEETING_ID.eq(id))
        .forEach(row -> form.put("came-" + row.value1(), "on"));
    form.putAll(changed);
    return form;
  }

  private String duty() {
    return sql.select(DUTY.STATUS)
        .from(DUTY)
        .where(DUTY.CITIZEN_ID.eq(citizen), DUTY.REQUIREMENT.eq("one-follow-up-in-half-a-year"))
        .fetchSingle()
        .value1();
  }

  @Test
  @DisplayName(
      "held is the interview it was: duty met (lov 1750/2025 § 3), minutes counted, tasks made – one registration")
  void held() {
    Visit visit = Visit.of(port, worker);
    visit.get(formPath());
    long id = passed(visit, Map.of());
    String path = "/meetings/" + id + "/outcome";
    assertFalse(duty().startsWith("MET"), duty());
    assertTrue(visit.get(path).body().contains("Hvad skete der?"));
    Map<String, String> form =
        outcome(
            id,
            Map.of(
                "task-1-what",
                "Ring til Bo Lund",
                "task-1-owner",
                "" + staff,
                "task-1-due",
                today.plusDays(3).toString()));
    assertEquals(302, visit.post(path, form).statusCode());
    assertEquals(302, visit.post(path, form).statusCode(), "the second click");
    var interview = sql.selectFrom(INTERVIEW).where(INTERVIEW.CITIZEN_ID.eq(citizen)).fetchSingle();
    assertEquals("follow-up-interview", interview.getKind());
    assertEquals("workplace", interview.getForm());
    assertEquals("held", interview.getOutcome());
    assertEquals(
        List.of(10, 60, 15),
        List.of(
            interview.getPreparationMinutes(),
            interview.getMeetingMinutes(),
            interview.getAfterWorkMinutes()));
    assertEquals("Aftalt delvis raskmelding", interview.getNote());
    var meeting = sql.fetchSingle(MEETING, MEETING.ID.eq(id));
    assertEquals("held", meeting.getStage());
    assertEquals(interview.getId(), meeting.getInterviewId());
    assertEquals("", meeting.getRecord(), "the text stands once");
    assertTrue(duty().startsWith("MET"), duty());
    assertEquals(1, sql.fetchCount(TASK, TASK.MEETING_ID.eq(id)));
    assertEquals(
        0, sql.fetchCount(OUTBOX, OUTBOX.TOPIC.eq("meeting/" + id), OUTBOX.STATE.eq("waiting")));
    assertTrue(visit.get("/citizens/" + citizen).body().contains("Aftalt delvis raskmelding"));
    assertTrue(visit.get("/meetings/" + id).body().contains("Aftalt delvis raskmelding"));
  }

  @Test
  @DisplayName("is kept whole or not at all: where the interview is refused, nothing else is saved")
  void whole() {
    Visit visit = Visit.of(port, worker);
    visit.get(formPath());
    long id = passed(visit, Map.of());
    String path = "/meetings/" + id + "/outcome";
    HttpResponse<String> refused =
        visit.post(
            path,
            outcome(
                id,
                Map.of(
                    "preparation",
                    "mange",
                    "task-1-what",
                    "x",
                    "task-1-owner",
                    "" + staff,
                    "task-1-due",
                    today.plusDays(3).toString())));
    assertEquals(200, refused.statusCode());
    assertTrue(refused.body().contains("id=\"preparation-error\""), refused.body());
    assertTrue(refused.body().contains("Aftalt delvis raskmelding"), "the text is kept");
    assertEquals("called", stage(id));
    assertEquals(0, sql.fetchCount(TASK, TASK.MEETING_ID.eq(id)));
    assertEquals(0, sql.fetchCount(INTERVIEW, INTERVIEW.CITIZEN_ID.eq(citizen)));
    assertEquals(1, sql.fetchCount(CASE_EVENT, CASE_EVENT.CITIZEN_ID.eq(citizen)));
  }

  @Test
  @DisplayName(
      "that the citizen stayed away needs a reason, meets no duty, and is said of no employer")
  void absent() {
    Visit visit = Visit.of(port, worker);
    visit.get(formPath());
    long id = passed(visit, Map.of());
    String path = "/meetings/" + id + "/outcome";
    assertTrue(
        visit
            .post(path, outcome(id, Map.of("outcome", "citizen-absent")))
            .body()
            .contains("id=\"reason-error\""));
    assertEquals(
        302,
        visit
            .post(path, outcome(id, Map.of("outcome", "citizen-absent", "reason", "no-word")))
            .statusCode());
    assertEquals("not-held", stage(id));
    assertEquals(
        "citizen-absent",
        sql.select(INTERVIEW.OUTCOME)
            .from(INTERVIEW)
            .where(INTERVIEW.CITIZEN_ID.eq(citizen))
            .fetchSingle()
            .value1());
    assertFalse(duty().startsWith("MET"), duty());
    var attended =
        sql.select(MEETING_PARTY.PART, MEETING_PARTY.ATTENDED)
            .from(MEETING_PARTY)
            .where(MEETING_PARTY.MEETING_ID.eq(id))
            .fetchMap(MEETING_PARTY.PART, MEETING_PARTY.ATTENDED);
    assertEquals(false, attended.get("citizen"));
    assertNull(attended.get("employer"));
  }

  @Test
  @DisplayName(
      "is asked for in a list of its own until it is said, and cannot be said before it began")
  void missing() {
    Visit visit = Visit.of(port, worker);
    visit.get(formPath());
    long ahead = called(visit, Map.of());
    assertFalse(visit.get("/meetings/passed").body().contains("/meetings/" + ahead));
    assertEquals("/meetings/" + ahead, Visit.target(visit.get("/meetings/" + ahead + "/outcome")));
    HttpResponse<String> early =
        visit.post("/meetings/" + ahead + "/outcome", outcome(ahead, Map.of()));
    assertTrue(early.body().contains("ikke begyndt endnu"), early.body());
    long id = passed(visit, Map.of("date", today.plusDays(25).toString()));
    assertTrue(visit.get("/meetings/passed").body().contains("/meetings/" + id + "/outcome"));
    assertTrue(visit.get("/meetings").body().contains("uden at nogen har sagt, hvad der skete"));
    visit.post("/meetings/" + id + "/outcome", outcome(id, Map.of()));
    assertFalse(visit.get("/meetings/passed").body().contains("/meetings/" + id + "/outcome"));
  }

  @Test
  @DisplayName(
      "shows both versions where a colleague has said it meanwhile, and keeps what was typed")
  void conflict() {
    Visit visit = Visit.of(port, worker);
    visit.get(formPath());
    long id = passed(visit, Map.of());
    Map<String, String> mine = outcome(id, Map.of("record", "Min lange tekst"));
    colleague("mate" + worker, "caseworker");
    Visit mate = Visit.of(port, "mate" + worker);
    mate.get("/meetings/" + id);
    assertEquals(
        302, mate.post("/meetings/" + id + "/outcome", outcome(id, Map.of())).statusCode());
    HttpResponse<String> answer = visit.post("/meetings/" + id + "/outcome", mine);
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("Min lange tekst"), answer.body());
    assertFalse(answer.body().contains("Gem mit alligevel"), "it is closed");
    assertEquals(1, sql.fetchCount(INTERVIEW, INTERVIEW.CITIZEN_ID.eq(citizen)));
  }

  @Test
  @DisplayName("keeps its minutes with the meeting where it is no interview by law")
  void noInterview() {
    Visit visit = Visit.of(port, worker);
    visit.get(formPath());
    HttpResponse<String> answer =
        call(visit, "gp-video", Map.of("form", "video", "gp-name", "Læge Ida", "gp-consent", "on"));
    assertEquals(302, answer.statusCode(), answer.body());
    long id = Long.parseLong(Visit.target(answer).replaceAll("\\D", ""));
    sql.update(MEETING)
        .set(MEETING.STARTS_AT, clock.instant().minusSeconds(7200))
        .set(MEETING.ENDS_AT, clock.instant().minusSeconds(3600))
        .where(MEETING.ID.eq(id))
        .execute();
    assertEquals(
        302,
        visit
            .post("/meetings/" + id + "/outcome", outcome(id, Map.of("form", "video")))
            .statusCode());
    assertEquals(0, sql.fetchCount(INTERVIEW, INTERVIEW.CITIZEN_ID.eq(citizen)));
    assertEquals(
        "Aftalt delvis raskmelding",
        sql.select(MEETING.RECORD).from(MEETING).where(MEETING.ID.eq(id)).fetchSingle().value1());
  }

  @Test
  @DisplayName(
      "leaves tasks that are done, or given to a colleague who can have them, and to no other")
  void tasks() {
    Visit visit = Visit.of(port, worker);
    visit.get(formPath());
    long id = passed(visit, Map.of());
    long mate = colleague("mate" + worker, "caseworker");
    long outsider = people.staff("out" + worker, "caseworker", dk.frirum.testing.People.HERE, null);
    HttpResponse<String> refused =
        visit.post(
            "/meetings/" + id + "/outcome",
            outcome(
                id,
                Map.of(
                    "task-1-what",
                    "x",
                    "task-1-owner",
                    "" + outsider,
                    "task-1-due",
                    today.toString())));
    assertTrue(refused.body().contains("id=\"task-1-owner-error\""), refused.body());
    visit.post(
        "/meetings/" + id + "/outcome",
        outcome(
            id,
            Map.of(
                "task-1-what",
                "Ring til Bo",
                "task-1-owner",
                "" + staff,
                "task-1-due",
                today.plusDays(1).toString(),
                "task-2-what",
                "Skriv til Åse",
                "task-2-owner",
                "" + staff,
                "task-2-due",
                today.plusDays(2).toString())));
    List<Long> tasks =
        sql.select(TASK.ID)
            .from(TASK)
            .where(TASK.MEETING_ID.eq(id))
            .orderBy(TASK.ID)
            .fetch(TASK.ID);
    String first = "/tasks/" + tasks.get(0);
    visit.post(first + "/assign", Map.of("version", "0", "owner", "" + outsider));
    assertEquals(staff, owner(tasks.get(0)));
    visit.post(first + "/assign", Map.of("version", "0", "owner", "" + mate));
    assertEquals(mate, owner(tasks.get(0)));
    visit.post(first + "/done", Map.of("version", "0"));
    assertNull(done(tasks.get(0)));
    visit.post("/tasks/" + tasks.get(1) + "/done", Map.of("version", "0"));
    assertTrue(done(tasks.get(1)) != null);
    assertEquals(
        List.of("task-made", "task-made", "task-assigned", "task-done"),
        sql.select(CASE_EVENT.KIND)
            .from(CASE_EVENT)
            .where(CASE_EVENT.SUBJECT.eq("task"), CASE_EVENT.CITIZEN_ID.eq(citizen))
            .orderBy(CASE_EVENT.ID)
            .fetch(CASE_EVENT.KIND));
    assertTrue(Visit.of(port, "mate" + worker).get("/meetings").body().contains("Ring til Bo"));
  }

  private long owner(long task) {
    return sql.select(TASK.OWNER_ID).from(TASK).where(TASK.ID.eq(task)).fetchSingle().value1();
  }

  private Instant done(long task) {
    return sql.select(TASK.DONE_AT).from(TASK).where(TASK.ID.eq(task)).fetchSingle().value1();
  }
}
