package dk.frirum.day;

import static dk.frirum.tables.Tables.CITIZEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import dk.frirum.start.DemoMunicipality;
import dk.frirum.testing.ApplicationTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * With {@code -Dfrirum.pictures} pictures go to {@code target/day}; with {@code
 * -Dfrirum.screenshots} those of the README are written anew.
 */
@ApplicationTest
@Tag("browser")
@DisplayName("Every page of the running application")
class EveryPageTest {
  private static final int WIDE = 1280;
  private static final List<Integer> WIDTHS = List.of(WIDE, 390);
  private static final Path PICTURES = Path.of("target/day").toAbsolutePath();
  private static final Path README = Path.of("../docs/screenshots").toAbsolutePath().normalize();

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired DemoMunicipality municipality;

  private final List<String> wrong = new ArrayList<>();

  @BeforeEach
  void havrelund() {
    assumeTrue(Chromium.isThere(), "chromium is not installed");
    if (!sql.fetchExists(CITIZEN)) {
      municipality.fill(2000, _ -> {});
    }
  }

  @Test
  @DisplayName("has nothing against WCAG 2.2 A and AA, in both languages, wide and narrow")
  void accessible() {
    try (Chromium chromium = new Chromium()) {
      try (Page page = chromium.window(WIDE, port, wrong)) {
        look(chromium, page, "login", "/login");
        signIn(page, "teamleder");
        look(chromium, page, "import", "/import");
        look(chromium, page, "today-team", "/today");
        look(chromium, page, "messages", "/messages");
        look(chromium, page, "oversight", "/oversight");
        look(chromium, page, "price", "/price");
        look(chromium, page, "price-minutes", "/price/minutes");
        look(chromium, page, "whatif", "/whatif");
        whatIf(chromium, page);
        look(chromium, page, "oversight-trail", "/oversight/trail?sample=7");
        page.context().clearCookies();
        signIn(page, "revisor");
        look(chromium, page, "retention", "/retention");
        look(chromium, page, "retention-record", "/retention/record");
        page.context().clearCookies();
        signIn(page, "koordinator");
        trials(page).forEach((name, path) -> look(chromium, page, name, path));
        wrongCards(chromium, page);
        page.context().clearCookies();
        signIn(page, "sagsbehandler");
        pages(page).forEach((name, path) -> look(chromium, page, name, path));
        wrongForm(chromium, page);
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  private Map<String, String> pages(Page page) {
    page.navigate("/today");
    Map<String, String> all = new LinkedHashMap<>();
    all.put("today", "/today?scope=team");
    all.put("today-english", "/today?lang=en");
    all.put("today-2024", "/today?lang=da&as-of=2024-03-01");
    all.put("today-2020", "/today?as-of=2020-04-15&situation=suspended");
    all.put("today-undetermined", "/today?situation=undetermined&scope=team");
    all.put("today-empty", "/today?requirement=covid-extension");
    all.put("why", href(page, "[data-why]"));
    all.put("register", href(page, "[data-register]"));
    all.put("citizen", href(page, "[data-open]"));
    all.put("citizen-2024", href(page, "[data-open]") + "?as-of=2024-03-01");
    all.put("citizen-trail", href(page, "[data-open]") + "/trail");
    all.put("citizen-conflict", href(page, "[data-open]") + "/conflict");
    all.put("citizens", "/citizens?q=Jensen");
    all.put("rulebook", "/rulebook");
    all.put("card", "/rulebook/first-follow-up-interview");
    all.put("reforms", "/reforms");
    all.put("shares", "/shares");
    all.put("shares-2027", "/shares?as-of=2027-01-15");
    all.put("about", "/about");
    all.put("nowhere", "/no-such-page");
    return all;
  }

  private static Map<String, String> trials(Page page) {
    page.navigate("/trials");
    String running = href(page, "[aria-labelledby=state-running] .fr-trialcard a");
    String planned = href(page, "[aria-labelledby=state-planned] .fr-trialcard a");
    page.navigate("/agreements");
    String agreement = href(page, "table a");
    Map<String, String> all = new LinkedHashMap<>();
    all.put("trials", "/trials");
    all.put("trial", running);
    all.put("trial-english", running + "?lang=en");
    all.put("trial-preview", running + "/preview?lang=da");
    all.put("trial-stop", running + "/stop");
    all.put("trial-prolong", running + "/prolong");
    all.put("trial-change", running + "/change");
    all.put("trial-planned", planned);
    all.put("trial-start", planned + "/preview");
    all.put("trial-new", "/trials/new?template=favrskov-model");
    all.put("trial-compare", "/trials/compare?one=1&other=2");
    all.put("agreements", "/agreements");
    all.put("agreement", agreement);
    all.put("agreement-new", "/agreements/new");
    all.put("agreement-import", "/agreements/import");
    all.put("hearing", agreement + "/hearing");
    all.put("suspensions", "/suspensions");
    return all;
  }

  private void wrongCards(Chromium chromium, Page page) {
    page.navigate("/trials/new");
    page.locator("#cards").fill("deviation: en\nlayer: trail\n");
    page.locator("button[name=look]").click();
    page.locator("#cards-problems .fr-problems").waitFor();
    examine(chromium, page, "trial-wrong-cards");
  }

  private void wrongForm(Chromium chromium, Page page) {
    page.navigate("/today");
    page.navigate(href(page, "[data-register]"));
    page.locator("#meeting").fill("tredive");
    page.locator("main form button[type=submit]").click();
    page.locator(".form-error").first().waitFor();
    examine(chromium, page, "register-wrong");
  }

  private void whatIf(Chromium chromium, Page page) {
    page.locator("details:has(#rule-one-follow-up-in-half-a-year) summary").first().click();
    page.locator("label[for=rule-one-follow-up-in-half-a-year]").click();
    page.locator(".fr-buttons button[value=answer]").click();
    page.locator(".fr-answer").waitFor();
    examine(chromium, page, "whatif-answer");
    page.locator(".fr-buttons button[value=text]").click();
    page.locator("#cards").fill(page.locator("#cards").inputValue().replace("lift", "lfit"));
    page.locator(".fr-problems").waitFor();
    examine(chromium, page, "whatif-wrong");
  }

  private static String href(Page page, String selector) {
    return String.valueOf(page.locator(selector).first().getAttribute("href"));
  }

  private static void signIn(Page page, String username) {
    page.navigate("/login");
    page.locator("#username").fill(username);
    page.locator("#password").fill("havrelund");
    page.locator("main button[type=submit]").click();
    page.locator(".fr-user").waitFor();
  }

  private void look(Chromium chromium, Page page, String name, String path) {
    page.navigate(path);
    if (name.equals("today") && page.locator("[data-why]").count() > 0) {
      for (int width : WIDTHS) {
        size(page, width);
        picture(page, "today", width);
      }
      size(page, WIDE);
      page.locator("[data-why]").first().click();
      page.locator(".fr-why").first().waitFor();
    }
    examine(chromium, page, name.equals("today") ? "today-why" : name);
  }

  /** A window made narrow draws the page anew; to fetch it anew as well would show nothing more. */
  private void examine(Chromium chromium, Page page, String name) {
    for (int width : WIDTHS) {
      size(page, width);
      picture(page, name, width);
      Object overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
      if (((Number) overflow).intValue() > 0) {
        wrong.add(name + " is wider than " + width);
      }
      String found = chromium.violations(page);
      if (!found.isEmpty()) {
        wrong.add(name + " at " + width + ": " + found);
      }
    }
    size(page, WIDE);
  }

  private static void size(Page page, int width) {
    page.setViewportSize(width, width < WIDE ? 844 : 900);
  }

  private static void picture(Page page, String name, int width) {
    String file = name + "-" + width + ".png";
    boolean readme = name.equals("today") || name.equals("why");
    boolean asked = System.getProperty("frirum.screenshots") != null;
    if (!asked && System.getProperty("frirum.pictures") == null) {
      return;
    }
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(!readme)
            .setPath((readme && asked ? README : PICTURES).resolve(file)));
  }
}
