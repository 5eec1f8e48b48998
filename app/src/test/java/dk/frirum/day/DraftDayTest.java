package dk.frirum.day;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.frirum.tables.Tables.DRAFT;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.Denmark;
import dk.frirum.testing.People;
import dk.frirum.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("What a caseworker writes in the browser")
class DraftDayTest {
  private static final String NOTE = "Aftalt praktik fra uge 12";

  @LocalServerPort int port;

  @Test
  @DisplayName("is kept at the pauses, outlives the session, and is in the form after signing in")
  void outlivesTheSession(DSLContext sql) {
    assumeTrue(Chromium.isThere(), "chromium is not installed");
    People people = new People(sql);
    people.staff("caseworker");
    long citizen = people.citizen(People.HERE, "A", "B", "a b", LocalDate.of(1980, 5, 1));
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, "cash-assistance")
        .set(SPELL.DURING, DateRange.since(Denmark.today().minusDays(10)))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    List<String> wrong = new ArrayList<>();
    try (Chromium chromium = new Chromium();
        Page page = chromium.window(390, port, wrong)) {
      page.navigate("/login");
      signIn(page);
      page.navigate("/citizens/" + citizen + "/interviews/new");
      page.locator("#note").fill(NOTE);
      assertThat(page.locator(".fr-draft")).containsText("Kladde gemt kl. ");

      page.context().clearCookies();
      page.locator("#note").fill(NOTE + ", tre dage om ugen");
      assertThat(page.locator(".fr-draft")).containsText("Du er logget af. Teksten er gemt");
      page.locator("#form-in-person").click();
      page.locator("main form[data-usual] button[type=submit]").click();
      assertThat(page.locator(".alert-warning")).containsText("Din tekst er gemt");
      signIn(page);
      assertThat(page.locator("#note")).hasValue(NOTE + ", tre dage om ugen");
      assertThat(page.locator("#form-in-person")).isChecked();
      assertThat(page.locator(".alert-info")).containsText("er hentet frem");
      assertEquals("", chromium.violations(page));

      page.locator("main form[data-usual] button[type=submit]").click();
      assertThat(page.locator(".alert-success").first()).containsText("er gemt");
    }
    assertEquals(List.of(), wrong);
    assertEquals(NOTE + ", tre dage om ugen", sql.fetchValue(INTERVIEW.NOTE));
    assertEquals(0, sql.fetchCount(DRAFT));
  }

  private static void signIn(Page page) {
    page.locator("#username").fill("caseworker");
    page.locator("#password").fill(People.PASSWORD);
    page.locator("main form button[type=submit]").first().click();
    page.locator(".fr-user").waitFor();
  }
}
