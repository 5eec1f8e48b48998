package dk.frirum.day;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.frirum.tables.Tables.CITIZEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.frirum.start.DemoMunicipality;
import dk.frirum.testing.ApplicationTest;
import java.util.ArrayList;
import java.util.List;
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

@ApplicationTest
@Tag("browser")
@DisplayName("The day of a caseworker, in a browser")
class DayTest {
  /** The ministry's own analysis of 2024 counts 40 in the systems used today. */
  private static final int MOST_INTERACTIONS = 4;

  private static @Nullable Chromium chromium;

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired DemoMunicipality municipality;

  private final List<String> wrong = new ArrayList<>();

  @BeforeAll
  static void open() {
    assumeTrue(Chromium.isThere(), "chromium is not installed");
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void havrelund() {
    if (!sql.fetchExists(CITIZEN)) {
      municipality.fill(2000, _ -> {});
    }
  }

  @AfterEach
  void nothingWentWrong() {
    assertEquals(List.of(), wrong);
  }

  @Test
  @DisplayName(
      "goes from Today over why and the citizen to a registered interview in at most four interactions")
  void withAMouse() {
    try (Page page = window(1280)) {
      page.navigate("/login");
      page.locator(".fr-demo-login").first().click();
      page.locator("main button[type=submit]").click();
      assertThat(page.locator("h1")).hasText("I dag");
      page.navigate("/today?scope=team");
      int before = total(page);

      page.locator("[data-why]").first().click();
      assertThat(page.locator(".fr-why").first()).containsText("§");

      Hand hand = new Hand(page);
      hand.click("[data-register]");
      hand.click("#form-in-person");
      hand.click("main form button[type=submit]");

      assertThat(page.locator(".alert-success").first()).containsText("er gemt");
      assertThat(page.locator("h1")).hasText("I dag");
      assertTrue(total(page) < before, "the list is shorter");
      assertTrue(
          hand.interactions() <= MOST_INTERACTIONS,
          "registering an interview takes " + hand.interactions() + " interactions");
    }
  }

  @Test
  @DisplayName("can be done with the keyboard alone")
  void withoutAMouse() {
    try (Page page = window(1280)) {
      page.navigate("/login");
      tabTo(page, "#username");
      page.keyboard().type("sagsbehandler");
      page.keyboard().press("Tab");
      page.keyboard().type("havrelund");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText("I dag");
      page.navigate("/today?scope=team");
      int before = total(page);

      page.keyboard().press("j");
      page.keyboard().press("w");
      assertThat(page.locator(".fr-why").first()).isVisible();
      page.keyboard().press("Escape");
      assertThat(page.locator(".fr-why").first()).isHidden();

      for (int row = 0; row < 25 && !handHoldsARowToRegister(page); row++) {
        page.keyboard().press("j");
      }
      page.keyboard().press("n");
      assertThat(page.locator("h1")).hasText("Registrér samtale");
      tabTo(page, "input[name=form]");
      page.keyboard().press("Space");
      tabTo(page, "main form button[type=submit]");
      page.keyboard().press("Enter");
      assertThat(page.locator(".alert-success").first()).containsText("er gemt");
      assertTrue(total(page) < before, "the list is shorter");

      page.keyboard().press("/");
      page.keyboard().type("Jensen");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText("Borgere");
      page.keyboard().press("j");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).containsText("Jensen");
    }
  }

  @Test
  @DisplayName("works without JavaScript")
  void withoutScript() {
    try (Page page = required().withoutScript(port)) {
      page.navigate("/login");
      page.locator("#username").fill("sagsbehandler");
      page.locator("#password").fill("havrelund");
      page.locator("main button[type=submit]").click();
      page.navigate("/today?scope=team");
      page.locator("[data-why]").first().click();
      assertThat(page.locator(".fr-why")).containsText("§");
      page.goBack();
      page.locator("[data-register]").first().click();
      page.locator("#form-phone").click();
      page.locator("main form button[type=submit]").click();
      assertThat(page.locator("main .alert").first()).containsText("er gemt");
    }
  }

  private static boolean handHoldsARowToRegister(Page page) {
    return Boolean.TRUE.equals(
        page.evaluate(
            "document.activeElement.closest('tr')?.querySelector('[data-register]') != null"));
  }

  /** Presses Tab until something has the focus; fails when nothing ever has. */
  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 80; i++) {
      if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError(selector + " cannot be reached with Tab");
  }

  private static int total(Page page) {
    Locator total = page.locator(".fr-total");
    return total.count() == 0 ? 0 : Integer.parseInt(total.innerText().replaceAll("[^0-9]", ""));
  }

  private Page window(int width) {
    return required().window(width, port, wrong);
  }

  private static Chromium required() {
    Chromium open = chromium;
    if (open == null) {
      throw new IllegalStateException("no browser");
    }
    return open;
  }
}
