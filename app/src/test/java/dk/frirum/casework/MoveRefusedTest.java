package dk.frirum.casework;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CONFLICT_OF_INTEREST;
import static dk.frirum.tables.Tables.MOVED;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ApplicationTest
@DisplayName("An interview that two move, or that may not be moved")
class MoveRefusedTest extends WrongCitizen {

  @Test
  @DisplayName("sent twice at the same moment, or again later, is moved once")
  void twice() throws Exception {
    Visit visit = Visit.of(port, leader);
    visit.get(path() + "?to=" + right);
    Map<String, String> order = order(right, 0);
    for (int status :
        atOnce(
            List.of(
                () -> visit.post(path(), order),
                () -> visit.post(path(), order),
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
  @DisplayName(
      "two who move it to different citizens: one does, the other is shown what stands now")
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
    other.post(correct, form(Map.of("note", "Ny tekst", "reason", "mangler", "version", "0")));
    HttpResponse<String> answer = visit.post(path(), order(right, 0));
    assertEquals(200, answer.statusCode());
    assertEquals(citizen, citizenOf());
    assertTrue(answer.body().contains("Ny tekst"), answer.body());
    assertTrue(answer.body().contains("value=\"Samtalen var med Ragnhild\""), answer.body());
    assertEquals(302, visit.post(path(), order(right, 1)).statusCode());
    assertEquals(right, citizenOf());
  }

  @Test
  @DisplayName(
      "needs a reason, and access to both: another team's, municipality's, or family's is not")
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
}
