package dk.frirum.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Pages are written to {@code target/look}, pictures beside them, to be looked at. */
@Tag("look")
@DisplayName("Every page")
class LookTest {

  /** {@code -Dfrirum.look=price,today} looks at these alone; nothing said, at all. */
  private static final Predicate<String> ONLY =
      System.getProperty("frirum.look", "").isEmpty()
          ? _ -> true
          : Set.of(System.getProperty("frirum.look").split(","))::contains;

  private static final Path AXE = Path.of("node_modules/axe-core/axe.min.js");
  private static final String VIOLATIONS =
      """
      axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
        .then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | ')).join('\\n'))
      """;

  @TestFactory
  @DisplayName("renders with a sample, without inline script or style")
  Stream<DynamicTest> renders() {
    TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    return Samples.all().stream()
        .map(sample ->
            DynamicTest.dynamicTest(
                sample.name(),
                () -> {
                  String html = LookSite.render(engine, sample);
                  assertEquals(-1, html.indexOf(" style="), "inline style");
                  assertEquals(-1, html.indexOf("<style"), "inline style");
                  assertEquals(-1, html.indexOf(" onclick="), "inline script");
                  assertEquals(html.split("<script ").length, html.split("<script src=").length);
                }));
  }

  @Test
  @DisplayName("is photographed wide and narrow, fits its window, and axe finds nothing")
  void isPhotographed() throws IOException {
    assumeTrue(LookSite.hasBrowser(), "chromium is not installed");
    String axe = Files.readString(AXE);
    List<String> wrong = new ArrayList<>();
    try (LookSite site = new LookSite()) {
      for (int width : new int[] {1280, 390}) {
        for (Sample sample : Samples.all()) {
          if (!sample.name().endsWith("-panel") && ONLY.test(sample.name())) {
            look(site, sample.name(), width, axe, wrong);
          }
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  private static void look(LookSite site, String name, int width, String axe, List<String> wrong) {
    try (Page page = site.window(width)) {
      page.onPageError(error -> wrong.add(name + ": " + error));
      page.onResponse(response -> {
        if (response.status() >= 400) {
          wrong.add(name + ": " + response.status() + " " + response.url());
        }
      });
      page.navigate(site.url(name));
      if (name.equals("today")) {
        page.locator("[data-why]").first().click();
        page.locator(".fr-why").waitFor();
      }
      Object overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
      if (((Number) overflow).intValue() > 0) {
        wrong.add(name + " is wider than " + width);
      }
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(LookSite.OUT.resolve(name + "-" + width + ".png")));
      page.evaluate(axe);
      String found = String.valueOf(page.evaluate(VIOLATIONS));
      if (!found.isEmpty()) {
        wrong.add(name + " at " + width + ": " + found);
      }
    }
  }
}
