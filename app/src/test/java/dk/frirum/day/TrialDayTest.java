package dk.frirum.day;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.SelectOption;
import dk.frirum.duty.Duties;
import dk.frirum.price.Columns;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.Denmark;
import dk.frirum.testing.People;
import dk.frirum.time.DateRange;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** As its users do it: a coordinator, a leader, a caseworker. Pictures go to {@code target/day}. */
@ApplicationTest
@DisplayName("The whole life of a trial action, in the browser")
class TrialDayTest {
  private static final Path PICTURES = Path.of("target/day").toAbsolutePath();
  private static final LocatorAssertions.IsVisibleOptions SLOWLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  @LocalServerPort int port;
  @Autowired Duties duties;
  @Autowired Columns columns;

  private final List<String> wrong = new ArrayList<>();
  private final LocalDate today = Denmark.today();

  @Test
  @DisplayName("from an agreement and an idea into force, on the caseworker's page, and out again")
  void wholeLife(DSLContext sql) {
    assumeTrue(Chromium.isThere(), "chromium is not installed");
    long citizen = people(sql);
    try (Chromium chromium = new Chromium();
        Page coordinator = chromium.window(1280, port, wrong);
        Page leader = chromium.window(1280, port, wrong);
        Page worker = chromium.window(390, port, wrong)) {
      signIn(coordinator, "coordinator");
      signIn(leader, "team-leader");
      signIn(worker, "caseworker");
      agreement(coordinator);
      String trial = idea(coordinator);

      coordinator.locator("a:has-text('Se virkningen')").click();
      assertThat(coordinator.locator(".fr-figures")).containsText("1 krav bortfalder");
      picture(coordinator, "trial-life-preview");
      coordinator.locator("#reason").fill("Udvalget har godkendt forsøget");
      submit(coordinator);
      assertThat(coordinator.locator(".fr-waiting")).containsText("venter på en anden person");
      assertThat(coordinator.locator("button[name=verdict]")).hasCount(0);

      leader.navigate(trial);
      leader.locator("button[value='in-force']").click();
      // The progress goes by itself; the badge stays.
      assertThat(leader.locator("text=I kraft").first()).isVisible(SLOWLY);
      until(leader, trial, ".fr-progress", 0);
      assertThat(leader.locator("pre.fr-code")).containsText("group: benefit = cash-assistance");
      picture(leader, "trial-life-in-force");

      worker.navigate("/citizens/" + citizen);
      assertThat(worker.locator("#trials-heading")).isVisible();
      assertThat(worker.locator("main")).containsText("Uden den første samtale");
      worker.locator("summary:has-text('ændret af andre regler')").click();
      assertThat(worker.locator("main")).containsText("Fraveget");
      picture(worker, "trial-life-citizen");
      worker
          .locator(
              "#past-heading ~ * a:has-text('Hvorfor'), section[aria-labelledby=past-heading] a")
          .first()
          .click();
      assertThat(worker.locator(".fr-trialnote")).containsText("Loven ville have krævet");
      assertThat(worker.locator(".fr-trialnote")).containsText("fritager til og med");
      picture(worker, "trial-life-why");

      coordinator.navigate(trial + "/stop");
      coordinator.locator("#last").fill(today.plusDays(2).toString());
      coordinator.locator("#weeks").fill("1");
      coordinator.locator("button[name=look]").click();
      assertThat(coordinator.locator("main table")).containsText("Med tid");
      picture(coordinator, "trial-life-stop");
      coordinator.locator("#reason").fill("Vi har set nok");
      submit(coordinator);
      leader.navigate(trial);
      leader.locator("button[value='in-force']").click();
      until(leader, trial, ".fr-progress", 0);
      worker.navigate("/today");
      assertThat(worker.locator("main")).containsText("Åse Østergård");
      assertThat(worker.locator(".fr-trialmark").first()).containsText("Overgang efter");
      picture(worker, "trial-life-today");

      coordinator.navigate(trial);
      coordinator.locator("summary:has-text('Notér beslutning')").click();
      coordinator.locator("#decision").selectOption("dropped");
      coordinator.locator("#reason").fill("Ingen forskel at se");
      submit(coordinator);
      assertThat(coordinator.locator(".fr-lead .badge")).hasText("Droppet");
      picture(coordinator, "trial-life-dropped");
    }
    assertEquals("", String.join("\n", wrong));
  }

