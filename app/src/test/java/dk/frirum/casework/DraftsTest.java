package dk.frirum.casework;

import static dk.frirum.tables.Tables.DRAFT;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ApplicationTest
@DisplayName("What a caseworker has written")
class DraftsTest extends OneCase {
  private static final String NOTE = "Åse & jeg aftalte <praktik> fra uge 12.";
  private static final String SHOWN = "Åse &amp; jeg aftalte &lt;praktik&gt; fra uge 12.";
  private static final Pattern TOKEN = Pattern.compile("name=\"draft\" value=\"([^\"]+)\"");
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private String address = "";

  @BeforeEach
  void form() {
    address = "/citizens/" + citizen + "/interviews/new";
  }

  @Test
  @DisplayName("is there after signing in again when the session ended before it was sent")
  void sessionEnds() {
    Visit visit = Visit.of(port, worker);
    Map<String, String> form = written(visit.get(address + "?back=/today").body());
    visit.loseSession();
    HttpResponse<String> late = visit.post("/citizens/" + citizen + "/interviews", form);
    assertEquals("/login?kept", Visit.target(late));
    assertTrue(visit.get("/login?kept").body().contains("Din tekst er gemt"));
    assertEquals(0, interviews());
    String back = Visit.target(visit.signIn(worker, People.PASSWORD));
    assertTrue(back.startsWith(address + "?") && back.contains("back=%2Ftoday"), back);
    String shown = visit.get(back).body();
    assertTrue(shown.contains(SHOWN), shown);
    assertTrue(shown.contains("er hentet frem"), shown);

    HttpResponse<String> saved = visit.post("/citizens/" + citizen + "/interviews", form);
    assertEquals(302, saved.statusCode(), saved.body());
    assertEquals(NOTE, sql.fetchValue(INTERVIEW.NOTE, INTERVIEW.CITIZEN_ID.eq(citizen)));
    assertEquals(0, drafts(), "a saved form leaves none");
    assertFalse(visit.get(address).body().contains(SHOWN));
  }

  @Test
  @DisplayName("is never shown to another, who signs in at the same machine or opens the same form")
  void neverToAnother() {
    String other = "x" + worker;
    people.staff(other, "caseworker", People.HERE, null);
    Visit visit = Visit.of(port, worker);
    Map<String, String> form = written(visit.get(address).body());
    visit.loseSession();
    visit.post("/citizens/" + citizen + "/interviews", form);
    visit.signIn(other, People.PASSWORD);
    assertFalse(visit.get(address).body().contains("praktik"));
    // The other's own window, with the first one's token in it.
    Map<String, String> forged = new HashMap<>(form);
    forged.put("note", "Skrevet af en anden");
    assertEquals("", visit.post("/drafts", forged).body());
    visit.post("/drafts/discard", forged);
    assertTrue(Visit.of(port, worker).get(address).body().contains(SHOWN), "and stays unharmed");
  }

  @Test
  @DisplayName("takes the same way when only the page's token is of a session that has ended")
  void staleToken() {
    Visit visit = Visit.of(port, worker);
    String page = visit.get(address).body();
    Map<String, String> form = written(page);
    form.put("_csrf", found(CSRF, page));
    visit.loseSession();
    visit.signIn(worker, People.PASSWORD);
    HttpResponse<String> late = visit.post("/citizens/" + citizen + "/interviews", form);
    assertEquals(address, Visit.target(late).replaceAll("\\?.*", ""));
    assertTrue(visit.get(Visit.target(late)).body().contains(SHOWN));
    assertEquals(0, interviews());
  }

  @Test
  @DisplayName("is kept at the pauses, brought back, and thrown away when its writer says so")
  void pauses() {
    Visit visit = Visit.of(port, worker);
    Map<String, String> form = written(visit.get(address).body());
    assertTrue(visit.post("/drafts", form).body().matches("Kladde gemt kl\\. \\d\\d\\.\\d\\d"));
    String again = visit.get(address).body();
    assertTrue(again.contains(SHOWN) && again.contains("er hentet frem"), again);
    assertEquals(found(TOKEN, again), form.get("draft"), "one draft for each form");
    HttpResponse<String> discarded =
        visit.post("/drafts/discard", Map.of("draft", form.get("draft")));
    assertFalse(visit.get(Visit.target(discarded)).body().contains(SHOWN));
  }

  @Test
  @DisplayName("goes on being kept at the pauses when the session has ended, and says so")
  void pausesAfterTheEnd() {
    Visit visit = Visit.of(port, worker);
    Map<String, String> form = written(visit.get(address).body());
    visit.loseSession();
    HttpResponse<String> kept = visit.postPart("/drafts", form);
    assertEquals(200, kept.statusCode());
    assertTrue(kept.body().startsWith("Du er logget af. Teksten er gemt kl. "), kept.body());
    assertTrue(Visit.of(port, worker).get(address).body().contains(SHOWN));
  }

