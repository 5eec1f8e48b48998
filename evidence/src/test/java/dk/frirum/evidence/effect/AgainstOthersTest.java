package dk.frirum.evidence.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.did.Panel;
import dk.frirum.evidence.effect.AgainstOthers.Unit;
import dk.frirum.evidence.permutation.Permutation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One municipality against others")
class AgainstOthersTest {
  private static final double LEVEL = 0.95;

  /** Nineteen of 100 persons each, whose shares rise by 0, 1 … 18 points from 40 %. */
  private static List<Unit> nineteen() {
    return IntStream.range(0, 19).mapToObj(rise -> new Unit(100, 40, 100, 40 + rise)).toList();
  }

  @Test
  @DisplayName("by hand: 40 to 70 % where the others rose by 9 points on average is 21 points")
  void byHand() {
    AgainstOthers found = AgainstOthers.of(new Unit(100, 40, 100, 70), nineteen(), LEVEL);
    assertEquals(0.30, found.ownChange(), 1e-12);
    assertEquals(0.09, found.othersChange(), 1e-12);
    assertEquals(0.21, found.effect(), 1e-12);
    assertEquals(1 / 20.0, found.p(), 1e-12, "none of nineteen others lies so far off");
    // All equally large, so spreads cancel. Taking δ from the own 30 points, the others' mean for
    // the one that did not rise is (201 − δ)/19 and its deviation −(201 − δ)/19; it is as large as
    // the own 21 − δ where 21 − δ = (201 − δ)/19: δ = (19·21 − 201)/18 = 11.
    assertEquals(0.11, found.lower(), 1e-12);
    // On the other side −(21 − δ) is as large as that of the one that rose by 18, whose deviation
    // is 18 − (183 − δ)/19 = (159 + δ)/19: δ = (159 + 19·21)/18 = 31.
    assertEquals(0.31, found.upper(), 1e-12);
  }

  @Test
  @DisplayName("is the permutation test where all are equally large")
  void samePermutation() {
    Random random = new Random(4);
    for (int trial = 0; trial < 50; trial++) {
      int units = 20 + random.nextInt(20);
      List<Unit> all =
          IntStream.range(0, units)
              .mapToObj(_ -> new Unit(200, 40 + random.nextInt(80), 300, 60 + random.nextInt(120)))
              .toList();
      double[] start = new double[units];
      Arrays.fill(start, Panel.NEVER);
      start[0] = 2;
      double[][] shares =
          all.stream()
              .map(each -> new double[] {each.eventsBefore() / 200.0, each.eventsAfter() / 300.0})
              .toArray(double[][]::new);
      Permutation expected =
          Permutation.test(
              Panel.of(shares, new double[] {1, 2}, start), Permutation.Choice.USUAL, random);
      AgainstOthers found = AgainstOthers.of(all.getFirst(), all.subList(1, units), LEVEL);
      assertEquals(expected.effect(), found.effect(), 1e-12);
      assertEquals(expected.p(), found.p(), 1e-12);
      assertEquals(expected.lower(), found.lower(), 1e-9);
      assertEquals(expected.upper(), found.upper(), 1e-9);
    }
  }

  @Test
  @DisplayName("with fewer than nineteen others no limit exists at 95 %, however large the effect")
  void tooFew() {
    AgainstOthers found =
        AgainstOthers.of(new Unit(100, 40, 100, 99), nineteen().subList(0, 18), LEVEL);
    assertEquals(Double.NEGATIVE_INFINITY, found.lower());
    assertEquals(Double.POSITIVE_INFINITY, found.upper());
    assertEquals(19, AgainstOthers.fewest(LEVEL));
    assertEquals(
        Double.POSITIVE_INFINITY,
        AgainstOthers.smallest(new Unit(100, 40, 100, 40), nineteen().subList(0, 18), LEVEL, 0.8));
    assertThrows(
        IllegalArgumentException.class,
        () -> AgainstOthers.of(new Unit(100, 40, 100, 40), List.of(), LEVEL));
    assertThrows(IllegalArgumentException.class, () -> new Unit(10, 11, 10, 1));
  }

