package dk.frirum.casework;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.CONFLICT_OF_INTEREST;
import static dk.frirum.tables.Tables.DRAFT;
import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.MESSAGE;
import static dk.frirum.tables.Tables.MOVED;
import static dk.frirum.tables.Tables.SPELL;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ApplicationTest
@DisplayName("An interview registered on the wrong citizen")
class MoveInterviewTest extends OneCase {
  private static final String NOTE = "Fortalte om sin søn Villads";

  private long right;
  private long interview;
  private long mover;
  private String leader = "";

  @BeforeEach
  void theRightCitizenOfAColleague() {
    String colleague = worker + "-c";
    leader = worker + "-l";
    long owner = people.staff(colleague, "caseworker", People.HERE, null);
    mover = people.staff(leader, "team-leader", People.HERE, null);
    sql.update(STAFF)
        .set(STAFF.TEAM, worker)
        .where(STAFF.USERNAME.in(worker, colleague, leader))
        .execute();
    right = another("Ragnhild", owner);
    interview = registered();
    sql.update(INTERVIEW)
        .set(INTERVIEW.NOTE, NOTE)
        .where(INTERVIEW.ID.eq(interview))
        .execute();
  }

  private long another(String name, long owner) {
    long id =
        people.citizen(
            People.HERE,
            name,
            "Højrup",
            name.toLowerCase(java.util.Locale.ROOT) + " hoejrup",
            LocalDate.of(1990, 2, 3));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, owner).where(CITIZEN.ID.eq(id)).execute();
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, id)
        .set(SPELL.BENEFIT, "cash-assistance")
        .set(SPELL.DURING, DateRange.since(today.minusDays(10)))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    duties.reevaluate(id);
    return id;
  }

  private String path() {
    return "/interviews/" + interview + "/move";
  }

  private Map<String, String> order(long to, int version) {
    return new HashMap<>(
        Map.of(
            "to", "" + to,
            "version", "" + version,
            "reason", "Samtalen var med Ragnhild",
            "idempotencyKey", UUID.randomUUID().toString()));
  }

  private long citizenOf() {
    return sql.fetchSingle(INTERVIEW, INTERVIEW.ID.eq(interview)).getCitizenId();
  }

  private int open(long of) {
    return sql.fetchCount(DUTY, DUTY.CITIZEN_ID.eq(of), DUTY.OPEN.isTrue());
  }

  @Test
  @DisplayName("is found a new citizen without any number in an address, and shows what will happen")
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
  @DisplayName("moves with its note; both cases, both trails and both sets of duties follow at once")
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
    assertEquals(
        Map.of(citizen, List.of("moved-away"), right, List.of("moved-here")), messages);
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
  @DisplayName("sent twice at the same moment, or again later, is moved once")
  void twice() throws Exception {
    Visit visit = Visit.of(port, leader);
    visit.get(path() + "?to=" + right);
    Map<String, String> order = order(right, 0);
    for (int status : atOnce(List.of(() -> visit.post(path(), order), () -> visit.post(path(), order),
        () -> visit.post(path(), order)))) {
      assertEquals(302, status);
    }
    assertEquals(302, visit.post(path(), order).statusCode());
    assertEquals(1, sql.fetchCount(MOVED, MOVED.SUBJECT_ID.eq(interview)));
    assertEquals(
        1,
        sql.fetchCount(
            CASE_EVENT,
            CASE_EVENT.SUBJECT_ID.eq(interview),
            CASE_EVENT.KIND.eq("interview-moved")));
  }

  @Test
  @DisplayName("two who move it to different citizens: one does, the other is shown what stands now")
  void twoAtOnce() throws Exception {
    long third = another("Sigurd", sql.fetchSingle(STAFF, STAFF.USERNAME.eq(worker)).getId());
    Visit first = Visit.of(port, leader);
    Visit second = Visit.of(port, worker);
    first.get(path() + "?to=" + right);
    second.get(path() + "?to=" + third);
    List<Integer> answers =
        atOnce(
            List.of(
                () -> first.post(path(), order(right, 0)),
                () -> second.post(path(), order(third, 0))));
    assertEquals(List.of(200, 302), answers.stream().sorted().toList());
    assertEquals(1, sql.fetchCount(MOVED, MOVED.SUBJECT_ID.eq(interview)));
  }

  @Test
  @DisplayName("that somebody has corrected meanwhile is not moved: the difference is shown")
  void stale() {
    Visit visit = Visit.of(port, leader);
    visit.get(path() + "?to=" + right);
    Visit other = Visit.of(port, worker);
    String correct = "/interviews/" + interview + "/correct";
    other.get(correct);
    other.post(
        correct, form(Map.of("note", "Ny tekst", "reason", "mangler", "version", "0")));
    HttpResponse<String> answer = visit.post(path(), order(right, 0));
    assertEquals(200, answer.statusCode());
    assertEquals(citizen, citizenOf());
    assertTrue(answer.body().contains("Ny tekst"), answer.body());
    assertTrue(answer.body().contains("value=\"Samtalen var med Ragnhild\""), answer.body());
    assertEquals(302, visit.post(path(), order(right, 1)).statusCode());
    assertEquals(right, citizenOf());
  }

  @Test
  @DisplayName("needs a reason, and access to both: another team's, municipality's, or family's is not")
  void refused() {
    Visit visit = Visit.of(port, worker);
    visit.get(path() + "?to=" + right);
    Map<String, String> without = order(right, 0);
    without.put("reason", " ");
    HttpResponse<String> answer = visit.post(path(), without);
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("id=\"reason-error\""), answer.body());
    long stranger = people.staff(worker + "-x", "caseworker", People.HERE, null);
    long elsewhere = people.citizen(People.ELSEWHERE, "A", "B", "a b", LocalDate.of(1980, 1, 1));
    long othersTeam = another("Tove", stranger);
    long family = another("Ulla", sql.fetchSingle(STAFF, STAFF.USERNAME.eq(worker)).getId());
    sql.insertInto(CONFLICT_OF_INTEREST)
        .set(
            CONFLICT_OF_INTEREST.STAFF_ID,
            sql.fetchSingle(STAFF, STAFF.USERNAME.eq(worker)).getId())
        .set(CONFLICT_OF_INTEREST.CITIZEN_ID, family)
        .set(CONFLICT_OF_INTEREST.KIND, "family")
        .set(CONFLICT_OF_INTEREST.DECLARED_AT, Instant.EPOCH)
        .set(CONFLICT_OF_INTEREST.DECLARED_BY, mover)
        .execute();
    Map<Long, Integer> wanted = Map.of(elsewhere, 404, othersTeam, 403, family, 403);
    wanted.forEach((to, status) -> {
      assertEquals(status, visit.get(path() + "?to=" + to).statusCode());
      visit.get("/about");
      assertEquals(status, visit.post(path(), order(to, 0)).statusCode());
    });
    assertEquals(citizen, citizenOf());
    assertEquals(0, sql.fetchCount(MOVED, MOVED.SUBJECT_ID.eq(interview)));
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

  private static List<Integer> atOnce(List<Callable<HttpResponse<String>>> commands)
      throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(commands.size())) {
      List<Integer> answers = new ArrayList<>();
      for (Future<HttpResponse<String>> each : threads.invokeAll(commands)) {
        answers.add(each.get().statusCode());
      }
      return answers;
    }
  }
}
