package dk.frirum.evidence.known;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a file somebody wrote.
 *
 * @param suggestion what to do, or the word that may have been meant
 */
public record Problem(Place place, String message, @Nullable String suggestion) {
  @Override
  public String toString() {
    return place + ": " + message + "." + (suggestion == null ? "" : " " + suggestion);
  }
}