  @Test
  @DisplayName("is gone once it is saved, even when a pause is noticed late")
  void lateKeeping() {
    Visit visit = Visit.of(port, worker);
    Map<String, String> form = written(visit.get(address).body());
    visit.post("/drafts", form);
    assertEquals(302, visit.post("/citizens/" + citizen + "/interviews", form).statusCode());
    assertEquals("", visit.post("/drafts", form).body());
    assertEquals(0, drafts());
  }

  @Test
  @DisplayName("survives in a correction, with the version it was written upon")
  void correction() {
    Visit visit = Visit.of(port, worker);
    visit.post("/citizens/" + citizen + "/interviews", written(visit.get(address).body()));
    long id = sql.fetchSingle(INTERVIEW, INTERVIEW.CITIZEN_ID.eq(citizen)).getId();
    String correct = "/interviews/" + id + "/correct";
    Map<String, String> form = form(Map.of("note", "Rettet note", "reason", "forkert dag"));
    form.put("draft", found(TOKEN, visit.get(correct).body()));
    form.put("version", "0");
    visit.loseSession();
    assertEquals("/login?kept", Visit.target(visit.post(correct, form)));
    sql.update(INTERVIEW).set(INTERVIEW.VERSION, 1).where(INTERVIEW.ID.eq(id)).execute();
    assertEquals(
        correct, Visit.target(visit.signIn(worker, People.PASSWORD)).replaceAll("\\?.*", ""));
    String shown = visit.get(correct).body();
    assertTrue(shown.contains("Rettet note") && shown.contains("forkert dag"), shown);
    assertTrue(shown.contains("name=\"version\" value=\"0\""), "so that the other is noticed");
    String conflict = visit.post(correct, form).body();
    assertTrue(conflict.contains("fr-conflict") && conflict.contains(form.get("draft")), conflict);
    form.put("version", "1");
    assertEquals(302, visit.post(correct, form).statusCode());
    assertEquals(0, drafts());
  }

  @Test
  @DisplayName("survives as the reason of a withdrawal")
  void withdrawal() {
    Visit visit = Visit.of(port, worker);
    visit.post("/citizens/" + citizen + "/interviews", written(visit.get(address).body()));
    long id = sql.fetchSingle(INTERVIEW, INTERVIEW.CITIZEN_ID.eq(citizen)).getId();
    String withdraw = "/interviews/" + id + "/withdraw";
    Map<String, String> form = new HashMap<>();
    form.put("draft", found(TOKEN, visit.get(withdraw).body()));
    form.put("version", "0");
    form.put("reason", "forkert borger");
    visit.loseSession();
    assertEquals("/login?kept", Visit.target(visit.post(withdraw, form)));
    visit.signIn(worker, People.PASSWORD);
    assertTrue(visit.get(withdraw).body().contains("value=\"forkert borger\""));
    assertEquals(302, visit.post(withdraw, form).statusCode());
    assertEquals(0, drafts());
  }

  @Test
  @DisplayName("is not taken from one whose access was taken away")
  void revoked() {
    Visit visit = Visit.of(port, worker);
    Map<String, String> form = written(visit.get(address).body());
    sql.update(STAFF)
        .set(STAFF.REVOKED_AT, Instant.now())
        .where(STAFF.USERNAME.eq(worker))
        .execute();
    assertEquals("/login", Visit.target(visit.post("/citizens/" + citizen + "/interviews", form)));
    assertEquals(
        0, sql.fetchCount(DRAFT, DRAFT.FIELDS.isNotNull().and(DRAFT.CITIZEN_ID.eq(citizen))));
  }

  @Test
  @DisplayName(
      "is not lost to a session that ended because it was too old or its token was missing")
  void noToken() {
    Visit visit = Visit.of(port, worker);
    Map<String, String> form = written(visit.get(address).body());
    form.put("_csrf", "");
    HttpResponse<String> late = visit.post("/citizens/" + citizen + "/interviews", form);
    assertTrue(visit.get(Visit.target(late)).body().contains(SHOWN));
    form.put("draft", "not-a-token");
    assertEquals(
        403, visit.post("/citizens/" + citizen + "/interviews", form).statusCode(), "none of ours");
  }

  private Map<String, String> written(String page) {
    Map<String, String> form = form(Map.of("note", NOTE));
    form.put("draft", found(TOKEN, page));
    return form;
  }

  private static String found(Pattern pattern, String page) {
    Matcher found = pattern.matcher(page);
    assertTrue(found.find(), page);
    return found.group(1);
  }

  private int drafts() {
    return sql.fetchCount(DRAFT, DRAFT.CITIZEN_ID.eq(citizen));
  }
}
