package dk.frirum.hardening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What ten thousand requests found, one by one. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A request that cannot be read")
class BrokenFieldsTest {
  private static final String SENTENCE = "Det, du sendte, kunne ikke læses";
  @LocalServerPort int port;

  private static Town town =
      new Town(
          new Town.Case(0, 0, 0, List.of()),
          new Town.Case(0, 0, 0, List.of()),
          new Town.Case(0, 0, 0, List.of()));

  @BeforeAll
  static void people(DSLContext sql) {
    town = Town.settle(sql);
  }

  @Test
  @DisplayName("is answered with a sentence, and nothing of what was sent is written in the log")
  void notLogged(CapturedOutput log) {
    HttpResponse<String> answer = Visit.of(port, "caseworker").get("/citizens?q=120380-1234%c3%28");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains(SENTENCE), answer.body());
    assertFalse(log.getAll().contains("120380-1234"), log.getAll());
    assertFalse(log.getAll().contains("InvalidParameterException"), log.getAll());
  }

  @Test
  @DisplayName("is answered with a sentence where it holds letters no address can have")
  void address() throws Exception {
    Answer answer = new Wire(port).send(SignIn.get("/today?q=<b>%00", ""));
    assertEquals(400, answer.status());
    assertTrue(answer.body().contains(SENTENCE), answer.body());
    assertFalse(answer.body().contains("<"), "no page of the server's own");
    assertEquals("nosniff", answer.header("X-Content-Type-Options").orElse(""));
  }

  @Test
  @DisplayName("is no failure where a method that no page answers carries a broken form")
  void patch() {
    HttpResponse<String> answer =
        Visit.of(port, "caseworker")
            .send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/citizens/1"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .method("PATCH", BodyPublishers.ofString("a=%u0041&b=%"))
                    .build());
    assertEquals(404, answer.statusCode());
  }

  @Test
  @DisplayName("is read without the null characters it holds")
  void nulls() {
    assertEquals(
        200, Visit.of(port, "caseworker").get("/today?benefit=a%00b&requirement=%00").statusCode());
  }

  @Test
  @DisplayName("is no failure where the kind of an interview is none there is")
  void kind() {
    HttpResponse<String> answer =
        Visit.of(port, "caseworker")
            .post("/citizens/" + town.own().citizen() + "/interviews", Map.of("kind", "fz9"));
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("form-error"), answer.body());
  }

  @Test
  @DisplayName("is no failure where a file is wanted and something else is sent")
  void noFile() {
    HttpResponse<String> answer = Visit.of(port, "coordinator").post("/import", Map.of());
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains(SENTENCE), answer.body());
  }

  @Test
  @DisplayName("is no failure where the name of a file holds a null character")
  void fileName() {
    HttpResponse<String> answer =
        Visit.of(port, "coordinator").upload("/import", "file", "a\0b.csv", new byte[3]);
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains(SENTENCE), answer.body());
  }

  @Test
  @DisplayName(
      "is told what to do before all of it has come, where a stranger's file is too big, or anybody's is far too big")
  void tooBig() throws Exception {
    Requests.Session session = SignIn.as("coordinator", People.PASSWORD, port);
    for (String head :
        List.of(head("frirum-session=none", 80L << 20), head(session.cookie(), 5L << 30))) {
      Answer answer = new Wire(port).send(Wire.bytes(head));
      assertEquals(413, answer.status());
      assertTrue(answer.body().contains("send en mindre fil"), answer.body());
    }
  }

  private static String head(String cookie, long length) {
    return """
    POST /import HTTP/1.1\r
    Host: localhost\r
    Cookie: %s\r
    Connection: close\r
    Content-Type: multipart/form-data; boundary=edge\r
    Content-Length: %d\r
    \r
    """
        .formatted(cookie, length);
  }

  @Test
  @DisplayName(
      "is answered by its own page, with what else was filled in, when its file is too big")
  void bigFile() {
    Visit coordinator = Visit.of(port, "coordinator");
    String figures =
        coordinator
            .upload(
                "/benchmark/import",
                Map.of("definition", "Fuldtidspersoner uden fleksjob"),
                "file",
                "tal.csv",
                new byte[66 << 20])
            .body();
    assertTrue(figures.contains("Tag færre perioder med"), figures);
    assertTrue(figures.contains("Fuldtidspersoner uden fleksjob"), figures);
    String citizens = coordinator.upload("/import", "file", "b.csv", new byte[66 << 20]).body();
    assertTrue(citizens.contains("mere end 64 MB"), citizens);
  }

  @Test
  @DisplayName("is no failure where a form with too big a file is cut off or holds too much text")
  void bigAndBroken() throws Exception {
    Visit coordinator = Visit.of(port, "coordinator");
    HttpResponse<String> text =
        coordinator.upload(
            "/import", Map.of("much", "x".repeat(3 << 20)), "file", "b.csv", new byte[66 << 20]);
    assertEquals(413, text.statusCode());
  }

  @Test
  @DisplayName("leads nowhere else, whatever it calls the server")
  void host() throws Exception {
    byte[] request =
        Wire.bytes(
            "GET /today HTTP/1.1\r\nHost: fz9.example\r\nX-Forwarded-Host: fz9.example\r\nConnection: close\r\n\r\n");
    assertEquals("/login", new Wire(port).send(request).header("Location").orElse(""));
  }
}
