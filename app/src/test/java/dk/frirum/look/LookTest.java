package dk.frirum.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Pages are written to {@code target/look}; with {@code -Dfrirum.pictures}, pictures beside them,
 * to be looked at. {@code -Dfrirum.look=price,today} looks at and photographs these alone.
 */
@Tag("look")
@DisplayName("Every page")
class LookTest {

  private static final int WIDE = 1280;
  private static final String ASKED = System.getProperty("frirum.look", "");
  private static final Predicate<String> ONLY =
      ASKED.isEmpty() ? _ -> true : Set.of(ASKED.split(","))::contains;
  private static final boolean PICTURES =
      !ASKED.isEmpty() || System.getProperty("frirum.pictures") != null;

  private static final Path AXE = Path.of("node_modules/axe-core/axe.min.js");
  private static final String VIOLATIONS =
      """
      axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations']})
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
  @DisplayName("fits its window wide and narrow, and axe finds nothing")
  void isLookedAt() throws Exception {
    assumeTrue(LookSite.hasBrowser(), "chromium is not installed");
    String axe = Files.readString(AXE);
    Queue<String> names = new ConcurrentLinkedQueue<>();
    Samples.all().stream()
        .map(Sample::name)
        .filter(name -> !name.endsWith("-panel") && ONLY.test(name))
        .forEach(names::add);
    Queue<String> wrong = new ConcurrentLinkedQueue<>();
    LookSite.write();
    // One window after the other leaves a core idle while the browser draws.
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<?>> both = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        both.add(two.submit(() -> lookAtAll(names, axe, wrong)));
      }
      for (Future<?> each : both) {
        each.get();
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  /** In one window, which need not read the same style sheets anew for every page. */
  private static void lookAtAll(Queue<String> names, String axe, Queue<String> wrong) {
    try (LookSite site = new LookSite();
        Page page = site.window(WIDE)) {
      page.onPageError(error -> wrong.add(page.url() + ": " + error));
      page.onResponse(response -> {
        if (response.status() >= 400) {
          wrong.add(page.url() + ": " + response.status() + " " + response.url());
        }
      });
      for (String name = names.poll(); name != null; name = names.poll()) {
        look(page, site.url(name), name, axe, wrong);
      }
    }
  }

  private static void look(Page page, String url, String name, String axe, Queue<String> wrong) {
    page.setViewportSize(WIDE, 900);
    page.navigate(url);
    if (name.equals("today")) {
      page.locator("[data-why]").first().click();
      page.locator(".fr-why").waitFor();
    }
    page.evaluate(axe);
    for (int width : new int[] {WIDE, 390}) {
      page.setViewportSize(width, width < 600 ? 844 : 900);
      examine(page, name, width, wrong);
    }
  }

  private static void examine(Page page, String name, int width, Queue<String> wrong) {
    Object overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
    if (((Number) overflow).intValue() > 0) {
      wrong.add(name + " is wider than " + width);
    }
    if (PICTURES) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(LookSite.OUT.resolve(name + "-" + width + ".png")));
    }
    String found = String.valueOf(page.evaluate(VIOLATIONS));
    if (!found.isEmpty()) {
      wrong.add(name + " at " + width + ": " + found);
    }
  }
}
