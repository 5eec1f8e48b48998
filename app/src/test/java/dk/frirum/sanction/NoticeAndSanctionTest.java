package dk.frirum.sanction;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.LETTER;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.NOTICE;
import static dk.frirum.tables.Tables.OCCURRENCE;
import static dk.frirum.tables.Tables.SANCTION_CASE;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

@ApplicationTest
@DisplayName("The notice that goes with a summons")
class NoticeAndSanctionTest {
  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Duties duties;
  @Autowired Clock clock;

  static People people;
  private LocalDate today = LocalDate.EPOCH;
  private long citizen;
  private String worker = "";

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

  private void benefit(String benefit) {
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

  private long called(Visit visit, String situation) {
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

  private long letter(long meeting) {
    return sql.select(LETTER.ID)
        .from(LETTER)
        .where(LETTER.MEETING_ID.eq(meeting))
        .orderBy(LETTER.ID.desc())
        .limit(1)
        .fetchSingle()
        .value1();
  }

  private void sent(Visit visit, long meeting) {
    visit.post("/meetings/" + meeting + "/letters/" + letter(meeting) + "/printed", Map.of());
  }

  private void stayedAway(Visit visit, long meeting) {
    Instant at = clock.instant().plusSeconds(1);
    sql.update(MEETING)
        .set(MEETING.STARTS_AT, at)
        .set(MEETING.ENDS_AT, at.plusSeconds(60))
        .where(MEETING.ID.eq(meeting))
        .execute();
    try {
      Thread.sleep(1100);
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

  private List<String> happened() {
    return sql.select(OCCURRENCE.KIND)
        .from(OCCURRENCE)
        .where(OCCURRENCE.CITIZEN_ID.eq(citizen))
        .orderBy(OCCURRENCE.ID)
        .fetch(OCCURRENCE.KIND);
  }

  @Test
  @DisplayName(
      "stands word for word in the letter, with its hash, and meets LAS § 35's duty when it is sent")
  void wordForWord() {
    Visit visit = Visit.of(port, worker);
    long meeting = called(visit, "Du har fortalt, at bussen kun går hver anden time.");
    var notice = sql.fetchSingle(NOTICE, NOTICE.MEETING_ID.eq(meeting));
    String body = sql.fetchSingle(LETTER, LETTER.ID.eq(notice.getLetterId())).getBody();
    assertTrue(body.endsWith(notice.getWords()), body);
    assertTrue(notice.getWords().contains("bussen kun går hver anden time"));
    assertTrue(notice.getWords().contains("§ 35, stk. 1"));
    assertEquals(List.of(), happened(), "nothing was given before the letter left the house");
    sent(visit, meeting);
    sent(visit, meeting);
    assertEquals(List.of("summons", "written-guidance"), happened());
    String page = visit.get("/citizens/" + citizen + "/notices").body();
    assertTrue(page.contains("bussen kun går hver anden time"), page);
    assertTrue(page.contains("på papir"), page);
    assertTrue(page.contains("svarer til deres aftryk"), page);
  }

  @Test
  @DisplayName(
      "stands in an English letter in Danish, which counts, with a translation beside it, both kept with a hash")
  void inEnglish() throws java.io.IOException {
    sql.update(CITIZEN).set(CITIZEN.LANGUAGE, "en").where(CITIZEN.ID.eq(citizen)).execute();
    Visit visit = Visit.of(port, worker);
    long meeting = called(visit, "Du har fortalt, at bussen kun går hver anden time.");
    var notice = sql.fetchSingle(NOTICE, NOTICE.MEETING_ID.eq(meeting));
    assertTrue(notice.getWords().contains("§ 35, stk. 1"));
    assertFalse(notice.getWords().contains("interview"), notice.getWords());
    assertTrue(notice.getTranslation().contains("section 35(1)"), notice.getTranslation());
    String body = sql.fetchSingle(LETTER, LETTER.ID.eq(notice.getLetterId())).getBody();
    assertTrue(body.endsWith(notice.getWords() + "\n\n" + notice.getTranslation()), body);
    byte[] file = visit.bytes("/meetings/" + meeting + "/letters/" + notice.getLetterId()).body();
    try (var pdf = org.apache.pdfbox.Loader.loadPDF(file)) {
      String text = new org.apache.pdfbox.text.PDFTextStripper().getText(pdf);
      assertTrue(text.contains("This is what you must do"), text);
    }
  }

  @Test
  @DisplayName("cannot be changed or taken away by the application")
  void kept() {
    called(Visit.of(port, worker), "");
    assertThrows(
        DataAccessException.class,
        () ->
            sql.transaction(inside -> {
              inside.dsl().execute("set local role frirum_app");
              inside.dsl().execute("update notice set words = 'andet'");
            }));
  }

  @Test
  @DisplayName("goes with no letter where no law asks for it, and then there is no sanction")
  void otherBenefit() {
    benefit("unemployment-benefit");
    Visit visit = Visit.of(port, worker);
    long meeting = called(visit, "");
    assertFalse(sql.fetchExists(NOTICE, NOTICE.MEETING_ID.eq(meeting)));
    stayedAway(visit, meeting);
    assertRefused(visit, meeting);
  }

  @Test
  @DisplayName("refuses a sanction by name while it is not sent")
  void refused() {
    Visit visit = Visit.of(port, worker);
    long meeting = called(visit, "");
    stayedAway(visit, meeting);
    String page = visit.get("/citizens/" + citizen + "/sanction?meeting=" + meeting).body();
    assertTrue(page.contains("Den er ikke noteret som sendt før mødet"), page);
    assertTrue(page.contains("Sagen kan ikke forberedes"), page);
    assertRefused(visit, meeting);
  }

  private void assertRefused(Visit visit, long meeting) {
    HttpResponse<String> answer =
        step(visit, meeting, Map.of("do", "open", "facts", "Kom ikke", "version", "0"));
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("Sagen kan ikke forberedes"), answer.body());
    assertFalse(sql.fetchExists(SANCTION_CASE, SANCTION_CASE.CITIZEN_ID.eq(citizen)));
  }

  private HttpResponse<String> step(Visit visit, long meeting, Map<String, String> fields) {
    Map<String, String> all = new java.util.HashMap<>(fields);
    all.put("meeting", Long.toString(meeting));
    return visit.post("/citizens/" + citizen + "/sanction", all);
  }

  @Test
  @DisplayName("lets a case be prepared; it goes on only when the citizen was heard")
  void allowed() {
    Visit visit = Visit.of(port, worker);
    long meeting = called(visit, "");
    sent(visit, meeting);
    stayedAway(visit, meeting);
    assertEquals(
        302,
        step(visit, meeting, Map.of("do", "open", "facts", "Kom ikke", "version", "0"))
            .statusCode());
    Map<String, String> ready = Map.of("do", "ready", "why", "Ingen grund", "version", "1");
    String asked = visit.get("/citizens/" + citizen + "/sanction?meeting=" + meeting).body();
    assertTrue(asked.contains("Partshøring"), asked);
    step(
        visit,
        meeting,
        Map.of(
            "do", "hear",
            "hearing", "Vi overvejer. Svar senest {answerBy}.",
            "answerBy", today.plusDays(10).toString(),
            "version", "0"));
    assertEquals(200, step(visit, meeting, ready).statusCode(), "not before the citizen is heard");
    assertEquals("hearing", stage());
    step(visit, meeting, Map.of("do", "answered", "answer", "Bussen kom ikke", "version", "1"));
    step(visit, meeting, Map.of("do", "ready", "why", "Ingen grund", "version", "2"));
    assertEquals("ready", stage());
    assertFalse(
        sql.fetchSingle(SANCTION_CASE, SANCTION_CASE.CITIZEN_ID.eq(citizen))
            .getHearing()
            .contains("{answerBy}"));
  }

  @Test
  @DisplayName(
      "opens one case however often it is sent, and a case that has gone on is not overwritten")
  void once() {
    Visit visit = Visit.of(port, worker);
    long meeting = called(visit, "");
    sent(visit, meeting);
    stayedAway(visit, meeting);
    step(visit, meeting, Map.of("do", "open", "facts", "Kom ikke", "version", "0"));
    step(visit, meeting, Map.of("do", "open", "facts", "Kom ikke", "version", "0"));
    assertEquals(1, sql.fetchCount(SANCTION_CASE, SANCTION_CASE.CITIZEN_ID.eq(citizen)));
    step(visit, meeting, Map.of("do", "drop", "why", "Var syg", "version", "0"));
    HttpResponse<String> late =
        step(visit, meeting, Map.of("do", "drop", "why", "Min egen tekst", "version", "0"));
    assertEquals(200, late.statusCode());
    assertEquals("dropped", stage());
  }

  private long another() {
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

  private HttpResponse<String> about(Visit visit, long notice, long to, int version) {
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

  private int counting(String kind) {
    return sql.fetchCount(
        OCCURRENCE,
        OCCURRENCE.CITIZEN_ID.eq(citizen),
        OCCURRENCE.KIND.eq(kind),
        OCCURRENCE.WITHDRAWN.isFalse());
  }

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

  private void assertRefusedAgain(Visit visit, long meeting) {
    HttpResponse<String> answer =
        step(visit, meeting, Map.of("do", "open", "facts", "Kom ikke", "version", "0"));
    assertTrue(answer.body().contains("gjaldt en anden eller er trukket tilbage"), answer.body());
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

  private String stage() {
    return sql.fetchSingle(SANCTION_CASE, SANCTION_CASE.CITIZEN_ID.eq(citizen)).getStage();
  }
}
