package dk.frirum.evidence.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One treated municipality's change of a share, less the mean change of others that were not
 * treated (Danish: forskel i forskelle), and how it compares with the change each of the others
 * would have shown, had it been the treated one (Fisher 1935; Conley and Taber 2011).
 *
 * <p>Shares of few persons swing more than those of many, so that a small treated municipality
 * would look unusual among large ones for that alone: with every change of equal standing the test
 * errs far more often than it says. Each deviation is therefore measured by its own spread – that
 * of persons, known from their number, and that between municipalities, estimated from the others
 * (Ferman and Pinto 2019, Review of Economics and Statistics 101:452). Where all are equally large
 * it is the permutation test of {@link dk.frirum.evidence.permutation.Permutation}.
 *
 * @param effect own change less the others', in shares
 * @param lower end of the interval of all effects that would not be rejected; −∞ where the others
 *     are so few that nothing can be rejected
 * @param upper end of it
 * @param p two-sided; no smaller than one in as many as there are municipalities
 * @param ownChange after less before
 * @param othersChange the mean of theirs, each of the same weight
 * @param others how many
 * @param between estimated standard deviation of true changes between the others
 * @param citizensError the standard error from chance among persons alone, as if all municipalities
 *     would have moved alike
 */
public record AgainstOthers(
    double effect,
    double lower,
    double upper,
    double p,
    double ownChange,
    double othersChange,
    int others,
    double between,
    double citizensError) {
  private static final double TIE = 1e-9;

  /**
   * Persons before and after, and of how many of them it is true. There are some, and no more
   * events than persons.
   */
  public record Unit(long personsBefore, long eventsBefore, long personsAfter, long eventsAfter) {
    public Unit {
      if (personsBefore < 1
          || personsAfter < 1
          || eventsBefore < 0
          || eventsAfter < 0
          || eventsBefore > personsBefore
          || eventsAfter > personsAfter) {
        throw new IllegalArgumentException(
            "%d of %d and %d of %d are no shares"
                .formatted(eventsBefore, personsBefore, eventsAfter, personsAfter));
      }
    }

    double change() {
      return (double) eventsAfter / personsAfter - (double) eventsBefore / personsBefore;
    }
  }

  /** So many others there must at least be for a limit to exist: 19 at 95 %. */
  public static int fewest(double level) {
    return (int) Math.ceil(1 / (1 - level) - TIE) - 1;
  }

  /**
   * Holds one against others.
   *
   * @param own the treated
   * @param others at least one
   * @param level of the interval, such as 0.95
   */
  public static AgainstOthers of(Unit own, List<Unit> others, double level) {
    List<Unit> all = new ArrayList<>();
    all.add(own);
    all.addAll(others);
    return of(all, 0, level);
  }

  private static AgainstOthers of(List<Unit> all, int own, double level) {
    if (all.size() < 2) {
      throw new IllegalArgumentException("Nobody to compare with");
    }
    double[] change = all.stream().mapToDouble(Unit::change).toArray();
    double[] chance = chance(all);
    double between = between(change, chance, own);
    double[] scale = Arrays.stream(chance).map(each -> scale(each, between)).toArray();
    int rest = all.size() - 1;
    double total = Arrays.stream(change).sum();
    double mean = (total - change[own]) / rest;
    double effect = change[own] - mean;
    double[] lows = new double[rest];
    double[] highs = new double[rest];
    int ranges = 0;
    int always = 1; // the treated one is as large as itself
    int beyond = 1;
    for (int unit = 0; unit < all.size(); unit++) {
      if (unit == own) {
        continue;
      }
      double deviation = change[unit] - (total - change[unit]) / rest;
      beyond +=
          Math.abs(deviation) / scale[unit] >= Math.abs(effect) / scale[own] * (1 - TIE) - TIE
              ? 1
              : 0;
      // With δ taken from the treated one, its deviation is effect − δ, this one's + δ / rest.
      double slope = 1 / (rest * scale[unit]);
      if (slope >= 1 / scale[own] - TIE) {
        always++;
        continue;
      }
      double one = (effect / scale[own] - deviation / scale[unit]) / (1 / scale[own] + slope);
      double other = (effect / scale[own] + deviation / scale[unit]) / (1 / scale[own] - slope);
      lows[ranges] = Math.min(one, other);
      highs[ranges++] = Math.max(one, other);
    }
    int needed = (int) Math.floor((1 - level) * all.size() + TIE) + 1 - always;
    boolean bounded = needed > 0 && ranges >= needed;
    Arrays.sort(lows, 0, ranges);
    Arrays.sort(highs, 0, ranges);
    double citizens = chance[own];
    for (int unit = 0; unit < all.size(); unit++) {
      citizens += unit == own ? 0 : chance[unit] / rest / rest;
    }
    return new AgainstOthers(
        effect,
        bounded ? lows[needed - 1] : Double.NEGATIVE_INFINITY,
        bounded ? highs[ranges - needed] : Double.POSITIVE_INFINITY,
        beyond / (double) all.size(),
        change[own],
        mean,
        rest,
        Math.sqrt(between),
        Math.sqrt(citizens));
  }

  /**
   * The smallest rise that would be found, from a time when nobody was treated: each municipality
   * in turn is called treated, and how large a rise its interval would have needed is brought to
   * the treated one's own spread. ∞ where none ever would be found.
   *
   * @param own the treated one's two times before
   * @param power how often it shall be found, such as 0.8
   */
  public static double smallest(Unit own, List<Unit> others, double level, double power) {
    List<Unit> all = new ArrayList<>();
    all.add(own);
    all.addAll(others);
    double[] chance = chance(all);
    double[] change = all.stream().mapToDouble(Unit::change).toArray();
    double between = between(change, chance, 0);
    double[] needed = new double[all.size()];
    for (int unit = 0; unit < needed.length; unit++) {
      needed[unit] =
          -of(all, unit, level).lower * scale(chance[0], between) / scale(chance[unit], between);
    }
    Arrays.sort(needed);
    return needed[Math.min(needed.length, (int) Math.ceil(power * needed.length)) - 1];
  }

  /** Variance of each change from chance among persons, at the share all have together. */
  private static double[] chance(List<Unit> all) {
    double before = share(all, true);
    double after = share(all, false);
    return all.stream()
        .mapToDouble(each ->
            before * (1 - before) / each.personsBefore + after * (1 - after) / each.personsAfter)
        .toArray();
  }

  private static double share(List<Unit> all, boolean before) {
    long persons = 0;
    long events = 0;
    for (Unit each : all) {
      persons += before ? each.personsBefore : each.personsAfter;
      events += before ? each.eventsBefore : each.eventsAfter;
    }
    return (double) events / persons;
  }

  /** Variance of true changes between the untreated: what is left of theirs beyond chance. */
  private static double between(double[] change, double[] chance, int own) {
    int rest = change.length - 1;
    if (rest < 2) {
      return 0;
    }
    double mean = (Arrays.stream(change).sum() - change[own]) / rest;
    double squares = 0;
    double expected = 0;
    for (int unit = 0; unit < change.length; unit++) {
      if (unit != own) {
        squares += (change[unit] - mean) * (change[unit] - mean);
        expected += chance[unit] / rest;
      }
    }
    return Math.max(0, squares / (rest - 1) - expected);
  }

  /** Where nobody ever leaves, or everybody, there is no spread, and all stand alike. */
  private static double scale(double chance, double between) {
    double variance = chance + between;
    return variance > 0 ? Math.sqrt(variance) : 1;
  }
}
