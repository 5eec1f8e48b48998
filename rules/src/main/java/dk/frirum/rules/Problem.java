package dk.frirum.rules;

import dk.frirum.rules.card.Place;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a file somebody wrote.
 *
 * @param suggestion what to do, or the word that may have been meant
 * @param line the line it stands on, as written
 */
public record Problem(Place place, String message, @Nullable String suggestion, String line) {

  /** For a person: place and message, the line, a caret under the spot, what to do. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(place + ": " + message);
    if (!line.isBlank()) {
      int column = Math.min(place.column(), line.length() + 1);
      text.append("\n    ")
          .append(line)
          .append("\n    ")
          .append(" ".repeat(column - 1))
          .append('^');
    }
    if (suggestion != null) {
      text.append("\n    ").append(suggestion);
    }
    return text.toString();
  }
}
