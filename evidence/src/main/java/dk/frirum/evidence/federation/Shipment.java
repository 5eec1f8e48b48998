package dk.frirum.evidence.federation;

import dk.frirum.evidence.cell.CellFile;
import dk.frirum.evidence.cell.Cells;
import java.util.List;

/**
 * What one installation sends another: its name, the question, the day its data end, and cells. It
 * holds no person, but its numbers are exact and some are small: it is for who adds it up, and
 * nothing of it is published before {@code disclosure} has held back what must not be.
 *
 * @param installations whose cells these are, ascending; one, or those that were added up
 * @param question as {@link Question#text} has it
 * @param cut the last day of the data, as {@code 2026-11-22}
 */
public record Shipment(List<String> installations, String question, String cut, Cells cells) {
  private static final String HEAD = "frirum-shipment;1";
  private static final String NOTE =
      "# exact sums of persons, small ones among them: not for publication";
  private static final String FROM = "installations: ";
  private static final String ASKED = "question: ";
  private static final String UNTIL = "data-cut: ";

  /** Lines before the first of the cells' own. */
  public static final int HEAD_LINES = 5;

  public Shipment {
    installations = List.copyOf(installations);
    for (String each : installations) {
      if (!each.matches("[\\p{L}\\d][\\p{L}\\d ._-]*")) {
        throw new IllegalArgumentException(
            "An installation's name is letters, digits, spaces, dots and dashes, not " + each);
      }
    }
    if (installations.isEmpty()) {
      throw new IllegalArgumentException("Cells are somebody's");
    }
  }

  /** The file; the same cells are the same bytes. */
  public String text() {
    return String.join(
            "\n",
            HEAD,
            NOTE,
            FROM + String.join(", ", installations),
            ASKED + question,
            UNTIL + cut)
        + "\n"
        + CellFile.text(cells);
  }

  /**
   * Reads the file.
   *
   * @throws IllegalArgumentException with the line that is none of it
   */
  public static Shipment read(String text) {
    List<String> lines = text.lines().limit(HEAD_LINES).toList();
    if (lines.size() < HEAD_LINES || !lines.getFirst().equals(HEAD)) {
      throw new IllegalArgumentException("Line 1: expected " + HEAD);
    }
    String from = after(lines, 2, FROM);
    String question = after(lines, 3, ASKED);
    String cut = after(lines, 4, UNTIL);
    int begin = 0;
    for (int line = 0; line < HEAD_LINES; line++) {
      begin = text.indexOf('\n', begin) + 1;
    }
    return new Shipment(
        List.of(from.split(", ", -1)),
        question,
        cut,
        CellFile.read(text.substring(begin), HEAD_LINES));
  }

  private static String after(List<String> lines, int at, String word) {
    if (!lines.get(at).startsWith(word)) {
      throw new IllegalArgumentException("Line %d: expected %s".formatted(at + 1, word.strip()));
    }
    return lines.get(at).substring(word.length());
  }
}
