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

  private SignIn() {}

  static Session as(String username, String password, int port) throws IOException {
    Wire wire = new Wire(port);
    Answer form = wire.send(get("/login", ""));
    String body =
        "username=%s&password=%s&_csrf=%s"
            .formatted(encoded(username), encoded(password), encoded(token(form)));
    Answer in =
        wire.send(
            Wire.bytes(
                "POST /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: %s\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s"
                    .formatted(cookie(form), body.length(), body)));
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
