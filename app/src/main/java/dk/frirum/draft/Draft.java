package dk.frirum.draft;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What its writer has typed in a form that is not saved yet.
 *
 * @param token sent with the form; nobody can guess it, so that it tells whose draft it is when the
 *     session has ended
 * @param fields values by the names of the fields; empty before anything was kept
 * @param keptAt when it was last kept
 */
public record Draft(UUID token, Map<String, String> fields, Instant keptAt) {
  /** Name of the field that carries the token. */
  public static final String FIELD = "draft";

  public Draft {
    fields = Map.copyOf(fields);
  }

  /** Whether one of these fields has text in it. */
  public boolean hasText(String... names) {
    for (String name : names) {
      if (!fields.getOrDefault(name, "").isBlank()) {
        return true;
      }
    }
    return false;
  }
}
