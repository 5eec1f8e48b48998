package dk.frirum.day;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, pointed at the application. */
public final class Chromium implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final Path AXE = Path.of("node_modules/axe-core/axe.min.js");
  private static final String VIOLATIONS =
      """
      axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations']})
        .then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | ')).join('\\n'))
      """;

  private final Playwright playwright;
  private final Browser browser;
  private final String axe;

  public Chromium() {
    try {
      axe = Files.readString(AXE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setArgs(List.of("--no-sandbox", "--lang=da")));
  }

  /** Whether there is one. */
  public static boolean isThere() {
    return Files.isExecutable(PROGRAM);
  }

  /**
   * An empty window on an address, with cookies of its own; failures of its script fail the test.
   */
  public Page window(int width, int port, List<String> wrong) {
    Page page =
        browser
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL("http://localhost:" + port)
                    .setViewportSize(width, width < 600 ? 844 : 900)
                    .setLocale("da-DK"))
            .newPage();
    page.onPageError(error -> wrong.add(page.url() + ": " + error));
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("404")) {
        wrong.add(page.url() + ": " + message.text());
      }
    });
    return page;
  }

  /** A window that runs no script. */
  public Page withoutScript(int port) {
    return browser
        .newContext(
            new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setJavaScriptEnabled(false)
                .setLocale("da-DK"))
        .newPage();
  }

  /** What axe finds against WCAG 2.2 A and AA; empty for nothing. */
  public String violations(Page page) {
    if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
      page.evaluate(axe);
    }
    return String.valueOf(page.evaluate(VIOLATIONS));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
