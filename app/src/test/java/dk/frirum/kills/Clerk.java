package dk.frirum.kills;

import dk.frirum.testing.Denmark;
import dk.frirum.testing.Visit;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who registers one interview after the other until nobody answers any more. */
final class Clerk {
  private static final AtomicInteger NEXT = new AtomicInteger();

  /** Everything the program has said is saved: the notes, each of which exists once. */
  static final Set<String> ACKNOWLEDGED = ConcurrentHashMap.newKeySet();

  /** What was sent and never answered, to be sent again. */
  static final Map<String, Map<String, String>> OPEN = new ConcurrentHashMap<>();

  private final Visit visit;
  private final int citizens;

  Clerk(int port, String username, int citizens) {
    this.visit = Visit.of(port, username);
    this.citizens = citizens;
  }

  /** Registers until the program is gone. */
  void work() {
    try {
      while (true) {
        int number = NEXT.incrementAndGet();
        send("notat " + number, form(number));
      }
    } catch (UncheckedIOException e) {
      // killed
    }
  }

  /** Sends again, with the same keys, what was never answered. */
  void again() {
    new LinkedHashMap<>(OPEN).forEach(this::send);
  }

  private void send(String note, Map<String, String> form) {
    OPEN.put(note, form);
    HttpResponse<String> answer =
        visit.post("/citizens/" + form.get("citizen") + "/interviews", form);
    if (answer.statusCode() != 302 || !Visit.target(answer).startsWith("/citizens/")) {
      throw new AssertionError("answered by " + answer.statusCode() + " " + Visit.target(answer));
    }
    ACKNOWLEDGED.add(note);
    OPEN.remove(note);
  }

  /** Each on a day and a citizen of its own. */
  private Map<String, String> form(int number) {
    Map<String, String> form = new HashMap<>();
    form.put("citizen", Integer.toString(1 + number % citizens));
    form.put("kind", number / citizens / 300 % 2 == 0 ? "job-interview" : "cv-interview");
    form.put("date", Denmark.today().minusDays(1 + number / citizens % 300).toString());
    form.put("form", "phone");
    form.put("outcome", "held");
    form.put("note", "notat " + number);
    form.put("idempotencyKey", UUID.randomUUID().toString());
    return form;
  }
}
