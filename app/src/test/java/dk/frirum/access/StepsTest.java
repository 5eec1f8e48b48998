package dk.frirum.access;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.STAFF;
import static dk.frirum.tables.Tables.TOTP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.access.factor.Phone;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@ApplicationTest
@DisplayName("The way in, step by step,")
class StepsTest {
  private static int number;

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  private final DSLContext sql;
  private String user = "";
  private String oneTime = "";
  private Phone phone = new Phone(new byte[20]);

  StepsTest(DSLContext sql) {
    this.sql = sql;
  }

  @BeforeEach
  void user() {
    new People(sql);
    user = "trin" + ++number;
    oneTime =
        accounts.add(
            new Accounts.NewUser(user, "Opdigtet", Role.POLITICIAN, null, People.HERE, true), "op");
  }

  @Test
  @DisplayName("leads from a one-time password to an own one and a phone before anything else")
  void newcomer() {
    Visit visit = new Visit(port);
    visit.get("/rulebook?q=1");
    assertEquals("/login/password", Visit.target(visit.signIn(user, oneTime)));
    for (String page : List.of("/rulebook", "/", "/about", "/login/enrol", "/login/code")) {
      assertEquals("/login/password", Visit.target(visit.get(page)), page);
    }
    visit.get("/login/password");
    assertTrue(choose(visit, "kort", "kort").body().contains("for kort"));
    assertTrue(choose(visit, oneTime, oneTime).body().contains("den adgangskode, du fik"));
    assertTrue(choose(visit, "en god lang en", "en anden god").body().contains("ikke ens"));
    assertTrue(choose(visit, user + " med mere", "").body().contains("Dit brugernavn"));
    assertEquals(
        "/login/enrol", Visit.target(choose(visit, "fire gode ord her", "fire gode ord her")));

    assertEquals("/login/enrol", Visit.target(visit.get("/rulebook")));
    phone = Phone.readingFrom(visit.get("/login/enrol").body());
    assertEquals(
        phone.code(0),
        Phone.readingFrom(visit.get("/login/enrol").body()).code(0),
        "the same after a reload");
    assertTrue(code(visit, "/login/enrol", "000000").body().contains("Koden passer ikke"));
    HttpResponse<String> done = code(visit, "/login/enrol", phone.code(0));
    assertTrue(done.body().contains("Dine gendannelseskoder"), done.body());
    assertEquals(10, recovery(done).size());
    assertTrue(done.body().contains("/rulebook?q=1"), "and on to the page asked for");
    assertEquals(200, visit.get("/rulebook").statusCode());

    assertEquals("/login?error", Visit.target(new Visit(port).signIn(user, oneTime)));
    List<String> trail =
        sql.select(AUDIT.ACTION)
            .from(AUDIT)
            .where(AUDIT.ACTOR_ID.eq(id()))
            .orderBy(AUDIT.ID)
            .fetch(AUDIT.ACTION);
    assertEquals(
        List.of("password-changed", "second-factor-set-up", "signed-in", "sign-in-failed"), trail);
  }

  @Test
  @DisplayName("asks the phone next time, takes each code once, and a recovery code instead")
  void again() {
    enrolled();
    sql.update(TOTP).set(TOTP.LAST_STEP, 0L).where(TOTP.STAFF_ID.eq(id())).execute();
    Visit visit = new Visit(port);
    assertEquals("/login/code", Visit.target(visit.signIn(user, "fire gode ord her")));
    assertEquals("/login/code", Visit.target(visit.get("/rulebook")), "the password is not enough");
    String code = phone.code(0);
    visit.get("/login/code");
    assertEquals("/", Visit.target(code(visit, "/login/code", code)));
    assertEquals(200, visit.get("/rulebook").statusCode());

    Visit other = new Visit(port);
    other.signIn(user, "fire gode ord her");
    other.get("/login/code");
    assertTrue(code(other, "/login/code", code).body().contains("brugt før"));
    assertEquals("/login/code", Visit.target(other.get("/rulebook")));
  }

  @Test
  @DisplayName("takes a recovery code once and says how many are left")
  void recoveryCode() {
    List<String> codes = recovery(enrol());
    Visit visit = new Visit(port);
    visit.signIn(user, "fire gode ord her");
    visit.get("/login/code");
    assertEquals("/", Visit.target(code(visit, "/login/code", codes.get(3))));
    assertTrue(visit.get(Visit.target(visit.get("/"))).body().contains("Du har 9 tilbage"));
    Visit other = new Visit(port);
    other.signIn(user, "fire gode ord her");
    other.get("/login/code");
    assertTrue(code(other, "/login/code", codes.get(3)).body().contains("brugt før"));
    assertTrue(sql.fetchExists(AUDIT, AUDIT.ACTION.eq("recovery-code-used")));
  }

