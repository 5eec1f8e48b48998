package dk.frirum.evidence.known;

import dk.frirum.evidence.synthetic.Hull;
import dk.frirum.evidence.synthetic.Importance;
import dk.frirum.evidence.synthetic.Importance.Problem;
import dk.frirum.evidence.synthetic.SyntheticControl;
import dk.frirum.evidence.table.Column;
import dk.frirum.evidence.table.Table;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

/**
 * Synthetic control by predictors, their importance given, searched, or searched at other times.
 */
record SyntheticControlMethod() implements Method {
  @Override
  public String name() {
    return "synthetic-control";
  }

  @Override
  public void run(Options options, Table table, Answers answers) {
    WideUnits units = WideUnits.of(options, table);
    Predictors predictors = Predictors.of(options, "predictors", table, units);
    double[][] x = SyntheticControl.scaled(predictors.values());
    double[] importance = importance(options, table, units, predictors, x);
    Hull.Mix mix =
        SyntheticControl.byPredictors(x[0], Arrays.copyOfRange(x, 1, x.length), importance);
    for (int k = 0; k < importance.length; k++) {
      answers.put("V", predictors.names().get(k), importance[k]);
    }
    for (int j = 0; j < mix.weights().length; j++) {
      answers.put("w", units.donorNames().get(j), mix.weights()[j]);
    }
    answers.put("objective", "", mix.objective());
    gaps(options, units, mix.weights(), answers);
    given(options, units, answers);
  }

  /** How the importance of predictors is found where it is not said. */
  private enum Search {
    /** Many starts; the best objective. */
    THOROUGH,
    /** One search from equal importances, as R's Synth and pysyncon. */
    FROM_EQUAL,
    /** One search from the regression's importances. */
    FROM_REGRESSION,
    /** The regression's importances as they are. */
    REGRESSION
  }

  /** What is said under {@code importance}, or else what a search finds. */
  private static double[] importance(
      Options options, Table table, WideUnits units, Predictors predictors, double[][] x) {
    if (options.has("importance")) {
      Map<String, String> said = options.words("importance");
      double[] importance = new double[x[0].length];
      for (int k = 0; k < importance.length; k++) {
        String text = said.get(predictors.names().get(k));
        if (text == null) {
          throw options.wrong(
              "importance", "Nothing is said of '" + predictors.names().get(k) + "'", null);
        }
        importance[k] = Double.parseDouble(text);
      }
      return importance;
    }
    Problem problem = problem(options, table, units, x);
    int starts = options.whole("starts", 30);
    Random random = new Random(options.whole("seed", 1));
    double least = options.number("least", 1e-8);
    return switch (options.choice("search", Search.class, Search.THOROUGH)) {
      case THOROUGH -> Importance.thorough(problem, starts, random, least).importance();
      case FROM_EQUAL -> Importance.single(problem, problem.equal()).importance();
      case FROM_REGRESSION -> Importance.single(problem, problem.regression()).importance();
      case REGRESSION -> problem.regression();
    };
  }

  private static Problem problem(Options options, Table table, WideUnits units, double[][] x) {
    double[][] searched = x;
    if (options.has("train-predictors")) {
      searched =
          SyntheticControl.scaled(
              Predictors.of(options, "train-predictors", table, units).values());
      if (searched[0].length != x[0].length) {
        throw options.wrong("train-predictors", "There must be as many as predictors", null);
      }
    }
    double[] fit = options.numbers("fit");
    if (fit.length != 2) {
      throw options.wrong("fit", "Expected the first and the last period to be fitted", null);
    }
    double[][] z =
        Arrays.stream(units.outcome())
            .map(y -> between(units, y, fit[0], fit[1]))
            .toArray(double[][]::new);
    return new Problem(
        searched[0],
        Arrays.copyOfRange(searched, 1, searched.length),
        z[0],
        Arrays.copyOfRange(z, 1, z.length));
  }

  private static double[] between(WideUnits units, double[] y, double from, double to) {
    int first = 0;
    while (units.times()[first] < from) {
      first++;
    }
    int end = first;
    while (end < y.length && units.times()[end] <= to) {
      end++;
    }
    return Arrays.copyOfRange(y, first, end);
  }

  private static void gaps(Options options, WideUnits units, double[] weights, Answers answers) {
    double[] gaps = SyntheticControl.gaps(units.outcome()[0], units.donors(), weights);
    double[] window = options.has("mspe") ? options.numbers("mspe") : options.numbers("fit");
    if (window.length == 2) {
      double[] part = between(units, gaps, window[0], window[1]);
      answers.put("mspe", "", SyntheticControl.meanSquare(part, 0, part.length));
    }
    for (int t = 0; t < gaps.length; t++) {
      answers.put("gap", Column.label(units.times()[t]), gaps[t]);
    }
    double[] after =
        options.has("effect")
            ? options.numbers("effect")
            : new double[] {options.number("start"), units.times()[gaps.length - 1]};
    double[] part = between(units, gaps, after[0], after[1]);
    answers.put("effect", "", Arrays.stream(part).average().orElseThrow());
  }

  /** How near weights come that somebody else has printed. */
  private static void given(Options options, WideUnits units, Answers answers) {
    Map<String, String> said = options.words("given-weights");
    if (!said.isEmpty()) {
      double[] weights = new double[units.donorNames().size()];
      said.forEach((name, weight) -> {
        int at = units.donorNames().indexOf(name);
        if (at < 0) {
          throw options.wrong("given-weights", "There is no donor '" + name + "'", null);
        }
        weights[at] = Double.parseDouble(weight);
      });
      double[] gaps = SyntheticControl.gaps(units.outcome()[0], units.donors(), weights);
      double[] window = options.has("mspe") ? options.numbers("mspe") : options.numbers("fit");
      double[] part = between(units, gaps, window[0], window[1]);
      answers.put("mspe_at_given_weights", "", SyntheticControl.meanSquare(part, 0, part.length));
    }
  }
}
