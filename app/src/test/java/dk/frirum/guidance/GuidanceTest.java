package dk.frirum.guidance;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.GUIDANCE_FILM;
import static dk.frirum.tables.Tables.MESSAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.duty.RulebookHolder;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("Guidance before the first talk")
class GuidanceTest {
  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired RulebookHolder holder;

  static People people;
  private long citizen;
  private long staff;
  private String worker = "";
  private String self = "";

  @BeforeAll
  static void municipality(DSLContext sql) {
    people = new People(sql);
    people.staff("coordinator");
    people.staff("film-elsewhere", "coordinator", People.ELSEWHERE, null);
  }

  @BeforeEach
  void twoPeople() {
    worker = "w" + UUID.randomUUID();
    self = "c" + UUID.randomUUID();
    staff = people.staff(worker, "caseworker", People.HERE, null);
    citizen =
        people.citizen(People.HERE, "Åse", "Østergård", "aase", LocalDate.of(1980, 5, 1));
    people.staff(self, "citizen", People.HERE, citizen);
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(citizen)).execute();
  }

  @Test
  @DisplayName("is about the benefits that the card written-guidance is about")
  void sameAsTheCard() throws IOException {
    var card =
        java.nio.file.Files.readString(
            java.nio.file.Path.of("../rulebooks/plan-and-guidance/guidance-and-complaints.yaml"));
    var found =
        Pattern.compile("requirement: " + Notices.CARD + ".*?applies-to: benefit in \\{([^}]*)}", Pattern.DOTALL)
            .matcher(card);
    assertTrue(found.find());
    assertEquals(
        new TreeSet<>(Notices.BENEFITS), new TreeSet<>(Set.of(found.group(1).split(",\\s*"))));
    assertTrue(holder.rulebook().requirement(Notices.CARD).isPresent());
  }

  @Test
  @DisplayName("is seen, understood and asked about by the citizen, and answered by the caseworker")
  void seenAndAsked() {
    String path = "/citizens/" + citizen + "/guidance";
    Visit own = Visit.of(port, self);
    Visit visit = Visit.of(port, worker);
    String page = own.get(path).body();
    assertTrue(page.contains("<track kind=\"captions\""), page);
    assertTrue(page.contains("Velkommen til den første samtale."), "the transcript");
    assertEquals(302, own.post(path, Map.of("do", "understood")).statusCode());
    String question = "Må min søster komme med?";
    own.post(path, Map.of("do", "ask", "words", question));
    own.post(path, Map.of("do", "ask", "words", question));
    assertEquals(
        1,
        sql.fetchCount(MESSAGE, MESSAGE.STAFF_ID.eq(staff), MESSAGE.KIND.eq("guidance-asked")));
    String seen = visit.get(path).body();
    assertTrue(seen.contains(question), seen);
    visit.post(path, Map.of("do", "answer", "words", "Ja, du må tage en bisidder med."));
    assertTrue(own.get(path).body().contains("bisidder med"));
    visit.post(path, Map.of("do", "understood"));
    assertEquals(
        0,
        sql.fetchCount(
            dk.frirum.tables.Tables.GUIDANCE_STEP,
            dk.frirum.tables.Tables.GUIDANCE_STEP.BY_STAFF.eq(staff),
            dk.frirum.tables.Tables.GUIDANCE_STEP.KIND.ne("answer")),
        "nobody understands it on the citizen's behalf");
  }

  @Test
  @DisplayName("plays by ranges, as what it is, and can do nothing else")
  void safely() {
    Visit own = Visit.of(port, self);
    HttpResponse<byte[]> film = own.bytes("/guidance/films/own");
    assertEquals("video/webm", film.headers().firstValue("Content-Type").orElse(""));
    assertEquals(
        "default-src 'none'; sandbox",
        film.headers().firstValue("Content-Security-Policy").orElse(""));
    assertEquals("nosniff", film.headers().firstValue("X-Content-Type-Options").orElse(""));
    assertEquals("video/webm", FilmPage.type(film.body()));
    HttpResponse<String> part =
        own.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/guidance/films/own"))
                .header("Range", "bytes=0-99")
                .build());
    assertEquals(206, part.statusCode());
    HttpResponse<String> captions = own.get("/guidance/films/own/captions");
    assertTrue(captions.headers().firstValue("Content-Type").orElse("").startsWith("text/vtt"));
    assertTrue(captions.body().startsWith("WEBVTT"));
  }

  @Test
  @DisplayName("takes a municipality's own film, and nothing that is none; other municipalities never see it")
  void ownFilm() {
    Visit visit = Visit.of(port, "coordinator");
    visit.get("/guidance/films");
    byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> refused = visit.upload("/guidance/films", "file", "film.webm", page);
    assertEquals(200, refused.statusCode());
    assertTrue(refused.body().contains("WebM eller MP4"), refused.body());
    assertEquals(0, sql.fetchCount(GUIDANCE_FILM));
    long id =
        sql.insertInto(GUIDANCE_FILM)
            .set(GUIDANCE_FILM.MUNICIPALITY, People.HERE)
            .set(GUIDANCE_FILM.TITLE, "Vores film")
            .set(GUIDANCE_FILM.MEDIA_TYPE, "video/webm")
            .set(GUIDANCE_FILM.CONTENT, new byte[] {1})
            .set(GUIDANCE_FILM.CAPTIONS, "WEBVTT\n\n00:00.000 --> 00:01.000\nHej")
            .set(GUIDANCE_FILM.TRANSCRIPT, "Hej")
            .set(GUIDANCE_FILM.UPLOADED_BY, staff)
            .set(GUIDANCE_FILM.UPLOADED_AT, java.time.Instant.EPOCH)
            .returning(GUIDANCE_FILM.ID)
            .fetchSingle()
            .getId();
    assertTrue(
        Visit.of(port, self).get("/citizens/" + citizen + "/guidance").body().contains("Vores film"));
    Visit elsewhere = Visit.of(port, "film-elsewhere");
    assertEquals(404, elsewhere.get("/guidance/films/" + id).statusCode());
    elsewhere.get("/guidance/films");
    elsewhere.post("/guidance/films/" + id + "/remove", Map.of());
    assertEquals(1, sql.fetchCount(GUIDANCE_FILM), "nor can they take it away");
    visit.get("/guidance/films");
    visit.post("/guidance/films/" + id + "/remove", Map.of());
    assertEquals(0, sql.fetchCount(GUIDANCE_FILM));
  }
}
