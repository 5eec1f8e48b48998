package dk.frirum.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: after five wrong passwords or codes for a user name, or thirty from one
 * address, within a quarter of an hour, nobody gets to try until the oldest is that old. Kept in
 * memory, for each node of its own; a restart forgets.
 */
@Component
class LoginAttempts {
  static final int PER_USER = 5;
  static final int PER_ADDRESS = 30;
  static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int MOST_KEPT = 10_000;

  private final Clock clock;
  private final int mostKept;
  private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>();

  @Autowired
  LoginAttempts(Clock clock) {
    this(clock, MOST_KEPT);
  }

  /**
   * @param mostKept of so many users and addresses at a time
   */
  LoginAttempts(Clock clock, int mostKept) {
    this.clock = clock;
    this.mostKept = mostKept;
  }

  synchronized boolean allowed(String username, String address) {
    return recent("user " + username).size() < PER_USER
        && recent("address " + address).size() < PER_ADDRESS;
  }

  synchronized void failed(String username, String address) {
    recent("user " + username).add(clock.instant());
    recent("address " + address).add(clock.instant());
  }

  synchronized void succeeded(String username) {
    failures.remove("user " + username);
  }

  private Deque<Instant> recent(String key) {
    Deque<Instant> all = failures.computeIfAbsent(key, _ -> new ArrayDeque<>());
    Instant since = clock.instant().minus(WINDOW);
    while (!all.isEmpty() && all.peekFirst().isBefore(since)) {
      all.removeFirst();
    }
    if (failures.size() > mostKept) {
      failures.values().removeIf(each -> each.isEmpty() || each.peekLast().isBefore(since));
    }
    if (failures.size() > mostKept) {
      failures.remove(failures.keySet().iterator().next());
    }
    return failures.computeIfAbsent(key, _ -> all);
  }
}
