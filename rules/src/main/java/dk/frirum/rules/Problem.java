package dk.frirum.rules;

import dk.frirum.rules.card.Place;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a file somebody wrote.
 *
 * @param what what is wrong, in both languages
 * @param advice what to do, or the word that may have been meant
 * @param line the line it stands on, as written
 */
public record Problem(Place place, Text what, @Nullable Text advice, String line) {

  /** What is wrong, in English, which operators and files of the rulebook speak. */
  public String message() {
    return what.english();
  }

  /** What to do, in English. */
  public @Nullable String suggestion() {
    return suggestion(Language.ENGLISH);
  }

  /** What to do; none where there is nothing to say. */
  public @Nullable String suggestion(Language language) {
    return advice == null ? null : advice.in(language);
  }

  /** In English: place and message, the line, a caret under the spot, what to do. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(place + ": " + message());
    if (!line.isBlank()) {
      int column = Math.min(place.column(), line.length() + 1);
      text.append("\n    ")
          .append(line)
          .append("\n    ")
          .append(" ".repeat(column - 1))
          .append('^');
    }
    if (advice != null) {
      text.append("\n    ").append(advice.english());
    }
    return text.toString();
  }
}
