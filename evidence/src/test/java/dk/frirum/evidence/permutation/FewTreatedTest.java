package dk.frirum.evidence.permutation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.did.Panel;
import dk.frirum.evidence.linear.BiasReduced;
import dk.frirum.evidence.linear.Codes;
import dk.frirum.evidence.linear.LeastSquares;
import dk.frirum.evidence.linear.Sandwich;
import dk.frirum.evidence.linear.Vectors;
import dk.frirum.evidence.numeric.Tails;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why the clustered t-test is never shown alone where few are treated. */
@DisplayName("With few treated of 98 municipalities and no effect")
class FewTreatedTest {
  private static final int UNITS = 98;
  private static final int TRIALS = 600;

  @ParameterizedTest(name = "{0} treated")
  @CsvSource({"1, 0.75, 1.00", "2, 0.22, 0.40", "4, 0.10, 0.25", "11, 0.03, 0.12"})
  @DisplayName("CR1 cries wolf, CR2 less, and permutation in 5 %")
  void alarms(int treated, double least, double most) {
    Random random = new Random(treated);
    double[] d = new double[UNITS];
    double[] start = new double[UNITS];
    for (int unit = 0; unit < UNITS; unit++) {
      d[unit] = unit < treated ? 1 : 0;
      start[unit] = unit < treated ? 2 : Panel.NEVER;
    }
    Permutation.Choice quick = new Permutation.Choice(0, 199, 0.95, new int[0]);
    int clustered = 0;
    int reduced = 0;
    int permuted = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      double[] change = new double[UNITS];
      double[][] outcome = new double[UNITS][2];
      for (int unit = 0; unit < UNITS; unit++) {
        change[unit] = random.nextGaussian();
        outcome[unit][1] = change[unit];
      }
      LeastSquares.Fit fit = LeastSquares.fit(new double[][] {Vectors.ones(UNITS), d}, change);
      Codes each = Codes.each(UNITS);
      double t = fit.coefficients()[1] / Math.sqrt(Sandwich.clustered(fit, each, 2)[1][1]);
      clustered += Tails.tBeyond(t, UNITS - 1.0) <= 0.05 ? 1 : 0;
      if (treated > 1) {
        reduced += new BiasReduced(fit, null, each).coefficient(1).p() <= 0.05 ? 1 : 0;
      }
      Panel panel = Panel.of(outcome, new double[] {1, 2}, start);
      permuted += Permutation.test(panel, quick, random).p() <= 0.05 ? 1 : 0;
    }
    double wolf = clustered / (double) TRIALS;
    assertTrue(wolf > least && wolf < most, "CR1 " + wolf);
    assertTrue(reduced <= clustered, "CR2 " + reduced);
    double chance = permuted / (double) TRIALS;
    assertTrue(chance > 0.02 && chance < 0.08, "permutation " + chance);
  }
}
