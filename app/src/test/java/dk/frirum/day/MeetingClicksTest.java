package dk.frirum.day;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.FACT;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import dk.frirum.duty.Duties;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.time.DateRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
@DisplayName("A meeting, in the browser")
class MeetingClicksTest {
  private static final int MOST = 6;
  private static final Path PICTURES = Path.of("target/look");

  private static @Nullable Chromium chromium;
  private static @Nullable People people;

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Duties duties;
  @Autowired Clock clock;

  private final List<String> wrong = new ArrayList<>();
  private String worker = "";
  private long citizen;

  @BeforeAll
  static void open(DSLContext sql) throws IOException {
    assumeTrue(Chromium.isThere(), "chromium is not installed");
    chromium = new Chromium();
    people = new People(sql);
    Files.createDirectories(PICTURES);
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void sickAndEmployed() {
    People invented = people;
    if (invented == null) {
      return;
    }
    LocalDate from = LocalDate.now(clock).minusDays(30);
    worker = "w" + UUID.randomUUID();
    long staff = invented.staff(worker, "caseworker", People.HERE, null);
    citizen =
        invented.citizen(
            People.HERE, "Åse", "Østergård", "aase oestergaard", LocalDate.of(1980, 5, 1));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(citizen)).execute();
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, "sickness-benefit")
        .set(SPELL.DURING, DateRange.since(from))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    for (String[] fact :
        new String[][] {{"employment", "employed"}, {"expected-absence", "40 weeks"}}) {
      sql.insertInto(FACT)
          .set(FACT.CITIZEN_ID, citizen)
          .set(FACT.NAME, fact[0])
          .set(FACT.VALUE, fact[1])
          .set(FACT.VALID, DateRange.since(from))
          .set(FACT.RECORDED_AT, Instant.EPOCH)
          .execute();
    }
    duties.reevaluate(citizen);
  }

  @AfterEach
  void nothingWentWrong() {
    assertEquals(List.of(), wrong);
  }

  @Test
  @DisplayName(
      "at the workplace with the manager is called in six interactions, and what happened is said in four; a phone shows it all")
  void workplace() {
    try (Page page = signedIn(1280)) {
      page.navigate("/citizens/" + citizen);
      Hand hand = new Hand(page);
      hand.click("[data-call]");
      hand.click("#slot-1");
      hand.type("#employer-name", "Bo Lund");
      hand.type("#employer-email", "bo@moelle.example");
      hand.click("label[for=employer-consent]");
      hand.click("main form[method=post] button[type=submit]");
      assertThat(page.locator(".alert-success").first()).containsText("er indkaldt");
      most("meeting at the workplace", hand);
      assertEquals("", required().violations(page), "axe");

      passed();
      page.navigate("/meetings/passed");
      Hand after = new Hand(page);
      after.click("[data-outcome]");
      after.click("#outcome-held");
      after.click("main form[data-usual] button[type=submit]");
      assertThat(page.locator("main .alert").first()).containsText("er gemt");
      most("meeting held", after);
      assertEquals(
          "held",
          sql.select(INTERVIEW.OUTCOME)
              .from(INTERVIEW)
              .where(INTERVIEW.CITIZEN_ID.eq(citizen))
              .fetchSingle()
              .value1());
    }
    try (Page phone = signedIn(390)) {
      long id =
          sql.select(MEETING.ID)
              .from(MEETING)
              .where(MEETING.CITIZEN_ID.eq(citizen))
              .fetchSingle()
              .value1();
      for (String path :
          List.of(
              "/citizens/" + citizen + "/meetings/new",
              "/meetings/" + id,
              "/meetings",
              "/citizens/" + citizen)) {
        phone.navigate(path);
        Object overflow = phone.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertTrue(((Number) overflow).intValue() <= 0, path + " is wider than a phone");
        phone.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(
                    PICTURES.resolve(
                        "real" + path.replaceAll("\\d+", "1").replace('/', '-') + "-390.png")));
      }
    }
  }

  @Test
  @DisplayName("of the usual sort is called in three interactions")
  void summons() {
    sql.deleteFrom(FACT).where(FACT.CITIZEN_ID.eq(citizen), FACT.NAME.eq("employment")).execute();
    duties.reevaluate(citizen);
    try (Page page = signedIn(1280)) {
      page.navigate("/citizens/" + citizen);
      Hand hand = new Hand(page);
      hand.click("[data-call]");
      hand.click("#slot-2");
      hand.click("main form[method=post] button[type=submit]");
      assertThat(page.locator(".alert-success").first()).containsText("er indkaldt");
      most("summons", hand);
    }
  }

  @Test
  @DisplayName("that the citizen stayed away from is registered in four interactions")
  void nonAttendance() {
    try (Page page = signedIn(1280)) {
      page.navigate("/citizens/" + citizen + "/meetings/new?kind=follow-up");
      page.locator("main form[method=post] button[type=submit]").click();
      assertThat(page.locator(".alert-success").first()).containsText("er indkaldt");
      passed();
      page.navigate("/meetings/passed");
      Hand hand = new Hand(page);
      hand.click("[data-outcome]");
      hand.click("#outcome-citizen-absent");
      hand.choose("#reason", "no-word");
      hand.click("main form[data-usual] button[type=submit]");
      assertThat(page.locator("main .alert").first()).containsText("udeblev");
      most("non-attendance", hand);
    }
  }

  @Test
  @DisplayName("can be called, and said what happened of, without JavaScript")
  void withoutScript() {
    try (Page page = required().withoutScript(port)) {
      signIn(page);
      page.navigate("/citizens/" + citizen + "/meetings/new?kind=follow-up");
      page.locator("#slot-other").click();
      page.locator("#date").fill(LocalDate.now(clock).plusDays(9).toString());
      page.locator("#time").fill("9.15");
      page.locator("main form[method=post] button[type=submit]").click();
      assertThat(page.locator(".alert-success").first()).containsText("er indkaldt");
      passed();
      page.navigate("/meetings/passed");
      page.locator("[data-outcome]").first().click();
      page.locator("#outcome-cancelled").click();
      page.locator("#reason").selectOption("staff-absent");
      page.locator("main form[data-usual] button[type=submit]").click();
      assertThat(page.locator("main .alert").first()).containsText("ikke blev holdt");
    }
  }

  private void most(String what, Hand hand) {
    System.out.println("Interactions: " + what + " " + hand.interactions());
    assertTrue(hand.interactions() <= MOST, what + " takes " + hand.interactions());
  }

  /** Lets the time of the meeting pass. */
  private void passed() {
    Instant at = clock.instant().minusSeconds(7200);
    sql.update(MEETING)
        .set(MEETING.STARTS_AT, at)
        .set(MEETING.ENDS_AT, at.plusSeconds(3600))
        .where(MEETING.CITIZEN_ID.eq(citizen))
        .execute();
  }

  private Page signedIn(int width) {
    Page page = required().window(width, port, wrong);
    signIn(page);
    return page;
  }

  private void signIn(Page page) {
    page.navigate("/login");
    page.locator("#username").fill(worker);
    page.locator("#password").fill(People.PASSWORD);
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("h1")).hasText("I dag");
  }

  private static Chromium required() {
    Chromium open = chromium;
    if (open == null) {
      throw new IllegalStateException("no browser");
    }
    return open;
  }
}
