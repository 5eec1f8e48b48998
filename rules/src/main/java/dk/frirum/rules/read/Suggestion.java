package dk.frirum.rules.read;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** "Did you mean …?" */
final class Suggestion {
  private Suggestion() {}

  /** A sentence naming the nearest known word, else all of them when they are few. */
  static @Nullable String nearest(String word, Collection<String> known) {
    String best =
        known.stream().min(Comparator.comparingInt(each -> distance(word, each))).orElse(null);
    if (best == null) {
      return null;
    }
    if (distance(word, best) <= Math.max(1, best.length() / 3)) {
      return "Did you mean '" + best + "'?";
    }
    return known.size() <= 12 ? "Known here: " + String.join(", ", known) : null;
  }

  /** Letters to change, add or remove (Levenshtein). */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replace, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
