package dk.frirum.day;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.LATE_CAUSE;
import static dk.frirum.tables.Tables.SPELL;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import dk.frirum.duty.Duties;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.time.DateRange;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The figures stand in docs/clicks.md; one that grows fails here. */
@ApplicationTest
@Tag("browser")
@DisplayName("Steps of a case, in the browser")
class CaseStepsClicksTest {
  private static @Nullable Chromium chromium;
  private static @Nullable People people;

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Duties duties;
  @Autowired Clock clock;

  private final List<String> wrong = new ArrayList<>();
  private String worker = "";
  private String leader = "";
  private long staff;
  private long mate;
  private long citizen;

  @BeforeAll
  static void open(DSLContext sql) {
    assumeTrue(Chromium.isThere(), "chromium is not installed");
    chromium = new Chromium();
    people = new People(sql);
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void overdue() {
    People invented = people;
    if (invented == null) {
      return;
    }
    String team = "t" + UUID.randomUUID();
    worker = "w" + team;
    leader = "l" + team;
    staff = invented.staff(worker, "caseworker", People.HERE, null);
    mate = invented.staff("m" + team, "caseworker", People.HERE, null);
    long led = invented.staff(leader, "team-leader", People.HERE, null);
    sql.update(STAFF).set(STAFF.TEAM, team).where(STAFF.ID.in(staff, mate, led)).execute();
    citizen =
        invented.citizen(
            People.HERE, "Åse", "Østergård", "aase oestergaard", LocalDate.of(1980, 5, 1));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(citizen)).execute();
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, "cash-assistance")
        .set(SPELL.DURING, DateRange.since(LocalDate.now(clock).minusDays(10)))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    duties.reevaluate(citizen);
  }

  @AfterEach
  void nothingWentWrong() {
    assertEquals(List.of(), wrong);
  }

  @Test
  @DisplayName("why a duty is late is said in three interactions from Today")
  void cause() {
    try (Page page = signedIn(worker)) {
      Hand hand = new Hand(page);
      hand.click("[data-late]");
      hand.choose("#lateCause", "no-slot");
      hand.click("main form button[type=submit]");
      assertThat(page.locator(".alert-success").first()).containsText("Årsagen er gemt");
      assertThat(page.locator("[data-late]").first()).hasText("Ingen ledig tid inden fristen");
      most("cause of being late", hand, 3);
      page.navigate("/today/causes");
      assertThat(page.locator("main table")).containsText("Ingen ledig tid inden fristen: 1");
      assertEquals("", required().violations(page), "axe");
    }
  }

  @Test
  @DisplayName("a late interview with its cause is one interaction more than without: four")
  void lateInterview() {
    try (Page page = signedIn(worker)) {
      Hand hand = new Hand(page);
      hand.click("[data-register]");
      hand.click("#form-in-person");
      hand.choose("#lateCause", "citizen-ill");
      hand.click("main form button[type=submit]");
      assertThat(page.locator(".alert-success").first()).containsText("er gemt");
      assertTrue(sql.fetchExists(LATE_CAUSE, LATE_CAUSE.CITIZEN_ID.eq(citizen)));
      most("late interview", hand, 4);
    }
  }

  @Test
  @DisplayName("absence is registered in four interactions from the citizen's page")
  void absence() {
    try (Page page = signedIn(worker)) {
      page.navigate("/citizens/" + citizen);
      Hand hand = new Hand(page);
      hand.click("[data-course=absence]");
      hand.choose("#kind", "holiday");
      hand.type("#to", LocalDate.now(clock).plusDays(7).toString());
      hand.click("main form button[type=submit]");
      assertThat(page.locator(".alert-success").first()).containsText("Perioden er gemt");
      most("absence", hand, 4);
      page.navigate("/citizens/" + citizen + "/absence");
      assertEquals("", required().violations(page), "axe");
    }
  }

  @Test
  @DisplayName("triage is registered in four interactions from the citizen's page")
  void triage() {
    try (Page page = signedIn(worker)) {
      page.navigate("/citizens/" + citizen);
      Hand hand = new Hand(page);
      hand.click("[data-course=circumstances]");
      hand.click("a[href$='what=fact.target-group']");
      hand.click("label[for=value-job-ready]");
      hand.click("main form button[type=submit]");
      assertThat(page.locator(".alert-success").first()).containsText("Målgruppe er registreret");
      assertThat(page.locator("li:has([data-course=circumstances])")).containsText("Jobparat");
      most("triage", hand, 4);
      page.navigate("/citizens/" + citizen + "/circumstances");
      assertEquals("", required().violations(page), "axe");
    }
  }

  @Test
  @DisplayName("recovery is registered in three interactions from the citizen's page")
  void recovery() {
    sql.update(SPELL)
        .set(SPELL.BENEFIT, "sickness-benefit")
        .where(SPELL.CITIZEN_ID.eq(citizen))
        .execute();
    try (Page page = signedIn(worker)) {
      page.navigate("/citizens/" + citizen);
      Hand hand = new Hand(page);
      hand.click("[data-course=circumstances]");
      hand.click("a[href$='what=event.recovery-reported']");
      hand.click("main form button[type=submit]");
      assertThat(page.locator(".alert-success").first()).containsText("Raskmelding er registreret");
      most("recovery", hand, 3);
    }
  }

  @Test
  @DisplayName(
      "a film that is too big is said to be so beside it when it is chosen, and is not sent; what was typed stays")
  void filmTooBig() throws IOException {
    String coordinator = "k" + UUID.randomUUID();
    requirePeople().staff(coordinator, "coordinator", People.HERE, null);
    Path film = Files.createTempFile("film", ".webm");
    Path small = Files.createTempFile("small", ".webm");
    try (Page page = required().window(1280, port, wrong);
        RandomAccessFile big = new RandomAccessFile(film.toFile(), "rw")) {
      big.setLength(40L << 20);
      page.navigate("/login");
      page.locator("#username").fill(coordinator);
      page.locator("#password").fill(People.PASSWORD);
      page.locator("main button[type=submit]").click();
      page.navigate("/guidance/films");
      assertThat(page.locator("#file-hint")).containsText("højst 32 MB");
      page.locator("#title").fill("Velkommen");
      page.locator("#file").setInputFiles(film);
      assertThat(page.locator("#file-error")).containsText("Gør filmen mindre");
      page.locator("main form.fr-form button[type=submit]").click();
      assertThat(page.locator("#title")).hasValue("Velkommen");
      assertThat(page.locator("#file")).isFocused();
      assertEquals("", required().violations(page), "axe");
      page.locator("#file").setInputFiles(small);
      assertThat(page.locator("#file-error")).hasCount(0);
    } finally {
      Files.delete(film);
      Files.delete(small);
    }
  }

  private static People requirePeople() {
    return Objects.requireNonNull(people);
  }

  @Test
  @DisplayName("the cases of a colleague who leaves are handed over in five interactions")
  void handOver() {
    try (Page page = signedIn(leader)) {
      page.navigate("/assignments");
      Hand hand = new Hand(page);
      hand.choose("#from", Long.toString(staff));
      hand.click("label[for=to-" + mate + "]");
      hand.click("label[for=leaving]");
      hand.click("main form button[type=submit]");
      assertThat(page.locator("main table")).containsText("Åse Østergård");
      assertEquals("", required().violations(page), "axe");
      hand.click("main form button[type=submit]");
      assertThat(page.locator("main table")).containsText("Overdraget");
      assertEquals("", required().violations(page), "axe");
      most("hand-over", hand, 5);
      assertEquals(
          mate,
          sql.select(CITIZEN.CASEWORKER_ID)
              .from(CITIZEN)
              .where(CITIZEN.ID.eq(citizen))
              .fetchSingle()
              .value1());
    }
  }

  private static void most(String what, Hand hand, int most) {
    System.out.println("Interactions: " + what + " " + hand.interactions());
    assertTrue(hand.interactions() <= most, what + " takes " + hand.interactions());
  }

  private Page signedIn(String who) {
    Page page = required().window(1280, port, wrong);
    page.navigate("/login");
    page.locator("#username").fill(who);
    page.locator("#password").fill(People.PASSWORD);
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("h1")).hasText("I dag");
    if (who.equals(leader)) {
      return page;
    }
    page.navigate("/today?scope=mine");
    return page;
  }

  private static Chromium required() {
    Chromium open = chromium;
    if (open == null) {
      throw new IllegalStateException("no browser");
    }
    return open;
  }
}
