package dk.frirum.hardening;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Makes malicious and malformed requests from a seed: the same seed and number, the same request.
 *
 * @param routes {@code GET /citizens/{citizen}}: every address there is
 * @param town whose ids are tried
 * @param sessions by role: cookie and token of one who is signed in
 */
record Requests(List<String> routes, Town town, Map<String, Session> sessions) {

  /** Somebody's visit. */
  record Session(String cookie, String token) {}

  /** One request, and who sends it; {@code ""} for nobody who is known. */
  record Made(String role, byte[] bytes) {
    String head() {
      String all = new String(bytes, StandardCharsets.UTF_8);
      return all.substring(0, all.indexOf("\r\n\r\n"));
    }

    /** As it is shown where something is wrong with the answer. */
    String shown() {
      String all = new String(bytes, StandardCharsets.UTF_8);
      return all.substring(0, Math.min(300, all.length())).replace("\r\n", " ⏎ ");
    }
  }

  private static final List<String> METHODS =
      List.of(
          "GET",
          "HEAD",
          "POST",
          "PUT",
          "PATCH",
          "DELETE",
          "OPTIONS",
          "TRACE",
          "PROPFIND",
          "get",
          "FZ9",
          "G\u00c6T");

  private static final List<String> UNKNOWN =
      List.of(
          "/admin",
          "/actuator/env",
          "/.git/config",
          "/.env",
          "/WEB-INF/web.xml",
          "/META-INF/MANIFEST.MF",
          "/error",
          "/error/500",
          "/assets/../application.yaml",
          "/assets/%2e%2e/application.yaml",
          "/assets/..%2fapplication.yaml",
          "/assets/..%5capplication.yaml",
          "/assets/%252e%252e/application.yaml",
          "/assets/",
          "/assets/css/",
          "/assets/frirum.css/x",
          "/assets/frirum.css%00.html",
          "/assets/frirum.css;x=1",
          "//today",
          "/today/",
          "/today;jsessionid=fz9",
          "/today%2f",
          "/today%00",
          "/today.json",
          "/./today",
          "/x/../today",
          "/%74oday",
          "/TODAY",
          "/today%ff",
          "/today%c0%af",
          "/today\\x",
          "/today/<fz9>",
          "/citizens//1",
          "/citizens/1%2fcpr",
          "/citizens/1;a=b/why",
          "/*",
          "*",
          "http://fz9.example/today",
          "/today?" + "a=b&".repeat(3000),
          "/" + "a/".repeat(900),
          "/" + "a".repeat(9000));

  Made make(long seed, int number) {
    Random random = new Random(seed * 1_000_003 + number);
    Bodies bodies = new Bodies(random);
    String role = bodies.oneOf(new ArrayList<>(sessions.keySet()));
    Session session = sessions.get(role);
    String route = bodies.oneOf(routes);
    String method = route.substring(0, route.indexOf(' '));
    boolean leaves = route.equals("POST /logout");
    if (random.nextInt(100) < 15) {
      method = bodies.oneOf(METHODS);
    }
    String target =
        random.nextInt(100) < 12
            ? bodies.oneOf(UNKNOWN)
            : path(route.substring(route.indexOf(' ') + 1), bodies) + query(bodies);
    String csrf = leaves || session == null ? "" : token(session, bodies);
    Bodies.@Nullable Body body =
        method.equals("POST") || random.nextInt(20) == 0 ? bodies.any(csrf) : null;
    List<String> headers = new Headers(bodies).make(session == null ? "" : session.cookie());
    if (route.equals("POST /login")) {
      headers.add(SignIn.elsewhere(number).strip());
    }
    return new Made(role, written(method, target, headers, body, random));
  }

  private static byte[] written(
      String method,
      String target,
      List<String> headers,
      Bodies.@Nullable Body body,
      Random random) {
    String version =
        random.nextInt(60) == 0
            ? List.of("HTTP/1.0", "HTTP/9.9", "HTTP/1.1 x", "").get(random.nextInt(4))
            : "HTTP/1.1";
    StringBuilder head = new StringBuilder(method + " " + target + " " + version + "\r\n");
    headers.forEach(header -> head.append(header).append("\r\n"));
    if (body != null) {
      if (!body.type().isEmpty()) {
        head.append("Content-Type: ").append(body.type()).append("\r\n");
      }
      head.append(
          switch (random.nextInt(25)) {
            case 0 -> "Content-Length: -1\r\n";
            case 1 -> "Content-Length: " + (body.bytes().length + 50) + "\r\n";
            case 2 -> "Transfer-Encoding: chunked\r\n";
            case 3 -> "Transfer-Encoding: fz9\r\n";
            case 4 -> "Content-Length: 3\r\nContent-Length: 4\r\n";
            default -> "Content-Length: " + body.bytes().length + "\r\n";
          });
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(Wire.bytes(head + "\r\n"));
    if (body != null) {
      all.writeBytes(body.bytes());
    }
    return all.toByteArray();
  }

  /** An address of the route: ids of the own case, of others', of nobody, and no ids at all. */
  private String path(String pattern, Bodies bodies) {
    String path = pattern.replace("/**", "/" + bodies.oneOf(List.of("frirum.css", "none", "%00")));
    while (path.contains("{")) {
      int from = path.indexOf('{');
      int to = path.indexOf('}', from);
      boolean interview = path.startsWith("{interview", from);
      path = path.substring(0, from) + id(interview, bodies) + path.substring(to + 1);
    }
    return path;
  }

  private String id(boolean interview, Bodies bodies) {
    Town.Case whose = bodies.oneOf(List.of(town.own(), town.neighbour(), town.stranger()));
    return switch (bodies.random().nextInt(8)) {
      case 0 -> bodies.encoded(bodies.oneOf(Payloads.NUMBERS));
      case 1 -> bodies.encoded(bodies.oneOf(Payloads.TEXTS));
      case 2 -> "first-follow-up-interview";
      default -> Long.toString(interview ? whose.interview() : whose.citizen());
    };
  }

  private static final List<String> PARAMETERS =
      List.of(
          "as-of",
          "lang",
          "scope",
          "benefit",
          "requirement",
          "situation",
          "sort",
          "after",
          "q",
          "spell",
          "anchor",
          "back",
          "on",
          "text",
          "error",
          "wait",
          "out",
          "continue",
          "version",
          "format",
          "v",
          "_csrf",
          "_method",
          "class.module",
          "fz9");

  private static String query(Bodies bodies) {
    int many = bodies.random().nextInt(5);
    StringBuilder query = new StringBuilder();
    for (int at = 0; at < many; at++) {
      String name = bodies.oneOf(PARAMETERS);
      String value =
          name.equals("requirement") && bodies.random().nextBoolean()
              ? "first-follow-up-interview"
              : bodies.value();
      query.append(at == 0 ? '?' : '&').append(name);
      if (bodies.random().nextInt(12) > 0) {
        String cut = value.length() > 1500 ? value.substring(0, 1500) : value;
        query
            .append('=')
            .append(bodies.random().nextInt(100) == 0 ? raw(cut) : bodies.encoded(cut));
      }
    }
    return query.toString();
  }

  /** Unencoded, but for what would end the line. */
  private static String raw(String text) {
    return text.replaceAll("[\r\n ]", "");
  }

  private String token(Session session, Bodies bodies) {
    return switch (bodies.random().nextInt(10)) {
      case 0 -> "";
      case 1 -> bodies.oneOf(new ArrayList<>(sessions.values())).token();
      case 2 -> bodies.value();
      default -> session.token();
    };
  }
}
