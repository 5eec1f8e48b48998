package dk.frirum.exchange;

import dk.frirum.rules.Text;
import dk.frirum.rules.read.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** "Did you mean …?" */
public final class Suggestion {
  private static final int FEW = 12;

  private Suggestion() {}

  /** A sentence that says what is unknown, and what may have been meant or what is known. */
  public static Text unknown(
      String danishWhat, String englishWhat, String word, Collection<String> known) {
    String best =
        known.stream()
            .min(
                Comparator.comparingInt((String each) -> distance(word, each))
                    .thenComparing(Comparator.naturalOrder()))
            .orElse("");
    Text hint;
    if (!best.isEmpty() && distance(word, best) <= Math.max(1, best.length() / 3)) {
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

  private static int distance(String word, String known) {
    return EditDistance.between(word.toLowerCase(Locale.ROOT), known.toLowerCase(Locale.ROOT));
  }
}
