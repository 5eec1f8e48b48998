package dk.frirum.evidence.power;

import dk.frirum.evidence.numeric.NoncentralT;
import dk.frirum.evidence.numeric.Root;
import dk.frirum.evidence.numeric.Tails;

/**
 * Power and size of trials with two groups.
 *
 * @param alpha how often a trial of nothing may seem to show something
 * @param sides 2 where a difference in either direction counts, 1 where only in one
 */
public record Power(double alpha, int sides) {

  public Power {
    if (!(alpha > 0 && alpha < 1) || (sides != 1 && sides != 2)) {
      throw new IllegalArgumentException("Alpha lies between 0 and 1, and sides are 1 or 2");
    }
  }

  private double critical() {
    return Tails.normalQuantile(1 - alpha / sides);
  }

  private static double reach(double power) {
    if (!(power > 0 && power < 1)) {
      throw new IllegalArgumentException("Power lies between 0 and 1: " + power);
    }
    return Tails.normalQuantile(power);
  }

  /**
   * Persons in each group to tell two shares apart (Fleiss 1981, Statistical Methods for Rates).
   */
  public double personsForShares(double p, double q, double power) {
    double mean = (p + q) / 2;
    double root =
        (critical() * Math.sqrt(2 * mean * (1 - mean))
                + reach(power) * Math.sqrt(p * (1 - p) + q * (1 - q)))
            / (p - q);
    return root * root;
  }

  /** How likely the difference of two shares is seen. */
  public double ofShares(double p, double q, double persons) {
    double mean = (p + q) / 2;
    return Tails.normalBelow(
        (Math.sqrt(persons) * Math.abs(p - q) - critical() * Math.sqrt(2 * mean * (1 - mean)))
            / Math.sqrt(p * (1 - p) + q * (1 - q)));
  }

  /** The distance of two shares on the scale where each has the same variance (Cohen 1988, h). */
  public static double distance(double p, double q) {
    return 2 * Math.asin(Math.sqrt(p)) - 2 * Math.asin(Math.sqrt(q));
  }

  /** Persons in each group to see a distance as from {@link #distance}. */
  public double personsForDistance(double h, double power) {
    return Root.of(n -> ofDistance(h, n, n) - power, 1e-9, 100);
  }

  /** How likely a distance is seen by groups of different size. */
  public double ofDistance(double h, double persons, double others) {
    double scaled = Math.abs(h) * Math.sqrt(persons * others / (persons + others));
    double same = Tails.normalAbove(critical() - scaled);
    return sides == 2 ? same + Tails.normalBelow(-critical() - scaled) : same;
  }

  /**
   * How likely a t-test of two groups sees a difference of means.
   *
   * @param size the difference in standard deviations
   * @param persons in each group, at least 2
   */
  public double ofMeans(double size, double persons) {
    double freedom = 2 * (persons - 1);
    double critical = Tails.tQuantile(1 - alpha / sides, freedom);
    return NoncentralT.above(critical, freedom, Math.sqrt(persons / 2) * Math.abs(size));
  }

  /** Persons in each group for a t-test. */
  public double personsForMeans(double size, double power) {
    return Root.of(n -> ofMeans(size, n) - power, 2, 100);
  }

  /**
   * Persons in the group that must not be worse (Chow, Shao and Wang, Sample Size Calculations in
   * Clinical Research, ch. 4). One side only.
   *
   * @param p its share
   * @param q the share it is held against
   * @param least the smallest difference that will do, such as −0.05
   * @param ratio persons in the other group for each in this
   */
  public double personsForMargin(double p, double q, double least, double power, double ratio) {
    double reach = critical() + reach(power);
    double away = p - q - least;
    return reach * reach * (p * (1 - p) + q * (1 - q) / ratio) / (away * away);
  }

  /** How likely it is shown that the first share is not below by the margin or more. */
  public double ofMargin(double p, double q, double least, double persons, double others) {
    double error = Math.sqrt(p * (1 - p) / persons + q * (1 - q) / others);
    return Tails.normalBelow((p - q - least) / error - critical());
  }

  /**
   * Exits needed to see a hazard ratio (Schoenfeld 1981, The asymptotic properties of nonparametric
   * tests for comparing survival distributions, Biometrika 68:316).
   *
   * @param share of persons that are in the first group, such as 0.5
   */
  public double exitsForHazardRatio(double ratio, double power, double share) {
    double reach = critical() + reach(power);
    double log = Math.log(ratio);
    return reach * reach / (share * (1 - share) * log * log);
  }

  /** How likely a hazard ratio is seen. */
  public double ofHazardRatio(double ratio, double exits, double share) {
    return Tails.normalBelow(
        Math.abs(Math.log(ratio)) * Math.sqrt(exits * share * (1 - share)) - critical());
  }

  /**
   * The smallest effect that is seen this often, of an estimate with this standard error, in its
   * own unit.
   */
  public double smallestDetectable(double error, double power) {
    return (critical() + reach(power)) * error;
  }
}