  /** Shares that move with the country, with the place, and by chance among persons. */
  private static List<Unit> drawn(int[] sizes, double between, double effect, Random random) {
    List<Unit> all = new ArrayList<>();
    double country = 0.05 * random.nextGaussian();
    for (int unit = 0; unit < sizes.length; unit++) {
      double level = 0.5 + 0.05 * random.nextGaussian();
      double after = level + country + between * random.nextGaussian() + (unit == 0 ? effect : 0);
      all.add(
          new Unit(
              sizes[unit],
              events(sizes[unit], level, random),
              sizes[unit],
              events(sizes[unit], Math.clamp(after, 0.01, 0.99), random)));
    }
    return all;
  }

  private static long events(int persons, double share, Random random) {
    double spread = Math.sqrt(persons * share * (1 - share));
    return Math.clamp(Math.round(persons * share + spread * random.nextGaussian()), 0, persons);
  }

  private static int[] sizes(int own) {
    int[] sizes = new int[20];
    Arrays.setAll(sizes, unit -> unit == 0 ? own : 150 + 40 * unit);
    return sizes;
  }

  @Test
  @DisplayName(
      "a small municipality among larger ones is called different in 5 % of cases where nothing has"
          + " happened, and the interval covers what has – unscaled it errs in more than a tenth")
  void calibrated() {
    for (int own : new int[] {50, 900}) {
      Random random = new Random(100 + own);
      int trials = 1000;
      int alarms = 0;
      int covered = 0;
      int unscaled = 0;
      for (int trial = 0; trial < trials; trial++) {
        List<Unit> none = drawn(sizes(own), 0.02, 0, random);
        AgainstOthers found = AgainstOthers.of(none.getFirst(), none.subList(1, 20), LEVEL);
        alarms += found.p() <= 0.05 ? 1 : 0;
        assertEquals(found.p() > 0.05, found.lower() <= 0 && found.upper() >= 0);
        unscaled += largest(none) ? 1 : 0;
        List<Unit> some = drawn(sizes(own), 0.02, 0.1, random);
        AgainstOthers with = AgainstOthers.of(some.getFirst(), some.subList(1, 20), LEVEL);
        covered += with.lower() <= 0.1 && 0.1 <= with.upper() ? 1 : 0;
      }
      // 5 % of 1,000 with a standard error of 0.7 %: three of them.
      assertTrue(alarms <= 71, alarms + " false alarms with " + own);
      assertTrue(alarms >= 20, alarms + " false alarms with " + own);
      assertTrue(covered >= 929, covered + " covered with " + own);
      assertEquals(own == 50, unscaled > 100, unscaled + " without scaling, with " + own);
    }
  }

  private static boolean largest(List<Unit> all) {
    double[] change =
        all.stream()
            .mapToDouble(each ->
                (double) each.eventsAfter() / each.personsAfter()
                    - (double) each.eventsBefore() / each.personsBefore())
            .toArray();
    double total = Arrays.stream(change).sum();
    double[] off =
        Arrays.stream(change).map(each -> Math.abs(each - (total - each) / 19)).toArray();
    return Arrays.stream(off).max().orElseThrow() == off[0];
  }

  @Test
  @DisplayName("the smallest rise it says it finds in four of five is found about so often")
  void detectable() {
    Random random = new Random(9);
    double said = 0;
    int worlds = 60;
    for (int world = 0; world < worlds; world++) {
      List<Unit> past = drawn(sizes(300), 0.02, 0, random);
      said += AgainstOthers.smallest(past.getFirst(), past.subList(1, 20), LEVEL, 0.8) / worlds;
    }
    int found = 0;
    for (int trial = 0; trial < 400; trial++) {
      List<Unit> now = drawn(sizes(300), 0.02, said, random);
      found += AgainstOthers.of(now.getFirst(), now.subList(1, 20), LEVEL).lower() > 0 ? 1 : 0;
    }
    assertEquals(0.8, found / 400.0, 0.12);
    assertFalse(said > 0.25, () -> "no such rise is needed");
  }

  @Test
  @DisplayName("where nobody has left anywhere, nothing is different")
  void nobodyLeft() {
    List<Unit> others = IntStream.range(0, 19).mapToObj(_ -> new Unit(100, 0, 100, 0)).toList();
    AgainstOthers found = AgainstOthers.of(new Unit(100, 0, 100, 0), others, LEVEL);
    assertEquals(0, found.effect());
    assertEquals(1, found.p());
  }
}
