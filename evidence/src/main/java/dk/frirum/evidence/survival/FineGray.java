package dk.frirum.evidence.survival;

import dk.frirum.evidence.numeric.Symmetric;
import java.util.Arrays;

/**
 * Proportional hazards of the share that leaves in one way (Fine and Gray 1999, A proportional
 * hazards model for the subdistribution of a competing risk, JASA 94:496): those who left in
 * another way stay at risk, by the share of them that would not yet have been lost sight of.
 * Breslow's ties; the variance counts that this share is estimated, as {@code cmprsk::crr} does.
 */
public final class FineGray {
  private static final int STEPS = 40;

  /** A slope of no more than this share of the likelihood is level: the rule of cmprsk's crr. */
  private static final double ENOUGH = 1e-6;

  /** What came out. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Fit(double[] coefficients, double[][] covariance, double before, double after) {}

  private final Subdistribution people;
  private final int count;

  private FineGray(Subdistribution people) {
    this.people = people;
    count = people.count;
  }

  /**
   * @param time when each left
   * @param cause 0 lost sight of
   * @param own the way out that is modelled
   * @param columns one array a column
   */
  public static Fit fit(double[] time, int[] cause, int own, double[][] columns) {
    int[] kind =
        Arrays.stream(cause)
            .map(each ->
                each == 0
                    ? Subdistribution.LOST
                    : each == own ? Subdistribution.OWN : Subdistribution.OWN + 1)
            .toArray();
    if (Arrays.stream(kind).noneMatch(each -> each == Subdistribution.OWN)) {
      throw new IllegalArgumentException("Nobody leaves in that way");
    }
    return new FineGray(new Subdistribution(time, kind, columns)).fit();
  }

  private Fit fit() {
    double[] coefficients = new double[count];
    Likelihood start = people.at(coefficients);
    Likelihood here = start;
    for (int step = 0; step < STEPS; step++) {
      Symmetric information = Symmetric.of(here.information());
      if (information.dependent() >= 0) {
        throw new IllegalArgumentException(
            "Column %d is a combination of others".formatted(information.dependent() + 1));
      }
      if (isLevel(here, coefficients)) {
        double[][] covariance = sandwich(information.inverse());
        return new Fit(coefficients, covariance, start.value(), here.value());
      }
      double[] move = information.solve(here.score());
      for (int at = 0; at < count; at++) {
        coefficients[at] += move[at];
      }
      here = people.at(coefficients);
    }
    throw new IllegalArgumentException(
        "No best coefficients: a column may part those who leave so from the others");
  }

  private static boolean isLevel(Likelihood here, double[] coefficients) {
    double steepest = 0;
    for (int at = 0; at < coefficients.length; at++) {
      steepest =
          Math.max(steepest, Math.abs(here.score()[at]) * Math.max(1, Math.abs(coefficients[at])));
    }
    return steepest < Math.max(1, Math.abs(here.value())) * ENOUGH;
  }

  private double[][] sandwich(double[][] inverse) {
    double[][] influence = new Influence(people).of();
    double[][] meat = new double[count][count];
    for (double[] each : influence) {
      for (int i = 0; i < count; i++) {
        for (int j = 0; j < count; j++) {
          meat[i][j] += each[i] * each[j];
        }
      }
    }
    double[][] covariance = new double[count][count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        for (int k = 0; k < count; k++) {
          for (int l = 0; l < count; l++) {
            covariance[i][j] += inverse[i][k] * meat[k][l] * inverse[l][j];
          }
        }
      }
    }
    return covariance;
  }
}
