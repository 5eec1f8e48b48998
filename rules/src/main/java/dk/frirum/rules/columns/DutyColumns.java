package dk.frirum.rules.columns;

import dk.frirum.rules.Status;
import java.util.Arrays;
import java.util.List;

/** The duties of many citizens as columns, those of a spell not necessarily together. */
public final class DutyColumns {
  /** Stands for "no date" in the columns of days. */
  public static final int NO_DAY = HistoryColumns.NONE;

  private static final Status[] STATUSES = Status.values();

  private final List<Part> parts;

  DutyColumns(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /** The columns lie in parts, one after the other. */
  public List<Part> parts() {
    return parts;
  }

  public long size() {
    return parts.stream().mapToLong(Part::size).sum();
  }

  /** Bytes held, unused room included. */
  public long bytes() {
    return parts.stream().mapToLong(part -> 22L * part.spell.length).sum();
  }

  /** A number that changes when any duty does; the same for any number of threads. */
  public long checksum() {
    long sum = 0;
    for (Part part : parts) {
      for (int row = 0; row < part.size; row++) {
        long one = part.spell[row];
        one = one * 31 + part.card[row];
        one = one * 31 + part.anchor[row];
        one = one * 31 + part.due[row];
        one = one * 31 + part.metOn[row];
        sum += one * 0x9E3779B97F4A7C15L ^ one >>> 17;
      }
    }
    return sum;
  }

  /** Requirement, version and status in one int. */
  static int card(int requirement, int version, int status) {
    return requirement << 16 | version << 8 | status;
  }

  /** A run of rows. */
  public static final class Part {
    private final HistoryColumns columns;
    private final int size;
    private final int[] spell;
    private final int[] card;
    private final int[] anchor;
    private final int[] due;
    private final int[] metOn;
    private final short[] count;

    /** Few duties are touched by deviations: their rows, and their bits. */
    private final IntList touched;

    private final long[] bits;

    Part(HistoryColumns columns, Rows rows) {
      this.columns = columns;
      size = rows.size;
      spell = Arrays.copyOf(rows.spell, size);
      card = Arrays.copyOf(rows.card, size);
      anchor = Arrays.copyOf(rows.anchor, size);
      due = Arrays.copyOf(rows.due, size);
      metOn = Arrays.copyOf(rows.metOn, size);
      count = Arrays.copyOf(rows.count, size);
      touched = rows.touched;
      bits = Arrays.copyOf(rows.bits, touched.size());
    }

    public int size() {
      return size;
    }

    /** Row of the citizen in the history columns. */
    public int citizen(int row) {
      return columns.citizenOf[spell[row]];
    }

    /** Row of the spell in the history columns. */
    public int spell(int row) {
      return spell[row];
    }

    /** Number of the requirement in the rulebook. */
    public int requirement(int row) {
      return card[row] >>> 16;
    }

    public int version(int row) {
      return card[row] >>> 8 & 0xFF;
    }

    public Status status(int row) {
      return STATUSES[card[row] & 0xFF];
    }

    /** Epoch day. */
    public int anchor(int row) {
      return anchor[row];
    }

    /** Epoch day, or {@link #NO_DAY}. */
    public int due(int row) {
      return due[row];
    }

    /** Epoch day, or {@link #NO_DAY}. */
    public int metOn(int row) {
      return metOn[row];
    }

    public int have(int row) {
      return count[row] >>> 8 & 0xFF;
    }

    public int need(int row) {
      return count[row] & 0xFF;
    }

    /** A bit for each of the requirement's deviations, in the order of the book. */
    public long deviations(int row) {
      int found = touched.find(row);
      return found < 0 ? 0 : bits[found];
    }
  }
}
