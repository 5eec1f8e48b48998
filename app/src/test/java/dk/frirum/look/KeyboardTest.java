package dk.frirum.look;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("look")
@DisplayName("The keyboard")
class KeyboardTest {

  private static @Nullable LookSite site;

  @BeforeAll
  static void open() throws IOException {
    assumeTrue(LookSite.hasBrowser(), "chromium is not installed");
    LookSite.write();
    site = new LookSite();
  }

  @AfterAll
  static void close() {
    if (site != null) {
      site.close();
    }
  }

  @Test
  @DisplayName("walks the list with j and k, opens why with w and closes it with Escape")
  void walksTheList() {
    try (Page page = at("today")) {
      page.keyboard().press("j");
      assertThat(page.locator("[data-open]").nth(0)).isFocused();
      page.keyboard().press("j");
      page.keyboard().press("ArrowDown");
      assertThat(page.locator("[data-open]").nth(2)).isFocused();
      page.keyboard().press("k");
      assertThat(page.locator("[data-open]").nth(1)).isFocused();
      page.keyboard().press("w");
      assertThat(page.locator("#why-d2 .fr-why")).isVisible();
      assertThat(page.locator("[data-why=why-d2]")).hasAttribute("aria-expanded", "true");
      assertThat(page.locator("#why-d2 [data-why-panel]")).isFocused();
      page.keyboard().press("Escape");
      assertThat(page.locator("#why-d2")).isHidden();
      assertThat(page.locator("[data-why=why-d2]")).isFocused();
    }
  }

  @Test
  @DisplayName(
      "opens the menu of a narrow window and closes it, and unfolds what a requirement costs")
  void narrow() {
    try (Page page = at("price")) {
      Locator menu = page.locator("[popovertarget=menu]").first();
      assertThat(menu).isHidden();
      assertThat(page.locator("#menu a").first()).isVisible();
      page.setViewportSize(390, 844);
      assertThat(page.locator("#menu a").first()).isHidden();
      menu.press("Enter");
      assertThat(page.locator("#menu a").first()).isVisible();
      page.keyboard().press("Escape");
      assertThat(page.locator("#menu a").first()).isHidden();
      Locator row = page.locator(".fr-price tbody tr").first();
      Locator folded = row.locator("td.fr-price-folded").first();
      assertThat(folded).isHidden();
      row.locator("summary").press("Enter");
      assertThat(folded).isVisible();
      assertThat(page.locator(".fr-price tbody tr:nth-child(2) td.fr-price-folded").first())
          .isHidden();
      page.setViewportSize(1280, 900);
      assertThat(page.locator(".fr-price tbody tr:nth-child(2) td.fr-price-folded").first())
          .isVisible();
    }
  }

  @Test
  @DisplayName("registers for the row in hand with n, opens its citizen with Enter")
  void registers() {
    try (Page page = at("today")) {
      page.keyboard().press("j");
      page.keyboard().press("j");
      page.waitForRequest("**/citizens/2/interviews/new?duty=2", () -> page.keyboard().press("n"));
    }
    try (Page page = at("today")) {
      page.keyboard().press("j");
      page.waitForRequest("**/citizens/1", () -> page.keyboard().press("Enter"));
    }
  }

  @Test
  @DisplayName("goes to the search box with /, and types into it what elsewhere is a shortcut")
  void searches() {
    try (Page page = at("today")) {
      page.keyboard().press("/");
      Locator box = page.locator("#q");
      assertThat(box).isFocused();
      page.keyboard().type("jens?/w");
      assertThat(box).hasValue("jens?/w");
      assertThat(page.locator("#keys-dialog")).isHidden();
    }
  }

  @Test
  @DisplayName("shows its keys with ? and gives the focus back")
  void helps() {
    try (Page page = at("today")) {
      page.keyboard().press("j");
      page.keyboard().press("?");
      assertThat(page.locator("#keys-dialog")).isVisible();
      page.screenshot(new Page.ScreenshotOptions().setPath(LookSite.OUT.resolve("keys-1280.png")));
      page.keyboard().press("Escape");
      assertThat(page.locator("#keys-dialog")).isHidden();
      assertThat(page.locator("[data-open]").first()).isFocused();
    }
  }

  @Test
  @DisplayName("steps the minutes by five, never below none")
  void steps() {
    try (Page page = at("interview")) {
      Locator less = page.locator("[data-for=preparation][data-step='-5']");
      for (int i = 0; i < 4; i++) {
        less.click();
      }
      assertThat(page.locator("#preparation")).hasValue("0");
      page.locator("[data-for=meeting][data-step='5']").click();
      assertThat(page.locator("#meeting")).hasValue("35");
    }
  }

  @Test
  @DisplayName("chooses form and outcome with arrows, and lands on the errors first")
  void fillsTheForm() {
    try (Page page = at("interview")) {
      page.locator("#form-in-person").focus();
      page.keyboard().press("ArrowRight");
      page.keyboard().press("ArrowRight");
      assertTrue(page.locator("#form-video").isChecked());
    }
    try (Page page = at("interview-errors")) {
      assertThat(page.locator(".alert-error")).isFocused();
      page.locator(".fr-errors a").last().press("Enter");
      assertThat(page.locator("#meeting")).isFocused();
    }
  }

  @Test
  @DisplayName("fills in a demo login with one press, and one more signs in")
  void demoLogin() {
    try (Page page = at("login")) {
      page.locator(".fr-demo-login").first().press("Enter");
      assertThat(page.locator("#username")).hasValue("karen");
      assertEquals("Log på", page.evaluate("document.activeElement.textContent"));
    }
  }

  private static Page at(String name) {
    LookSite open = java.util.Objects.requireNonNull(site);
    Page page = open.window(1280);
    page.navigate(open.url(name));
    return page;
  }
}
