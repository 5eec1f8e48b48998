package dk.frirum.rules.columns;

import dk.frirum.rules.Status;
import java.util.List;

/** The duties of many citizens as columns, in order of citizen, spell, requirement and anchor. */
public final class DutyColumns {
  /** Stands for "no date" in the columns of days. */
  public static final int NO_DAY = HistoryColumns.NONE;

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
    return parts.stream().mapToLong(part -> 36L * part.citizen.length).sum();
  }

  /** A number that changes when any duty does; the same for any number of threads. */
  public long checksum() {
    long sum = 0;
    for (Part part : parts) {
      for (int row = 0; row < part.size; row++) {
        long one = part.spell[row];
        one = one * 31 + part.requirement[row];
        one = one * 31 + part.anchor[row];
        one = one * 31 + part.due[row];
        one = one * 31 + part.status[row];
        one = one * 31 + part.metOn[row];
        sum += one * 0x9E3779B97F4A7C15L ^ one >>> 17;
      }
    }
    return sum;
  }

  /** A run of rows. */
  public static final class Part {
    private static final Status[] STATUSES = Status.values();

    int size;
    int[] citizen;
    int[] spell;
    short[] requirement;
    byte[] version;
    int[] anchor;
    int[] due;
    byte[] status;
    int[] metOn;
    short[] have;
    short[] need;
    long[] deviations;

    Part(int capacity) {
      int room = Math.max(16, capacity);
      citizen = new int[room];
      spell = new int[room];
      requirement = new short[room];
      version = new byte[room];
      anchor = new int[room];
      due = new int[room];
      status = new byte[room];
      metOn = new int[room];
      have = new short[room];
      need = new short[room];
      deviations = new long[room];
    }

    void makeRoom() {
      if (size < citizen.length) {
        return;
      }
      int room = size + (size >> 1);
      citizen = java.util.Arrays.copyOf(citizen, room);
      spell = java.util.Arrays.copyOf(spell, room);
      requirement = java.util.Arrays.copyOf(requirement, room);
      version = java.util.Arrays.copyOf(version, room);
      anchor = java.util.Arrays.copyOf(anchor, room);
      due = java.util.Arrays.copyOf(due, room);
      status = java.util.Arrays.copyOf(status, room);
      metOn = java.util.Arrays.copyOf(metOn, room);
      have = java.util.Arrays.copyOf(have, room);
      need = java.util.Arrays.copyOf(need, room);
      deviations = java.util.Arrays.copyOf(deviations, room);
    }

    public int size() {
      return size;
    }

    /** Row of the citizen in the history columns. */
    public int citizen(int row) {
      return citizen[row];
    }

    /** Row of the spell in the history columns. */
    public int spell(int row) {
      return spell[row];
    }

    /** Number of the requirement in the rulebook. */
    public int requirement(int row) {
      return requirement[row];
    }

    public int version(int row) {
      return version[row];
    }

    /** Epoch day. */
    public int anchor(int row) {
      return anchor[row];
    }

    /** Epoch day, or {@link #NO_DAY}. */
    public int due(int row) {
      return due[row];
    }

    public Status status(int row) {
      return STATUSES[status[row]];
    }

    /** Epoch day, or {@link #NO_DAY}. */
    public int metOn(int row) {
      return metOn[row];
    }

    public int have(int row) {
      return have[row];
    }

    public int need(int row) {
      return need[row];
    }

    /** A bit for each of the requirement's deviations, in the order of the book. */
    public long deviations(int row) {
      return deviations[row];
    }
  }
}
