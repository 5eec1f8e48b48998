package dk.frirum.evidence.cell;

import java.util.ArrayList;
import java.util.List;

/** A sum over persons. Adding is exact; a sum too large for it is refused, never wrapped round. */
public sealed interface Cell {

  /** How many, and of how many of them it is true. */
  record Count(long persons, long events) implements Cell {}

  /**
   * One week of a curve: how many came under observation, left in each way, and were lost sight of.
   *
   * @param exits by way, in the order of the ways
   */
  record Curve(long entered, List<Long> exits, long censored) implements Cell {
    public Curve {
      exits = List.copyOf(exits);
    }
  }

  /**
   * What a line through persons needs; in whole units, such as minutes or thousandths.
   *
   * @param sumX by column
   * @param sumXY by column
   * @param sumXX by row and column of the lower triangle
   */
  record Moment(
      long persons, long sumY, long sumYY, List<Long> sumX, List<Long> sumXY, List<Long> sumXX)
      implements Cell {
    public Moment {
      sumX = List.copyOf(sumX);
      sumXY = List.copyOf(sumXY);
      sumXX = List.copyOf(sumXX);
    }
  }

  /** Time spent. */
  record Minutes(long persons, long contacts, long minutes, long squares) implements Cell {}

  /**
   * The sum of two.
   *
   * @throws IllegalArgumentException where they are sums of different things
   */
  default Cell plus(Cell other) {
    return switch (this) {
      case Count one when other instanceof Count(long persons, long events) ->
          new Count(sum(one.persons, persons), sum(one.events, events));
      case Curve one when other instanceof Curve(long entered, List<Long> exits, long censored) ->
          new Curve(sum(one.entered, entered), sum(one.exits, exits), sum(one.censored, censored));
      case Moment one when other instanceof Moment two ->
          new Moment(
              sum(one.persons, two.persons),
              sum(one.sumY, two.sumY),
              sum(one.sumYY, two.sumYY),
              sum(one.sumX, two.sumX),
              sum(one.sumXY, two.sumXY),
              sum(one.sumXX, two.sumXX));
      case Minutes one when other instanceof Minutes two ->
          new Minutes(
              sum(one.persons, two.persons),
              sum(one.contacts, two.contacts),
              sum(one.minutes, two.minutes),
              sum(one.squares, two.squares));
      case Count _, Curve _, Moment _, Minutes _ ->
          throw new IllegalArgumentException("Cells of different kinds cannot be added");
    };
  }

  private static long sum(long one, long other) {
    return Math.addExact(one, other);
  }

  private static List<Long> sum(List<Long> one, List<Long> other) {
    if (one.size() != other.size()) {
      throw new IllegalArgumentException(
          "Cells of %d and %d columns cannot be added".formatted(one.size(), other.size()));
    }
    List<Long> sums = new ArrayList<>();
    for (int at = 0; at < one.size(); at++) {
      sums.add(sum(one.get(at), other.get(at)));
    }
    return sums;
  }
}
