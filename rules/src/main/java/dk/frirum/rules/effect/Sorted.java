package dk.frirum.rules.effect;

import dk.frirum.rules.Status;
import dk.frirum.rules.columns.DutyColumns;

/** The rows of a part in order of spell, requirement, anchor, version and date. */
final class Sorted {
  private final DutyColumns.Part part;
  private final int[] numberOf;
  private final int[] rows;

  /**
   * @param numberOf for each requirement of the book, the number it is sorted by
   * @param first no spell's row is less
   * @param end no spell's row is this or more
   */
  Sorted(DutyColumns.Part part, int[] numberOf, int first, int end) {
    this.part = part;
    this.numberOf = numberOf;
    this.rows = new int[part.size()];
    int[] starts = new int[end - first + 1];
    for (int row = 0; row < part.size(); row++) {
      starts[part.spell(row) - first + 1]++;
    }
    for (int spell = 1; spell < starts.length; spell++) {
      starts[spell] += starts[spell - 1];
    }
    int[] next = starts.clone();
    for (int row = 0; row < part.size(); row++) {
      rows[next[part.spell(row) - first]++] = row;
    }
    // A spell has few duties, and they come almost in order.
    for (int spell = 0; spell + 1 < starts.length; spell++) {
      sort(starts[spell], starts[spell + 1]);
    }
  }

  /** The least row of a spell; the greatest number when there is no duty. */
  static int first(DutyColumns.Part part) {
    int first = Integer.MAX_VALUE;
    for (int row = 0; row < part.size(); row++) {
      first = Math.min(first, part.spell(row));
    }
    return first;
  }

  /** One past the greatest row of a spell; 0 when there is no duty. */
  static int end(DutyColumns.Part part) {
    int end = 0;
    for (int row = 0; row < part.size(); row++) {
      end = Math.max(end, part.spell(row) + 1);
    }
    return end;
  }

  private void sort(int from, int to) {
    for (int at = from + 1; at < to; at++) {
      int row = rows[at];
      int into = at;
      while (into > from && rank(row, rows[into - 1]) < 0) {
        rows[into] = rows[into - 1];
        into--;
      }
      rows[into] = row;
    }
  }

  private int rank(int a, int b) {
    int order = Integer.compare(numberOf[part.requirement(a)], numberOf[part.requirement(b)]);
    order = order != 0 ? order : Integer.compare(part.anchor(a), part.anchor(b));
    order = order != 0 ? order : Integer.compare(part.version(a), part.version(b));
    return order != 0 ? order : Integer.compare(part.due(a), part.due(b));
  }

  /** By spell, requirement and anchor. */
  int compare(int at, Sorted other, int otherAt) {
    int order = Integer.compare(spell(at), other.spell(otherAt));
    order = order != 0 ? order : Integer.compare(number(at), other.number(otherAt));
    return order != 0 ? order : Integer.compare(anchor(at), other.anchor(otherAt));
  }

  /** Met on the same day, with as many of as many. */
  boolean sameState(int at, Sorted other, int otherAt) {
    int row = rows[at];
    int otherRow = other.rows[otherAt];
    return part.metOn(row) == other.part.metOn(otherRow)
        && part.have(row) == other.part.have(otherRow)
        && part.need(row) == other.part.need(otherRow);
  }

  /** How many are still lacking. */
  int left(int at) {
    int row = rows[at];
    return part.need(row) - part.have(row);
  }

  int size() {
    return rows.length;
  }

  int number(int at) {
    return numberOf[part.requirement(rows[at])];
  }

  int spell(int at) {
    return part.spell(rows[at]);
  }

  int citizen(int at) {
    return part.citizen(rows[at]);
  }

  int anchor(int at) {
    return part.anchor(rows[at]);
  }

  int due(int at) {
    return part.due(rows[at]);
  }

  Status status(int at) {
    return part.status(rows[at]);
  }
}
