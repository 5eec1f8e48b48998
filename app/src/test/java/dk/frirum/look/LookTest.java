package dk.frirum.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path OUT = Path.of("target/look").toAbsolutePath();
  private static final Path AXE = Path.of("node_modules/axe-core/axe.min.js");
  private static final String VIOLATIONS =
      """
      axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
        .then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | ')).join('\\n'))
      """;

  @TestFactory
  @DisplayName("renders with a sample, without inline script or style")
  Stream<DynamicTest> renders() throws IOException {
    Files.createDirectories(OUT);
    TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    return Samples.all().stream()
        .map(sample ->
            DynamicTest.dynamicTest(
                sample.name(),
                () -> {
                  String html = render(engine, sample);
                  assertEquals(-1, html.indexOf(" style="), "inline style");
                  assertEquals(-1, html.indexOf("<style"), "inline style");
                  assertEquals(html.split("<script ").length, html.split("<script src=").length);
                  assertEquals(-1, html.indexOf(" onclick="), "inline script");
                }));
  }

  @Test
  @DisplayName("is photographed wide and narrow, fits its window, and axe finds nothing")
  void isPhotographed() throws IOException {
    assumeTrue(Files.isExecutable(CHROMIUM), "chromium is not installed");
    TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    Files.createDirectories(OUT);
    Samples.all().forEach(sample -> render(engine, sample));
    copyAssets();
    HttpServer server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            OUT,
            SimpleFileServer.OutputLevel.NONE);
    server.start();
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--lang=da")))) {
      String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      String axe = Files.readString(AXE);
      List<String> wrong = new ArrayList<>();
      for (int width : new int[] {1280, 390}) {
        for (Sample sample : Samples.all()) {
          if (!sample.name().endsWith("-panel")) {
            look(browser, base, sample.name(), width, axe, wrong);
          }
        }
      }
      assertEquals("", String.join("\n", wrong));
    } finally {
      server.stop(0);
    }
  }

  private static void look(
      Browser browser, String base, String name, int width, String axe, List<String> wrong) {
    try (Page page =
        browser.newPage(
            new Browser.NewPageOptions()
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setLocale("da-DK"))) {
      page.onPageError(error -> wrong.add(name + ": " + error));
      page.onResponse(response -> {
        if (response.status() >= 400) {
          wrong.add(name + ": " + response.status() + " " + response.url());
        }
      });
      page.navigate(base + name + ".html");
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
              .setPath(OUT.resolve(name + "-" + width + ".png")));
      page.evaluate(axe);
      String found = String.valueOf(page.evaluate(VIOLATIONS));
      if (!found.isEmpty()) {
        wrong.add(name + " at " + width + ": " + found);
      }
    }
  }

  private static String render(TemplateEngine engine, Sample sample) {
    StringOutput html = new StringOutput();
    engine.render(sample.template(), sample.parameters(), html);
    try {
      Files.writeString(OUT.resolve(sample.name() + ".html"), html.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return html.toString();
  }

  private static void copyAssets() throws IOException {
    Path from = Path.of("target/classes/static/assets");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = OUT.resolve("assets").resolve(from.relativize(file));
        Files.createDirectories(to.getParent());
        Files.copy(file, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
