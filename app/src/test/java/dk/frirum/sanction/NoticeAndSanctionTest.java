package dk.frirum.sanction;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.LETTER;
import static dk.frirum.tables.Tables.NOTICE;
import static dk.frirum.tables.Tables.SANCTION_CASE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

@DisplayName("The notice that goes with a summons")
class NoticeAndSanctionTest extends NoticeCase {
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
}
