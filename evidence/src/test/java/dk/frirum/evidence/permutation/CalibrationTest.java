package dk.frirum.evidence.permutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.did.Panel;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ninety-eight municipalities, drawn again and again, seeded. */
@DisplayName("How often it errs")
class CalibrationTest {
  private static final int UNITS = 98;
  private static final int TRIALS = 1000;
  private static final double[] TIMES = {1, 2, 3, 4, 5, 6};
  private static final Permutation.Choice QUICK = new Permutation.Choice(0, 199, 0.95, new int[0]);

  /** Municipalities with a lasting level and errors that last from period to period. */
  private static double[][] outcome(Random random) {
    double[][] outcome = new double[UNITS][TIMES.length];
    for (double[] unit : outcome) {
      double level = 10 * random.nextGaussian();
      double error = 0;
      for (int t = 0; t < unit.length; t++) {
        error = 0.6 * error + random.nextGaussian();
        unit[t] = level + error;
      }
    }
    return outcome;
  }

  private static double[] starts(int treated) {
    double[] start = new double[UNITS];
    for (int unit = 0; unit < UNITS; unit++) {
      start[unit] = unit < treated ? 4 + (unit % 2) : Panel.NEVER;
    }
    return start;
  }

  @ParameterizedTest(name = "{0} treated of 98")
  @ValueSource(ints = {1, 2, 4, 11})
  @DisplayName(
      "false alarms in 5 % of trials, and intervals that cover in 95 %, within the error of 1,000 draws")
  void calibrated(int treated) {
    Random random = new Random(20 + treated);
    int alarms = 0;
    int covered = 0;
    double effect = 1.5;
    for (int trial = 0; trial < TRIALS; trial++) {
      double[][] outcome = outcome(random);
      double[] start = starts(treated);
      Permutation none = Permutation.test(Panel.of(outcome, TIMES, start), QUICK, random);
      alarms += none.p() <= 0.05 ? 1 : 0;
      for (int unit = 0; unit < UNITS; unit++) {
        for (int t = 0; t < TIMES.length; t++) {
          outcome[unit][t] += TIMES[t] >= start[unit] ? effect : 0;
        }
      }
      Permutation some = Permutation.test(Panel.of(outcome, TIMES, start), QUICK, random);
      covered += some.lower() <= effect && effect <= some.upper() ? 1 : 0;
    }
    // 5 % of 1,000 with a standard error of 0.7 %: three of them to each side.
    assertTrue(alarms >= 29 && alarms <= 71, alarms + " false alarms");
    assertTrue(covered >= 929 && covered <= 971, covered + " covered");
  }

  @Test
  @DisplayName("the smallest detectable effect is found in as many trials as it says")
  void detectable() {
    Random random = new Random(77);
    double[][] past = outcome(random);
    Detectable detectable = Detectable.of(past, 3, 4, 0.8, 300, QUICK, new Random(5));
    int found = 0;
    for (int trial = 0; trial < 300; trial++) {
      double[] start = new double[UNITS];
      Arrays.fill(start, Panel.NEVER);
      for (int k = 0; k < 4; ) {
        int unit = random.nextInt(UNITS);
        if (start[unit] == Panel.NEVER) {
          start[unit] = 4;
          k++;
        }
      }
      double[][] outcome = new double[UNITS][];
      for (int unit = 0; unit < UNITS; unit++) {
        outcome[unit] = past[unit].clone();
        for (int t = 3; t < 6 && start[unit] == 4; t++) {
          outcome[unit][t] += detectable.smallest();
        }
      }
      Permutation test = Permutation.test(Panel.of(outcome, TIMES, start), QUICK, random);
      found += test.lower() > 0 ? 1 : 0;
    }
    assertEquals(0.8, found / 300.0, 0.08);
    assertEquals(0.8, detectable.power(detectable.smallest() + 1e-9), 0.01);
    assertTrue(detectable.power(0) < 0.06);
  }

  @Test
  @DisplayName("more treated municipalities make smaller effects detectable")
  void moreIsBetter() {
    double[][] past = outcome(new Random(77));
    double one = Detectable.of(past, 3, 1, 0.8, 200, QUICK, new Random(5)).smallest();
    double eleven = Detectable.of(past, 3, 11, 0.8, 200, QUICK, new Random(5)).smallest();
    assertTrue(eleven < one / 2);
  }
}
