package dk.frirum.evidence.known;

import dk.frirum.evidence.linear.Logit;
import dk.frirum.evidence.linear.Vectors;
import dk.frirum.evidence.matching.AbadieImbens;
import dk.frirum.evidence.matching.Balance;
import dk.frirum.evidence.matching.Mahalanobis;
import dk.frirum.evidence.matching.NearestNeighbours;
import dk.frirum.evidence.matching.NearestNeighbours.Distance;
import dk.frirum.evidence.matching.NearestNeighbours.Order;
import dk.frirum.evidence.regression.Design;
import dk.frirum.evidence.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Pairs of alikes. */
final class MatchingMethods {
  static final List<Method> ALL = List.of(new Nearest(), new Replaced());

  private MatchingMethods() {}

  private enum By {
    PROPENSITY,
    MAHALANOBIS
  }

  private enum Take {
    NEAREST,
    /** As MatchIt 4.5 with a propensity score. */
    BELOW
  }

  /** Greedy nearest neighbours by a propensity score or by Mahalanobis, with the balance. */
  record Nearest() implements Method {
    @Override
    public String name() {
      return "nearest-neighbours";
    }

    @Override
    public void run(Options options, Table data, Answers answers) {
      Table table = options.complete(data, "treated", "y", "balance");
      table = Terms.complete(options, table);
      double[] d = options.column("treated", table);
      boolean[] treated = isTreated(options, d);
      Design design = Terms.design(options, table, true);
      Logit.Fit score = Logit.fit(design.columns(), d, null);
      for (int j = 0; j < design.names().size(); j++) {
        answers.put("ps_logit_coef", design.names().get(j), score.coefficients()[j]);
      }
      By by = options.choice("distance", By.class, By.PROPENSITY);
      double[] p = score.fitted();
      double spread = Math.sqrt(Vectors.variance(p));
      Distance distance;
      Order order;
      double caliper = options.number("caliper", Double.POSITIVE_INFINITY);
      if (by == By.PROPENSITY) {
        distance = (a, b) -> Math.abs(p[a] - p[b]);
        order = options.choice("order", Order.class, Order.LARGEST);
        caliper *= spread;
      } else {
        distance = Mahalanobis.within(withoutFirst(design.columns()), treated)::between;
        order = options.choice("order", Order.class, Order.DATA);
      }
      int ratio = options.whole("ratio", 1);
      boolean replace = options.yes("replace", false);
      if (options.has("take") && options.has("caliper")) {
        throw options.wrong("caliper", "Taking the next below heeds no caliper", null);
      }
      NearestNeighbours matched =
          options.choice("take", Take.class, Take.NEAREST) == Take.NEAREST
              ? NearestNeighbours.match(treated, p, distance, order, ratio, replace, caliper)
              : NearestNeighbours.below(treated, p, order, ratio, replace);
      List<String> names = new ArrayList<>();
      List<double[]> columns = new ArrayList<>();
      names.add("distance");
      columns.add(p);
      Design balance = balance(options, table);
      names.addAll(balance.names());
      columns.addAll(List.of(balance.columns()));
      Balance.Spread whose = options.choice("spread", Balance.Spread.class, Balance.Spread.TREATED);
      double[] all = Vectors.ones(d.length);
      for (int k = 0; k < names.size(); k++) {
        double[] column = columns.get(k);
        answers.put("smd_before", names.get(k), Balance.difference(column, treated, all, whose));
        answers.put(
            "smd_after",
            names.get(k),
            Balance.difference(column, treated, matched.weights(), whose));
      }
      if (options.has("y")) {
        answers.put("att", "", matched.effect(options.column("y", table)));
      }
      answers.put("matched", "", count(matched));
    }

    private static double count(NearestNeighbours matched) {
      int count = 0;
      for (int[] each : matched.controls()) {
        count += each.length > 0 ? 1 : 0;
      }
      return count;
    }

    /** Every value of words has a column of its own here. */
    private static Design balance(Options options, Table table) {
      List<String> names = new ArrayList<>();
      List<double[]> columns = new ArrayList<>();
      String key = options.has("balance") ? "balance" : "terms";
      for (String term : options.texts(key)) {
        Design part = options.at(key, () -> Design.of(table, List.of(term), false, Map.of()));
        names.addAll(part.names());
        columns.addAll(List.of(part.columns()));
      }
      return new Design(names, LinearRows.columns(columns));
    }
  }

  /** With replacement, equals averaged, and Abadie and Imbens' standard error. */
  record Replaced() implements Method {
    @Override
    public String name() {
      return "abadie-imbens";
    }

    @Override
    public void run(Options options, Table data, Answers answers) {
      Table table = Terms.complete(options, options.complete(data, "treated", "y"));
      boolean[] treated = isTreated(options, options.column("treated", table));
      double[][] columns = withoutFirst(Terms.design(options, table, true).columns());
      AbadieImbens.Estimand estimand =
          options.choice("estimand", AbadieImbens.Estimand.class, AbadieImbens.Estimand.ATT);
      AbadieImbens.Metric metric =
          options.choice("metric", AbadieImbens.Metric.class, AbadieImbens.Metric.INVERSE_VARIANCE);
      AbadieImbens result =
          AbadieImbens.match(
              options.column("y", table),
              treated,
              columns,
              estimand,
              metric,
              options.whole("neighbours", 1),
              options.whole("variance", 0),
              options.yes("bias-adjusted", false));
      String key =
          KeyPattern.of(options, "key", "{estimand} {metric}")
              .with("estimand", estimand.name())
              .with("metric", metric.name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .key();
      answers.put("est", key, result.estimate());
      answers.put("se_abadie_imbens", key, result.error());
      answers.put("se_sample", key, result.sampleError());
    }
  }

  private static boolean[] isTreated(Options options, double[] d) {
    boolean[] treated = new boolean[d.length];
    for (int i = 0; i < d.length; i++) {
      if (d[i] != 0 && d[i] != 1) {
        throw options.wrong("treated", "Treated is 1 or 0", null);
      }
      treated[i] = d[i] == 1;
    }
    return treated;
  }

  private static double[][] withoutFirst(double[][] columns) {
    return Arrays.copyOfRange(columns, 1, columns.length);
  }
}
