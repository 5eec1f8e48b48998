package dk.frirum.evidence.federation;

import dk.frirum.evidence.spell.CodeBook;
import dk.frirum.evidence.spell.CodeBook.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What codes stand for, as a CSV file says it: {@code code,kind}, a kind as {@code benefit}. */
public final class CodeFile {
  private static final String HEAD = "code,kind";

  private CodeFile() {}

  /**
   * @throws IllegalArgumentException with the line that is none of it
   */
  public static CodeBook read(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().strip().equals(HEAD)) {
      throw new IllegalArgumentException("Line 1: expected " + HEAD);
    }
    Map<Integer, Kind> kinds = new HashMap<>();
    for (int at = 1; at < lines.size(); at++) {
      String line = lines.get(at).strip();
      try {
        String[] parts = line.split(",", -1);
        Kind kind = Kind.valueOf(parts[1].strip().toUpperCase(Locale.ROOT));
        if (parts.length != 2 || kinds.put(Integer.valueOf(parts[0].strip()), kind) != null) {
          throw new IllegalArgumentException("Twice the same code, or more than two columns");
        }
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IllegalArgumentException(
            "Line %d: expected a code and one of benefit, education, pension, emigration, death, not %s"
                .formatted(at + 1, line),
            e);
      }
    }
    return new CodeBook(kinds);
  }
}
