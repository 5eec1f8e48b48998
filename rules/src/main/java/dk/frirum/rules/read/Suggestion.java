package dk.frirum.rules.read;

import dk.frirum.rules.Text;
import dk.frirum.rules.said.Advice;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** "Did you mean …?" */
final class Suggestion {
  private Suggestion() {}

  /** A sentence naming the nearest known word, else all of them when they are few. */
  static @Nullable Text nearest(String word, Collection<String> known) {
    String best =
        known.stream()
            .min(Comparator.comparingInt(each -> EditDistance.between(word, each)))
            .orElse(null);
    if (best == null) {
      return null;
    }
    if (EditDistance.between(word, best) <= Math.max(1, best.length() / 3)) {
      return Advice.DID_YOU_MEAN.of(best);
    }
    return known.size() <= 12 ? Advice.KNOWN_HERE.of(String.join(", ", known)) : null;
  }
}