  @Test
  @DisplayName("counts wrong codes like wrong passwords; a right password does not start it over")
  void limited() {
    enrolled();
    sql.update(TOTP).set(TOTP.LAST_STEP, 0L).where(TOTP.STAFF_ID.eq(id())).execute();
    Visit visit = new Visit(port);
    for (int guess = 0; guess < LoginAttempts.PER_USER; guess++) {
      visit.signIn(user, "fire gode ord her");
      visit.get("/login/code");
      assertTrue(code(visit, "/login/code", "00000" + guess).body().contains("forkert"));
    }
    assertEquals("/login?wait", Visit.target(code(visit, "/login/code", phone.code(0))));
    assertEquals("/login?wait", Visit.target(new Visit(port).signIn(user, "fire gode ord her")));
  }

  @Test
  @DisplayName("gives the session a new id at each step")
  void newSession() {
    Visit visit = new Visit(port);
    visit.get("/login");
    String before = visit.session();
    visit.signIn(user, oneTime);
    String half = visit.session();
    assertNotEquals(before, half);
    visit.get("/login/password");
    choose(visit, "fire gode ord her", "fire gode ord her");
    String more = visit.session();
    assertNotEquals(half, more);
    phone = Phone.readingFrom(visit.get("/login/enrol").body());
    code(visit, "/login/enrol", phone.code(0));
    assertNotEquals(more, visit.session());
  }

  @Test
  @DisplayName("is closed to a one-time password that is too old, and to one who was taken off")
  void tooLate() {
    sql.update(STAFF)
        .set(STAFF.ONE_TIME_UNTIL, Instant.now().minusSeconds(1))
        .where(STAFF.USERNAME.eq(user))
        .execute();
    Visit visit = new Visit(port);
    assertEquals("/login?expired", Visit.target(visit.signIn(user, oneTime)));
    assertTrue(visit.get("/login?expired").body().contains("for gammel"));
    Visit half = new Visit(port);
    half.signIn(user, accounts.oneTimePassword(user, "op"));
    assertEquals(200, half.get("/login/password").statusCode());
    accounts.revoke(user, "op");
    assertEquals("/login", Visit.target(half.get("/login/password")));
  }

  @Test
  @DisplayName("replaces an older hash by Argon2id at the next sign-in")
  void upgrade() {
    new People(sql).staff("gammel" + number, "analyst", People.HERE, null);
    sql.update(STAFF)
        .set(STAFF.PASSWORD_HASH, "{bcrypt}" + new BCryptPasswordEncoder(4).encode(People.PASSWORD))
        .where(STAFF.USERNAME.eq("gammel" + number))
        .execute();
    Visit.of(port, "gammel" + number);
    String hash = sql.fetchSingle(STAFF, STAFF.USERNAME.eq("gammel" + number)).getPasswordHash();
    assertTrue(hash.startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$"), hash);
    assertEquals(200, Visit.of(port, "gammel" + number).get("/about").statusCode());
  }

  @Test
  @DisplayName("shuts with the very next request after user revoke, and opens after user restore")
  void revoke() {
    String name = "ude" + number;
    new People(sql).staff(name, "analyst", People.HERE, null);
    Visit visit = Visit.of(port, name);
    assertEquals(200, visit.get("/about").statusCode());
    accounts.revoke(name, "op");
    assertEquals("/login", Visit.target(visit.get("/about")));
    assertEquals("/login?error", Visit.target(new Visit(port).signIn(name, People.PASSWORD)));
    accounts.restore(name, "op");
    assertEquals(200, Visit.of(port, name).get("/about").statusCode());
  }

  private HttpResponse<String> enrol() {
    Visit visit = new Visit(port);
    visit.signIn(user, oneTime);
    visit.get("/login/password");
    choose(visit, "fire gode ord her", "fire gode ord her");
    phone = Phone.readingFrom(visit.get("/login/enrol").body());
    return code(visit, "/login/enrol", phone.code(0));
  }

  private void enrolled() {
    assertFalse(recovery(enrol()).isEmpty());
  }

  private static HttpResponse<String> choose(Visit visit, String password, String again) {
    return visit.post("/login/password", Map.of("password", password, "again", again));
  }

  private static HttpResponse<String> code(Visit visit, String path, String code) {
    return visit.post(path, Map.of("code", code));
  }

  private static List<String> recovery(HttpResponse<String> page) {
    return Pattern.compile("<li><code>([a-z2-7-]{19})</code>")
        .matcher(page.body())
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private long id() {
    return sql.fetchSingle(STAFF, STAFF.USERNAME.eq(user)).getId();
  }
}