  private long people(DSLContext sql) {
    People people = new People(sql);
    people.staff("coordinator");
    people.staff("team-leader");
    long worker = people.staff("caseworker");
    long citizen =
        people.citizen(
            People.HERE, "Åse", "Østergård", "aase oestergaard", LocalDate.of(1980, 5, 1));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, worker).where(CITIZEN.ID.eq(citizen)).execute();
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, "cash-assistance")
        .set(SPELL.DURING, DateRange.since(today))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    duties.reevaluateAll(_ -> {});
    columns.forget();
    return citizen;
  }

  private void agreement(Page page) {
    page.navigate("/agreements");
    page.locator("a:has-text('Ny aftale')").click();
    page.locator("#title").fill("Velfærdsaftale");
    page.locator("#code").fill("aftale");
    submit(page);
    page.locator("summary:has-text('Nyt skridt')").click();
    page.locator("#step").selectOption("granted");
    page.locator("#on").fill(today.minusMonths(1).toString());
    page.locator("#by").fill("Ministeriet");
    page.locator("#first").fill(today.minusDays(20).toString());
    page.locator("#last").fill(today.plusYears(2).toString());
    page.locator("form[action$='/step'] button[type=submit]").click();
    assertThat(page.locator(".fr-lead")).containsText("Bevilget");
  }

  /** Made from nothing, the deviation with the form. */
  private String idea(Page page) {
    page.navigate("/trials");
    page.locator("button:has-text('Ny prøvehandling')").click();
    page.locator("#title").fill("Uden den første samtale");
    page.locator("#code").fill("uden-samtale");
    page.locator("#agreement").selectOption(new SelectOption().setLabel("Velfærdsaftale"));
    page.locator("#purpose").fill("At se, om samtalen kan undværes");
    page.locator("#group").fill("benefit = cash-assistance");
    page.locator("#first").fill(today.toString());
    page.locator("#last").fill(today.plusYears(1).toString());
    page.locator("summary:has-text('Tilføj en fravigelse')").click();
    page.locator("#cardTitle").fill("Uden den første samtale");
    page.locator("#requirements").selectOption("first-interview-one-week");
    page.locator("button[name=add]").click();
    assertThat(page.locator("#cards-problems")).containsText("Kortene kan bruges");
    // A slip of the hand is seen while typing, before anything is sent.
    Locator cards = page.locator("#cards");
    String good = cards.inputValue();
    cards.fill(good.replace("effect: lift", "effect: lft"));
    cards.press("End");
    cards.pressSequentially(" ");
    assertThat(page.locator("#cards-problems .fr-problems")).containsText("Ukendt virkning");
    cards.fill(good);
    picture(page, "trial-life-form");
    page.locator("main form button.button-primary[type=submit]").click();
    assertThat(page.locator(".fr-lead .badge")).hasText("Idé");
    return page.url();
  }

  private static void submit(Page page) {
    page.locator(
            "main form button.button-primary[type=submit]:visible, main form button.button-warning[type=submit]:visible")
        .last()
        .click();
  }

  /** Loads the page anew until so many are left of something. */
  private static void until(Page page, String url, String selector, int left) {
    for (int tries = 0; page.locator(selector).count() != left && tries < 60; tries++) {
      page.waitForTimeout(500);
      page.navigate(url);
    }
    assertThat(page.locator(selector)).hasCount(left);
  }

  private static void signIn(Page page, String username) {
    page.navigate("/login");
    page.locator("#username").fill(username);
    page.locator("#password").fill(People.PASSWORD);
    page.locator("main button[type=submit]").click();
    page.locator(".fr-user").waitFor();
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
  }
}
