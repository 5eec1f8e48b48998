package dk.frirum.evidence.spell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Spells in columns, sorted by person and week; those of a person do not overlap. 20 bytes a spell.
 */
public final class Spells {
  private final int[] person;
  private final int[] municipality;
  private final int[] code;
  private final int[] from;
  private final int[] to;
  private final CodeBook book;

  private Spells(Builder builder, int[] order) {
    person = pick(builder.person, order);
    municipality = pick(builder.municipality, order);
    code = pick(builder.code, order);
    from = pick(builder.from, order);
    to = pick(builder.to, order);
    book = builder.book;
  }

  private static int[] pick(int[] values, int[] order) {
    return Arrays.stream(order).map(each -> values[each]).toArray();
  }

  public int rows() {
    return person.length;
  }

  public int person(int row) {
    return person[row];
  }

  /** Where the person lived (Danish: bopælskommune), as its number. */
  public int municipality(int row) {
    return municipality[row];
  }

  public int code(int row) {
    return code[row];
  }

  public CodeBook.Kind kind(int row) {
    return book.kind(code[row]);
  }

  /** The first week. */
  public int from(int row) {
    return from[row];
  }

  /** The last week, inclusive. */
  public int to(int row) {
    return to[row];
  }

  /** The first row of a person, or where it would be. */
  public int first(int wanted) {
    int low = 0;
    int high = person.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (person[middle] < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Behind the last row of a person. */
  public int end(int wanted) {
    return wanted == Integer.MAX_VALUE ? person.length : first(wanted + 1);
  }

  /** Takes spells in any order. */
  public static final class Builder {
    private final CodeBook book;
    private final List<SpellProblem> problems = new ArrayList<>();
    private int[] person = new int[16];
    private int[] municipality = new int[16];
    private int[] code = new int[16];
    private int[] from = new int[16];
    private int[] to = new int[16];
    private long[] row = new long[16];
    private int count;

    public Builder(CodeBook book) {
      this.book = book;
    }

    /**
     * @param lastWeek inclusive
     * @param atRow named where something is wrong
     */
    public Builder add(int who, int where, int what, int firstWeek, int lastWeek, long atRow) {
      if (!book.knows(what)) {
        problems.add(new SpellProblem(atRow, SpellProblem.What.UNKNOWN_CODE, what));
      }
      if (firstWeek > lastWeek) {
        problems.add(new SpellProblem(atRow, SpellProblem.What.ENDS_FIRST, lastWeek, firstWeek));
      }
      if (count == person.length) {
        grow();
      }
      person[count] = who;
      municipality[count] = where;
      code[count] = what;
      from[count] = firstWeek;
      to[count] = lastWeek;
      row[count++] = atRow;
      return this;
    }

    private void grow() {
      int size = count * 2;
      person = Arrays.copyOf(person, size);
      municipality = Arrays.copyOf(municipality, size);
      code = Arrays.copyOf(code, size);
      from = Arrays.copyOf(from, size);
      to = Arrays.copyOf(to, size);
      row = Arrays.copyOf(row, size);
    }

    /**
     * @throws SpellException where codes are unknown, spells end before they begin, or a person has
     *     two in one week
     */
    public Spells build() {
      int[] order =
          IntStream.range(0, count)
              .boxed()
              .sorted(
                  Comparator.<Integer>comparingInt(each -> person[each])
                      .thenComparingInt(each -> from[each]))
              .mapToInt(Integer::intValue)
              .toArray();
      for (int at = 1; at < order.length; at++) {
        int before = order[at - 1];
        int now = order[at];
        if (person[before] == person[now] && to[before] >= from[now]) {
          problems.add(
              new SpellProblem(
                  row[now],
                  SpellProblem.What.OVERLAPS,
                  person[now],
                  from[now],
                  code[before],
                  row[before]));
        }
      }
      if (!problems.isEmpty()) {
        problems.sort(Comparator.comparingLong(SpellProblem::row));
        throw new SpellException(problems);
      }
      return new Spells(this, order);
    }
  }
}
