package dk.frirum.evidence.measure;

import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.cell.CellKey;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.spell.Spells;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many persons were on each code in each week, by where they lived then. Good for courses in
 * time; the register has one code a person and week, so it is no count of stocks.
 *
 * <p>Spells are never laid out week by week: a spell adds one where it begins and takes one off
 * behind its end, and one walk over the weeks adds up.
 */
public final class Panel {
  /** The measure's name and version, as in cells. */
  public static final String ID = "on-code@1";

  private record Group(int municipality, int code) implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      int order = Integer.compare(municipality, other.municipality);
      return order != 0 ? order : Integer.compare(code, other.code);
    }
  }

  private Panel() {}

  /**
   * @param first week
   * @param last week, inclusive
   * @return cells of persons, the code as stratum; weeks with nobody have none
   */
  public static Cells of(Spells spells, int first, int last) {
    SortedMap<Group, int[]> changes = new TreeMap<>();
    int weeks = last - first + 1;
    for (int row = 0; row < spells.rows(); row++) {
      int from = Math.max(first, spells.from(row));
      int to = Math.min(last, spells.to(row));
      if (from <= to) {
        int[] change =
            changes.computeIfAbsent(
                new Group(spells.municipality(row), spells.code(row)), _ -> new int[weeks + 1]);
        change[from - first]++;
        change[to + 1 - first]--;
      }
    }
    Cells cells = new Cells();
    changes.forEach((group, change) -> {
      int persons = 0;
      for (int week = 0; week < weeks; week++) {
        persons += change[week];
        if (persons > 0) {
          cells.add(
              new CellKey(ID, 0, group.municipality, first + week, String.valueOf(group.code)),
              new Cell.Count(persons, persons));
        }
      }
    });
    return cells;
  }
}
