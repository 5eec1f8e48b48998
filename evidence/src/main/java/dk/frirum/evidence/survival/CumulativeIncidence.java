package dk.frirum.evidence.survival;

import java.util.Arrays;

/**
 * The share that has left in each of several ways (Aalen and Johansen 1978, Scand. J. Stat. 5:141).
 * With the share still there they add up to one at every time.
 *
 * <p>Two standard errors, which differ in the third digit: by the infinitesimal jackknife, as R's
 * {@code survival} gives it, and Aalen's with the correction for ties, as {@code cmprsk} does.
 */
public final class CumulativeIncidence {
  private final RiskTable table;
  private final double[] surv;
  private final double[][] incidence;

  private CumulativeIncidence(RiskTable table) {
    this.table = table;
    int times = table.times().length;
    int causes = table.exits().length;
    surv = new double[times];
    incidence = new double[causes][times];
    double before = 1;
    for (int at = 0; at < times; at++) {
      double risk = table.atRisk()[at];
      for (int cause = 0; cause < causes; cause++) {
        double exits = table.exits()[cause][at];
        incidence[cause][at] =
            (at == 0 ? 0 : incidence[cause][at - 1]) + (exits > 0 ? before * exits / risk : 0);
      }
      double all = table.all(at);
      before = all > 0 ? before * ((risk - all) / risk) : before;
      surv[at] = before;
    }
  }

  public static CumulativeIncidence of(RiskTable table) {
    return new CumulativeIncidence(table);
  }

  /** The table it is made of. */
  public RiskTable table() {
    return table;
  }

  /** Which of the table's times is the last at or before a time; -1 before the first. */
  public int last(double time) {
    int found = Arrays.binarySearch(table.times(), time);
    return found >= 0 ? found : -found - 2;
  }

  /** The share still there. */
  public double surv(double time) {
    int at = last(time);
    return at < 0 ? 1 : surv[at];
  }

  /**
   * The share that has left so.
   *
   * @param cause from 0
   */
  public double incidence(int cause, double time) {
    int at = last(time);
    return at < 0 ? 0 : incidence[cause][at];
  }

  /**
   * Aalen's variance of an incidence (Aalen 1978, Ann. Stat. 6:534; Gray's correction for ties as
   * in {@code cmprsk::cuminc}).
   */
  public double aalenVariance(int cause, double time) {
    double f = 0;
    double before = 1;
    double v1 = 0;
    double v2 = 0;
    double v3 = 0;
    double variance = 0;
    int last = last(time);
    for (int at = 0; at <= last; at++) {
      double risk = table.atRisk()[at];
      double own = table.exits()[cause][at];
      double others = table.all(at) - own;
      if (own + others <= 0) {
        continue;
      }
      double after = before * (risk - own - others) / risk;
      f += before * own / risk;
      if (others > 0 && after > 0) {
        double t6 = before * before * ties(others, risk) * others / (risk * risk);
        double t4 = f / after;
        v1 += t4 * t4 * t6;
        v2 += t4 / after * t6;
        v3 += t6 / (after * after);
      }
      if (own > 0) {
        double t6 = before * before * ties(own, risk) * own / (risk * risk);
        double t3 = after > 0 ? 1 / after : 0;
        double t4 = 1 + t3 * f;
        v1 += t4 * t4 * t6;
        v2 += t3 * t4 * t6;
        v3 += t3 * t3 * t6;
        variance = v1 + f * f * v3 - 2 * f * v2;
      }
      before = after;
    }
    return variance;
  }

  /**
   * Two-sided limits of an incidence by Aalen's variance. {@link Confidence#LOG_LOG} stays within 0
   * and 1 however few have left; limits are not defined while nobody has, or when everybody has.
   *
   * @param cause from 0
   * @param level such as 0.95
   */
  public Confidence.Limits limits(int cause, double time, Confidence confidence, double level) {
    double share = incidence(cause, time);
    double error = Math.sqrt(Math.max(0, aalenVariance(cause, time)));
    return share <= 0 || share >= 1
        ? Confidence.Limits.NONE
        : confidence.limits(share, error / share, Confidence.quantile(level));
  }

  static double ties(double exits, double risk) {
    return exits > 1 ? 1 - (exits - 1) / (risk - 1) : 1;
  }
}
