package dk.frirum.hardening;

import dk.frirum.hardening.Requests.Session;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs in over the wire, for a cookie and a token that can be sent with anything. */
final class SignIn {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  /** Wrong passwords are counted by address; these must not keep the other tests out. */
  static String elsewhere(int number) {
    return "X-Forwarded-For: 203.0.113." + Math.floorMod(number, 250) + "\r\n";
  }

  private SignIn() {}

  /** What is shown to one who has typed a user name and a wrong password. */
  static Answer refused(String username, int port) throws IOException {
    Wire wire = new Wire(port);
    Answer form = wire.send(get("/login", ""));
    String body =
        "username=%s&password=wrong&_csrf=%s".formatted(encoded(username), encoded(token(form)));
    wire.send(post(body, cookie(form), elsewhere(username.hashCode())));
    return wire.send(get("/login?error", cookie(form)));
  }

  private static byte[] post(String body, String cookie, String more) {
    return Wire.bytes(
        ("POST /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: %s\r\n%s"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s")
            .formatted(cookie, more, body.length(), body));
  }

  static Session as(String username, String password, int port) throws IOException {
    Wire wire = new Wire(port);
    Answer form = wire.send(get("/login", ""));
    String body =
        "username=%s&password=%s&_csrf=%s"
            .formatted(encoded(username), encoded(password), encoded(token(form)));
    Answer in = wire.send(post(body, cookie(form), ""));
    String cookie = cookie(in);
    return new Session(cookie, token(wire.send(get("/about", cookie))));
  }

  static byte[] get(String target, String cookie) {
    return Wire.bytes(
        "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n"
            .formatted(target, cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n"));
  }

  private static String cookie(Answer answer) {
    return answer.headers().getOrDefault("set-cookie", List.of()).stream()
        .filter(each -> each.startsWith("frirum-session="))
        .map(each -> each.substring(0, each.indexOf(';')))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no session: " + answer.head()));
  }

  private static String token(Answer answer) {
    Matcher found = TOKEN.matcher(answer.body());
    if (!found.find()) {
      throw new IllegalStateException("no token: " + answer.head());
    }
    return found.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
