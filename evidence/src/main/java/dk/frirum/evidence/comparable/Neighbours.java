package dk.frirum.evidence.comparable;

import dk.frirum.evidence.linear.Vectors;
import dk.frirum.evidence.matching.Mahalanobis;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The municipalities that resemble one (<i>sammenlignelige kommuner</i>), nearest first, and how
 * alike they are in each characteristic.
 *
 * @param neighbours nearest first; equals in the order given
 * @param balance by characteristic
 */
public record Neighbours(List<Neighbour> neighbours, List<Balance> balance) {

  public Neighbours {
    neighbours = List.copyOf(neighbours);
    balance = List.copyOf(balance);
  }

  /**
   * One that resembles.
   *
   * @param unit which
   * @param distance in percentage points of the expected share, or Mahalanobis'
   */
  public record Neighbour(int unit, double distance) {}

  /**
   * One characteristic.
   *
   * @param characteristic which
   * @param own the municipality's value
   * @param neighbours their mean
   * @param all the mean of all others
   * @param difference own less the neighbours' mean, in standard deviations over all
   *     municipalities; beyond 0.25 they differ more than a comparison should
   * @param differenceAll the same against all others
   */
  public record Balance(
      int characteristic,
      double own,
      double neighbours,
      double all,
      double difference,
      double differenceAll) {}

  /**
   * Those whose expected share is nearest, as the benchmarking expects it.
   *
   * @param expected by unit
   * @param characteristics by characteristic and unit, for the balance
   * @param allowed which units may be neighbours, such as those in other trials not
   */
  public static Neighbours byExpected(
      int own, double[] expected, double[][] characteristics, boolean[] allowed, int count) {
    return nearest(
        own, unit -> Math.abs(expected[unit] - expected[own]), characteristics, allowed, count);
  }

  /**
   * Those whose characteristics are nearest, by Mahalanobis over all units.
   *
   * @param characteristics by characteristic and unit
   */
  public static Neighbours byMahalanobis(
      int own, double[][] characteristics, boolean[] allowed, int count) {
    Mahalanobis distance = Mahalanobis.overall(characteristics);
    return nearest(own, unit -> distance.between(own, unit), characteristics, allowed, count);
  }

  private static Neighbours nearest(
      int own,
      IntToDoubleFunction distance,
      double[][] characteristics,
      boolean[] allowed,
      int count) {
    List<Neighbour> neighbours =
        IntStream.range(0, allowed.length)
            .filter(unit -> unit != own && allowed[unit])
            .mapToObj(unit -> new Neighbour(unit, distance.applyAsDouble(unit)))
            .filter(each -> !Double.isNaN(each.distance()))
            .sorted(Comparator.comparingDouble(Neighbour::distance))
            .limit(count)
            .toList();
    List<Balance> balance =
        IntStream.range(0, characteristics.length)
            .mapToObj(k -> balance(k, own, characteristics[k], neighbours))
            .toList();
    return new Neighbours(neighbours, balance);
  }

  private static Balance balance(int k, int own, double[] values, List<Neighbour> neighbours) {
    double spread = Math.sqrt(Vectors.variance(values));
    double near =
        neighbours.stream().mapToDouble(each -> values[each.unit()]).average().orElse(Double.NaN);
    double all = (Arrays.stream(values).sum() - values[own]) / (values.length - 1);
    return new Balance(
        k,
        values[own],
        near,
        all,
        spread > 0 ? (values[own] - near) / spread : 0,
        spread > 0 ? (values[own] - all) / spread : 0);
  }
}
