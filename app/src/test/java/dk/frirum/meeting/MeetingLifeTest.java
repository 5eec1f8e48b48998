package dk.frirum.meeting;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.LETTER;
import static dk.frirum.tables.Tables.MEETING_PARTY;
import static dk.frirum.tables.Tables.OUTBOX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A meeting that was called")
class MeetingLifeTest extends MeetingCase {

  @Test
  @DisplayName(
      "is answered party by party; moved, it asks anew and tells all; cancelled, it tells all why not")
  void life() {
    Visit visit = Visit.of(port, worker);
    visit.get(formPath());
    long id = called(visit, Map.of());
    String path = "/meetings/" + id;
    visit.get(path);
    long employer =
        sql.select(MEETING_PARTY.ID)
            .from(MEETING_PARTY)
            .where(MEETING_PARTY.MEETING_ID.eq(id), MEETING_PARTY.PART.eq("employer"))
            .fetchSingle()
            .value1();
    Map<String, String> later =
        Map.of(
            "party", "" + employer, "was", "none", "answer", "other-time", "text", "efter kl. 13");
    assertEquals(302, visit.post(path + "/answers", later).statusCode());
    assertTrue(visit.get(path).body().contains("efter kl. 13"));
    // Somebody who saw no answer says another thing.
    HttpResponse<String> conflict =
        visit.post(
            path + "/answers",
            Map.of("party", "" + employer, "was", "none", "answer", "coming", "text", ""));
    assertTrue(conflict.body().contains("har ændret mødet"), conflict.body());

    Map<String, String> move =
        Map.of(
            "version", "0",
            "slot", "other",
            "date", today.plusDays(22).toString(),
            "time", "13.00",
            "minutes", "60",
            "form", "workplace",
            "place", "Mølle Allé 4");
    assertEquals(302, visit.post(path + "/move", move).statusCode());
    assertEquals(302, visit.post(path + "/move", move).statusCode(), "the second click");
    assertEquals(1, version(id));
    assertEquals(
        "none",
        sql.select(MEETING_PARTY.ANSWER)
            .from(MEETING_PARTY)
            .where(MEETING_PARTY.ID.eq(employer))
            .fetchSingle()
            .value1());
    assertEquals(
        4,
        sql.fetchCount(OUTBOX, OUTBOX.TOPIC.eq("meeting/" + id), OUTBOX.STATE.eq("withdrawn")),
        "what tells of the old time does not go");

    HttpResponse<String> stale =
        visit.post(path + "/cancel", Map.of("version", "0", "reason", "citizen-ill"));
    assertTrue(stale.body().contains("Gem mit alligevel"), stale.body());
    assertEquals("called", stage(id));
    HttpResponse<String> unsaid = visit.post(path + "/cancel", Map.of("version", "1"));
    assertTrue(unsaid.body().contains("id=\"reason-error\""));
    HttpResponse<String> other =
        visit.post(path + "/cancel", Map.of("version", "1", "reason", "other"));
    assertTrue(other.body().contains("id=\"reasonText-error\""));
    assertEquals(
        302,
        visit
            .post(
                path + "/cancel",
                Map.of("version", "1", "reason", "other", "reasonText", "Huset er lukket"))
            .statusCode());
    assertEquals("cancelled", stage(id));
    List<String> waiting =
        sql.select(OUTBOX.METHOD)
            .from(OUTBOX)
            .where(OUTBOX.TOPIC.eq("meeting/" + id), OUTBOX.STATE.eq("waiting"))
            .fetch(OUTBOX.METHOD);
    assertEquals(List.of("CANCEL", "CANCEL"), waiting);
    assertEquals(
        List.of("meeting-called", "meeting-answered", "meeting-moved", "meeting-cancelled"),
        sql.select(CASE_EVENT.KIND)
            .from(CASE_EVENT)
            .where(CASE_EVENT.SUBJECT.eq("meeting"), CASE_EVENT.SUBJECT_ID.eq(id))
            .orderBy(CASE_EVENT.ID)
            .fetch(CASE_EVENT.KIND));
    // The reason is not for the parties.
    assertFalse(
        sql.selectFrom(OUTBOX)
            .where(OUTBOX.TOPIC.eq("meeting/" + id))
            .fetch()
            .format(9999)
            .contains("Huset er lukket"));
  }

