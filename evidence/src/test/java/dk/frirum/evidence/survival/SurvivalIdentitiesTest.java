package dk.frirum.evidence.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Curves and hazards")
class SurvivalIdentitiesTest {
  private final Random random = new Random(7);

  private double[] weeks(int persons) {
    return random.doubles(persons).map(each -> Math.ceil(-20 * Math.log(each))).toArray();
  }

  private int[] ways(int persons, int most) {
    return random.ints(persons, 0, most + 1).toArray();
  }

  @Test
  @DisplayName(
      "the share still there and the shares that left in each way add up to one, every week")
  void addUp() {
    for (int each = 0; each < 30; each++) {
      RiskTable table = RiskTable.of(weeks(150), ways(150, 4), 4);
      CumulativeIncidence curve = CumulativeIncidence.of(table);
      for (double time : table.times()) {
        double sum = curve.surv(time);
        for (int cause = 0; cause < 4; cause++) {
          sum += curve.incidence(cause, time);
        }
        assertEquals(1, sum, 1e-12);
      }
    }
  }

  @Test
  @DisplayName("log-log limits of an incidence lie within 0 and 1 and around it, however few left")
  void limits() {
    for (int each = 0; each < 50; each++) {
      RiskTable table = RiskTable.of(weeks(12), ways(12, 2), 2);
      CumulativeIncidence curve = CumulativeIncidence.of(table);
      for (double time : table.times()) {
        double share = curve.incidence(0, time);
        Confidence.Limits limits = curve.limits(0, time, Confidence.LOG_LOG, 0.95);
        assertEquals(share > 0 && share < 1, limits.lower().isPresent());
        if (limits.lower().isPresent()) {
          assertTrue(limits.lower().getAsDouble() > 0 && limits.lower().getAsDouble() <= share);
          assertTrue(limits.upper().orElseThrow() < 1 && limits.upper().orElseThrow() >= share);
        }
      }
    }
  }

  @Test
  @DisplayName(
      "with one way out the incidence is one minus Kaplan and Meier, and the jackknife Greenwood")
  void oneWay() {
    double[] time = weeks(200);
    int[] way = ways(200, 1);
    RiskTable table = RiskTable.of(time, way, 1);
    CumulativeIncidence curve = CumulativeIncidence.of(table);
    double[] ones = IntStream.range(0, 200).mapToDouble(_ -> 1).toArray();
    double[] start = IntStream.range(0, 200).mapToDouble(_ -> Double.NEGATIVE_INFINITY).toArray();
    double[][] errors =
        new Jackknife(table, time, way, ones, start, new int[0]).errors(table.times());
    List<KaplanMeier.Point> points = KaplanMeier.of(table, Confidence.LOG_LOG, 0.95).points();
    for (int at = 0; at < points.size(); at++) {
      KaplanMeier.Point point = points.get(at);
      assertEquals(1 - point.surv(), curve.incidence(0, point.time()), 1e-12);
      if (point.error().isPresent()) {
        assertEquals(point.error().getAsDouble(), errors[at][0], 1e-10);
      }
    }
  }

  @Test
  @DisplayName(
      "without anybody lost sight of the curve is the share still there, and Gray's test is level")
  void complete() {
    double[] time = {1, 1, 2, 3, 5, 8, 8, 8, 9, 10};
    int[] way = IntStream.range(0, 10).map(_ -> 1).toArray();
    RiskTable table = RiskTable.of(time, way, 1);
    for (KaplanMeier.Point each : KaplanMeier.of(table, Confidence.PLAIN, 0.95).points()) {
      double still = Arrays.stream(time).filter(one -> one > each.time()).count() / 10.0;
      assertEquals(still, each.surv(), 1e-15);
    }
    assertEquals(0, GrayTest.test(List.of(List.of(table, table)), 0, 0).statistic(), 1e-12);
  }

  @Test
  @DisplayName("the score test of Cox's model with exact ties is the log-rank test")
  void scoreIsLogRank() {
    int persons = 120;
    double[] time = weeks(persons);
    boolean[] event = new boolean[persons];
    double[] group = new double[persons];
    for (int row = 0; row < persons; row++) {
      event[row] = random.nextInt(3) > 0;
      group[row] = random.nextInt(2);
    }
    List<RiskTable> tables =
        IntStream.range(0, 2)
            .mapToObj(which -> {
              int[] rows = IntStream.range(0, persons).filter(row -> group[row] == which).toArray();
              return RiskTable.of(
                  Arrays.stream(rows).mapToDouble(row -> time[row]).toArray(),
                  Arrays.stream(rows).map(row -> event[row] ? 1 : 0).toArray(),
                  1);
            })
            .toList();
    CoxModel.Fit fit = CoxModel.fit(data(time, event, group), Ties.EXACT, new int[0]);
    assertEquals(LogRank.test(List.of(tables), 0).chiSquared(), fit.scoreTest(), 1e-9);
  }

