package dk.frirum.casework;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ApplicationTest
@DisplayName("An interview already registered")
class CorrectionsTest extends OneCase {

  @Test
  @DisplayName(
      "two who correct the same interview: the second sees both versions, and can save on top")
  void lostUpdate() {
    long id = registered();
    people.staff(worker + "2", "caseworker", People.HERE, null);
    sql.update(STAFF)
        .set(STAFF.TEAM, worker)
        .where(STAFF.USERNAME.in(worker, worker + "2"))
        .execute();
    Visit first = Visit.of(port, worker);
    Visit second = Visit.of(port, worker + "2");
    String path = "/interviews/" + id + "/correct";
    first.get(path);
    second.get(path);
    Map<String, String> mine =
        form(Map.of("note", "Førstes note", "reason", "mangler", "version", "0"));
    assertEquals(302, first.post(path, mine).statusCode());
    Map<String, String> other =
        form(
            Map.of(
                "note", "Andens note", "form", "video", "reason", "forkert form", "version", "0"));
    HttpResponse<String> conflict = second.post(path, other);
    assertEquals(200, conflict.statusCode());
    assertTrue(conflict.body().contains("Førstes note"), conflict.body());
    assertTrue(conflict.body().contains("Andens note"), conflict.body());
    assertTrue(conflict.body().contains("value=\"forkert form\""), conflict.body());
    assertEquals("Førstes note", note(id));
    Map<String, String> onTop = new HashMap<>(other);
    onTop.put("version", "1");
    assertEquals(302, second.post(path, onTop).statusCode());
    assertEquals("Andens note", note(id));
    assertEquals(
        "Førstes note",
        sql.fetchValue(
            "select before ->> 'note' from case_event where subject_id = "
                + id
                + " order by id desc limit 1"));
  }

  @Test
  @DisplayName("a correction clicked twice is saved once, without a conflict with oneself")
  void doubleCorrection() {
    long id = registered();
    Visit visit = Visit.of(port, worker);
    String path = "/interviews/" + id + "/correct";
    visit.get(path);
    Map<String, String> form = form(Map.of("note", "Ny", "reason", "mangler", "version", "0"));
    assertEquals(302, visit.post(path, form).statusCode());
    assertEquals(302, visit.post(path, form).statusCode());
    assertEquals(2, sql.fetchCount(CASE_EVENT, CASE_EVENT.SUBJECT_ID.eq(id)));
  }

  @Test
  @DisplayName("a correction without a reason is not saved")
  void reason() {
    long id = registered();
    Visit visit = Visit.of(port, worker);
    String path = "/interviews/" + id + "/correct";
    visit.get(path);
    HttpResponse<String> answer =
        visit.post(path, form(Map.of("note", "Ny", "reason", " ", "version", "0")));
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("id=\"reason-error\""), answer.body());
    assertTrue(answer.body().contains(">Ny</textarea>"), answer.body());
  }

  @Test
  @DisplayName("an interview withdrawn brings its duty back, and stays with the reason")
  void withdraw() {
    long id = registered();
    Visit visit = Visit.of(port, worker);
    assertEquals(0, count(visit.get("/today").body()));
    String path = "/interviews/" + id + "/withdraw";
    visit.get(path);
    HttpResponse<String> answer =
        visit.post(path, Map.of("version", "0", "reason", "forkert borger"));
    assertEquals(302, answer.statusCode(), answer.body());
    assertEquals(1, count(visit.get("/today").body()));
    assertEquals(1, interviews());
    assertEquals(
        "forkert borger",
        sql.select(CASE_EVENT.REASON)
            .from(CASE_EVENT)
            .where(CASE_EVENT.KIND.eq("interview-withdrawn"), CASE_EVENT.SUBJECT_ID.eq(id))
            .fetchSingle(CASE_EVENT.REASON));
  }
}
