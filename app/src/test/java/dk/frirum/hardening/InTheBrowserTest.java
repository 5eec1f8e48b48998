package dk.frirum.hardening;

import static dk.frirum.tables.Tables.CITIZEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import dk.frirum.day.Chromium;
import dk.frirum.duty.Duties;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
@Tag("browser")
@DisplayName("In a real browser")
class InTheBrowserTest {
  private static final Pattern CPR = Pattern.compile("(?<!\\d)\\d{6}-?\\d{4}(?!\\d)");

  /** Breaks out of text, attribute, textarea, title and style at once, and hides its direction. */
  private static final String WORST =
      "\u202e'\"></title></style></textarea></svg><script>fz9()</script>"
          + "<img src=x onerror=fz9()>{{7777*7777}}${fz9()}";

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Duties duties;
  @Autowired Clock clock;

  private final List<String> wrong = new ArrayList<>();

  @BeforeEach
  void browser() {
    assumeTrue(Chromium.isThere(), "chromium is not installed");
  }

  @Test
  @DisplayName("a hostile text opens no dialog, runs no code and breaks no rule of the page")
  void hostile() {
    World world = World.of(WORST, 800, LocalDate.now(clock), sql, duties, port);
    try (Chromium chromium = new Chromium();
        Page page = chromium.window(1280, port, wrong)) {
      page.onDialog(dialog -> {
        wrong.add("a dialog: " + dialog.message());
        dialog.dismiss();
      });
      signIn(page, world.username());
      String citizen = "/citizens/" + world.citizen();
      for (String path :
          List.of(
              "/today?scope=all",
              "/citizens?q=verdensborger",
              citizen,
              citizen + "/interviews/new",
              "/interviews/" + world.first() + "/correct",
              "/shares?as-of=2026-09-15",
              "/rulebook?text=%3Cscript%3Efz9()%3C/script%3E",
              "/about")) {
        page.navigate(path);
        assertEquals(1, page.locator("h1").count(), path);
      }
      page.navigate("/today?scope=all");
      page.locator("[data-why]").first().click();
      page.locator(".fr-why").first().waitFor();
      assertEquals(0, page.locator("main img, main script").count());
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  @DisplayName(
      "a day's work leaves no CPR number in an address, a link, the log, or what the browser keeps")
  void noCpr(CapturedOutput log) {
    World world = World.of("Asta", 801, LocalDate.now(clock), sql, duties, port);
    String cpr =
        sql.select(CITIZEN.CPR)
            .from(CITIZEN)
            .where(CITIZEN.ID.eq(world.citizen()))
            .fetchSingle()
            .value1();
    String dashed = cpr.substring(0, 6) + "-" + cpr.substring(6);
    List<String> addresses = new ArrayList<>();
    try (Chromium chromium = new Chromium();
        Page page = chromium.window(1280, port, wrong)) {
      page.onRequest(request -> addresses.add(request.url()));
      signIn(page, world.username());
      page.locator("#q").fill(dashed);
      page.keyboard().press("Enter");
      page.locator("main form[action$=cpr] button").click();
      page.getByText(dashed).first().waitFor();
      page.locator("[href]").all().forEach(link -> addresses.add(link.getAttribute("href")));
      page.locator("#q").fill("311299-9999");
      page.keyboard().press("Enter");
      page.locator(".fr-empty").waitFor();
      addresses.add(page.url());
      page.locator("[href]").all().forEach(link -> addresses.add(link.getAttribute("href")));
      assertEquals("{}", page.evaluate("JSON.stringify({...localStorage})"));
      addresses.add(String.valueOf(page.evaluate("JSON.stringify({...sessionStorage})")));
      page.context().cookies().forEach(cookie -> addresses.add(cookie.name + cookie.value));
    }
    assertTrue(addresses.size() > 30, "looked at " + addresses.size());
    for (String address : addresses) {
      assertFalse(CPR.matcher(address.replaceAll("[0-9A-F]{32}", "")).find(), address);
    }
    assertFalse(log.getAll().contains(cpr) || log.getAll().contains(dashed), log.getAll());
    assertEquals(List.of(), wrong);
  }

  private static void signIn(Page page, String username) {
    page.navigate("/login");
    page.locator("#username").fill(username);
    page.locator("#password").fill(People.PASSWORD);
    page.locator("main button[type=submit]").click();
    page.locator(".fr-user").waitFor();
  }
}
