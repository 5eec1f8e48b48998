package dk.frirum.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Guessing at the door")
class LoginAttemptsTest {
  private static final Instant START = Instant.parse("2026-11-27T12:00:00Z");
  private static final int MOST_KEPT = 100;
  private Instant now = START;
  private final LoginAttempts attempts =
      new LoginAttempts(
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          },
          MOST_KEPT);

  private void fail(int times, String user, String address) {
    for (int n = 0; n < times; n++) {
      attempts.failed(user, address);
    }
  }

  @Test
  @DisplayName("ends for a user after five, until the first is a quarter of an hour old")
  void user() {
    fail(4, "asta", "a");
    assertTrue(attempts.allowed("asta", "a"));
    fail(1, "asta", "b");
    assertFalse(attempts.allowed("asta", "c"), "from wherever");
    assertTrue(attempts.allowed("bent", "a"));
    now = START.plus(LoginAttempts.WINDOW);
    assertFalse(attempts.allowed("asta", "c"), "not a moment before");
    now = now.plusMillis(1);
    assertTrue(attempts.allowed("asta", "c"));
  }

  @Test
  @DisplayName("ends for an address after thirty, whomever it was about")
  void address() {
    for (int n = 0; n < 29; n++) {
      fail(1, "user" + n, "a");
    }
    assertTrue(attempts.allowed("new", "a"));
    fail(1, "user29", "a");
    assertFalse(attempts.allowed("new", "a"));
    assertTrue(attempts.allowed("new", "b"));
  }

  @Test
  @DisplayName("is forgotten for a user who came in, and for nobody else")
  void cameIn() {
    fail(5, "asta", "a");
    fail(5, "bent", "a");
    attempts.succeeded("asta");
    assertTrue(attempts.allowed("asta", "a"));
    assertFalse(attempts.allowed("bent", "a"));
  }

  @Test
  @DisplayName("is kept of so many at most: the oldest are let go, those just counted never")
  void bounded() {
    fail(5, "first", "f");
    for (int n = 0; n < 3 * MOST_KEPT; n++) {
      fail(1, "u" + n, "x" + n % 3);
    }
    assertTrue(attempts.allowed("first", "f"), "crowded out");
    fail(5, "last", "l");
    assertFalse(attempts.allowed("last", "l"));
    now = START.plus(Duration.ofHours(1));
    assertTrue(attempts.allowed("last", "l"));
    fail(5, "again", "g");
    assertFalse(attempts.allowed("again", "g"));
  }

  @Test
  @DisplayName("lets go what is too old to count before anything that does, when there are many")
  void staleFirst() {
    fail(1, "asta", "a");
    for (int n = 0; n < 45; n++) {
      fail(1, "old" + n, "o" + n);
    }
    now = START.plus(LoginAttempts.WINDOW).plusMillis(1);
    fail(5, "asta", "b");
    for (int n = 0; n < 10; n++) {
      fail(1, "new" + n, "n" + n);
    }
    assertFalse(attempts.allowed("asta", "c"), "known the longest, and yet guessing now");
  }

  @Test
  @DisplayName("meets passwords of twelve to two hundred characters without the user's name")
  void passwords() {
    assertEquals(Optional.of("short"), Passwords.wrong("x".repeat(11), "asta"));
    assertEquals(Optional.empty(), Passwords.wrong("x".repeat(12), "asta"));
    assertEquals(Optional.empty(), Passwords.wrong("x".repeat(200), "asta"));
    assertEquals(Optional.of("long"), Passwords.wrong("x".repeat(201), "asta"));
    assertEquals(Optional.of("name"), Passwords.wrong("hej ASTA, kom ind", "Asta"));
    String one = Passwords.oneTime(new SecureRandom());
    assertTrue(one.matches("[a-z2-7]{4}(-[a-z2-7]{4}){3}"), one);
    assertFalse(one.equals(Passwords.oneTime(new SecureRandom())));
  }
}
