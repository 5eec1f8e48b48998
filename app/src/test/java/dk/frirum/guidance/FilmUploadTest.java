package dk.frirum.guidance;

import static dk.frirum.tables.Tables.GUIDANCE_FILM;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("A municipality's own film")
class FilmUploadTest {
  private static final String VTT = "WEBVTT\n\n00:00.000 --> 00:04.000\nVelkommen.\n";
  private static final String PATH = "/guidance/films";

  @LocalServerPort int port;
  @Autowired DSLContext sql;

  private Visit visit = new Visit(0);

  @BeforeEach
  void coordinator() {
    String name = "k" + UUID.randomUUID();
    new People(sql).staff(name, "coordinator", People.HERE, null);
    visit = Visit.of(port, name);
    visit.get(PATH);
    sql.deleteFrom(GUIDANCE_FILM).execute();
  }

  @AfterEach
  void away() {
    sql.deleteFrom(GUIDANCE_FILM).execute();
  }

  private static Map<String, String> form() {
    return new HashMap<>(
        Map.of("title", "Velkommen til jobcentret", "captions", VTT, "transcript", "Velkommen."));
  }

  /** A real film: the one app/src/guidance/make-sample.sh makes. */
  private static byte[] webm() throws IOException {
    return film("/guidance/sample.webm");
  }

  /** Another, of app/src/guidance/make-test-film.sh. */
  private static byte[] mp4() throws IOException {
    return film("/guidance/tiny.mp4");
  }

  private static byte[] film(String name) throws IOException {
    try (InputStream in = FilmUploadTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  @Test
  @DisplayName("goes in over HTTP and comes out byte for byte, whole and by every range asked for")
  void inAndOut() throws IOException {
    byte[] film = webm();
    assertEquals(302, visit.upload(PATH, form(), "file", "film.webm", film).statusCode());
    String src =
        PATH + "/" + sql.select(GUIDANCE_FILM.ID).from(GUIDANCE_FILM).fetchSingle().value1();
    HttpResponse<byte[]> whole = visit.bytes(src);
    assertEquals("video/webm", whole.headers().firstValue("Content-Type").orElse(""));
    assertArrayEquals(film, whole.body());
    for (String range : new String[] {"0-99", "100-100", "5000-", "-50"}) {
      HttpResponse<byte[]> part =
          visit.bytes(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + src))
                  .header("Range", "bytes=" + range)
                  .build());
      assertEquals(206, part.statusCode(), range);
      String[] ends = range.split("-", -1);
      int from = ends[0].isEmpty() ? film.length - 50 : Integer.parseInt(ends[0]);
      int to = ends[0].isEmpty() || ends[1].isEmpty() ? film.length : Integer.parseInt(ends[1]) + 1;
      assertArrayEquals(Arrays.copyOfRange(film, from, to), part.body(), range);
      assertEquals(
          "bytes %d-%d/%d".formatted(from, to - 1, film.length),
          part.headers().firstValue("Content-Range").orElse(""));
    }
    assertEquals(VTT.strip(), visit.get(src + "/captions").body().strip().replace("\r\n", "\n"));
    assertTrue(visit.get(PATH).body().contains("Velkommen til jobcentret"));
  }

  @Test
  @DisplayName("is MP4 or WebM by its first bytes, whatever it is called")
  void kinds() throws IOException {
    assertEquals(302, visit.upload(PATH, form(), "file", "film.avi", mp4()).statusCode());
    assertEquals(
        "video/mp4",
        sql.select(GUIDANCE_FILM.MEDIA_TYPE).from(GUIDANCE_FILM).fetchSingle().value1());
  }

  @Test
  @DisplayName(
      "that is none, is too big or has no captions is refused with the reason; what was typed stays, and nothing is kept")
  void refused() throws IOException {
    String none =
        visit
            .upload(
                PATH,
                form(),
                "file",
                "film.webm",
                "GIF89a not a film".getBytes(StandardCharsets.UTF_8))
            .body();
    assertTrue(none.contains("id=\"file-error\""), none);
    assertTrue(none.contains("Velkommen til jobcentret") && none.contains("00:04.000"), none);
    byte[] big = Arrays.copyOf(webm(), (int) FilmsView.MOST.bytes() + 1);
    String tooBig = visit.upload(PATH, form(), "file", "film.webm", big).body();
    assertTrue(tooBig.contains("id=\"file-error\""), tooBig);
    assertTrue(tooBig.contains("Gør filmen mindre"), tooBig);
    Map<String, String> silent = form();
    silent.put("captions", "");
    String noCaptions = visit.upload(PATH, silent, "file", "film.webm", webm()).body();
    assertTrue(noCaptions.contains("id=\"captions-error\""), noCaptions);
    assertEquals(0, sql.fetchCount(GUIDANCE_FILM), "nothing half kept");
  }

  @Test
  @DisplayName(
      "bigger than the server reads of anything is answered by the page: what the limit is, what to do, and what was typed")
  void far() {
    HttpResponse<String> answer =
        visit.upload(PATH, form(), "file", "film.webm", new byte[70 << 20]);
    assertEquals(200, answer.statusCode());
    String page = answer.body();
    assertTrue(page.contains("id=\"file-error\"") && page.contains("mere end 32 MB"), page);
    assertTrue(page.contains("Gør filmen mindre"), page);
    assertTrue(page.contains("Velkommen til jobcentret") && page.contains("00:04.000"), page);
    assertEquals(0, sql.fetchCount(GUIDANCE_FILM), "nothing half kept");
  }

  @Test
  @DisplayName("has its limit said before one is chosen")
  void said() {
    String page = visit.get(PATH).body();
    assertTrue(page.contains("højst 32 MB"), page);
    assertTrue(page.contains("data-most=\"33554432\""), page);
  }
}
