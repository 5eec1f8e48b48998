package dk.frirum.evidence.register;

import static dk.frirum.evidence.register.Register.PLACE_BITS;
import static dk.frirum.evidence.register.Register.WEEK_BITS;
import static dk.frirum.evidence.register.Register.WEEK_MASK;

import dk.frirum.evidence.spell.CodeBook;
import dk.frirum.evidence.spell.CodeBook.Kind;
import dk.frirum.evidence.spell.SpellException;
import dk.frirum.evidence.spell.SpellProblem;
import dk.frirum.evidence.spell.SpellProblem.What;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes persons, then spells, both in the order of persons, spells of a person by week. What cannot
 * be is refused with its row, as {@code Spells} refuses it; nothing is sorted here, for who has a
 * nation's spells has them sorted.
 */
public final class RegisterBuilder {
  private static final int MOST_PROBLEMS = 1000;
  private static final int MOST_CODES = 1 << Register.CODE_BITS;

  private final CodeBook book;
  private final int firstWeek;
  private final int lastWeek;
  private final int[] codes;
  private final Kind[] kinds;
  private final Places places = new Places();
  private final List<SpellProblem> problems = new ArrayList<>();

  private int[] persons = new int[1024];
  private int[] ids = new int[1024];
  private int[] first = new int[1024];
  private int known;
  private int current = -1;
  private boolean told;

  private int[] spell;
  private byte[] place;
  private int count;
  private long rowBefore;
  private boolean inOrder = true;

  /**
   * @param firstWeek no spell begins before it
   * @param lastWeek the last the data tell of; what comes after has not been
   * @param expected spells, about
   * @throws IllegalArgumentException where the book has too many codes or the weeks are too many
   */
  public RegisterBuilder(CodeBook book, int firstWeek, int lastWeek, int expected) {
    this.book = book;
    this.firstWeek = firstWeek;
    this.lastWeek = lastWeek;
    codes = book.kinds().keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    if (codes.length > MOST_CODES || codes.length == 0) {
      throw new IllegalArgumentException(
          "A register holds 1 to %d codes, not %d".formatted(MOST_CODES, codes.length));
    }
    if (firstWeek > lastWeek || lastWeek - firstWeek + 1 > Register.MOST_WEEKS) {
      throw new IllegalArgumentException(
          "A register spans 1 to %d weeks, not week %d to %d"
              .formatted(Register.MOST_WEEKS, firstWeek, lastWeek));
    }
    kinds = Arrays.stream(codes).mapToObj(book::kind).toArray(Kind[]::new);
    spell = new int[Math.max(16, expected)];
    place = new byte[spell.length];
  }

  /**
   * Somebody of whom more is known than spells. Where persons are told of, spells of others are
   * refused.
   *
   * @param municipality where they lived when the period looked at began
   */
  public RegisterBuilder person(int id, int municipality, int born, boolean woman, long row) {
    if (count > 0) {
      throw new IllegalStateException("Persons come before spells");
    }
    told = true;
    int where = places.of(municipality);
    if (known > 0 && id <= ids[known - 1]) {
      problem(row, What.PERSONS_DISORDERED, id, ids[known - 1]);
    } else if (where < 0) {
      problem(row, What.UNKNOWN_MUNICIPALITY, municipality);
    } else if (born < 1880 || born > 2100) {
      problem(row, What.BORN_NEVER, born);
    } else {
      add(id, born << (PLACE_BITS + 1) | (woman ? 1 : 0) << PLACE_BITS | where);
    }
    return this;
  }

  private void add(int id, int what) {
    if (known == ids.length) {
      int size = known * 2;
      persons = Arrays.copyOf(persons, size);
      ids = Arrays.copyOf(ids, size);
      first = Arrays.copyOf(first, size);
    }
    ids[known] = id;
    persons[known++] = what;
  }

  /**
   * @param from first week
   * @param to last week, inclusive
   * @param row named where something is wrong
   */
  public RegisterBuilder spell(int id, int municipality, int code, int from, int to, long row) {
    int what = Arrays.binarySearch(codes, code);
    int where = places.of(municipality);
    if (what < 0) {
      problem(row, What.UNKNOWN_CODE, code);
    } else if (from > to) {
      problem(row, What.ENDS_FIRST, to, from);
    } else if (from < firstWeek) {
      problem(row, What.BEGINS_FIRST, from, firstWeek);
    } else if (where < 0) {
      problem(row, What.UNKNOWN_MUNICIPALITY, municipality);
    } else if (belongs(id, row) && follows(id, from - firstWeek, row) && from <= lastWeek) {
      add(what, where, from - firstWeek, Math.min(to, lastWeek) - firstWeek);
    }
    rowBefore = row;
    return this;
  }

