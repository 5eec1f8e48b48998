package dk.frirum.evidence.register;

import static dk.frirum.evidence.register.Register.PLACE_BITS;
import static dk.frirum.evidence.register.Register.WEEK_BITS;
import static dk.frirum.evidence.register.Register.WEEK_MASK;

import dk.frirum.evidence.measure.Courses;
import dk.frirum.evidence.measure.Exit.Way;
import dk.frirum.evidence.spell.CodeBook.Kind;

/**
 * How the courses of a person's spells end. They are walked backwards: what comes after is known
 * then.
 */
final class CoursePacking {
  private final int[] spell;
  private final byte[] place;
  private final Kind[] kinds;
  private final int weeks;

  /**
   * @param spell and place as of a {@link Register}
   * @param kinds by the place of a code among the codes
   * @param weeks the data tell of
   */
  CoursePacking(int[] spell, byte[] place, Kind[] kinds, int weeks) {
    this.spell = spell;
    this.place = place;
    this.kinds = kinds;
    this.weeks = weeks;
  }

  /**
   * Packs the last spells of a person: all of them, or those from one on with which no spell before
   * goes on.
   */
  void pack(int start, int size, int[] packed) {
    Way way = Way.CENSORED;
    int gone = 0;
    for (int at = size - 1; at >= 0; at--) {
      int row = start + at;
      int to = spell[row] & WEEK_MASK;
      boolean last = at == size - 1;
      if (last || without(spell[row], spell[row + 1]) >= Courses.RULE) {
        way = weeks - 1 - to >= Courses.RULE ? Way.SELF_SUPPORT : Way.CENSORED;
        gone = to + 1;
      } else if (code(spell[row]) != code(spell[row + 1])) {
        way = Courses.way(kinds[code(spell[row + 1])]);
        gone = from(spell[row + 1]);
      }
      boolean begins =
          !(at > 0 && goesOn(spell[row - 1], spell[row]))
              && kinds[code(spell[row])] == Kind.BENEFIT;
      packed[at] =
          pack(begins ? gone - from(spell[row]) : 0, way, place[row], to - from(spell[row]) + 1);
    }
  }

  private static int pack(int weeks, Way way, int place, int length) {
    return weeks << (Register.WAY_BITS + PLACE_BITS + WEEK_BITS)
        | way.ordinal() << (PLACE_BITS + WEEK_BITS)
        | place << WEEK_BITS
        | length;
  }

  /** Whether the later of two spells of a person is the same course as the one before it. */
  static boolean goesOn(int before, int after) {
    return code(before) == code(after) && without(before, after) < Courses.RULE;
  }

  static int code(int spell) {
    return spell >>> 2 * WEEK_BITS;
  }

  static int from(int spell) {
    return spell >>> WEEK_BITS & WEEK_MASK;
  }

  /** Weeks between two spells of a person. */
  private static int without(int before, int after) {
    return from(after) - (before & WEEK_MASK) - 1;
  }
}
