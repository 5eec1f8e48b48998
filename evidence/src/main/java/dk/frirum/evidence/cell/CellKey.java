package dk.frirum.evidence.cell;

import java.util.Comparator;

/**
 * Of what a cell is the sum.
 *
 * @param measure such as {@code back-by}, in its version: {@code back-by@1}
 * @param cohort when people came in, such as a year or a week's number
 * @param municipality its number
 * @param period a week, a horizon or a year, as the measure says
 * @param stratum such as {@code 16-29|woman}; empty for all
 */
public record CellKey(String measure, int cohort, int municipality, int period, String stratum)
    implements Comparable<CellKey> {
  private static final Comparator<CellKey> ORDER =
      Comparator.comparing(CellKey::measure)
          .thenComparingInt(CellKey::cohort)
          .thenComparingInt(CellKey::municipality)
          .thenComparing(CellKey::stratum)
          .thenComparingInt(CellKey::period);

  public CellKey {
    if (measure.isBlank() || (measure + stratum).matches("(?s).*[;\\r\\n\\t].*")) {
      throw new IllegalArgumentException(
          "A cell needs a measure, and neither it nor the stratum may hold semicolons or line ends");
    }
  }

  @Override
  public int compareTo(CellKey other) {
    return ORDER.compare(this, other);
  }
}
