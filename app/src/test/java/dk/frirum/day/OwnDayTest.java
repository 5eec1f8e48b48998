package dk.frirum.day;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import dk.frirum.access.CodesTried;
import dk.frirum.duty.Duties;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The figures stand in docs/clicks.md; one that grows fails here. */
@ApplicationTest
@Tag("browser")
@DisplayName("The citizen's and the partner's day, on a phone")
class OwnDayTest {
  private static final Path PICTURES = Path.of("target/look");
  private static final int PHONE = 390;
  private static final int ANSWER = 2;
  private static final int BOOKING = 4;
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired ApplicationContext application;
  @Autowired Duties duties;
  @Autowired Clock clock;

  private final List<String> wrong = new ArrayList<>();
  private final String worker = "w" + UUID.randomUUID();
  private final String account = "c" + UUID.randomUUID();
  private long citizen;

  private static @Nullable People people;

  @BeforeAll
  static void invented(DSLContext sql) throws IOException {
    assumeTrue(Chromium.isThere(), "chromium is not installed");
    Files.createDirectories(PICTURES);
    people = new People(sql);
  }

  @BeforeEach
  void sick() {
    CodesTried.forget(application);
    People invented = Objects.requireNonNull(people);
    long staff = invented.staff(worker, "caseworker", People.HERE, null);
    citizen =
        invented.citizen(
            People.HERE, "Åse", "Østergård", "aase oestergaard", LocalDate.of(1980, 5, 1));
    invented.staff(account, "citizen", People.HERE, citizen);
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(citizen)).execute();
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, "sickness-benefit")
        .set(SPELL.DURING, DateRange.since(LocalDate.now(clock).minusDays(30)))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    duties.reevaluate(citizen);
  }

  @AfterEach
  void nothingWentWrong() {
    assertEquals(List.of(), wrong);
  }

  @Test
  @DisplayName("a citizen sees what is required, books in four, answers in two, and reads English")
  void citizen() {
    try (Chromium chromium = new Chromium();
        Page page = chromium.window(PHONE, port, wrong)) {
      page.navigate("/login");
      page.locator("#username").fill(account);
      page.locator("#password").fill(People.PASSWORD);
      page.locator("main button[type=submit]").click();
      assertThat(page.locator("h1")).hasText("Hej Åse");
      look(chromium, page, "own-front-empty");

      Hand hand = new Hand(page);
      hand.click("[data-book]");
      look(chromium, page, "own-book");
      hand.click("input[name=slot]");
      hand.click("[data-submit]");
      assertThat(page.locator(".alert-success").first()).containsText("Du har booket et møde");
      most("self-booking", BOOKING, hand);
      assertThat(page.locator(".fr-own-card")).hasCount(1);

      Hand answer = new Hand(page);
      answer.click("[data-coming]");
      assertThat(page.locator(".fr-own-said")).containsText("Du har svaret, at du kommer");
      most("answering that one comes", ANSWER, answer);

      page.locator("[data-other-time-answer]").click();
      page.locator("input[name=times]").first().check();
      page.locator("details[open] button[type=submit]").click();
      assertThat(page.locator(".fr-own-said")).containsText("Du har bedt om en anden tid");

      page.locator("[data-not-coming]").click();
      page.locator("details[open] button[type=submit]").click();
      assertThat(page.locator(".form-error-message").first()).isVisible();
      page.locator("details[open] input[value=ill]").check();
      page.locator("details[open] button[type=submit]").click();
      assertThat(page.locator(".fr-own-said")).containsText("Du har meldt afbud: Jeg er syg");
      look(chromium, page, "own-front");

      page.locator("[data-language]").click();
      assertThat(page.locator("h1")).hasText("Hello Åse");
      assertThat(page.locator(".fr-own-said")).containsText("You have said that you cannot come");
      look(chromium, page, "own-front-en");
      page.navigate("/citizens/" + citizen + "/trail");
      assertThat(page.locator("main")).containsText("Own case");
    }
  }

  @Test
  @DisplayName("an employer comes in with a code, sees just the meeting, answers in two")
  void employer() {
    Visit staff = Visit.of(port, worker);
    long meeting = called(staff);
    String code = code(staff, meeting);
    try (Chromium chromium = new Chromium();
        Page page = chromium.window(PHONE, port, wrong)) {
      page.navigate("/invitation/" + code);
      look(chromium, page, "invitation");
      page.locator("main button[type=submit]").click();
      assertThat(page.locator("h1")).hasText("Dine møder med kommunen");
      look(chromium, page, "partner");
      Hand hand = new Hand(page);
      hand.click("[data-coming]");
      assertThat(page.locator(".fr-own-said")).containsText("Du har svaret, at du kommer");
      most("a partner's answer", ANSWER, hand);
      page.locator("[data-language]").click();
      assertThat(page.locator("h1")).hasText("Your meetings with the municipality");
      look(chromium, page, "partner-en");
    }
  }

  private long called(Visit staff) {
    staff.get("/citizens/" + citizen + "/meetings/new");
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "slot", "other",
                "date", LocalDate.now(clock).plusDays(20).toString(),
                "time", "09.00",
                "minutes", "60",
                "form", "workplace",
                "place", "Mølle Allé 4, 8543 Havrelund",
                "employer-name", "Bo Lund",
                "employer-email", "bo@moelle.example",
                "employer-consent", "on"));
    form.put("idempotencyKey", UUID.randomUUID().toString());
    staff.post("/citizens/" + citizen + "/meetings?kind=first-at-workplace", form);
    return sql.select(MEETING.ID)
        .from(MEETING)
        .where(MEETING.CITIZEN_ID.eq(citizen))
        .fetchSingle()
        .value1();
  }

  private String code(Visit staff, long meeting) {
    long party =
        sql.select(MEETING_PARTY.ID)
            .from(MEETING_PARTY)
            .where(MEETING_PARTY.MEETING_ID.eq(meeting), MEETING_PARTY.PART.eq("employer"))
            .fetchSingle()
            .value1();
    staff.get("/meetings/" + meeting);
    staff.post("/meetings/" + meeting + "/access", Map.of("party", "" + party, "what", "code"));
    Matcher found = CODE.matcher(staff.get("/meetings/" + meeting).body());
    assertTrue(found.find());
    return found.group();
  }

  private void look(Chromium chromium, Page page, String name) {
    Object overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
    assertTrue(((Number) overflow).intValue() <= 0, name + " is wider than a phone");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve("real-" + name + "-390.png")));
    assertEquals("", chromium.violations(page), name);
  }

  private static void most(String what, int most, Hand hand) {
    System.out.println("Interactions: " + what + " " + hand.interactions());
    assertTrue(hand.interactions() <= most, what + " takes " + hand.interactions());
  }
}
