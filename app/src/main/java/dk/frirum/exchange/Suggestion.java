package dk.frirum.exchange;

import dk.frirum.rules.Text;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** "Did you mean …?" */
final class Suggestion {
  private static final int FEW = 12;

  private Suggestion() {}

  /** A sentence that says what is unknown, and what may have been meant or what is known. */
  static Text unknown(
      String danishWhat, String englishWhat, String word, Collection<String> known) {
    String best =
        known.stream()
            .min(
                Comparator.comparingInt(
                        (String each) -> distance(word.toLowerCase(Locale.ROOT), each))
                    .thenComparing(Comparator.naturalOrder()))
            .orElse("");
    Text hint;
    if (!best.isEmpty()
        && distance(word.toLowerCase(Locale.ROOT), best) <= Math.max(1, best.length() / 3)) {
      hint = new Text(": mente du '" + best + "'?", ": did you mean '" + best + "'?");
    } else if (known.size() <= FEW) {
      String all = String.join(", ", known);
      hint = new Text("; kendt er " + all, "; known are " + all);
    } else {
      hint = new Text("", "");
    }
    return new Text(
        "Ukendt " + danishWhat + " '" + word + "'" + hint.danish(),
        "Unknown " + englishWhat + " '" + word + "'" + hint.english());
  }

  /** Letters to change, add or remove (Levenshtein). */
  private static int distance(String a, String b) {
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
