package dk.frirum.evidence.known;

import dk.frirum.evidence.did.Imputation;
import dk.frirum.evidence.did.Panel;
import dk.frirum.evidence.did.SunAbraham;
import dk.frirum.evidence.did.SwitchPaths;
import dk.frirum.evidence.did.Switchers;
import dk.frirum.evidence.linear.Codes;
import dk.frirum.evidence.table.Column;
import dk.frirum.evidence.table.Table;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The other estimators of staggered starts. */
final class StaggeredMethods {
  private StaggeredMethods() {}

  /** Two-way effects with cohorts and times since the start. */
  record SunAbrahamMethod() implements Method {
    @Override
    public String name() {
      return "sun-abraham";
    }

    @Override
    public void run(Options options, Table data, Answers answers) {
      PanelRows all = PanelRows.of(options, data, name(), "terms");
      PanelRows rows = all.comparable();
      answers.put("rows_left_out", "", all.time().length - rows.time().length);
      double @Nullable [] weights = options.has("weights") ? rows.weights() : null;
      double reference = options.number("reference", -1);
      for (boolean countAll : new boolean[] {true, false}) {
        SunAbraham fit =
            new SunAbraham(
                rows.units(),
                rows.time(),
                rows.outcome(),
                rows.start(),
                weights,
                rows.clusters(),
                reference,
                countAll);
        String error = countAll ? "iw_se_CR1_allK" : "iw_se_CR1_nestedFE";
        if (countAll) {
          for (SunAbraham.Effect each : fit.effects()) {
            String key = "g=" + Column.label(each.cohort()) + "|e=" + Column.label(each.since());
            answers.put("catt", key, defined(each.estimate()));
          }
          for (double since : fit.times()) {
            answers.put("iw_att", "e=" + Column.label(since), defined(fit.at(since).estimate()));
          }
          answers.put("iw_att", "ATT", fit.overall().estimate());
        }
        for (double since : fit.times()) {
          answers.put(error, "e=" + Column.label(since), defined(fit.at(since).error()));
        }
        answers.put(error, "ATT", fit.overall().error());
      }
    }
  }

  /** What untreated rows foretell. */
  record ImputationMethod() implements Method {
    @Override
    public String name() {
      return "imputation";
    }

    @Override
    public void run(Options options, Table data, Answers answers) {
      PanelRows rows = PanelRows.of(options, data, name(), "terms");
      Imputation fit =
          new Imputation(rows.units(), rows.time(), rows.outcome(), rows.start(), rows.weights());
      put("all", fit.overall(rows.clusters()), answers);
      double[] since = new double[rows.time().length];
      for (int row = 0; row < since.length; row++) {
        since[row] = rows.time()[row] - rows.start()[row];
      }
      for (double each : Arrays.stream(since).filter(e -> e >= 0).distinct().toArray()) {
        put("e=" + Column.label(each), fit.since(each, rows.clusters()), answers);
      }
      double[] cohorts =
          Arrays.stream(rows.start()).filter(g -> g != Panel.NEVER).distinct().toArray();
      for (double each : cohorts) {
        put("g=" + Column.label(each), fit.cohort(each, rows.clusters()), answers);
      }
    }

    private static void put(String key, Imputation.Effect effect, Answers answers) {
      answers.put("att", key, defined(effect.estimate()));
      answers.put("se", key, defined(effect.error()));
      answers.put("n", key, effect.count());
    }
  }

  /** Those who start or stop, at the moment they do. */
  record SwitchersMethod() implements Method {
    @Override
    public String name() {
      return "switchers";
    }

    @Override
    public void run(Options options, Table data, Answers answers) {
      Table table = options.complete(data, "unit", "time", "y", "treated", "weights");
      Codes units = LinearRows.codes(options, "unit", table);
      double[] time = options.column("time", table);
      double[] times = Arrays.stream(time).distinct().sorted().toArray();
      double[] y = options.column("y", table);
      double[] d = options.column("treated", table);
      double[] w = LinearRows.weightsOrOnes(options, table);
      double[][] outcome = new double[units.levels()][times.length];
      boolean[][] treated = new boolean[units.levels()][times.length];
      double[] weights = new double[units.levels()];
      for (double[] each : outcome) {
        Arrays.fill(each, Double.NaN);
      }
      for (int row = 0; row < y.length; row++) {
        int unit = units.of()[row];
        int t = Arrays.binarySearch(times, time[row]);
        outcome[unit][t] = y[row];
        treated[unit][t] = option(options, d[row]);
        weights[unit] = w[row];
      }
      Switchers result = Switchers.of(outcome, treated, weights);
      answers.put("DID_M", "", defined(result.effect()));
      answers.put("DID_starts", "", defined(result.starts()));
      answers.put("DID_stops", "", defined(result.stops()));
      answers.put("switches", "", result.switches());
      answers.put("alone", "", result.alone());
      paths(options, outcome, treated, weights, answers);
    }

    private static void paths(
        Options options,
        double[][] outcome,
        boolean[][] treated,
        double[] weights,
        Answers answers) {
      int horizons = options.whole("horizons", 0);
      int draws = options.whole("draws", 0);
      Random random = new Random(options.whole("seed", 1));
      SwitchPaths paths = SwitchPaths.of(outcome, treated, weights, horizons);
      double[] errors =
          draws > 1
              ? SwitchPaths.errors(outcome, treated, weights, horizons, draws, random)
              : new double[0];
      for (int horizon = 0; horizon < horizons; horizon++) {
        answers.put("DID_l", "e=" + horizon, defined(paths.effects()[horizon]));
        answers.put("DID_l", "e=" + (-2 - horizon), defined(paths.before()[horizon]));
        answers.put("n", "e=" + horizon, paths.counts()[horizon]);
        if (errors.length > 0) {
          answers.put("se", "e=" + horizon, defined(errors[horizon]));
        }
      }
    }

    private static boolean option(Options options, double value) {
      Boolean treated = Map.of(0.0, false, 1.0, true).get(value + 0.0);
      if (treated == null) {
        throw options.wrong("treated", "Treated is 1 or 0, not " + Column.label(value), null);
      }
      return treated;
    }
  }

  static OptionalDouble defined(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
