package dk.frirum.hardening;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes the headers of requests, most of them as browsers would, some as nobody should. */
record Headers(Bodies bodies) {
  private static final List<String> ODD =
      List.of(
          "X-Forwarded-For: 1.2.3.4, <fz9>",
          "X-Forwarded-Host: fz9.example",
          "X-Forwarded-Proto: javascript",
          "X-Forwarded-Port: 99999999",
          "Forwarded: for=\"[::1\"; host=fz9.example; proto=fz9",
          "X-Original-URL: /import",
          "X-Rewrite-URL: /import",
          "X-HTTP-Method-Override: DELETE",
          "Authorization: Basic ????",
          "Authorization: Bearer " + "a".repeat(2000),
          "Range: bytes=0-1,5-,-3,9999999999-",
          "Range: bytes=" + "0-,".repeat(300),
          "If-None-Match: \"fz9\", W/\"*",
          "If-Modified-Since: yesterday",
          "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
          "Accept: fz9",
          "Accept: application/json",
          "Accept: text/html;q=9, */*;q=nonsense",
          "Accept-Language: <fz9>, xx-YY-zz;q=abc",
          "Accept-Charset: utf-7",
          "Accept-Encoding: gzip, fz9;q=-1",
          "Content-Encoding: gzip",
          "Expect: 100-continue",
          "Expect: fz9",
          "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABk",
          "Upgrade: websocket",
          "HX-Request: true",
          "HX-Request: true\r\nHX-Target: <fz9>\r\nHX-Current-URL: http://fz9.example/",
          "HX-Boosted: true",
          "HX-History-Restore-Request: true",
          "Origin: http://fz9.example",
          "Origin: null",
          "Referer: http://fz9.example/<fz9>",
          "User-Agent: ${jndi:ldap://127.0.0.1/fz9}",
          "X-Long: " + "x".repeat(7000),
          "X-Longer: " + "x".repeat(20_000),
          "X-Folded: a\r\n b",
          "X Spaced: a",
          "No colon at all",
          ": nameless",
          "X-Null: a\0b",
          "X-Bare: a\rb");

  private static final List<String> HOSTS =
      List.of(
          "fz9.example", "localhost:99999", "[::1", "a b", "<fz9>", "localhost@fz9.example", "");

  List<String> make(String cookie) {
    Random random = bodies.random();
    List<String> headers = new ArrayList<>();
    if (random.nextInt(40) > 0) {
      headers.add("Host: " + (random.nextInt(25) == 0 ? bodies.oneOf(HOSTS) : "localhost"));
    }
    String sent = cookies(cookie, random);
    if (!sent.isEmpty()) {
      headers.add("Cookie: " + sent);
    }
    for (int odd = random.nextInt(5) - 2; odd > 0; odd--) {
      headers.add(bodies.oneOf(ODD));
    }
    headers.add("Connection: close");
    return headers;
  }

  private String cookies(String cookie, Random random) {
    return switch (random.nextInt(14)) {
      case 0 -> cookie + "; frirum-language=" + clean(bodies.value());
      case 1 -> cookie + "; frirum-language=\"; a=b; =; ;;;" + "c=".repeat(50);
      case 2 -> "frirum-session=" + clean(bodies.value());
      case 3 -> cookie.isEmpty() ? "" : cookie + "; " + cookie;
      case 4 -> "frirum-session=\"\\\"; $Version=1; frirum-session=x";
      default -> cookie;
    };
  }

  private static String clean(String text) {
    return text.substring(0, Math.min(500, text.length())).replaceAll("[\r\n\0]", "");
  }
}
