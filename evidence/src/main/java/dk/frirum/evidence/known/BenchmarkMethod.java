package dk.frirum.evidence.known;

import dk.frirum.evidence.benchmark.Benchmark;
import dk.frirum.evidence.benchmark.RankInterval;
import dk.frirum.evidence.regression.Design;
import dk.frirum.evidence.table.Column;
import dk.frirum.evidence.table.Table;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/** Expected shares by weighted least squares and on the logistic scale. */
record BenchmarkMethod() implements Method {
  static final List<Method> ALL = List.of(new BenchmarkMethod());

  @Override
  public String name() {
    return "benchmark";
  }

  @Override
  public void run(Options options, Table data, Answers answers) {
    Table table =
        Terms.complete(options, options.complete(data, "unit", "share", "weights", "events"));
    Design design = Terms.design(options, table);
    double[] share = options.column("share", table);
    double[] weight = options.column("weights", table);
    @Nullable String[] unit = options.labels("unit", table);
    double level = options.number("level", 0.95);
    boolean low =
        options.has("best") ? options.choice("best", Map.of("low", true, "high", false)) : true;
    String limits = "pi" + Column.label(100 * level);
    Benchmark.Weighted weighted = Benchmark.weighted(design, share, weight, level);
    Benchmark.Logistic logistic =
        Benchmark.logistic(design, exact(options, table, share, weight), weight);
    double[] errors = weighted.fit().errors();
    for (int column = 0; column < errors.length; column++) {
      String name = design.names().get(column);
      answers.put("wls_coef", name, weighted.fit().coefficients()[column]);
      answers.put("wls_se", name, errors[column]);
      answers.put("logit_coef", name, logistic.fit().coefficients()[column]);
      answers.put("logit_se", name, logistic.fit().errors()[column]);
    }
    for (int row = 0; row < share.length; row++) {
      String key = String.valueOf(unit[row]);
      answers.put("wls_expected", key, weighted.expected()[row]);
      answers.put("wls_actual_minus_expected", key, weighted.difference()[row]);
      answers.put("wls_rank_best1", key, rank(weighted.rank(), weighted.difference(), row, low));
      answers.put("studentized_resid", key, weighted.studentized()[row]);
      answers.put("leverage", key, weighted.fit().leverage()[row]);
      answers.put(limits + "_lo", key, weighted.lower()[row]);
      answers.put(limits + "_hi", key, weighted.upper()[row]);
      answers.put("logit_expected", key, logistic.expected()[row]);
      answers.put("logit_actual_minus_expected", key, logistic.difference()[row]);
      answers.put("logit_rank_best1", key, rank(logistic.rank(), logistic.difference(), row, low));
    }
    answers.put("r2", "", weighted.fit().rSquared());
    answers.put("residual_sd", "", weighted.fit().deviation());
    if (options.has("draws")) {
      ranks(options, design, share, weight, level, unit, answers);
    }
  }

  /**
   * A printed share is rounded; where the counts are there, the logistic model is fitted to them.
   */
  private static double[] exact(Options options, Table table, double[] share, double[] weight) {
    if (!options.has("events")) {
      return share;
    }
    double[] exact = options.column("events", table);
    for (int row = 0; row < exact.length; row++) {
      exact[row] /= weight[row];
    }
    return exact;
  }

  private static double rank(int[] rank, double[] difference, int row, boolean low) {
    if (low) {
      return rank[row];
    }
    int more = 0;
    for (double each : difference) {
      more += each > difference[row] ? 1 : 0;
    }
    return more + 1;
  }

  private static void ranks(
      Options options,
      Design design,
      double[] share,
      double[] weight,
      double level,
      @Nullable String[] unit,
      Answers answers) {
    RankInterval.Ranks ranks =
        RankInterval.simulate(
            design,
            share,
            weight,
            RankInterval.binomialErrors(share, weight),
            level,
            options.whole("draws"),
            RandomGeneratorFactory.of("L64X128MixRandom").create(options.whole("seed", 1)));
    for (int row = 0; row < share.length; row++) {
      answers.put("rank_lo", String.valueOf(unit[row]), ranks.lower()[row]);
      answers.put("rank_hi", String.valueOf(unit[row]), ranks.upper()[row]);
    }
  }
}
