package dk.frirum.evidence.calibration;

import dk.frirum.evidence.did.Panel;
import dk.frirum.evidence.effect.AgainstOthers;
import dk.frirum.evidence.effect.AgainstOthers.Unit;
import dk.frirum.evidence.permutation.Permutation;
import dk.frirum.evidence.proportion.TwoShares;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Simulates worlds in which the truth is known, and asks the tests of a report about them. Invented
 * municipalities have a level of their own, move with the country, and have errors that last from
 * period to period; the spread between them is an assumption. The same seed gives the same figures.
 *
 * @param trials worlds by case, each with nothing in it and with something
 * @param seed of the worlds
 */
public record Calibration(int trials, long seed) {
  private static final int MUNICIPALITIES = 98;
  private static final double[] TIMES = {1, 2, 3, 4, 5, 6};
  private static final double EFFECT = 1.5;
  private static final double LEVEL = 0.95;
  private static final double RISE = 0.1;

  public Calibration {
    if (trials < 100) {
      throw new IllegalArgumentException("Fewer than 100 trials tell nothing, not " + trials);
    }
  }

  /**
   * What was found of one case.
   *
   * @param method of which test
   * @param what the case, such as {@code 1 of 98 treated}
   * @param falseAlarms share of worlds with nothing in them in which something was found, at 5 %
   * @param covered share of intervals of 95 % that held what was there
   * @param careful whether the test may find less than it could, such as one with few assignments
   */
  public record Found(
      String method, String what, int trials, double falseAlarms, double covered, boolean careful) {

    /** Standard error of a share of 5 % in so many trials. */
    public double error() {
      return Math.sqrt(0.05 * 0.95 / trials);
    }

    /**
     * Whether it is as the bar says: at most 6 % false alarms, intervals that hold 93 to 97 % –
     * each with three standard errors of the simulation beside it.
     */
    public boolean holds() {
      double slack = 3 * error();
      return falseAlarms <= 0.06 + slack
          && covered >= 0.93 - slack
          && (careful || covered <= 0.97 + slack);
    }
  }

  /** A world asked twice: with nothing in it, and with something. */
  private record Asked(boolean alarm, boolean covered) {}

  /**
   * All cases.
   *
   * @param told of each as it is done
   */
  public List<Found> run(Consumer<Found> told) {
    List<Found> all = new ArrayList<>();
    for (int treated : new int[] {1, 2, 4, 11}) {
      all.add(
          found(
              "permutation",
              treated + " of 98 treated",
              false,
              random -> permutation(treated, random),
              told));
    }
    for (int own : new int[] {50, 300, 900}) {
      for (int others : new int[] {19, 24, 97}) {
        all.add(
            found(
                "permutation scaled by spread",
                own + " persons, against " + others + " of 150 to 950",
                others == 24, // one in 25 is the smallest p there is: 4 % and not 5
                random -> againstOthers(own, others, random),
                told));
      }
    }
    for (int persons : new int[] {40, 400}) {
      all.add(
          found(
              "difference of shares (Newcombe)",
              persons + " persons before and after",
              false,
              random -> shares(persons, random),
              told));
    }
    return all;
  }

  private Found found(
      String method,
      String what,
      boolean careful,
      Function<Random, Asked> world,
      Consumer<Found> told) {
    Random random = new Random(seed * 1_000_003 + (method + what).hashCode());
    int alarms = 0;
    int covered = 0;
    for (int trial = 0; trial < trials; trial++) {
      Asked asked = world.apply(random);
      alarms += asked.alarm ? 1 : 0;
      covered += asked.covered ? 1 : 0;
    }
    Found found =
        new Found(
            method, what, trials, (double) alarms / trials, (double) covered / trials, careful);
    told.accept(found);
    return found;
  }

  private static Asked permutation(int treated, Random random) {
    double[][] outcome = new double[MUNICIPALITIES][TIMES.length];
    double[] start = new double[MUNICIPALITIES];
    Arrays.fill(start, Panel.NEVER);
    for (int unit = 0; unit < MUNICIPALITIES; unit++) {
      double level = 10 * random.nextGaussian();
      double error = 0;
      if (unit < treated) {
        start[unit] = 4 + unit % 2;
      }
      for (int t = 0; t < TIMES.length; t++) {
        error = 0.6 * error + random.nextGaussian();
        outcome[unit][t] = level + error;
      }
    }
    Permutation.Choice choice = new Permutation.Choice(0, 999, LEVEL, new int[0]);
    boolean alarm = Permutation.test(Panel.of(outcome, TIMES, start), choice, random).p() <= 0.05;
    for (int unit = 0; unit < treated; unit++) {
      for (int t = 0; t < TIMES.length; t++) {
        outcome[unit][t] += TIMES[t] >= start[unit] ? EFFECT : 0;
      }
    }
    Permutation some = Permutation.test(Panel.of(outcome, TIMES, start), choice, random);
    return new Asked(alarm, some.lower() <= EFFECT && EFFECT <= some.upper());
  }

  private static Asked againstOthers(int own, int others, Random random) {
    List<Unit> nothing = world(own, others, 0, random);
    List<Unit> something = world(own, others, RISE, random);
    AgainstOthers none =
        AgainstOthers.of(nothing.getFirst(), nothing.subList(1, nothing.size()), LEVEL);
    AgainstOthers some =
        AgainstOthers.of(something.getFirst(), something.subList(1, something.size()), LEVEL);
    return new Asked(none.p() <= 0.05, some.lower() <= RISE && RISE <= some.upper());
  }

  private static List<Unit> world(int own, int others, double effect, Random random) {
    List<Unit> all = new ArrayList<>();
    double country = 0.05 * random.nextGaussian();
    for (int unit = 0; unit <= others; unit++) {
      int persons = unit == 0 ? own : 150 + 800 * (unit - 1) / Math.max(1, others - 1);
      double before = 0.5 + 0.05 * random.nextGaussian();
      double after = before + country + 0.02 * random.nextGaussian() + (unit == 0 ? effect : 0);
      all.add(
          new Unit(
              persons, events(persons, before, random), persons, events(persons, after, random)));
    }
    return all;
  }

  private static Asked shares(int persons, Random random) {
    long before = events(persons, 0.4, random);
    long none = events(persons, 0.4, random);
    long some = events(persons, 0.4 + RISE, random);
    TwoShares.Limits nothing = new TwoShares(none, persons, before, persons).newcombe(LEVEL);
    TwoShares.Limits something = new TwoShares(some, persons, before, persons).newcombe(LEVEL);
    return new Asked(
        nothing.lower() > 0 || nothing.upper() < 0,
        something.lower() <= RISE && RISE <= something.upper());
  }

  /** Of so many persons, by their binomial distribution: one draw each. */
  private static long events(int persons, double share, Random random) {
    double within = Math.clamp(share, 0.01, 0.99);
    if (persons > 100) {
      // Close enough, and as fast for many as for few.
      double z = random.nextGaussian();
      double spread = Math.sqrt(persons * within * (1 - within));
      return Math.clamp(Math.round(persons * within + spread * z), 0, persons);
    }
    long events = 0;
    for (int person = 0; person < persons; person++) {
      events += random.nextDouble() < within ? 1 : 0;
    }
    return events;
  }
}
