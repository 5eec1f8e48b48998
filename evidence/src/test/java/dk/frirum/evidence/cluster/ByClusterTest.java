package dk.frirum.evidence.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.linear.BiasReduced;
import dk.frirum.evidence.linear.Codes;
import dk.frirum.evidence.linear.LeastSquares;
import dk.frirum.evidence.linear.Sandwich;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Means of what comes by caseworker")
class ByClusterTest {

  @Test
  @DisplayName("are CR2 and Satterthwaite on the rows themselves, to the tenth digit")
  void closedForm() {
    Random random = new Random(7);
    for (int seed = 0; seed < 20; seed++) {
      int clusters = 2 + random.nextInt(9);
      long[] counts = new long[clusters];
      double[] sums = new double[clusters];
      int rows = 0;
      double[] y = new double[1000];
      double[] of = new double[1000];
      for (int k = 0; k < clusters; k++) {
        counts[k] = 1 + random.nextInt(30);
        double own = random.nextGaussian() * 8;
        for (int i = 0; i < counts[k]; i++) {
          y[rows] = 25 + own + random.nextGaussian() * 20;
          of[rows] = k;
          sums[k] += y[rows++];
        }
      }
      double[] ones = new double[rows];
      Arrays.fill(ones, 1);
      LeastSquares.Fit fit = LeastSquares.fit(new double[][] {ones}, Arrays.copyOf(y, rows));
      BiasReduced.Estimate known =
          new BiasReduced(fit, null, Codes.of(Arrays.copyOf(of, rows))).coefficient(0);
      ByCluster.Estimate found = ByCluster.mean(sums, counts);
      assertEquals(known.value(), found.value(), 1e-9);
      assertEquals(known.error(), found.error(), 1e-9);
      assertEquals(known.freedom(), found.freedom(), 1e-6);
    }
  }

  @Test
  @DisplayName("a difference from sums alone is the clustered error (CR1) of the rows")
  void fromSums() {
    Random random = new Random(11);
    int clusters = 9;
    int rows = 0;
    double[] y = new double[1000];
    double[] late = new double[1000];
    double[] of = new double[1000];
    Cell total = null;
    for (int k = 0; k < clusters; k++) {
      long[] sum = new long[2];
      long[] count = new long[2];
      int own = random.nextInt(20);
      for (int i = 0; i < 5 + random.nextInt(30); i++) {
        int period = random.nextInt(2);
        int minutes = own + random.nextInt(40) + 5 * period;
        y[rows] = minutes;
        late[rows] = period;
        of[rows++] = k;
        sum[period] += minutes;
        count[period]++;
      }
      Cell.Moment cell = new ByCluster.Pair(sum[1], count[1], sum[0], count[0]).cell();
      total = total == null ? cell : total.plus(cell);
    }
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    LeastSquares.Fit fit =
        LeastSquares.fit(new double[][] {ones, Arrays.copyOf(late, rows)}, Arrays.copyOf(y, rows));
    double[][] clustered = Sandwich.clustered(fit, Codes.of(Arrays.copyOf(of, rows)));
    ByCluster.Estimate found = ByCluster.difference((Cell.Moment) Objects.requireNonNull(total));
    assertEquals(fit.coefficients()[1], found.value(), 1e-9);
    // The rows' own is CR0; CR1 is K/(K-1) of it.
    assertEquals(Math.sqrt(clustered[1][1] * clusters / (clusters - 1.0)), found.error(), 1e-6);
    assertEquals(clusters - 1, found.freedom());
  }

  @Test
  @DisplayName(
      "hold the truth 93 to 97 times of a hundred where the textbook holds it fewer than 85")
  void covers() {
    Random random = new Random(2026);
    int studies = 2000;
    int held = 0;
    int textbook = 0;
    for (int study = 0; study < studies; study++) {
      int clusters = 12;
      double[] sums = new double[clusters];
      long[] counts = new long[clusters];
      double squares = 0;
      for (int k = 0; k < clusters; k++) {
        counts[k] = 20 + random.nextInt(40);
        double own = 0.3 + random.nextGaussian() * 0.08;
        for (int i = 0; i < counts[k]; i++) {
          double y = random.nextDouble() < own ? 1 : 0;
          sums[k] += y;
          squares += y * y;
        }
      }
      ByCluster.Estimate found = ByCluster.mean(sums, counts);
      held += Math.abs(found.value() - 0.3) <= found.halfWidth(0.95) ? 1 : 0;
      double n = found.rows();
      double simple = Math.sqrt((squares / n - found.value() * found.value()) / n);
      textbook += Math.abs(found.value() - 0.3) <= 1.96 * simple ? 1 : 0;
    }
    double coverage = held / (double) studies;
    System.out.println(
        "Coverage by caseworker " + coverage + ", textbook " + textbook / (double) studies);
    assertTrue(coverage >= 0.93 && coverage <= 0.97, "covers " + coverage);
    assertTrue(textbook / (double) studies < 0.85, "textbook " + textbook / (double) studies);
  }

  @Test
  @DisplayName("before and after of the same caseworkers give no more false alarms than promised")
  void paired() {
    Random random = new Random(5);
    int studies = 2000;
    int alarms = 0;
    for (int study = 0; study < studies; study++) {
      double[] before = new double[15];
      double[] after = new double[15];
      for (int k = 0; k < before.length; k++) {
        double own = random.nextGaussian() * 8;
        before[k] = 25 + own + random.nextGaussian() * 5;
        after[k] = 25 + own + random.nextGaussian() * 5;
      }
      alarms += ByCluster.paired(before, after, 300).p() < 0.05 ? 1 : 0;
    }
    assertEquals(0.05, alarms / (double) studies, 0.015);
  }

  @Test
  @DisplayName("are not of one caseworker")
  void one() {
    assertThrows(
        IllegalArgumentException.class, () -> ByCluster.mean(new double[] {10}, new long[] {4}));
  }
}
