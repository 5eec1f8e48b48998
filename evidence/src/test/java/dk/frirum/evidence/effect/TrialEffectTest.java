package dk.frirum.evidence.effect;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.did.Panel;
import dk.frirum.evidence.permutation.Permutation;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A trial's effect")
class TrialEffectTest {
  private static final Permutation.Choice QUICK = new Permutation.Choice(0, 499, 0.95, new int[0]);

  private static Panel panel(int treated, double effect, double growth, double noise) {
    Random random = new Random(12);
    double[] times = {1, 2, 3, 4, 5, 6};
    double[] start = new double[40];
    double[][] outcome = new double[40][6];
    for (int unit = 0; unit < 40; unit++) {
      start[unit] = unit < treated ? 3 + 2 * (unit % 2) : Panel.NEVER;
      for (int t = 0; t < 6; t++) {
        outcome[unit][t] = unit + t + noise * random.nextGaussian();
        if (times[t] >= start[unit]) {
          outcome[unit][t] += effect + growth * (times[t] - start[unit]);
        }
      }
    }
    return Panel.of(outcome, times, start);
  }

  @Test
  @DisplayName("without noise is the same by every estimator when it neither grows nor fades")
  void same() {
    TrialEffect effect = TrialEffect.of(panel(6, 2, 0, 0), QUICK, new Random(1));
    assertEquals(2, effect.permutation().effect(), 1e-10);
    assertEquals(0, effect.apart(), 1e-9);
    assertEquals(6, effect.treated());
  }

  @Test
  @DisplayName("that grows sets the two-way coefficient apart, and the tainted share says why")
  void grows() {
    TrialEffect effect = TrialEffect.of(panel(6, 2, 1, 0), QUICK, new Random(1));
    assertTrue(effect.apart() > 0.1);
    assertTrue(effect.taintedShare() > 0);
    assertEquals(effect.callawaySantAnna().estimate(), effect.sunAbraham().estimate(), 1e-10);
  }

  @Test
  @DisplayName("is told by permutation; the clustered test may not be shown below ten treated")
  void few() {
    TrialEffect few = TrialEffect.of(panel(4, 3, 0, 1), QUICK, new Random(1));
    TrialEffect many = TrialEffect.of(panel(12, 3, 0, 1), QUICK, new Random(1));
    assertFalse(few.maySayClustered());
    assertTrue(many.maySayClustered());
    assertTrue(few.permutation().lower() > 0);
    assertTrue(requireNonNull(few.biasReduced()).freedom() < 6);
    assertTrue(many.clusteredError() < few.permutation().upper() - few.permutation().lower());
  }

  @Test
  @DisplayName("of one treated municipality still has a p and an interval")
  void one() {
    TrialEffect effect = TrialEffect.of(panel(1, 6, 0, 1), QUICK, new Random(1));
    assertEquals(1 / 40.0, effect.permutation().p(), 1e-12);
    assertTrue(Double.isFinite(effect.permutation().lower()));
    assertFalse(effect.maySayClustered());
    assertNull(effect.biasReduced(), "one treated unit tells nothing of the spread of its kind");
  }
}
