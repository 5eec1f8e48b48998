package dk.frirum.evidence.measure;

import dk.frirum.evidence.measure.Exit.Way;
import dk.frirum.evidence.spell.CodeBook.Kind;
import dk.frirum.evidence.spell.Spells;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What became of people who were on a benefit in an index week.
 *
 * <p>The four-week rule: only four weeks in a row without any code end a course into self-support.
 * The same benefit again before that is the same course; anything else is its own way out, in the
 * week it begins.
 */
public final class Courses {
  /** So many weeks without a code are an exit. */
  public static final int RULE = 4;

  private final Spells spells;

  public Courses(Spells spells) {
    this.spells = spells;
  }

  /**
   * How the course of the index week ended.
   *
   * @param index a week in which the person is on a benefit
   * @param end the last week the data tell of
   * @return none where the person is on no benefit in that week
   */
  public Optional<Exit> exit(int person, int index, int end) {
    int limit = spells.end(person);
    int row = covering(person, index);
    if (row < 0 || spells.kind(row) != Kind.BENEFIT || index > end) {
      return Optional.empty();
    }
    int code = spells.code(row);
    int last = spells.to(row);
    for (int next = row + 1; next < limit && spells.from(next) <= end; next++) {
      int without = spells.from(next) - last - 1;
      if (without >= RULE) {
        break;
      }
      if (spells.code(next) != code) {
        return Optional.of(new Exit(way(spells.kind(next)), spells.from(next) - index));
      }
      last = spells.to(next);
    }
    last = Math.min(last, end);
    Way way = end - last >= RULE ? Way.SELF_SUPPORT : Way.CENSORED;
    return Optional.of(new Exit(way, last + 1 - index));
  }

  /** How a course ends that something of this kind follows. */
  public static Way way(Kind kind) {
    return switch (kind) {
      case BENEFIT -> Way.OTHER_BENEFIT;
      case EDUCATION -> Way.EDUCATION;
      case PENSION -> Way.PENSION;
      case EMIGRATION -> Way.EMIGRATION;
      case DEATH -> Way.DEATH;
    };
  }

  /**
   * Whether the person had left into self-support by a horizon (Danish: tilbage inden uge h): 1 or
   * 0.
   *
   * @return none where the data do not reach the horizon, or end while it is still open whether
   *     four weeks will follow
   */
  public OptionalDouble backBy(int horizon, Exit exit, int index, int end) {
    boolean open = exit.way() == Way.CENSORED && exit.weeks() <= horizon;
    if (index + horizon > end || open) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(exit.way() == Way.SELF_SUPPORT && exit.weeks() <= horizon ? 1 : 0);
  }

  /**
   * Whether the week so many after the index week is one without any code (Danish: selvforsørgende
   * i uge h): 1 or 0; none where the data do not reach it.
   */
  public OptionalDouble selfSupportedIn(int horizon, int person, int index, int end) {
    if (index + horizon > end) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(covering(person, index + horizon) < 0 ? 1 : 0);
  }

  /**
   * The share without any code of so many weeks, the index week being the first (Danish:
   * selvforsørgelsesgrad).
   *
   * @return 0 to 1; none where the data do not reach the horizon
   */
  public OptionalDouble degree(int horizon, int person, int index, int end) {
    if (index + horizon > end) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        (horizon - weeksWithCode(person, index, index + horizon - 1)) / (double) horizon);
  }

  /**
   * Whether somebody who had left into self-support was on a benefit again within so many weeks of
   * leaving (Danish: tilbagefald): 1 or 0. A fast exit that comes back is no result.
   *
   * @return none where there was no such exit, or the data do not reach and nothing has come yet
   */
  public OptionalDouble relapse(int within, int person, Exit exit, int index, int end) {
    if (exit.way() != Way.SELF_SUPPORT) {
      return OptionalDouble.empty();
    }
    int left = index + exit.weeks();
    int limit = spells.end(person);
    for (int row = spells.first(person); row < limit; row++) {
      boolean again = spells.kind(row) == Kind.BENEFIT && spells.from(row) >= left;
      if (again && spells.from(row) <= Math.min(left + within, end)) {
        return OptionalDouble.of(1);
      }
    }
    return left + within > end ? OptionalDouble.empty() : OptionalDouble.of(0);
  }

  /** Weeks with a code, from one to another, both counted. */
  public int weeksWithCode(int person, int from, int to) {
    int weeks = 0;
    int limit = spells.end(person);
    for (int row = spells.first(person); row < limit; row++) {
      int first = Math.max(from, spells.from(row));
      int last = Math.min(to, spells.to(row));
      weeks += Math.max(0, last - first + 1);
    }
    return weeks;
  }

  /** Where the person lived in a week with a code. */
  public Optional<Integer> municipality(int person, int week) {
    int row = covering(person, week);
    return row < 0 ? Optional.empty() : Optional.of(spells.municipality(row));
  }

  /** The spell a week is in; -1 where it has no code. */
  private int covering(int person, int week) {
    int limit = spells.end(person);
    for (int row = spells.first(person); row < limit && spells.from(row) <= week; row++) {
      if (spells.to(row) >= week) {
        return row;
      }
    }
    return -1;
  }
}
