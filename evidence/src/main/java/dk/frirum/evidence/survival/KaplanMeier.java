package dk.frirum.evidence.survival;

import dk.frirum.evidence.survival.Confidence.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The share still there (Kaplan and Meier 1958, Nonparametric estimation from incomplete
 * observations, JASA 53:457), with Greenwood's variance (1926), and the cumulative hazard (Nelson
 * 1972, Technometrics 14:945; Aalen 1978, Ann. Stat. 6:701).
 */
public final class KaplanMeier {
  /** As near as this to one half counts as one half; the same as others use. */
  private static final double HALF = Math.sqrt(Math.ulp(1.0));

  /**
   * The curve from one time until the next.
   *
   * @param surv share still there after the time
   * @param error standard error of the share; not defined once nobody is left
   * @param limits of the share
   * @param hazard cumulative hazard (Nelson–Aalen)
   * @param hazardError its standard error
   */
  public record Point(
      double time,
      double atRisk,
      double events,
      double surv,
      OptionalDouble error,
      Limits limits,
      double hazard,
      double hazardError) {}

  /**
   * Mean time within a horizon, in the unit of the times.
   *
   * @param error its standard error
   */
  public record RestrictedMean(double mean, double error) {}

  private final RiskTable table;
  private final List<Point> points;

  private KaplanMeier(RiskTable table, List<Point> points) {
    this.table = table;
    this.points = List.copyOf(points);
  }

  /**
   * @param table with every exit that counts as the event, of whatever cause
   * @param level such as 0.95
   */
  public static KaplanMeier of(RiskTable table, Confidence confidence, double level) {
    double z = Confidence.quantile(level);
    List<Point> points = new ArrayList<>();
    double surv = 1;
    double greenwood = 0;
    double hazard = 0;
    double hazardVariance = 0;
    for (int at = 0; at < table.times().length; at++) {
      double risk = table.atRisk()[at];
      double events = table.all(at);
      if (events > 0) {
        surv = surv * ((risk - events) / risk);
        greenwood += events / (risk * (risk - events));
        hazard += events / risk;
        hazardVariance += events / (risk * risk);
      }
      double logError = Math.sqrt(greenwood);
      boolean defined = surv > 0 && Double.isFinite(logError);
      points.add(
          new Point(
              table.times()[at],
              risk,
              events,
              surv,
              defined ? OptionalDouble.of(surv * logError) : OptionalDouble.empty(),
              confidence.limits(surv, logError, z),
              hazard,
              Math.sqrt(hazardVariance)));
    }
    return new KaplanMeier(table, points);
  }

  /** At every time somebody left or was censored. */
  public List<Point> points() {
    return points;
  }

  /** The last point at or before a time; none before the first. */
  public java.util.Optional<Point> at(double time) {
    return points.stream().filter(each -> each.time() <= time).reduce((_, last) -> last);
  }

  /** The time by which half have left; not defined when the curve does not come so far. */
  public OptionalDouble median() {
    return quantile(0.5, each -> OptionalDouble.of(each.surv()));
  }

  /** By when a share has left, such as 0.25. */
  public OptionalDouble quantile(double left) {
    return quantile(1 - left, each -> OptionalDouble.of(each.surv()));
  }

  /** Where the lower limit comes to the same (Brookmeyer and Crowley 1982, Biometrics 38:29). */
  public OptionalDouble quantileLower(double left) {
    return quantile(1 - left, each -> each.limits().lower());
  }

  /** Where the upper limit does. */
  public OptionalDouble quantileUpper(double left) {
    return quantile(1 - left, each -> each.limits().upper());
  }

  /** Halfway along the step where the curve runs exactly at the level. */
  private OptionalDouble quantile(double level, Function<Point, OptionalDouble> value) {
    List<Point> below =
        points.stream()
            .filter(each -> value.apply(each).orElse(Double.POSITIVE_INFINITY) < level + HALF)
            .toList();
    if (below.isEmpty()) {
      return OptionalDouble.empty();
    }
    double first = value.apply(below.getFirst()).getAsDouble();
    double time = below.getFirst().time();
    if (Math.abs(first - level) < HALF) {
      return OptionalDouble.of(
          below.stream()
              .filter(each -> value.apply(each).getAsDouble() < first)
              .findFirst()
              .map(next -> (time + next.time()) / 2)
              .orElse(time));
    }
    return OptionalDouble.of(time);
  }

  /**
   * Area under the curve from 0 to the horizon; after the last time the curve runs on where it is
   * (Irwin 1949, J. Hyg. 47:188).
   */
  public RestrictedMean restrictedMean(double horizon) {
    double mean = 0;
    double from = 0;
    double surv = 1;
    List<double[]> jumps = new ArrayList<>();
    for (Point each : points) {
      if (each.time() > horizon) {
        break;
      }
      mean += surv * (each.time() - from);
      double rest = each.atRisk() - each.events();
      double hazard = rest <= 0 ? 0 : each.events() / (each.atRisk() * rest);
      jumps.add(new double[] {mean, hazard});
      from = each.time();
      surv = each.surv();
    }
    mean += surv * (horizon - from);
    double variance = 0;
    for (double[] jump : jumps) {
      double beyond = mean - jump[0];
      variance += beyond * beyond * jump[1];
    }
    return new RestrictedMean(mean, Math.sqrt(variance));
  }

  /** What it was made of. */
  public RiskTable table() {
    return table;
  }
}
