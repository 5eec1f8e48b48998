package dk.frirum.draft;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** A form with a draft, as it was sent. */
record Sent(UUID token, Map<String, String> fields) {

  /** Nothing where it carries no token. */
  static Optional<Sent> of(Map<String, String> parameters) {
    Map<String, String> fields = new TreeMap<>(parameters);
    String token = fields.remove(Draft.FIELD);
    // The token against forged forms belongs to the session, not to what was typed.
    fields.remove("_csrf");
    // PostgreSQL takes every character but this one.
    fields.replaceAll((_, value) -> value.replace("\0", ""));
    try {
      return token == null
          ? Optional.empty()
          : Optional.of(new Sent(UUID.fromString(token), fields));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
