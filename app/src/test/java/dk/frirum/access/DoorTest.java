package dk.frirum.access;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("The door")
class DoorTest {
  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
          + "form-action 'self'; frame-ancestors 'none'";

  @LocalServerPort int port;

  @BeforeAll
  static void people(DSLContext sql) {
    People people = new People(sql);
    people.staff("caseworker");
    people.staff("politician");
    people.staff("leaving", "analyst", People.HERE, null);
    people.staff("promoted", "team-leader", People.HERE, null);
    people.staff("guessed", "analyst", People.HERE, null);
  }

  @Test
  @DisplayName("opens to the right password and leads to the role's own first page")
  void opens(DSLContext sql) {
    Visit visit = new Visit(port);
    HttpResponse<String> answer = visit.signIn("politician", People.PASSWORD);
    assertEquals("/", Visit.target(answer));
    assertEquals("/trials", Visit.target(visit.get("/")));
    assertTrue(sql.fetchExists(AUDIT, AUDIT.ACTION.eq("signed-in")));
  }

  @Test
  @DisplayName("leads back to the page that was asked for")
  void leadsBack() {
    Visit visit = new Visit(port);
    visit.get("/about?lang=en");
    HttpResponse<String> answer = visit.signIn("politician", People.PASSWORD);
    assertTrue(Visit.target(answer).startsWith("/about?lang=en"), Visit.target(answer));
  }

  @Test
  @DisplayName("stays closed to a wrong password and keeps the name typed, never the password")
  void staysClosed() {
    Visit visit = new Visit(port);
    assertEquals("/login?error", Visit.target(visit.signIn("caseworker", "wrong-secret")));
    String page = visit.get("/login?error").body();
    assertTrue(page.contains("Brugernavn eller adgangskode er forkert"), page);
    assertTrue(page.contains("value=\"caseworker\""), page);
    assertFalse(page.contains("wrong-secret"), page);
  }

  @Test
  @DisplayName("makes one who guesses five times wait, even with the right password")
  void wait_() {
    for (int guess = 0; guess < LoginAttempts.PER_USER; guess++) {
      new Visit(port).signIn("guessed", "guess " + guess);
    }
    Visit visit = new Visit(port);
    assertEquals("/login?wait", Visit.target(visit.signIn("guessed", People.PASSWORD)));
    assertTrue(visit.get("/login?wait").body().contains("For mange forsøg"));
  }

  @Test
  @DisplayName("shuts with the very next request when access is taken away")
  void revoked(DSLContext sql) {
    Visit visit = Visit.of(port, "leaving");
    assertEquals(200, visit.get("/about").statusCode());
    // What the trail says of somebody stays: so access is taken by moving, not by deleting.
    sql.update(STAFF)
        .set(STAFF.MUNICIPALITY, People.ELSEWHERE)
        .where(STAFF.USERNAME.eq("leaving"))
        .execute();
    assertEquals("/login", Visit.target(visit.get("/about")));
  }

  @Test
  @DisplayName("shuts with the very next request when the role is another")
  void otherRole(DSLContext sql) {
    Visit visit = Visit.of(port, "promoted");
    sql.update(STAFF).set(STAFF.ROLE, "partner").where(STAFF.USERNAME.eq("promoted")).execute();
    assertEquals("/login", Visit.target(visit.get("/today")));
  }

  @Test
  @DisplayName("shuts behind one who signs out")
  void signsOut() {
    Visit visit = Visit.of(port, "politician");
    assertEquals("/login?out", Visit.target(visit.post("/logout", Map.of())));
    assertTrue(visit.get("/login?out").body().contains("Du er logget af"));
    assertEquals("/login", Visit.target(visit.get("/about")));
  }

  @Test
  @DisplayName("leaves nothing of the pages in the browser of one who signs out")
  void nothingKept() {
    Visit visit = Visit.of(port, "politician");
    String token = Jsoup.parse(visit.get("/about").body()).select("input[name=_csrf]").val();
    HttpResponse<String> answer =
        visit.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/logout"))
                .header("X-Forwarded-Proto", "https")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token))
                .build());
    assertEquals(302, answer.statusCode());
    assertEquals(
        "\"cache\", \"storage\"", answer.headers().firstValue("Clear-Site-Data").orElse(""));
  }

  @Test
  @DisplayName("takes no form without its token")
  void csrf() {
    Visit visit = Visit.of(port, "caseworker");
    HttpResponse<String> answer =
        visit.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/logout"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    assertEquals(403, answer.statusCode());
  }

  @Test
  @DisplayName("sends the whole page, not a part of one, to the login")
  void htmx() {
    HttpResponse<String> answer =
        new Visit(port)
            .send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/about"))
                    .header("HX-Request", "true")
                    .build());
    assertEquals(401, answer.statusCode());
    assertEquals("/login", answer.headers().firstValue("HX-Redirect").orElse(""));
  }

  @Test
  @DisplayName("tells the browser to run nothing but our own files, on every kind of answer")
  void headers() {
    Visit visit = Visit.of(port, "politician");
    for (String path : new String[] {"/about", "/login", "/no-such-page", "/today", "/rulebook"}) {
      HttpResponse<String> answer = visit.get(path);
      assertEquals(CONTENT_POLICY, header(answer, "Content-Security-Policy"), path);
      assertEquals("nosniff", header(answer, "X-Content-Type-Options"), path);
      assertEquals("DENY", header(answer, "X-Frame-Options"), path);
      assertEquals("same-origin", header(answer, "Referrer-Policy"), path);
      assertTrue(header(answer, "Cache-Control").contains("no-store"), path);
      assertFalse(answer.body().matches("(?s).*<script(?![^>]*src=).*"), "no code in " + path);
      assertFalse(answer.body().matches("(?s).* style=\".*"), "no style in " + path);
    }
  }

  @Test
  @DisplayName("keeps the session's cookie from scripts and from other sites")
  void cookie() {
    HttpResponse<String> answer = new Visit(port).get("/login");
    String cookie = header(answer, "Set-Cookie");
    assertTrue(cookie.startsWith("frirum-session="), cookie);
    assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
    // As __Host- asks for, its name in production.
    assertTrue(cookie.contains("Path=/;") && !cookie.contains("Domain"), cookie);
  }

  @Test
  @DisplayName("speaks Danish until English is asked for, and remembers")
  void language() {
    Visit visit = new Visit(port);
    assertTrue(visit.get("/login").body().contains("<html lang=\"da\">"));
    assertTrue(visit.get("/login?lang=en").body().contains("<html lang=\"en\">"));
    assertTrue(visit.get("/login").body().contains("Sign in"));
    assertTrue(visit.get("/login?lang=xx%0d%0a").body().contains("<html lang=\""));
  }

  @Test
  @DisplayName("says in words what is refused and what does not exist")
  void words() {
    Visit visit = Visit.of(port, "politician");
    HttpResponse<String> refused = visit.get("/today");
    assertEquals(403, refused.statusCode());
    assertTrue(refused.body().contains("Det har du ikke adgang til"), refused.body());
    assertTrue(visit.get("/no-such-page").body().contains("Siden findes ikke"));
  }

  @Test
  @DisplayName("tells anybody that the application and its database answer")
  void health() {
    assertEquals("ok", new Visit(port).get("/healthz").body());
  }

  @Test
  @DisplayName("has a name for each role in both languages")
  void roles() {
    for (Role role : Role.values()) {
      assertFalse(role.title(dk.frirum.web.Words.of(java.util.Locale.of("da"))).isBlank());
      assertEquals(role, Role.of(role.code()));
    }
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
