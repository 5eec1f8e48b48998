package dk.frirum.evidence.register;

import dk.frirum.evidence.spell.CodeBook;
import dk.frirum.evidence.spell.CodeBook.Kind;

/**
 * Spells of many persons, packed: 9 bytes a spell and 12 a person. Two copies, since each measure
 * is fast on one of them. What follows a spell – the next code and the gap before it – is looked up
 * once, when the register is made, and kept as what matters of it: how the course ends, and when.
 *
 * <p>It is as known on the day its data end; as known on another day is another register.
 */
public final class Register {
  /** A register spans no more weeks than this: 39 years. */
  public static final int MOST_WEEKS = 2047;

  static final int CODE_BITS = 6;
  static final int PLACE_BITS = 7;
  static final int WEEK_BITS = 11;
  static final int WEEK_MASK = (1 << WEEK_BITS) - 1;
  static final int PLACE_MASK = (1 << PLACE_BITS) - 1;
  static final int WAY_BITS = 3;

  /** Of a person nobody told of but by spells. */
  static final int UNKNOWN = -1;

  /** By person: where its spells begin; one more for the end. */
  final int[] first;

  /** By person: the number others know them by, ascending. */
  final int[] id;

  /** By person: birth year, woman, place; see {@link RegisterBuilder}. */
  final int[] person;

  /** Sorted by person and week: code, first week, last week. */
  final int[] spell;

  /** Of each spell in the same order. */
  final byte[] place;

  /**
   * Sorted by code and first week: weeks until the course ends, how, place, weeks of the spell. 0
   * weeks where the spell begins no course.
   */
  final int[] course;

  /** By code and week: where its courses begin; one more for the end. */
  final int[] bucket;

  private final Axes axes;

  Register(
      int[] id,
      int[] first,
      int[] person,
      int[] spell,
      byte[] place,
      int[] course,
      int[] bucket,
      Axes axes) {
    this.id = id;
    this.first = first;
    this.person = person;
    this.spell = spell;
    this.place = place;
    this.course = course;
    this.bucket = bucket;
    this.axes = axes;
  }

  public int persons() {
    return first.length - 1;
  }

  public int spells() {
    return spell.length;
  }

  /** What it takes up in memory. */
  public long bytes() {
    long ints =
        (long) id.length
            + first.length
            + person.length
            + spell.length
            + course.length
            + bucket.length;
    return 4L * ints + place.length;
  }

  public int firstWeek() {
    return axes.firstWeek();
  }

  /** The last week the data tell of. */
  public int lastWeek() {
    return axes.lastWeek();
  }

  /** How many weeks. */
  int weeks() {
    return axes.weeks();
  }

  int codes() {
    return axes.codes().length;
  }

  int places() {
    return axes.places().length;
  }

  CodeBook book() {
    return axes.book();
  }

  int code(int index) {
    return axes.codes()[index];
  }

  int municipality(int index) {
    return axes.places()[index];
  }

  Kind kind(int index) {
    return axes.book().kind(code(index));
  }

  /** Its place among the codes; -1 where it is none of the book. */
  int index(int code) {
    return java.util.Arrays.binarySearch(axes.codes(), code);
  }

  /**
   * What the packed numbers stand for.
   *
   * @param codes ascending; a spell holds the place in it
   * @param places numbers of municipalities, in the order they came
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Axes(CodeBook book, int firstWeek, int lastWeek, int[] codes, int[] places) {
    int weeks() {
      return lastWeek - firstWeek + 1;
    }
  }
}
