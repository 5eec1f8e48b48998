package dk.frirum.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody signed in, with cookies and a token for forms, as a browser would have them. Reads whole
 * pages and follows where it is sent. Not safe for use by several threads.
 */
final class Session implements AutoCloseable {

  /** The first what-if reads a nation's histories. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Pattern TOKEN =
      Pattern.compile(
          "name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

  private final URI home;
  private final HttpClient client;
  private String token = "";

  private Session(URI home) {
    this.home = home;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  /**
   * A page as it came.
   *
   * @param address where one ended up
   */
  record Page(int status, String address, String text) {}

  /**
   * Signs in.
   *
   * @throws IllegalStateException when the door stays shut
   */
  static Session of(URI home, String username, String password) {
    Session session = new Session(home);
    session.get("/login");
    Page first = session.post("/login", Map.of("username", username, "password", password));
    if (first.status() != 200 || first.address().startsWith("/login")) {
      throw new IllegalStateException("%s cannot sign in: %s".formatted(username, first.address()));
    }
    return session;
  }

  Page get(String path) {
    return send(HttpRequest.newBuilder(home.resolve(path)).GET());
  }

  /** Sends a form with the token of the page seen last. */
  Page post(String path, Map<String, String> fields) {
    return post(path, List.copyOf(fields.entrySet()));
  }

  /** The same with fields that may come more than once. */
  Page post(String path, List<Map.Entry<String, String>> fields) {
    String form =
        fields.stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
    return send(
        HttpRequest.newBuilder(home.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private Page send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          client.send(
              request.timeout(PATIENCE).header("Accept", "text/html").build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      Matcher form = TOKEN.matcher(response.body());
      if (form.find()) {
        token = form.group(1) == null ? form.group(2) : form.group(1);
      }
      return new Page(response.statusCode(), path(response.uri()), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a page", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(URI uri) {
    return uri.getRawQuery() == null
        ? uri.getRawPath()
        : uri.getRawPath() + "?" + uri.getRawQuery();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
