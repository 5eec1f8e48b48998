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
    private int size;
    private int[] spell;
    private int[] card;
    private int[] anchor;
    private int[] due;
    private int[] metOn;
    private short[] count;

    /** Few duties are touched by deviations: their rows, and their bits. */
    private final IntList touched = new IntList(8);

    private long[] bits = new long[8];

    Part(HistoryColumns columns, int capacity) {
      this.columns = columns;
      int room = Math.max(16, capacity);
      spell = new int[room];
      card = new int[room];
      anchor = new int[room];
      due = new int[room];
      metOn = new int[room];
      count = new short[room];
    }

    void add(
        int ofSpell, int ofCard, int from, int until, int met, int haveAndNeed, long deviations) {
      int row = size;
      if (row == spell.length) {
        makeRoom();
      }
      spell[row] = ofSpell;
      card[row] = ofCard;
      anchor[row] = from;
      due[row] = until;
      metOn[row] = met;
      count[row] = (short) haveAndNeed;
      if (deviations != 0) {
        touch(row, deviations);
      }
      size = row + 1;
    }

    private void makeRoom() {
      int room = size + (size >> 1);
      spell = Arrays.copyOf(spell, room);
      card = Arrays.copyOf(card, room);
      anchor = Arrays.copyOf(anchor, room);
      due = Arrays.copyOf(due, room);
      metOn = Arrays.copyOf(metOn, room);
      count = Arrays.copyOf(count, room);
    }

    private void touch(int row, long deviations) {
      if (touched.size() == bits.length) {
        bits = Arrays.copyOf(bits, bits.length * 2);
      }
      bits[touched.size()] = deviations;
      touched.add(row);
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
