package dk.frirum.day;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.HAND_OVER;
import static dk.frirum.tables.Tables.REHABILITATION_CASE;
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
@DisplayName("Courses with more than one authority, in the browser")
class CoursesDayTest {
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
  void insured() {
    People invented = people;
    if (invented == null) {
      return;
    }
    worker = "w" + UUID.randomUUID();
    long staff = invented.staff(worker, "caseworker", People.HERE, null);
    citizen =
        invented.citizen(
            People.HERE, "Åse", "Østergård", "aase oestergaard", LocalDate.of(1980, 5, 1));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(citizen)).execute();
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, "unemployment-benefit")
        .set(SPELL.DURING, DateRange.since(LocalDate.now(clock).minusMonths(3)))
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
      "the a-kasse: member, interview it held in three interactions, handed over in three, acknowledged in two; a phone shows it all")
  void fund() {
    try (Page page = signedIn(1280)) {
      page.navigate("/citizens/" + citizen);
      Hand member = new Hand(page);
      member.click("[data-course=fund]");
      member.type("#fund", "Havrelunds A-kasse");
      member.click("form[data-join] button[type=submit]");
      success(page);
      most("membership of an a-kasse", member, MOST);

      page.navigate("/citizens/" + citizen);
      Hand interview = new Hand(page);
      interview.click("[data-course=fund]");
      interview.click("#form-video");
      interview.click("form[data-fund-interview] button[type=submit]");
      assertThat(page.locator("main .alert").first()).containsText("A-kassens samtale er gemt");
      most("interview the a-kasse held", interview, 4);

      page.navigate("/citizens/" + citizen);
      Hand handOver = new Hand(page);
      handOver.click("[data-course=fund]");
      handOver.type("#byName", "Kim Lund");
      handOver.click("form[data-handover] button[type=submit]");
      success(page);
      most("hand-over from the a-kasse", handOver, MOST);
      look(page, "real-fund-handed", 1280);

      page.navigate("/handovers");
      look(page, "real-handovers", 1280);
      Hand acknowledge = new Hand(page);
      acknowledge.click("main tbody th a");
      acknowledge.click("form[data-acknowledge] button[type=submit]");
      success(page);
      most("hand-over acknowledged", acknowledge, MOST);
      assertEquals(
          1,
          sql.fetchCount(
              HAND_OVER, HAND_OVER.CITIZEN_ID.eq(citizen), HAND_OVER.ACKNOWLEDGED_AT.isNotNull()));
    }
    phone("fund", "doctor", "integration");
  }

  @Test
  @DisplayName(
      "a rehabilitation case is begun and the team called in six interactions, and the recommendation is written in five")
  void rehabilitation() {
    try (Page page = signedIn(1280)) {
      page.navigate("/citizens/" + citizen);
      Hand hand = new Hand(page);
      hand.click("[data-course=rehabilitation]");
      hand.click("form[data-begin] button[type=submit]");
      hand.click("[data-call-team]");
      hand.type("#team-member-1-name", "Bo Lund");
      hand.type("#team-member-4-name", "Dr. Iben Kær");
      hand.click("main form[method=post] button[type=submit]");
      assertThat(page.locator(".alert-success").first()).containsText("er indkaldt");
      most("rehabilitation case", hand, MOST);
      page.navigate("/citizens/" + citizen + "/rehabilitation");
      Hand recommendation = new Hand(page);
      recommendation.click("[data-recommend]");
      recommendation.choose("#measure", "flexi-job");
      recommendation.type("#reasons", "Arbejdsevnen er nedsat");
      recommendation.click(
          "details[open]:has([data-recommend]) form:has(#measure) button[type=submit]");
      success(page);
      most("recommendation", recommendation, MOST);
      look(page, "real-rehabilitation", 1280);
      assertEquals(
          1, sql.fetchCount(REHABILITATION_CASE, REHABILITATION_CASE.CITIZEN_ID.eq(citizen)));
    }
    phone("rehabilitation");
  }

  private void phone(String... pages) {
    try (Page phone = signedIn(390)) {
      for (String each : pages) {
        phone.navigate("/citizens/" + citizen + "/" + each);
        look(phone, "real-" + each, 390);
      }
    }
  }

  private void look(Page page, String name, int width) {
    Object overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
    assertTrue(((Number) overflow).intValue() <= 0, name + " is wider than " + width);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve(name + "-" + width + ".png")));
    assertEquals("", required().violations(page), name);
  }

  private static void success(Page page) {
    assertThat(page.locator(".alert-success").first()).isVisible();
  }

  private static void most(String what, Hand hand, int limit) {
    System.out.println("Interactions: " + what + " " + hand.interactions());
    assertTrue(hand.interactions() <= limit, what + " takes " + hand.interactions());
  }

  private Page signedIn(int width) {
    Page page = required().window(width, port, wrong);
    page.navigate("/login");
    page.locator("#username").fill(worker);
    page.locator("#password").fill(People.PASSWORD);
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("h1")).hasText("I dag");
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
