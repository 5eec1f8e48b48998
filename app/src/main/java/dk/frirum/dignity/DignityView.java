package dk.frirum.dignity;

import java.util.List;

/**
 * What citizens say, by quarter.
 *
 * @param themes codes, in the order of the columns
 * @param rows latest first
 */
public record DignityView(List<String> themes, List<Row> rows, int fewest) {
  public DignityView {
    themes = List.copyOf(themes);
    rows = List.copyOf(rows);
  }

  /**
   * A quarter.
   *
   * @param when in words
   * @param n answers; empty where there are too few to be shown
   * @param means in words; none where there are too few
   */
  public record Row(String when, String n, List<String> means) {
    public Row {
      means = List.copyOf(means);
    }
  }
}
