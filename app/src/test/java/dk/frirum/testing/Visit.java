package dk.frirum.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person's visit over HTTP, with cookies, following no redirect by itself. */
public final class Visit {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  /** Text as it is read: a space that does not break is a space. */
  private static final BodyHandler<String> TEXT =
      _ ->
          BodySubscribers.mapping(
              BodySubscribers.ofString(StandardCharsets.UTF_8),
              text -> text.replace('\u00a0', ' '));

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String host;
  private String token = "";

  public Visit(int port) {
    this.host = "http://localhost:" + port;
  }

  /** Signed in with a user name; the password is everybody's. */
  public static Visit of(int port, String username) {
    Visit visit = new Visit(port);
    visit.signIn(username, People.PASSWORD);
    return visit;
  }

  public HttpResponse<String> signIn(String username, String password) {
    get("/login");
    HttpResponse<String> answer =
        post("/login", Map.of("username", username, "password", password));
    get("/about");
    return answer;
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(host + path)).GET().build());
  }

  /** A file as it is. */
  public HttpResponse<byte[]> bytes(String path) {
    return bytes(HttpRequest.newBuilder(URI.create(host + path)).GET().build());
  }

  /** The same with headers of one's own. */
  public HttpResponse<byte[]> bytes(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a form with the token of the page seen last. */
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    return send(form(path, fields).build());
  }

  /** Sends a form as htmx does, for a part of a page. */
  public HttpResponse<String> postPart(String path, Map<String, String> fields) {
    return send(form(path, fields).header("HX-Request", "true").build());
  }

  private HttpRequest.Builder form(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(URI.create(host + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form + "&_csrf=" + encoded(token)));
  }

  /** Sends a form with one file and the token of the page seen last. */
  public HttpResponse<String> upload(String path, String field, String name, byte[] content) {
    return upload(path, Map.of(), field, name, content);
  }

  /** The same with other fields beside the file. */
  public HttpResponse<String> upload(
      String path, Map<String, String> fields, String field, String name, byte[] content) {
    String edge = "edge-of-a-part";
    StringBuilder head = new StringBuilder("--" + edge + "\r\n");
    Map<String, String> all = new java.util.TreeMap<>(fields);
    all.put("_csrf", token);
    all.forEach((key, value) ->
        head.append("Content-Disposition: form-data; name=\"%s\"\r\n\r\n".formatted(key))
            .append(value)
            .append("\r\n--" + edge + "\r\n"));
    String file =
        "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
            .formatted(field, name);
    return send(
        HttpRequest.newBuilder(URI.create(host + path))
            .header("Content-Type", "multipart/form-data; boundary=" + edge)
            .POST(
                // With its length, as a browser sends it.
                BodyPublishers.concat(
                    BodyPublishers.ofString(head + file),
                    BodyPublishers.ofByteArray(content),
                    BodyPublishers.ofString("\r\n--" + edge + "--\r\n")))
            .build());
  }

  /** Goes where an answer sends one, on this site or another. */
  public HttpResponse<String> follow(HttpResponse<?> answer) {
    String to =
        answer
            .headers()
            .firstValue("Location")
            .orElseThrow(() -> new IllegalStateException("no redirect: " + answer.body()));
    return send(HttpRequest.newBuilder(URI.create(host).resolve(to)).GET().build());
  }

  /** Sends anything, with the visit's cookies. */
  public HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, TEXT);
      Matcher found = TOKEN.matcher(answer.body());
      if (found.find()) {
        token = found.group(1);
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Id of the session; empty for none. */
  public String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("frirum-session"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** Loses the session, as when it has ended. */
  public void loseSession() {
    cookies.getCookieStore().removeAll();
  }

  /** Path and query a redirect leads to; empty for none. */
  public static String target(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .map(location -> {
          URI to = URI.create(location);
          return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
        })
        .orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
