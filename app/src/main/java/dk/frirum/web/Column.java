package dk.frirum.web;

import org.jspecify.annotations.Nullable;

/**
 * Header of one column of a list; a link where the list can be sorted by it.
 *
 * @param code the last part of the message key, as {@code due} in {@code column.due}
 * @param href address of the list sorted by this column (turned around when it already is); none
 *     where it cannot be sorted
 * @param sorted how it is sorted now
 */
public record Column(String code, @Nullable String href, Sorted sorted) {

  /** How a list is sorted by a column; the text is the value of {@code aria-sort}. */
  public enum Sorted {
    NONE("none", "none"),
    ASCENDING("ascending", "ascending"),
    DESCENDING("descending", "descending");

    private final String aria;
    private final String icon;

    Sorted(String aria, String icon) {
      this.aria = aria;
      this.icon = "sort-table-" + icon;
    }

    /** Value of {@code aria-sort}. */
    public String aria() {
      return aria;
    }

    /** The designsystem's icon. */
    public String icon() {
      return icon;
    }
  }

  /** A column that cannot be sorted. */
  public static Column plain(String code) {
    return new Column(code, null, Sorted.NONE);
  }
}
