package dk.frirum.rules.columns;

import java.util.Arrays;

/**
 * The duties found so far, as columns. Used again for each part, so that it stays in the
 * processor's cache; the result is a copy.
 */
final class Rows {
  int size;
  int[] spell = {};
  int[] card = {};
  int[] anchor = {};
  int[] due = {};
  int[] metOn = {};
  short[] count = {};

  /** Few duties are touched by deviations: their rows, and their bits. */
  IntList touched = new IntList(8);

  long[] bits = new long[8];
  private int[] kept = {};

  void clear() {
    size = 0;
    touched = new IntList(8);
  }

  /**
   * Takes over those that are duties.
   *
   * @param spellOf the spells by number
   * @param ofCard requirement and version
   * @param deviates whether deviations may have touched them
   */
  void add(Candidates found, int[] spellOf, int ofCard, boolean deviates) {
    if (kept.length < found.size) {
      kept = new int[found.at.length];
    }
    int more = keep(found);
    if (size + more > spell.length) {
      makeRoom(more);
    }
    copy(more, found.anchor, anchor);
    copy(more, found.due, due);
    copy(more, found.metOn, metOn);
    copy(more, found.status, card);
    copy(more, found.at, spell);
    int end = size + more;
    for (int row = size; row < end; row++) {
      card[row] |= ofCard;
    }
    for (int row = size; row < end; row++) {
      spell[row] = spellOf[spell[row]];
    }
    for (int each = 0; each < more; each++) {
      count[size + each] = found.count[kept[each]];
    }
    if (deviates) {
      touch(found, end);
    }
    size = end;
  }

  /** Written before it is known whether it stays: a branch would often be guessed wrong. */
  private int keep(Candidates found) {
    int more = 0;
    for (int row = 0; row < found.size; row++) {
      kept[more] = row;
      more += found.truth[row] == Test.FALSE ? 0 : 1;
    }
    return more;
  }

  private void copy(int more, int[] from, int[] to) {
    int[] rows = kept;
    for (int each = 0; each < more; each++) {
      to[size + each] = from[rows[each]];
    }
  }

  private void touch(Candidates found, int end) {
    for (int row = size; row < end; row++) {
      long acting = found.acting[kept[row - size]];
      if (acting != 0) {
        if (touched.size() == bits.length) {
          bits = Arrays.copyOf(bits, bits.length * 2);
        }
        bits[touched.size()] = acting;
        touched.add(row);
      }
    }
  }

  private void makeRoom(int more) {
    int room = Math.max(size + more, size * 2);
    spell = Arrays.copyOf(spell, room);
    card = Arrays.copyOf(card, room);
    anchor = Arrays.copyOf(anchor, room);
    due = Arrays.copyOf(due, room);
    metOn = Arrays.copyOf(metOn, room);
    count = Arrays.copyOf(count, room);
  }
}
