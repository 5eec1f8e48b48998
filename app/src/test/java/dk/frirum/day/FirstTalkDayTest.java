package dk.frirum.day;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.frirum.tables.Tables.CITIZEN;
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
@DisplayName("The first talk, in the browser")
class FirstTalkDayTest {
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
  private String self = "";
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
  void onCashAssistance() {
    People invented = people;
    if (invented == null) {
      return;
    }
    worker = "w" + UUID.randomUUID();
    self = "c" + UUID.randomUUID();
    long staff = invented.staff(worker, "caseworker", People.HERE, null);
    citizen =
        invented.citizen(
            People.HERE, "Åse", "Østergård", "aase oestergaard", LocalDate.of(1980, 5, 1));
    invented.staff(self, "citizen", People.HERE, citizen);
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(citizen)).execute();
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, "cash-assistance")
        .set(SPELL.DURING, DateRange.since(LocalDate.now(clock).minusDays(5)))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    duties.reevaluate(citizen);
  }

  @AfterEach
  void nothingWentWrong() {
    assertEquals(List.of(), wrong);
  }

  @Test
  @DisplayName(
      "begins with the citizen's film and goal, is summoned with a notice in four interactions, and staying away can be prepared")
  void fromFilmToCase() {
    try (Page phone = signedIn(self, 390)) {
      phone.navigate("/citizens/" + citizen);
      phone.locator("[data-course=guidance]").click();
      phone
          .locator("video")
          .evaluate(
              "v => new Promise(r => v.readyState >= 1 ? r()"
                  + " : v.addEventListener('loadedmetadata', r, {once: true}))");
      shot(phone, "guidance-own", 390);
      phone.locator("button[value=understood]").click();
      assertThat(phone.locator(".alert-success").first()).containsText("forstået");
      phone.locator("#words").fill("Må min søster komme med?");
      phone.locator("button[value=ask]").click();
      assertThat(phone.locator(".alert-success").first()).containsText("sendt");
      phone.navigate("/citizens/" + citizen);
      Hand hand = new Hand(phone);
      hand.click("[data-course=plan]");
      hand.type("#goal-words", "Jeg vil arbejde udendørs");
      hand.click("form:has(#goal-words) button[value=add]");
      assertThat(phone.locator("#goal-heading ~ ul")).containsText("udendørs");
      most("plan goal by the citizen", hand);
      shot(phone, "plan-own", 390);
    }
    try (Page page = signedIn(worker, 1280)) {
      page.navigate("/messages");
      assertThat(page.locator("main")).containsText("spørgsmål til vejledningen");
      assertThat(page.locator("main")).containsText("ændret sin plan");
      page.navigate("/citizens/" + citizen + "/guidance");
      assertThat(page.locator("main")).containsText("Må min søster komme med?");
      page.navigate("/citizens/" + citizen);
      Hand goal = new Hand(page);
      goal.click("[data-course=plan]");
      goal.type("#step-words", "Ring til gartneriet om en praktik");
      goal.click("form:has(#step-words) button[value=add]");
      assertThat(page.locator("main")).containsText("Planen er gemt");
      most("plan step", goal);
      shot(page, "plan", 1280);

      page.navigate("/citizens/" + citizen);
      Hand hand = new Hand(page);
      hand.click("[data-call]");
      assertThat(page.locator(".fr-notice")).containsText("§ 35");
      shot(page, "call-notice", 1280);
      hand.click("#slot-1");
      hand.click("main form[method=post] button[type=submit]");
      assertThat(page.locator(".alert-success").first()).containsText("er indkaldt");
      hand.click("form[action$='/printed'] button");
      most("notice", hand);
      page.locator("[data-notices]").click();
      assertThat(page.locator("main")).containsText("på papir sammen med indkaldelsen");
      shot(page, "notices", 1280);

      stayedAway(page);
      page.locator("[data-sanction]").click();
      assertThat(page.locator("#rules-heading")).hasText("Sagen kan forberedes");
      page.locator("button[value=open]").click();
      assertThat(page.locator("#case-heading")).containsText("Åbnet");
      shot(page, "sanction", 1280);
    }
  }

  @Test
  @DisplayName("leads to no case where the notice never left the house")
  void refused() {
    try (Page page = signedIn(worker, 390)) {
      page.navigate("/citizens/" + citizen + "/meetings/new?kind=job-interview");
      page.locator("main form[method=post] button[type=submit]").click();
      assertThat(page.locator(".alert-success").first()).containsText("er indkaldt");
      stayedAway(page);
      page.locator("[data-sanction]").click();
      assertThat(page.locator("#rules-heading")).hasText("Sagen kan ikke forberedes");
      assertThat(page.locator(".fr-breaks")).containsText("ikke noteret som sendt");
      assertEquals(0, page.locator("button[value=open]").count());
      shot(page, "sanction-refused", 390);
    }
  }

  /** The time of the meeting comes and passes. */
  private void stayedAway(Page page) {
    Instant at = clock.instant().plusSeconds(1);
    sql.update(MEETING)
        .set(MEETING.STARTS_AT, at)
        .set(MEETING.ENDS_AT, at.plusMillis(200))
        .where(MEETING.CITIZEN_ID.eq(citizen))
        .execute();
    page.waitForTimeout(1500);
    page.navigate("/meetings/passed");
    page.locator("[data-outcome]").first().click();
    page.locator("#outcome-citizen-absent").click();
    page.locator("#reason").selectOption("no-word");
    page.locator("main form[data-usual] button[type=submit]").click();
    assertThat(page.locator("main .alert").first()).containsText("udeblev");
  }

  private void shot(Page page, String name, int width) {
    assertEquals("", required().violations(page), name);
    Object overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
    assertTrue(((Number) overflow).intValue() <= 0, name + " is wider than " + width);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve("day-" + name + "-" + width + ".png")));
  }

  private void most(String what, Hand hand) {
    System.out.println("Interactions: " + what + " " + hand.interactions());
    assertTrue(hand.interactions() <= MOST, what + " takes " + hand.interactions());
  }

  private Page signedIn(String username, int width) {
    Page page = required().window(width, port, wrong);
    page.navigate("/login");
    page.locator("#username").fill(username);
    page.locator("#password").fill(People.PASSWORD);
    page.locator("main button[type=submit]").click();
    assertThat(page.locator(".fr-user")).hasCount(1);
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
