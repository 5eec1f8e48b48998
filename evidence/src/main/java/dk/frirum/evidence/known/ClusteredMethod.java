package dk.frirum.evidence.known;

import dk.frirum.evidence.linear.BiasReduced;
import dk.frirum.evidence.linear.Codes;
import dk.frirum.evidence.linear.FixedEffects;
import dk.frirum.evidence.linear.LeastSquares;
import dk.frirum.evidence.linear.Sandwich;
import dk.frirum.evidence.numeric.Tails;
import dk.frirum.evidence.regression.Design;
import dk.frirum.evidence.table.Table;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Least squares with every standard error there is, groups' effects taken out where asked. */
record ClusteredMethod() implements Method {
  /** Steps of the eigenvalues that CR2 takes without being asked: about a second. */
  private static final double SMALL_ENOUGH = 3e8;

  @Override
  public String name() {
    return "clustered-least-squares";
  }

  @Override
  public void run(Options options, Table data, Answers answers) {
    Table table = LinearRows.stacked(options, data);
    table = options.complete(table, "y", "weights", "absorb", "clusters");
    table = Terms.complete(options, table);
    SequencedMap<String, Codes> absorb = LinearRows.groupings(options, "absorb", table);
    Design design = Terms.design(options, table, options.yes("intercept", absorb.isEmpty()));
    double[] y = options.column("y", table);
    double @Nullable [] weights = LinearRows.weights(options, table);
    FixedEffects groups = groups(options, absorb, weights);
    LeastSquares.Fit fit =
        groups == null
            ? LeastSquares.fit(design.columns(), y, weights, 0)
            : groups.fit(design.columns(), y);
    for (int j = 0; j < design.names().size(); j++) {
      if (!Double.isNaN(fit.coefficients()[j])) {
        answers.put("coef", design.names().get(j), fit.coefficients()[j]);
      }
    }
    answers.put("n", "", fit.rows());
    answers.put("df", "", fit.freedom());
    answers.put("residual_sd", "", Math.sqrt(fit.variance()));
    errors("se_classical", design, fit, fit.classical(), answers);
    // What is absorbed has leverage of its own, which HC2 and HC3 would have to know.
    for (Sandwich.Robust kind : Sandwich.Robust.values()) {
      if (groups == null || kind == Sandwich.Robust.HC0 || kind == Sandwich.Robust.HC1) {
        errors("se_" + kind, design, fit, Sandwich.robust(fit, kind), answers);
      }
    }
    SequencedMap<String, Codes> clusters = LinearRows.groupings(options, "clusters", table);
    options.has("bias-reduced"); // Also without clusters it is no unknown key.
    clusters.forEach((name, each) -> {
      clustered(name, each, design, fit, absorb, answers);
      if (options.yes("bias-reduced", steps(fit, each) <= SMALL_ENOUGH)) {
        reduced(name, new BiasReduced(fit, groups, each), design, fit, answers);
      }
    });
    twoWay(options, clusters, design, fit, answers);
  }

  private static double steps(LeastSquares.Fit fit, Codes clusters) {
    double steps = (double) fit.rows() * fit.parameters();
    for (int[] rows : clusters.rows()) {
      steps += Math.pow(Math.min(rows.length, fit.parameters()), 3);
    }
    return steps;
  }

  private static @Nullable FixedEffects groups(
      Options options, SequencedMap<String, Codes> absorb, double @Nullable [] weights) {
    Iterator<Codes> each = absorb.values().iterator();
    return switch (absorb.size()) {
      case 0 -> null;
      case 1 -> FixedEffects.oneWay(each.next(), weights);
      case 2 -> new FixedEffects(each.next(), each.next(), weights);
      default ->
          throw options.wrong("absorb", "No more than two", "Make factor(…) terms of the others.");
    };
  }

  private static void clustered(
      String name,
      Codes clusters,
      Design design,
      LeastSquares.Fit fit,
      SequencedMap<String, Codes> absorb,
      Answers answers) {
    errors("se_CR0_" + name, design, fit, Sandwich.clustered(fit, clusters), answers);
    int all = fit.parameters();
    double[][] counted = Sandwich.clustered(fit, clusters, all);
    errors("se_CR1_" + name, design, fit, counted, answers);
    for (int k = 0; k < fit.kept().length; k++) {
      int column = fit.kept()[k];
      double t = fit.coefficients()[column] / Math.sqrt(counted[k][k]);
      String key = design.names().get(column);
      answers.put("t_CR1_" + name, key, t);
      answers.put("p_CR1_" + name, key, Tails.tBeyond(t, clusters.levels() - 1.0));
    }
    if (!absorb.isEmpty()) {
      errors("se_CR1_allK_" + name, design, fit, counted, answers);
      int nested = 0;
      for (Codes group : absorb.values()) {
        // Groups that lie within clusters cost nothing but the constant they leave.
        boolean within = group.and(clusters).levels() == group.levels();
        nested = within ? Math.max(nested, group.levels() - 1) : nested;
      }
      errors(
          "se_CR1_nestedFE_" + name,
          design,
          fit,
          Sandwich.clustered(fit, clusters, all - nested),
          answers);
    }
  }

  private static void reduced(
      String name, BiasReduced reduced, Design design, LeastSquares.Fit fit, Answers answers) {
    for (int column : fit.kept()) {
      BiasReduced.Estimate each = reduced.coefficient(column);
      String key = design.names().get(column);
      answers.put("se_CR2_" + name, key, each.error());
      answers.put("df_satt_" + name, key, each.freedom());
      answers.put("p_satt_" + name, key, each.p());
      double cautious = reduced.coefficient(column, BiasReduced.Kind.CR3).error();
      answers.put("se_CR3_" + name, key, cautious);
    }
  }

  private static void twoWay(
      Options options,
      SequencedMap<String, Codes> clusters,
      Design design,
      LeastSquares.Fit fit,
      Answers answers) {
    boolean plain =
        !options.has("two-way")
            || options.choice("two-way", Map.of("rows", true, "intersection", false));
    if (clusters.size() == 2) {
      List<Codes> both = List.copyOf(clusters.values());
      errors(
          "se_twoway",
          design,
          fit,
          Sandwich.twoWay(fit, both.getFirst(), both.getLast(), plain),
          answers);
    }
  }

  private static void errors(
      String statistic, Design design, LeastSquares.Fit fit, double[][] of, Answers answers) {
    for (int k = 0; k < fit.kept().length; k++) {
      answers.put(statistic, design.names().get(fit.kept()[k]), Math.sqrt(of[k][k]));
    }
  }
}
