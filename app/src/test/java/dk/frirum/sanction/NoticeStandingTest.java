package dk.frirum.sanction;

import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.NOTICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The notice that went with a summons")
class NoticeStandingTest extends NoticeCase {
  @Test
  @DisplayName(
      "that was about another citizen counts for nobody, is shown no more, and its case is dropped; taken back, it counts again")
  void aboutAnother() {
    Visit visit = Visit.of(port, worker);
    long meeting = called(visit, "Din søn Villads");
    sent(visit, meeting);
    stayedAway(visit, meeting);
    step(visit, meeting, Map.of("do", "open", "facts", "Kom ikke", "version", "0"));
    assertEquals("opened", stage());
    var notice = sql.fetchSingle(NOTICE, NOTICE.MEETING_ID.eq(meeting));
    long right = another();
    String shown = visit.get("/notices/" + notice.getId() + "/citizen?to=" + right).body();
    assertTrue(shown.contains("skal have en ny"), shown);
    assertEquals(1, counting("written-guidance"), "only tried");
    String given = "Én vejledning, senest";
    assertTrue(visit.get("/citizens/" + citizen).body().contains(given));
    HttpResponse<String> answer = about(visit, notice.getId(), right, 0);
    assertEquals("/citizens/" + right, Visit.target(answer), answer.body());
    assertEquals(0, counting("written-guidance"));
    assertEquals("dropped", stage());
    assertEquals(
        notice.getWords(), sql.fetchSingle(NOTICE, NOTICE.ID.eq(notice.getId())).getWords());
    String from = visit.get("/citizens/" + citizen).body();
    assertFalse(from.contains(given), from);
    String to = visit.get("/citizens/" + right).body();
    assertTrue(to.contains("gjaldt denne borger"), to);
    for (String path :
        List.of(
            "/citizens/" + citizen,
            "/citizens/" + citizen + "/notices",
            "/meetings/" + meeting,
            "/citizens/" + citizen + "/trail")) {
      String page = visit.get(path).body();
      assertFalse(page.contains("Villads") || page.contains("Ragnhild"), page);
    }
    assertEquals(
        404, visit.get("/meetings/" + meeting + "/letters/" + notice.getLetterId()).statusCode());
    assertFalse(
        sql.fetchExists(NOTICE, NOTICE.CITIZEN_ID.eq(right)), "the right one was given none");
    assertRefusedAgain(visit, meeting);
    String back = visit.get("/notices/" + notice.getId() + "/citizen").body();
    assertTrue(back.contains("tæller igen"), back);
    assertEquals("/citizens/" + citizen, Visit.target(about(visit, notice.getId(), citizen, 1)));
    assertEquals(1, counting("written-guidance"));
    assertTrue(visit.get("/citizens/" + citizen + "/notices").body().contains("Villads"));
  }

  @Test
  @DisplayName("can be withdrawn with a reason, and not corrected; then it counts no more")
  void withdrawn() {
    Visit visit = Visit.of(port, worker);
    long meeting = called(visit, "");
    sent(visit, meeting);
    long notice = sql.fetchSingle(NOTICE, NOTICE.MEETING_ID.eq(meeting)).getId();
    String path = "/notices/" + notice + "/withdraw";
    assertTrue(visit.get(path).body().contains("Den kan ikke rettes"));
    Map<String, String> form = Map.of("version", "0", "reason", "Forkert ydelse i teksten");
    assertEquals("/citizens/" + citizen + "/notices", Visit.target(visit.post(path, form)));
    assertEquals(302, visit.post(path, form).statusCode(), "the second click");
    assertEquals(0, counting("written-guidance"));
    assertTrue(
        visit.get("/citizens/" + citizen + "/notices").body().contains("Forkert ydelse i teksten"));
    stayedAway(visit, meeting);
    assertRefusedAgain(visit, meeting);
  }

  @Test
  @DisplayName(
      "goes with a meeting that is moved: it counts no more, and counts again when that comes back")
  void withItsMeeting() {
    Visit visit = Visit.of(port, worker);
    long meeting = called(visit, "");
    sent(visit, meeting);
    stayedAway(visit, meeting);
    step(visit, meeting, Map.of("do", "open", "facts", "Kom ikke", "version", "0"));
    long right = another();
    for (long to : List.of(right, citizen)) {
      String path = "/meetings/" + meeting + "/citizen";
      visit.get(path + "?to=" + to);
      HttpResponse<String> answer =
          visit.post(
              path,
              Map.of(
                  "to",
                  "" + to,
                  "version",
                  "" + sql.fetchSingle(MEETING, MEETING.ID.eq(meeting)).getVersion(),
                  "reason",
                  "x",
                  "idempotencyKey",
                  UUID.randomUUID().toString()));
      assertEquals("/citizens/" + to, Visit.target(answer), answer.body());
      boolean back = to == citizen;
      assertEquals(back ? 1 : 0, counting("written-guidance"));
      assertEquals(back ? 1 : 0, counting("summons"));
      assertEquals("dropped", stage());
      String sanction = visit.get("/citizens/" + right + "/sanction?meeting=" + meeting).body();
      assertFalse(sanction.contains("Sagen kan forberedes"), "the right one was not called");
    }
  }
}
