package dk.frirum.access;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ApplicationTest
@DisplayName("The municipality's login")
class MunicipalLoginTest {
  private static final Provider PROVIDER = new Provider();
  private static int number;

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  private final DSLContext sql;
  private String subject = "";

  MunicipalLoginTest(DSLContext sql) {
    this.sql = sql;
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("frirum.login.municipal.issuer", PROVIDER::issuer);
    registry.add("frirum.login.municipal.client-id", () -> Provider.CLIENT);
    registry.add("frirum.login.municipal.client-secret", () -> "not much of a secret");
    registry.add("frirum.login.municipal.municipalities[0].cvr", () -> "12345678");
    registry.add("frirum.login.municipal.municipalities[0].code", () -> People.HERE);
    registry.add("frirum.login.municipal.municipalities[0].name", () -> "Havrelund Kommune");
  }

  @AfterAll
  static void stop() {
    PROVIDER.close();
  }

  @BeforeEach
  void somebody() {
    new People(sql);
    subject = "0b1c-" + ++number;
  }

  @Test
  @DisplayName("has a button, and its own site as the only other place a form may lead")
  void button() {
    HttpResponse<String> page = new Visit(port).get("/login");
    assertTrue(page.body().contains("Log på med kommunens login"), page.body());
    String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("form-action 'self' " + PROVIDER.origin() + ";"), policy);
  }

  @Test
  @DisplayName("leads in with role, municipality and team, and back to the page asked for")
  void success() {
    Visit visit = new Visit(port);
    visit.get("/rulebook?q=1");
    String before = visit.session();
    String to = comeIn(visit, rights("caseworker", "12345678", "Team Øst"));
    assertTrue(to.startsWith("/rulebook?q=1"), to);
    assertNotEquals(before, visit.session(), "under a new id");
    assertEquals(200, visit.get("/today").statusCode());
    assertTrue(visit.get("/about").body().contains("Karen Opdigtet"));
    var row = sql.fetchSingle(STAFF, STAFF.SUBJECT.eq(subject));
    assertEquals(
        "caseworker 0999 Team Øst",
        row.getRole() + " " + row.getMunicipality() + " " + row.getTeam());
    assertEquals(
        List.of("user-added", "signed-in"),
        sql.select(AUDIT.ACTION)
            .from(AUDIT)
            .where(AUDIT.ACTOR_ID.eq(row.getId()), AUDIT.ACTION.in("user-added", "signed-in"))
            .orderBy(AUDIT.ID)
            .fetch(AUDIT.ACTION));
    Map<String, String> asked = PROVIDER.lastAuthorization();
    assertEquals("code", asked.get("response_type"));
    assertEquals("S256", asked.get("code_challenge_method"));
    assertFalse(asked.getOrDefault("nonce", "").isEmpty());
    assertFalse(asked.getOrDefault("state", "").isEmpty());
  }

  @Test
  @DisplayName("takes role and team anew at every sign-in, and makes no second user")
  void anew() {
    comeIn(new Visit(port), rights("caseworker", "12345678", "Team Øst"));
    Visit visit = new Visit(port);
    comeIn(visit, rights("team-leader", "12345678", ""));
    var row = sql.fetchSingle(STAFF, STAFF.SUBJECT.eq(subject));
    assertEquals("team-leader", row.getRole());
    assertNull(row.getTeam());
    assertEquals(200, visit.get("/import").statusCode());
  }

  @Test
  @DisplayName(
      "gives one who was imported without a password the cases, and never one with a password")
  void imported() {
    long without = new People(sql).staff("u-" + subject, "caseworker", People.HERE, null);
    sql.update(STAFF)
        .set(STAFF.PASSWORD_HASH, StaffIntake.NO_PASSWORD)
        .where(STAFF.ID.eq(without))
        .execute();
    comeIn(new Visit(port), rights("caseworker", "12345678", ""));
    assertEquals(without, sql.fetchSingle(STAFF, STAFF.SUBJECT.eq(subject)).getId());
    String first = subject;
    subject = first + "-other";
    new People(sql).staff("u-" + subject, "caseworker", People.HERE, null);
    comeIn(new Visit(port), rights("analyst", "12345678", ""));
    assertEquals(subject, sql.fetchSingle(STAFF, STAFF.SUBJECT.eq(subject)).getUsername());
    assertEquals(first, sql.fetchSingle(STAFF, STAFF.ID.eq(without)).getSubject());
  }

  @Test
  @DisplayName(
      "refuses an unknown role and another municipality, says what to ask for, and leaves a trail")
  void refused() {
    Visit visit = new Visit(port);
    assertEquals("/login/refused", comeIn(visit, rights("cook", "12345678", "")));
    String page = visit.get("/login/refused").body();
    assertTrue(
        page.contains("Frirum kender ikke rollen http://frirum.dk/roles/usersystemrole/cook/1"),
        page);
    assertTrue(page.contains("Bed administratoren af Frirum om at føje rollen"), page);
    assertEquals("/login", Visit.target(visit.get("/today")));

    assertEquals("/login/refused", comeIn(visit, rights("caseworker", "87654321", "")));
    assertTrue(visit.get("/login/refused").body().contains("87654321"));
    assertEquals("/login/refused", comeIn(visit, Map.of()));
    assertTrue(visit.get("/login/refused").body().contains("ingen rolle"));
    assertFalse(sql.fetchExists(STAFF, STAFF.SUBJECT.eq(subject)));
    List<String> trail =
        sql.fetch(
                "select details ->> 'reason' from audit join audit_text on audit_id = id where action = 'sign-in-refused' and said::jsonb ->> 'subject' = {0} order by id",
                org.jooq.impl.DSL.val(subject))
            .getValues(0, String.class);
    assertEquals(List.of("UNKNOWN_ROLE", "OTHER_MUNICIPALITY", "NO_ROLE"), trail);
  }

  @Test
  @DisplayName("refuses a token of another issuer, audience, nonce or key, and one that is too old")
  void forged() {
    Map<String, Object> good = rights("caseworker", "12345678", "");
    for (Provider.Forgery forgery : Provider.Forgery.values()) {
      Visit visit = new Visit(port);
      PROVIDER.forge(forgery);
      assertEquals("/login/refused", comeIn(visit, good), forgery.toString());
      assertTrue(visit.get("/login/refused").body().contains("svarede ikke"), forgery.toString());
      assertEquals("/login", Visit.target(visit.get("/today")), forgery.toString());
    }
    assertFalse(sql.fetchExists(STAFF, STAFF.SUBJECT.eq(subject)));
    PROVIDER.forge(null);
    assertEquals("/", comeIn(new Visit(port), good), "and the same, genuine, comes in");
  }

  @Test
  @DisplayName("refuses an answer nobody asked for")
  void unasked() {
    Visit visit = new Visit(port);
    assertEquals(
        "/login/refused",
        Visit.target(visit.get("/login/oauth2/code/municipality?code=abc&state=forged")));
    assertEquals("/login", Visit.target(visit.get("/today")));
  }

  @Test
  @DisplayName("signs out at the provider too, and comes back here")
  void signsOut() {
    Visit visit = new Visit(port);
    comeIn(visit, rights("caseworker", "12345678", ""));
    visit.get("/about");
    String there = visit.post("/logout", Map.of()).headers().firstValue("Location").orElse("");
    assertTrue(there.startsWith(PROVIDER.issuer() + "/endsession?id_token_hint=ey"), there);
    assertTrue(
        there.endsWith(
            "post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A" + port + "%2Flogin%3Fout"),
        there);
    assertEquals("/login", Visit.target(visit.get("/about")));
  }

  @Test
  @DisplayName("stops at the next request when access is taken away, and lets nobody in afterwards")
  void revoked() {
    Visit visit = new Visit(port);
    comeIn(visit, rights("caseworker", "12345678", ""));
    assertEquals(200, visit.get("/today").statusCode());
    accounts.revoke(sql.fetchSingle(STAFF, STAFF.SUBJECT.eq(subject)).getUsername(), "op");
    assertEquals("/login", Visit.target(visit.get("/today")));
    assertEquals("/login/refused", comeIn(visit, rights("caseworker", "12345678", "")));
    assertTrue(visit.get("/login/refused").body().contains("er taget væk"));
  }

  @Test
  @DisplayName("puts no CPR number in the trail, whoever sends one")
  void noCpr() {
    comeIn(new Visit(port), Map.of("roles", List.of("0181850000"), "cvr", "12345678"));
    assertFalse(sql.fetch(AUDIT).toString().contains("0181850000"));
  }

  private static Map<String, Object> rights(String role, String cvr, String team) {
    return Provider.rights("http://frirum.dk/roles/usersystemrole/" + role + "/1", cvr, team);
  }

  /** From the button over the provider and back; where one comes to. */
  private String comeIn(Visit visit, Map<String, Object> claims) {
    PROVIDER.next(subject, claims, Instant.now());
    HttpResponse<String> asked = visit.get("/oauth2/authorization/municipality");
    HttpResponse<String> known = visit.follow(asked);
    return Visit.target(visit.follow(known));
  }
}