  /** Goes on to the person of a spell. */
  private boolean belongs(int id, long row) {
    if (current >= 0 && ids[current] == id) {
      return true;
    }
    if (current >= 0 && id < ids[current]) {
      inOrder = false;
      problem(row, What.PERSONS_DISORDERED, id, ids[current]);
      return false;
    }
    if (!told) {
      add(id, Register.UNKNOWN);
    }
    int next = current + 1;
    while (next < known && ids[next] < id) {
      first[next++] = count;
    }
    if (next == known || ids[next] != id) {
      problem(row, What.UNKNOWN_PERSON, id);
      current = next - 1;
      return false;
    }
    first[next] = count;
    current = next;
    return true;
  }

  private boolean follows(int id, int from, long row) {
    if (count == first[current]) {
      return true;
    }
    int before = spell[count - 1];
    if (from > (before & WEEK_MASK)) {
      return true;
    }
    boolean earlier = from < (before >>> WEEK_BITS & WEEK_MASK);
    inOrder &= !earlier;
    String week = String.valueOf(from + firstWeek);
    if (earlier) {
      problem(row, What.WEEKS_DISORDERED, id);
    } else {
      problem(row, What.OVERLAPS, id, week, codes[before >>> 2 * WEEK_BITS], rowBefore);
    }
    return false;
  }

  private void add(int what, int where, int from, int to) {
    if (count == spell.length) {
      int size = Math.toIntExact(Math.min(Integer.MAX_VALUE - 8L, count * 3L / 2));
      spell = Arrays.copyOf(spell, size);
      place = Arrays.copyOf(place, size);
    }
    spell[count] = what << 2 * WEEK_BITS | from << WEEK_BITS | to;
    place[count++] = (byte) where;
  }

  private void problem(long row, What what, Object... values) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new SpellProblem(row, what, values));
    }
  }

  /** Whether all came in the order of persons and weeks; otherwise they may be told once more. */
  public boolean inOrder() {
    return inOrder;
  }

  /**
   * @throws SpellException where spells cannot be as they are told
   */
  public Register build() {
    if (!problems.isEmpty()) {
      throw new SpellException(problems);
    }
    int[] starts = Arrays.copyOf(first, known + 1);
    Arrays.fill(starts, current + 1, known + 1, count);
    spell = spell.length == count ? spell : Arrays.copyOf(spell, count);
    place = place.length == count ? place : Arrays.copyOf(place, count);
    var axes = new Register.Axes(book, firstWeek, lastWeek, codes, places.numbers());
    int[] bucket = buckets(axes.weeks());
    int[] course = sorted(starts, bucket, axes.weeks());
    return new Register(
        Arrays.copyOf(ids, known),
        starts,
        Arrays.copyOf(persons, known),
        spell,
        place,
        course,
        bucket,
        axes);
  }

  /** Where each code's weeks begin. */
  private int[] buckets(int weeks) {
    int[] bucket = new int[codes.length * weeks + 1];
    for (int each : spell) {
      bucket[at(each, weeks) + 1]++;
    }
    for (int at = 1; at < bucket.length; at++) {
      bucket[at] += bucket[at - 1];
    }
    return bucket;
  }

  static int at(int spell, int weeks) {
    return CoursePacking.code(spell) * weeks + CoursePacking.from(spell);
  }

  /** The second copy. */
  private int[] sorted(int[] starts, int[] bucket, int weeks) {
    int[] course = new int[count];
    int[] next = Arrays.copyOf(bucket, bucket.length - 1);
    int[] packed = new int[64];
    CoursePacking packing = new CoursePacking(spell, place, kinds, weeks);
    for (int person = 0; person < starts.length - 1; person++) {
      int start = starts[person];
      int size = starts[person + 1] - start;
      packed = size > packed.length ? new int[2 * size] : packed;
      packing.pack(start, size, packed);
      for (int at = 0; at < size; at++) {
        course[next[at(spell[start + at], weeks)]++] = packed[at];
      }
    }
    return course;
  }
}
