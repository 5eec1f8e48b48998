package dk.frirum.evidence.register;

import static dk.frirum.evidence.register.Register.PLACE_BITS;
import static dk.frirum.evidence.register.Register.UNKNOWN;
import static dk.frirum.evidence.register.Register.WEEK_BITS;
import static dk.frirum.evidence.register.Register.WEEK_MASK;

import dk.frirum.evidence.measure.Courses;
import dk.frirum.evidence.register.NewWeeks.NewPerson;
import dk.frirum.evidence.register.NewWeeks.NewRow;
import dk.frirum.evidence.spell.CodeBook.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A register made longer: what was known is copied as it lies, new spells are put in between, and
 * courses are worked out anew only for those told of and those of whom four weeks without anything
 * are now known. A few passes over memory, and nothing sorted.
 *
 * <p>Only what can be so is done here. Whatever is odd about a row is left to the reading row by
 * row, which says what it is.
 */
final class Lengthened {
  private static final int NOBODY = Integer.MAX_VALUE;

  private final Register before;
  private final int firstWeek;
  private final int lastWeek;
  private final List<NewPerson> newPersons;
  private final List<NewRow> rows;
  private final boolean told;
  private final Places places = new Places();

  private final int[] id;
  private final int[] person;
  private final int[] first;
  private int people;

  // New spells: the old row each comes before, the spell, its place.
  private final Ints insertAt = new Ints();
  private final Ints insertSpell = new Ints();
  private final Ints insertPlace = new Ints();
  // Old rows that go on, and until when.
  private final Ints longer = new Ints();
  private final Ints longerTo = new Ints();
  // New rows of which the course is worked out anew: from, and where the person's spells end.
  private final Ints anewFrom = new Ints();
  private final Ints anewTo = new Ints();
  private int nextRow;

  Lengthened(Register before, int lastWeek, List<NewPerson> newPersons, List<NewRow> rows) {
    this.before = before;
    this.firstWeek = before.firstWeek();
    this.lastWeek = lastWeek;
    this.newPersons = newPersons;
    this.rows = rows;
    told = !newPersons.isEmpty() || before.persons() > 0 && before.person[0] != UNKNOWN;
    IntStream.range(0, before.places()).forEach(each -> places.of(before.municipality(each)));
    int most = before.persons() + newPersons.size() + rows.size();
    id = new int[most];
    person = new int[most];
    first = new int[most + 1];
  }

  /** None where a row cannot be put in like this. */
  @Nullable Register register() {
    int weeks = lastWeek - firstWeek + 1;
    if (weeks > Register.MOST_WEEKS || !merged()) {
      return null;
    }
    int count = before.spells() + insertAt.size();
    first[people] = count;
    int[] spell = new int[count];
    byte[] place = new byte[count];
    put(spell, place);
    int[] bucket = buckets(weeks);
    int[] course = courses(bucket, weeks);
    anew(spell, place, bucket, course, weeks);
    return new Register(
        Arrays.copyOf(id, people),
        Arrays.copyOf(first, people + 1),
        Arrays.copyOf(person, people),
        spell,
        place,
        course,
        bucket,
        new Register.Axes(
            before.book(),
            firstWeek,
            lastWeek,
            IntStream.range(0, before.codes()).map(before::code).toArray(),
            places.numbers()));
  }

  /** Goes through old and new persons in order; false where something is odd. */
  private boolean merged() {
    int nextPerson = 0;
    for (int who = 0; who <= before.persons(); who++) {
      int known = who < before.persons() ? before.id[who] : NOBODY;
      while (true) {
        int named = nextPerson < newPersons.size() ? newPersons.get(nextPerson).id() : NOBODY;
        int least = Math.min(named, nextId());
        if (least >= known) {
          break;
        }
        if (told && named != least) {
          return false;
        }
        int what = UNKNOWN;
        if (named == least) {
          NewPerson each = newPersons.get(nextPerson++);
          int where = places.of(each.municipality());
          if (where < 0 || each.born() < 1880 || each.born() > 2100) {
            return false;
          }
          what = each.born() << (PLACE_BITS + 1) | (each.woman() ? 1 : 0) << PLACE_BITS | where;
        }
        if (!somebodyNew(least, what, who)) {
          return false;
        }
      }
      boolean again = nextPerson < newPersons.size() && newPersons.get(nextPerson).id() == known;
      if (who < before.persons() && (again || !somebodyKnown(who))) {
        return false;
      }
    }
    return true;
  }

  private int nextId() {
    return nextRow < rows.size() ? rows.get(nextRow).id() : NOBODY;
  }

  private void begin(int number, int what, int row) {
    id[people] = number;
    person[people] = what;
    first[people++] = row;
  }

  private boolean somebodyNew(int number, int what, int who) {
    int start = before.first[who];
    int begins = start + insertAt.size();
    begin(number, what, begins);
    return insert(number, start, -1) && changed(begins, start);
  }

  private boolean somebodyKnown(int who) {
    int start = before.first[who];
    int end = before.first[who + 1];
    begin(before.id[who], before.person[who], start + insertAt.size());
    int until = end == start ? -1 : before.spell[end - 1] & WEEK_MASK;
    if (nextId() != before.id[who]) {
      int without = before.lastWeek() - firstWeek - until;
      boolean left = without < Courses.RULE && lastWeek - firstWeek - until >= Courses.RULE;
      return end == start || !left || changed(tail(start, end) + insertAt.size(), end);
    }
    int from = end == start ? end + insertAt.size() : tail(start, end) + insertAt.size();
    if (end > start && goesOn(rows.get(nextRow), end - 1)) {
      until = Math.min(rows.get(nextRow++).to(), lastWeek) - firstWeek;
      longer.add(end - 1);
      longerTo.add(until);
    }
    return insert(before.id[who], end, until) && changed(from, end);
  }

