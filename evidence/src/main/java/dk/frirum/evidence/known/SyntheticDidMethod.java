package dk.frirum.evidence.known;

import dk.frirum.evidence.linear.Vectors;
import dk.frirum.evidence.synthetic.Hull;
import dk.frirum.evidence.synthetic.SyntheticControl;
import dk.frirum.evidence.synthetic.SyntheticDid;
import dk.frirum.evidence.table.Column;
import dk.frirum.evidence.table.Table;
import java.util.Arrays;
import java.util.Random;

/** Differences in differences, synthetic control by outcomes, and both at once, side by side. */
record SyntheticDidMethod() implements Method {
  @Override
  public String name() {
    return "synthetic-did";
  }

  @Override
  public void run(Options options, Table data, Answers answers) {
    WideUnits units = WideUnits.of(options, data).complete(options);
    double[] target = units.target();
    double[][] donors = units.donors();
    int before = units.before();
    double[] equal = new double[donors.length];
    Arrays.fill(equal, 1.0 / donors.length);
    double[] plain = SyntheticControl.gaps(target, donors, equal);
    answers.put("did", "", mean(plain, before, plain.length) - mean(plain, 0, before));

    double[][] pre =
        Arrays.stream(donors).map(y -> Arrays.copyOf(y, before)).toArray(double[][]::new);
    Hull.Mix mix = SyntheticControl.byOutcomes(Arrays.copyOf(target, before), pre);
    double[] gaps = SyntheticControl.gaps(target, donors, mix.weights());
    answers.put("sc", "", mean(gaps, before, gaps.length));
    answers.put("sc_mspe", "", SyntheticControl.meanSquare(gaps, 0, before));

    SyntheticDid both =
        SyntheticDid.of(donors, Arrays.copyOf(units.outcome(), units.treated()), before);
    answers.put("sdid", "", both.effect());
    answers.put("noise_level", "", both.noise());
    for (int j = 0; j < donors.length; j++) {
      answers.put("sc_weight", units.donorNames().get(j), mix.weights()[j]);
      answers.put("sdid_omega", units.donorNames().get(j), both.omega()[j]);
    }
    for (int t = 0; t < before; t++) {
      answers.put("sdid_lambda", Column.label(units.times()[t]), both.lambda()[t]);
    }
    int draws = options.whole("draws", 0);
    int seed = options.whole("seed", 1);
    if (draws > 0) {
      answers.put(
          "sdid_se_placebo",
          "",
          SyntheticDid.placeboError(donors, units.treated(), before, draws, new Random(seed)));
    }
  }

  private static double mean(double[] values, int from, int to) {
    return Vectors.mean(Arrays.copyOfRange(values, from, to));
  }
}