  @Test
  @DisplayName("takes a letter out as a tagged PDF, for those who see the citizen")
  void pdf() throws Exception {
    Visit visit = Visit.of(port, worker);
    visit.get(formPath());
    long id = called(visit, Map.of());
    long letter =
        sql.select(LETTER.ID)
            .from(LETTER)
            .where(LETTER.MEETING_ID.eq(id))
            .orderBy(LETTER.ID)
            .limit(1)
            .fetchSingle()
            .value1();
    String path = "/meetings/" + id + "/letters/" + letter;
    var answer = visit.bytes(path);
    assertEquals("application/pdf", answer.headers().firstValue("Content-Type").orElse(""));
    try (var pdf = org.apache.pdfbox.Loader.loadPDF(answer.body())) {
      var catalog = pdf.getDocumentCatalog();
      assertTrue(catalog.getMarkInfo().isMarked(), "tagged");
      assertEquals("da-DK", catalog.getLanguage());
      assertTrue(catalog.getStructureTreeRoot() != null, "with a tree of its parts");
      assertEquals("Indkaldelse til møde", pdf.getDocumentInformation().getTitle());
      String text = new org.apache.pdfbox.text.PDFTextStripper().getText(pdf);
      assertTrue(text.contains("Kære Åse Østergård"), text);
      assertTrue(text.contains("Første samtale på arbejdspladsen"), text);
      java.nio.file.Path out = java.nio.file.Path.of("target/look");
      java.nio.file.Files.createDirectories(out);
      javax.imageio.ImageIO.write(
          new org.apache.pdfbox.rendering.PDFRenderer(pdf).renderImageWithDPI(0, 80),
          "png",
          out.resolve("letter.png").toFile());
    }
    assertTrue(visit.get("/meetings/" + id).body().contains("Skal skrives ud"));
    visit.post(path + "/printed", Map.of());
    assertFalse(visit.get("/meetings/" + id).body().contains("Skal skrives ud"));
    assertTrue(
        sql.fetchCount(AUDIT, AUDIT.CITIZEN_ID.eq(citizen), AUDIT.ACTION.eq("letter-read")) >= 1);
    assertEquals(404, visit.get("/meetings/" + id + "/letters/" + (letter + 1000)).statusCode());
  }

  @Test
  @DisplayName("shows what was typed as text, on the pages and in the letter")
  void hostile() throws Exception {
    Visit visit = Visit.of(port, worker);
    for (String text :
        List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "${7*7} @if(true) {citizen} $1 \\n",
            "]]> &amp; <!DOCTYPE x [<!ENTITY a 'b'>]> &a;")) {
      visit.get(formPath());
      HttpResponse<String> answer =
          call(
              visit,
              "follow-up",
              Map.of(
                  "place",
                  text,
                  "companion-name",
                  text,
                  "employer-name",
                  "",
                  "employer-email",
                  "",
                  "date",
                  today.plusDays(30 + text.length()).toString()));
      assertEquals(302, answer.statusCode(), answer.body());
      String path = Visit.target(answer);
      for (String page : List.of(path, "/citizens/" + citizen, path + "/move")) {
        Document read = Jsoup.parse(visit.get(page).body());
        assertTrue(read.select("script:not([src]), img, [onerror]").isEmpty(), page + text);
        assertTrue(
            read.text().contains(text) || read.select("input[name=place]").val().equals(text),
            page + " shows " + text);
      }
      String letter = Jsoup.parse(visit.get(path).body()).select("a[href*=/letters/]").attr("href");
      try (var pdf = org.apache.pdfbox.Loader.loadPDF(visit.bytes(letter).body())) {
        String written =
            new org.apache.pdfbox.text.PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
        assertTrue(written.contains(text.replaceAll("\\s+", "")), written);
      }
    }
  }

  @Test
  @DisplayName(
      "stands in the caseworker's week and calendar, whose address names nobody and can be closed")
  void feed() {
    Visit visit = Visit.of(port, worker);
    visit.get(formPath());
    called(visit, Map.of());
    String week = visit.get("/meetings?week=" + today.plusDays(20)).body();
    assertTrue(week.contains("Åse Østergård"), week);
    visit.post("/meetings/calendar", Map.of());
    String page = visit.get("/meetings").body();
    java.util.regex.Matcher address =
        java.util.regex.Pattern.compile("/calendar/[\\w-]+").matcher(page);
    assertTrue(address.find(), page);
    Visit phone = new Visit(port);
    HttpResponse<String> calendar = phone.get(address.group());
    assertEquals(200, calendar.statusCode());
    assertTrue(
        calendar.headers().firstValue("Content-Type").orElse("").startsWith("text/calendar"));
    assertTrue(calendar.body().contains("BEGIN:VEVENT"));
    for (String name : List.of("Østergård", "Bo Lund", "Mølle", "Første samtale", "sygedagpenge")) {
      assertFalse(calendar.body().replace("\r\n ", "").contains(name), name);
    }
    visit.post("/meetings/calendar/stop", Map.of());
    assertEquals(404, phone.get(address.group()).statusCode());
    assertEquals(404, phone.get("/calendar/" + UUID.randomUUID()).statusCode());
  }

  @Test
  @DisplayName(
      "keeps to the trail: whoever looks is written down, and others' meetings are not there")
  void trail() {
    Visit visit = Visit.of(port, worker);
    visit.get(formPath());
    long id = called(visit, Map.of());
    Instant before = clock.instant();
    visit.get("/meetings/" + id);
    assertTrue(
        sql.fetchCount(
                AUDIT,
                AUDIT.CITIZEN_ID.eq(citizen),
                AUDIT.ACTION.eq("meeting-viewed"),
                AUDIT.AT.ge(before))
            > 0);
    long stranger =
        people.staff("s" + worker, "caseworker", dk.frirum.testing.People.ELSEWHERE, null);
    assertTrue(stranger > 0);
    assertEquals(404, Visit.of(port, "s" + worker).get("/meetings/" + id).statusCode());
  }
}
