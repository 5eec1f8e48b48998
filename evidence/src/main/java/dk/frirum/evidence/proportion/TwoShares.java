package dk.frirum.evidence.proportion;

import dk.frirum.evidence.numeric.Tails;

/**
 * How many of one group, and how many of another.
 *
 * @param events of the first group, 0 to {@code persons}
 * @param persons in the first group, at least 1
 * @param otherEvents of the group it is held against
 * @param otherPersons in that group
 */
public record TwoShares(double events, double persons, double otherEvents, double otherPersons) {

  /** Two-sided limits of the difference of the shares, between −1 and 1. */
  public record Limits(double lower, double upper) {}

  /** A test, and how likely it is to be farther out. */
  public record Test(double z, double p) {}

  public TwoShares {
    if (!(persons >= 1 && otherPersons >= 1)) {
      throw new IllegalArgumentException("Each group needs at least one person");
    }
    if (!(events >= 0 && events <= persons && otherEvents >= 0 && otherEvents <= otherPersons)) {
      throw new IllegalArgumentException("A share lies between nobody and everybody of its group");
    }
  }

  public double difference() {
    return share() - otherShare();
  }

  public double share() {
    return events / persons;
  }

  public double otherShare() {
    return otherEvents / otherPersons;
  }

  /** The textbook's; covers too little where groups are small or shares near 0 or 1. */
  public Limits wald(double level) {
    double half = quantile(level) * waldError();
    return new Limits(difference() - half, difference() + half);
  }

  private double waldError() {
    return Math.sqrt(
        share() * (1 - share()) / persons + otherShare() * (1 - otherShare()) / otherPersons);
  }

  /**
   * From Wilson's limits of each share (Newcombe 1998, Interval estimation for the difference
   * between independent proportions, Stat. Med. 17:873, method 10).
   */
  public Limits newcombe(double level) {
    double z = quantile(level);
    Limits one = wilson(events, persons, z);
    Limits other = wilson(otherEvents, otherPersons, z);
    return new Limits(
        difference() - Math.hypot(share() - one.lower(), other.upper() - otherShare()),
        difference() + Math.hypot(one.upper() - share(), otherShare() - other.lower()));
  }

  /** Limits of one share (Wilson 1927, JASA 22:209). */
  public static Limits wilson(double events, double persons, double z) {
    double share = events / persons;
    double square = z * z;
    double centre = share + square / (2 * persons);
    double half = z * Math.sqrt(share * (1 - share) / persons + square / (4 * persons * persons));
    double scale = 1 + square / persons;
    return new Limits((centre - half) / scale, (centre + half) / scale);
  }

  /**
   * The differences that a score test does not refuse (Miettinen and Nurminen 1985, Comparative
   * analysis of two rates, Stat. Med. 4:213), with their factor N/(N − 1).
   */
  public Limits miettinenNurminen(double level) {
    double z = quantile(level);
    return new Limits(bound(z, difference(), -1), bound(-z, difference(), 1));
  }

  /** Where the score is the wanted one, between the difference seen and the end of the scale. */
  private double bound(double wanted, double inside, double end) {
    double good = inside;
    double bad = end;
    if (Math.abs(inside - end) < 1e-15) {
      return end;
    }
    for (int step = 0; step < 200 && Math.abs(good - bad) > 1e-15; step++) {
      double middle = (good + bad) / 2;
      double score = score(middle, true);
      boolean within = wanted > 0 ? score <= wanted : score >= wanted;
      if (within) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    return (good + bad) / 2;
  }

  /**
   * Whether the first share is not more than a margin below the other, by the variance as seen.
   *
   * @param least the smallest difference that will do, such as −0.05; refused is that the true one
   *     is no larger
   */
  public Test waldAbove(double least) {
    double z = (difference() - least) / waldError();
    return new Test(z, Tails.normalAbove(z));
  }

  /**
   * The same by the variance as it would be at the margin (Farrington and Manning 1990, Test
   * statistics and sample size formulae for comparative binomial trials with null hypothesis of
   * non-zero risk difference, Stat. Med. 9:1447).
   */
  public Test farringtonManning(double least) {
    double z = score(least, false);
    return new Test(z, Tails.normalAbove(z));
  }

  private double score(double difference, boolean factor) {
    double other = otherShareGiven(difference);
    double one = Math.clamp(other + difference, 0, 1);
    double variance = one * (1 - one) / persons + other * (1 - other) / otherPersons;
    double total = persons + otherPersons;
    double distance = difference() - difference;
    double scaled = Math.sqrt(Math.max(0, variance) * (factor ? total / (total - 1) : 1));
    return scaled == 0
        ? Math.copySign(distance == 0 ? 0 : Double.POSITIVE_INFINITY, distance)
        : distance / scaled;
  }

  /** The likeliest other share, were the difference this: a cubic's root in closed form. */
  private double otherShareGiven(double difference) {
    double total = persons + otherPersons;
    double both = events + otherEvents;
    double c3 = total;
    double c2 = (persons + 2 * otherPersons) * difference - total - both;
    double c1 = (otherPersons * difference - total - 2 * otherEvents) * difference + both;
    double c0 = otherEvents * difference * (1 - difference);
    double third = c2 / (3 * c3);
    double q = third * third * third - c1 * c2 / (6 * c3 * c3) + c0 / (2 * c3);
    double p = Math.copySign(Math.sqrt(Math.max(0, third * third - c1 / (3 * c3))), q);
    double ratio = p == 0 ? 0 : Math.clamp(q / (p * p * p), -1, 1);
    double angle = (Math.PI + Math.acos(ratio)) / 3;
    return Math.clamp(
        2 * p * Math.cos(angle) - third, Math.max(0, -difference), Math.min(1, 1 - difference));
  }

  private static double quantile(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("A confidence level lies between 0 and 1: " + level);
    }
    return Tails.normalQuantile(1 - (1 - level) / 2);
  }
}
