package dk.frirum.look;

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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sample pages written to {@code target/look}, served with their assets to a browser. */
final class LookSite implements AutoCloseable {

  static final Path OUT = Path.of("target/look").toAbsolutePath();

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path ASSETS = Path.of("target/classes/static/assets");

  private final HttpServer server;
  private final Playwright playwright;
  private final Browser browser;

  /** Serves what {@link #write} has written. */
  LookSite() {
    server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            OUT,
            SimpleFileServer.OutputLevel.NONE);
    server.start();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--lang=da")));
  }

  /** Writes every sample and what they need. */
  static void write() throws IOException {
    TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    for (Sample sample : Samples.all()) {
      render(engine, sample);
    }
    copyAssets();
  }

  /** Whether there is a browser to look with. */
  static boolean hasBrowser() {
    return Files.isExecutable(CHROMIUM);
  }

  /** Renders a sample, writes it, and gives its text. */
  static String render(TemplateEngine engine, Sample sample) throws IOException {
    StringOutput html = new StringOutput();
    engine.render(sample.template(), sample.parameters(), html);
    Files.createDirectories(OUT);
    Path half = Files.createTempFile(OUT, "half-", ".html");
    Files.writeString(half, html.toString());
    put(half, OUT.resolve(sample.name() + ".html"));
    return html.toString();
  }

  /** An empty window of a width. */
  Page window(int width) {
    return browser.newPage(
        new Browser.NewPageOptions()
            .setViewportSize(width, width < 600 ? 844 : 900)
            .setLocale("da-DK"));
  }

  /** Address of a sample. */
  String url(String name) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name + ".html";
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    server.stop(0);
  }

  /** Whole at once: tests in another process may just now be looking at the same page. */
  private static void put(Path half, Path to) throws IOException {
    Files.move(half, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void copyAssets() throws IOException {
    try (Stream<Path> files = Files.walk(ASSETS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = OUT.resolve("assets").resolve(ASSETS.relativize(file));
        Files.createDirectories(to.getParent());
        Path half = Files.createTempFile(OUT, "half-", "");
        Files.copy(file, half, StandardCopyOption.REPLACE_EXISTING);
        put(half, to);
      }
    }
  }
}
