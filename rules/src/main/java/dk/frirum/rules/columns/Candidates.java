package dk.frirum.rules.columns;

import java.util.Arrays;

/** What may be duties under one version, as columns. Used again and again. */
final class Candidates {
  int size;

  /** Number of the spell among those at hand. */
  int[] at;

  int[] anchor;

  /** First as counted, in the end as it is; {@link HistoryColumns#NONE} where there is none. */
  int[] due;

  int[] metOn;
  short[] count;

  /** Whether it is a duty at all, as in {@link Test}. */
  int[] truth;

  int[] status;

  /** The deviations that made it what it is, as bits. */
  long[] acting;

  Candidates(int room) {
    at = new int[room];
    anchor = new int[room];
    due = new int[room];
    metOn = new int[room];
    count = new short[room];
    truth = new int[room];
    status = new int[room];
    acting = new long[room];
  }

  void add(int spell, int from, int until, int met, int haveAndNeed) {
    if (size == at.length) {
      makeRoom();
    }
    at[size] = spell;
    anchor[size] = from;
    due[size] = until;
    metOn[size] = met;
    count[size] = (short) haveAndNeed;
    size++;
  }

  private void makeRoom() {
    int room = 16 + 2 * size;
    at = Arrays.copyOf(at, room);
    anchor = Arrays.copyOf(anchor, room);
    due = Arrays.copyOf(due, room);
    metOn = Arrays.copyOf(metOn, room);
    count = Arrays.copyOf(count, room);
    truth = new int[room];
    status = new int[room];
    acting = new long[room];
  }
}