  private static CoxData data(double[] time, boolean[] event, double[]... columns) {
    double[] ones = new double[time.length];
    double[] start = new double[time.length];
    Arrays.fill(ones, 1);
    Arrays.fill(start, Double.NEGATIVE_INFINITY);
    return new CoxData(start, time, event, ones, new int[time.length], columns);
  }

  @Test
  @DisplayName(
      "hazard ratios do not mind the unit or the zero of a column, the order of rows, or a split in time")
  void invariant() {
    int persons = 90;
    double[] time = weeks(persons);
    boolean[] event = new boolean[persons];
    double[] age = random.doubles(persons, 18, 65).toArray();
    for (int row = 0; row < persons; row++) {
      event[row] = random.nextInt(3) > 0;
    }
    double own = fit(data(time, event, age));
    double[] months = Arrays.stream(age).map(each -> 12 * each + 1000).toArray();
    assertEquals(own, 12 * fit(data(time, event, months)), 1e-8);
    assertEquals(own, fit(data(reversed(time), reversed(event), reversed(age))), 1e-8);
    assertEquals(own, fit(splitInTwo(time, event, age)), 1e-8);
  }

  private static double fit(CoxData data) {
    return CoxModel.fit(data, Ties.EFRON, new int[0]).coefficients()[0];
  }

  /** Everybody twice: until half of their time, and from then on. */
  private static CoxData splitInTwo(double[] time, boolean[] event, double[] age) {
    int persons = time.length;
    double[] entry = new double[2 * persons];
    double[] exit = new double[2 * persons];
    boolean[] left = new boolean[2 * persons];
    double[] column = new double[2 * persons];
    for (int row = 0; row < persons; row++) {
      double half = time[row] / 2;
      entry[row] = Double.NEGATIVE_INFINITY;
      exit[row] = half;
      entry[persons + row] = half;
      exit[persons + row] = time[row];
      left[persons + row] = event[row];
      column[row] = age[row];
      column[persons + row] = age[row];
    }
    double[] ones = new double[2 * persons];
    Arrays.fill(ones, 1);
    return new CoxData(entry, exit, left, ones, new int[2 * persons], new double[][] {column});
  }

  private static double[] reversed(double[] values) {
    return IntStream.range(0, values.length)
        .mapToDouble(each -> values[values.length - 1 - each])
        .toArray();
  }

  private static boolean[] reversed(boolean[] values) {
    boolean[] reversed = new boolean[values.length];
    for (int at = 0; at < values.length; at++) {
      reversed[at] = values[values.length - 1 - at];
    }
    return reversed;
  }

  @Test
  @DisplayName("with everybody in a cluster of one, clusters change nothing but the kind of error")
  void clusters() {
    double[] time = weeks(60);
    boolean[] event = new boolean[60];
    Arrays.fill(event, true);
    double[] age = random.doubles(60, 18, 65).toArray();
    int[] alone = IntStream.range(0, 60).toArray();
    CoxModel.Fit fit = CoxModel.fit(data(time, event, age), Ties.BRESLOW, alone);
    assertArrayEquals(
        CoxModel.fit(data(time, event, age), Ties.BRESLOW, new int[0]).coefficients(),
        fit.coefficients());
    assertTrue(Math.abs(Math.log(fit.robust()[0][0] / fit.covariance()[0][0])) < 1);
  }

  @Test
  @DisplayName(
      "a column that parts those who leave from those who stay is refused, and one that is another's double")
  void refused() {
    double[] time = {1, 2, 3, 4, 5, 6};
    boolean[] event = {true, true, true, false, false, false};
    double[] parts = {1, 1, 1, 0, 0, 0};
    assertThrows(IllegalArgumentException.class, () -> fit(data(time, event, parts)));
    double[] age = {20, 30, 25, 40, 35, 60};
    double[] twice = Arrays.stream(age).map(each -> 2 * each).toArray();
    assertThrows(IllegalArgumentException.class, () -> fit(data(time, event, age, twice)));
  }

  @Test
  @DisplayName("log-log limits of a half hold it in 93 to 97 of 100 trials of 100 persons")
  void calibrated() {
    int trials = 2000;
    int held = 0;
    for (int trial = 0; trial < trials; trial++) {
      double[] time = random.doubles(100).map(each -> -10 * Math.log(each)).toArray();
      double[] lost = random.doubles(100).map(each -> -25 * Math.log(each)).toArray();
      int[] way = IntStream.range(0, 100).map(each -> time[each] <= lost[each] ? 1 : 0).toArray();
      double[] seen =
          IntStream.range(0, 100).mapToDouble(each -> Math.min(time[each], lost[each])).toArray();
      Confidence.Limits limits =
          KaplanMeier.of(RiskTable.of(seen, way, 1), Confidence.LOG_LOG, 0.95)
              .at(10 * Math.log(2))
              .orElseThrow()
              .limits();
      held += limits.lower().orElse(1) <= 0.5 && limits.upper().orElse(0) >= 0.5 ? 1 : 0;
    }
    assertTrue(held > 0.93 * trials && held < 0.97 * trials, held + " of " + trials);
  }
}