  /** Whether a row tells the rest of a spell that reached the last week, as it must be one. */
  private boolean goesOn(NewRow row, int last) {
    int is = before.spell[last];
    int from = CoursePacking.from(is) + firstWeek;
    int to = (is & WEEK_MASK) + firstWeek;
    return to == before.lastWeek()
        && before.code(CoursePacking.code(is)) == row.code()
        && before.municipality(before.place[last]) == row.municipality()
        && row.from() >= from
        && row.from() <= to + 1
        && row.to() > to;
  }

  /** The first of somebody's last spells that are one course. */
  private int tail(int start, int end) {
    int row = end - 1;
    while (row > start && CoursePacking.goesOn(before.spell[row - 1], before.spell[row])) {
      row--;
    }
    return row;
  }

  /** The rows of somebody behind an old row; false where one is odd. */
  private boolean insert(int number, int at, int until) {
    int last = until;
    while (nextId() == number) {
      NewRow row = rows.get(nextRow++);
      int code = before.index(row.code());
      int where = places.of(row.municipality());
      boolean fits =
          row.from() > before.lastWeek()
              && row.from() <= row.to()
              && row.from() <= lastWeek
              && row.from() - firstWeek > last;
      if (code < 0 || where < 0 || !fits) {
        return false;
      }
      last = Math.min(row.to(), lastWeek) - firstWeek;
      insertAt.add(at);
      insertSpell.add(code << 2 * WEEK_BITS | row.from() - firstWeek << WEEK_BITS | last);
      insertPlace.add(where);
    }
    return true;
  }

  /**
   * The course is worked out anew from a row on to where the person's spells end.
   *
   * @param oldEnd where they ended, among the old rows
   */
  private boolean changed(int from, int oldEnd) {
    int end = oldEnd + insertAt.size();
    if (end > from) {
      anewFrom.add(from);
      anewTo.add(end);
    }
    return true;
  }

  /** Old and new spells, in order. */
  private void put(int[] spell, byte[] place) {
    int copied = 0;
    for (int at = 0; at <= insertAt.size(); at++) {
      int until = at < insertAt.size() ? insertAt.get(at) : before.spells();
      System.arraycopy(before.spell, copied, spell, copied + at, until - copied);
      System.arraycopy(before.place, copied, place, copied + at, until - copied);
      copied = until;
      if (at < insertAt.size()) {
        spell[copied + at] = insertSpell.get(at);
        place[copied + at] = (byte) insertPlace.get(at);
      }
    }
    int inserted = 0;
    for (int at = 0; at < longer.size(); at++) {
      int row = longer.get(at);
      while (inserted < insertAt.size() && insertAt.get(inserted) <= row) {
        inserted++;
      }
      spell[row + inserted] = spell[row + inserted] & ~WEEK_MASK | longerTo.get(at);
    }
  }

  /** Where each code's weeks begin: the old ones as they are, and the new. */
  private int[] buckets(int weeks) {
    int[] bucket = new int[before.codes() * weeks + 1];
    int old = before.weeks();
    for (int code = 0; code < before.codes(); code++) {
      for (int week = 0; week < old; week++) {
        bucket[code * weeks + week + 1] =
            before.bucket[code * old + week + 1] - before.bucket[code * old + week];
      }
    }
    for (int at = 0; at < insertSpell.size(); at++) {
      bucket[RegisterBuilder.at(insertSpell.get(at), weeks) + 1]++;
    }
    Arrays.parallelPrefix(bucket, Integer::sum);
    return bucket;
  }

  /** The old courses of each code as they are; behind them is room for the new. */
  private int[] courses(int[] bucket, int weeks) {
    int[] course = new int[bucket[bucket.length - 1]];
    int old = before.weeks();
    for (int code = 0; code < before.codes(); code++) {
      int start = before.bucket[code * old];
      int end = before.bucket[(code + 1) * old];
      System.arraycopy(before.course, start, course, bucket[code * weeks], end - start);
    }
    return course;
  }

  /** Within its code and week a course lies where the spell comes among all; so all are counted. */
  private void anew(int[] spell, byte[] place, int[] bucket, int[] course, int weeks) {
    Kind[] kinds = IntStream.range(0, before.codes()).mapToObj(before::kind).toArray(Kind[]::new);
    CoursePacking packing = new CoursePacking(spell, place, kinds, weeks);
    int[] next = Arrays.copyOf(bucket, bucket.length - 1);
    int[] packed = new int[64];
    int row = 0;
    for (int each = 0; each < anewFrom.size(); each++) {
      int from = anewFrom.get(each);
      int size = anewTo.get(each) - from;
      for (; row < from; row++) {
        next[RegisterBuilder.at(spell[row], weeks)]++;
      }
      packed = size > packed.length ? new int[2 * size] : packed;
      packing.pack(from, size, packed);
      for (int at = 0; at < size; at++) {
        course[next[RegisterBuilder.at(spell[row++], weeks)]++] = packed[at];
      }
    }
  }
}
