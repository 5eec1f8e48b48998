package dk.frirum.day;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.FACT;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.OCCURRENCE;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import dk.frirum.duty.Duties;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.time.DateRange;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** As its users do it. Pictures go to {@code target/day}. Figures stand in docs/clicks.md. */
@ApplicationTest
@Tag("browser")
@DisplayName("The Favrskov course of one citizen, in the browser")
class FavrskovDayTest {
  private static final Path PICTURES = Path.of("target/day").toAbsolutePath();
  private static final int MOST_FIRST_TIME = 8;
  private static final int MOST_KNOWN = 5;
  private static final int MOST = 6;

  @LocalServerPort int port;
  @Autowired Duties duties;
  @Autowired Clock clock;
  @Autowired DSLContext sql;

  private final List<String> wrong = new ArrayList<>();
  private LocalDate today = LocalDate.EPOCH;
  private LocalDate from = LocalDate.EPOCH;

  @Test
  @DisplayName(
      "sickness notice, first talk at the workplace, placement and small hours, back within 23 weeks, seen in the curve; placement in eight, prolongation in six interactions")
  void course() {
    assumeTrue(Chromium.isThere(), "chromium is not installed");
    today = LocalDate.now(clock);
    from = today.minusDays(30);
    People people = new People(sql);
    people.staff("team-leader");
    long consultant = people.staff("retention-consultant");
    long citizen = sick(people, "Åse", "Østergård", from, consultant);
    fact(citizen, "employment", "employed");
    fact(citizen, "expected-absence", "40 weeks");
    duties.reevaluate(citizen);
    others(people);
    try (Chromium chromium = new Chromium();
        Page page = chromium.window(1280, port, wrong);
        Page leader = chromium.window(1280, port, wrong);
        Page phone = chromium.window(390, port, wrong)) {
      signIn(page, "retention-consultant");
      signIn(leader, "team-leader");
      signIn(phone, "retention-consultant");

      employer(page, citizen);
      talk(page, citizen);
      long placement = placement(page, citizen, chromium);
      prolongation(page, placement);
      smallHours(page, citizen);

      page.navigate("/job-retention/day");
      assertThat(page.locator("main")).containsText("Åse Østergård");
      assertThat(page.locator("main")).containsText("Holdt på arbejdspladsen");
      assertThat(page.locator("main")).containsText("Kommunal arbejdsgiver");
      assertEquals("", chromium.violations(page), "axe");
      picture(page, "favrskov-day-list");

      back(page, citizen);
      page.navigate("/placements");
      assertEquals("", chromium.violations(page), "axe");
      picture(page, "favrskov-companies");

      leader.navigate("/job-retention");
      assertThat(leader.locator("svg.jr-curve")).isVisible();
      assertThat(leader.locator("path.jr-line.jr-municipal").first()).isVisible();
      // One of the six came back in week 5, as the five others did.
      assertThat(leader.locator("main tbody tr").nth(1)).containsText("100 %");
      assertEquals("", chromium.violations(leader), "axe");
      picture(leader, "favrskov-curve");

      for (String path :
          List.of(
              "/citizens/" + citizen + "/placements",
              "/citizens/" + citizen + "/placements/new",
              "/placements/" + placement,
              "/placements",
              "/job-retention",
              "/job-retention/day")) {
        phone.navigate(path);
        Object overflow = phone.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertTrue(((Number) overflow).intValue() <= 0, path + " is wider than a phone");
        picture(phone, "favrskov-phone" + path.replaceAll("\\d+", "1").replace('/', '-'));
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  /** The employer on the sickness case decides the group, and is the company from then on. */
  private void employer(Page page, long citizen) {
    page.navigate("/citizens/" + citizen + "/placements");
    assertThat(page.locator("main")).containsText("Kendes ikke");
    page.locator("summary:has-text('Registrér arbejdsgiveren')").click();
    page.locator("#cvr").fill("10000009");
    page.locator("#name").fill("Havrelund Ældrepleje");
    page.locator("#employees").fill("48");
    page.locator("#sector").selectOption("municipal");
    page.locator("form[action$='/employer'] button[type=submit]").click();
    assertThat(page.locator(".alert-success").first()).containsText("registreret");
    assertThat(page.locator("main")).containsText("Kommunal arbejdsgiver (én indgang)");
    picture(page, "favrskov-employer");
  }

  private void talk(Page page, long citizen) {
    page.navigate("/citizens/" + citizen);
    Hand hand = new Hand(page);
    hand.click("[data-call]");
    hand.click("#slot-1");
    hand.type("#employer-name", "Bo Lund");
    hand.type("#employer-email", "bo@pleje.example");
    hand.click("label[for=employer-consent]");
    hand.click("main form[method=post] button[type=submit]");
    assertThat(page.locator(".alert-success").first()).containsText("er indkaldt");
    assertTrue(hand.interactions() <= MOST, "meeting at the workplace " + hand.interactions());
    Instant at = clock.instant().minusSeconds(7200);
    sql.update(MEETING)
        .set(MEETING.STARTS_AT, at)
        .set(MEETING.ENDS_AT, at.plusSeconds(3600))
        .where(MEETING.CITIZEN_ID.eq(citizen))
        .execute();
    page.navigate("/meetings/passed");
    page.locator("[data-outcome]").first().click();
    page.locator("#outcome-held").click();
    page.locator("#record").fill("Aftalt: tilbage på tolv timer, op fra uge til uge.");
    page.locator("main form[data-usual] button[type=submit]").click();
    assertThat(page.locator("main .alert").first()).containsText("er gemt");
    picture(page, "favrskov-talk");
  }

  private long placement(Page page, long citizen, Chromium chromium) {
    page.navigate("/citizens/" + citizen);
    Hand hand = new Hand(page);
    hand.click("[data-place]");
    hand.choose("#company", "");
    hand.type("#cvr", "20000007");
    hand.type("#name", "Møllens Brød");
    hand.type("#employees", "20");
    hand.type("#hours", "12");
    picture(page, "favrskov-placement-form");
    assertEquals("", chromium.violations(page), "axe");
    hand.click("main form[method=post] button[type=submit]");
    assertThat(page.locator(".alert-success").first()).containsText("registreret");
    most("placement with a new company", hand, MOST_FIRST_TIME);
    assertThat(page.locator("main")).containsText("Tilladt");
    assertThat(page.locator("main")).containsText("ikke forbundet");
    picture(page, "favrskov-placement");
    assertEquals("", chromium.violations(page), "axe");
    String url = page.url();
    Hand again = new Hand(page);
    again.click("[data-meet]");
    again.click("label[for=employer-consent]");
    again.click("main form[method=post] button[type=submit]");
    assertThat(page.locator(".alert-success").first()).containsText("er indkaldt");
    most("meeting about a placement", again, MOST);
    picture(page, "favrskov-placement-talk");
    page.locator("a[data-about]").click();
    assertThat(page.locator("#meetings-heading + ul li")).hasCount(1);
    picture(page, "favrskov-placement-talks");
    return Long.parseLong(url.substring(url.lastIndexOf('/') + 1));
  }

  private void prolongation(Page page, long placement) {
    page.navigate("/placements/" + placement);
    Hand hand = new Hand(page);
    hand.click("[data-do=prolong]");
    hand.click("main form[method=post] button[type=submit]");
    assertThat(page.locator("main")).containsText("Kræver vurdering");
    picture(page, "favrskov-judgement");
    hand.choose("#despite", "judged");
    hand.click("main form[method=post] button[type=submit]");
    assertThat(page.locator(".alert-success").first()).containsText("forlænget");
    most("prolongation that takes a judgement", hand, MOST);
  }

  /** With the employer, who is known: proposed, and nothing typed twice. */
  private void smallHours(Page page, long citizen) {
    page.navigate("/citizens/" + citizen + "/placements");
    Hand hand = new Hand(page);
    hand.click("[data-place]");
    hand.click("[data-kind=small-job]");
    assertThat(page.locator("#company option:checked")).containsText("Havrelund Ældrepleje");
    hand.type("#hours", "8");
    hand.click("main form[method=post] button[type=submit]");
    assertThat(page.locator(".alert-success").first()).containsText("registreret");
    most("small job with a known company", hand, MOST_KNOWN);
    page.locator("[data-do=hours]").click();
    page.locator("#from").fill(page.locator("#from").inputValue());
    page.locator("#from").fill(today.plusDays(20).toString());
    page.locator("#hours").fill("16,5");
    page.locator("main form[method=post] button[type=submit]").click();
    assertThat(page.locator("main")).containsText("16,5 timer fra");
  }

  private void back(Page page, long citizen) {
    page.navigate("/citizens/" + citizen + "/placements");
    Hand hand = new Hand(page);
    hand.click("[data-back]");
    assertThat(page.locator(".alert-success").first()).containsText("tilbage");
    most("back at work", hand, MOST);
    picture(page, "favrskov-back");
  }

  private static void most(String what, Hand hand, int most) {
    System.out.println("Interactions: " + what + " " + hand.interactions());
    assertTrue(hand.interactions() <= most, what + " takes " + hand.interactions());
  }

  /** So many that a figure may be shown, in two groups. */
  private void others(People people) {
    for (int n = 0; n < 15; n++) {
      boolean municipal = n < 5;
      LocalDate began = municipal ? from : today.minusDays(250);
      long other = sick(people, "Nr", "Navn" + n, began, null);
      for (String[] fact :
          new String[][] {
            {"employment", "employed"}, {"employer-kind", municipal ? "municipal" : "private"}
          }) {
        sql.insertInto(FACT)
            .set(FACT.CITIZEN_ID, other)
            .set(FACT.NAME, fact[0])
            .set(FACT.VALUE, fact[1])
            .set(FACT.VALID, DateRange.since(began))
            .set(FACT.RECORDED_AT, Instant.EPOCH)
            .execute();
      }
      if (municipal || n < 10) {
        sql.insertInto(OCCURRENCE)
            .set(OCCURRENCE.CITIZEN_ID, other)
            .set(OCCURRENCE.KIND, "back-at-workplace")
            .set(OCCURRENCE.HAPPENED_ON, municipal ? today : began.plusDays(100))
            .set(OCCURRENCE.RECORDED_AT, Instant.EPOCH)
            .execute();
      }
    }
  }

  private long sick(
      People people, String given, String surname, LocalDate began, @Nullable Long caseworker) {
    long citizen = people.citizen(People.HERE, given, surname, surname, LocalDate.of(1980, 5, 1));
    sql.update(CITIZEN)
        .set(CITIZEN.CASEWORKER_ID, caseworker)
        .where(CITIZEN.ID.eq(citizen))
        .execute();
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, "sickness-benefit")
        .set(SPELL.DURING, DateRange.since(began))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    return citizen;
  }

  private void fact(long citizen, String name, String value) {
    sql.insertInto(FACT)
        .set(FACT.CITIZEN_ID, citizen)
        .set(FACT.NAME, name)
        .set(FACT.VALUE, value)
        .set(FACT.VALID, DateRange.since(from))
        .set(FACT.RECORDED_AT, Instant.EPOCH)
        .execute();
  }

  private static void signIn(Page page, String name) {
    page.navigate("/login");
    page.locator("#username").fill(name);
    page.locator("#password").fill(People.PASSWORD);
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("h1")).hasText("I dag");
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
  }
}
