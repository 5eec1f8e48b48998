package dk.frirum.hardening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@ApplicationTest
@ActiveProfiles(value = "production", inheritProfiles = false)
@DisplayName("In production")
class ProductionTest {
  private static final String ENCRYPTED = "X-Forwarded-Proto: https\r\n";
  @LocalServerPort int port;

  @Test
  @DisplayName("every cookie goes over HTTPS only, is kept from scripts and from other sites")
  void cookies() throws IOException {
    List<String> cookies =
        get("/login?lang=en", ENCRYPTED).headers().getOrDefault("set-cookie", List.of());
    assertEquals(2, cookies.size(), cookies.toString());
    for (String cookie : cookies) {
      assertTrue(cookie.startsWith("__Host-") && cookie.contains("; Secure"), cookie);
      assertTrue(cookie.contains("; HttpOnly"), cookie);
      assertTrue(cookie.contains("; SameSite=Lax"), cookie);
    }
  }

  @Test
  @DisplayName("a browser that came over HTTPS comes no other way for a year")
  void transport() throws IOException {
    for (String path : List.of("/login", "/nowhere", "/assets/frirum.css")) {
      Answer answer = get(path, ENCRYPTED);
      assertEquals(
          "max-age=31536000; includeSubDomains",
          answer.header("Strict-Transport-Security").orElse(""),
          path);
    }
    assertTrue(get("/login", "").header("Strict-Transport-Security").isEmpty());
  }

  @Test
  @DisplayName("no demo login is shown")
  void noDemo() throws IOException {
    assertFalse(get("/login", ENCRYPTED).body().contains("fr-demo"));
  }

  private Answer get(String path, String header) throws IOException {
    return new Wire(port)
        .send(
            Wire.bytes(
                "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n"
                    .formatted(path, header)));
  }
}
