package dk.frirum.evidence.known;

import dk.frirum.evidence.did.Panel;
import dk.frirum.evidence.linear.Vectors;
import dk.frirum.evidence.permutation.Detectable;
import dk.frirum.evidence.permutation.EventStudy;
import dk.frirum.evidence.permutation.Permutation;
import dk.frirum.evidence.permutation.Stepdown;
import dk.frirum.evidence.table.Column;
import dk.frirum.evidence.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What chance alone would have shown. */
final class PermutationMethods {
  static final List<Method> ALL =
      List.of(new Test(), new Study(), new SmallestDetectable(), new Holm());

  private PermutationMethods() {}

  /** The effect with its p and interval by permutation. */
  record Test() implements Method {
    @Override
    public String name() {
      return "permutation";
    }

    @Override
    public void run(Options options, Table data, Answers answers) {
      PanelRows rows = PanelRows.of(options, data, name(), "weights", "terms", "cluster");
      Panel panel = rows.panel();
      Permutation.Choice choice =
          new Permutation.Choice(
              options.whole("horizon", 0),
              options.whole("draws", 9999),
              options.number("level", 0.95),
              strata(options, rows, panel));
      Permutation test = Permutation.test(panel, choice, new Random(options.whole("seed", 1)));
      answers.put("effect", "", test.effect());
      answers.put("p", "", test.p());
      answers.put("p_rise", "", test.pRise());
      answers.put("p_fall", "", test.pFall());
      answers.put("lower", "", finite(test.lower()));
      answers.put("upper", "", finite(test.upper()));
      answers.put("assignments", "", test.assignments());
      answers.put("p_smallest", "", test.smallestP());
    }

    /** By unit; a panel that lost units cannot be told which stratum is whose. */
    private static int[] strata(Options options, PanelRows rows, Panel panel) {
      if (!options.has("strata")) {
        return new int[0];
      }
      if (panel.dropped() > 0) {
        throw options.wrong("strata", "Some units lack a period", "Leave them out with 'where'.");
      }
      int[] of = LinearRows.codes(options, "strata", rows.table()).of();
      int[] strata = new int[panel.units()];
      for (int row = 0; row < of.length; row++) {
        strata[rows.units().of()[row]] = of[row];
      }
      return strata;
    }
  }

  /** The effect by time since the start, and one test of all times before. */
  record Study() implements Method {
    @Override
    public String name() {
      return "event-study";
    }

    @Override
    public void run(Options options, Table data, Answers answers) {
      Panel panel = PanelRows.of(options, data, name(), "weights", "terms", "cluster").panel();
      EventStudy study =
          EventStudy.of(panel, options.whole("draws", 9999), new Random(options.whole("seed", 1)));
      for (EventStudy.Point point : study.points()) {
        String key = "e=" + point.since();
        answers.put("effect", key, point.effect());
        answers.put("spread", key, point.spread());
        answers.put("p", key, point.p());
        answers.put("p_adjusted", key, finite(point.adjustedP()));
      }
      answers.put("pretest_p", "", finite(study.preTestP()));
    }
  }

  /** What a trial could find, from the units' own past. */
  record SmallestDetectable() implements Method {
    @Override
    public String name() {
      return "smallest-detectable-effect";
    }

    @Override
    public void run(Options options, Table data, Answers answers) {
      Table table = options.complete(data, "unit", "time", "y");
      double[] never = new double[table.rows()];
      Arrays.fill(never, Panel.NEVER);
      Panel panel =
          Panel.ofRows(
              LinearRows.codes(options, "unit", table),
              options.column("time", table),
              options.column("y", table),
              never,
              new double[0][],
              Vectors.ones(table.rows()),
              LinearRows.codes(options, "unit", table));
      Permutation.Choice choice =
          new Permutation.Choice(
              0, options.whole("draws", 999), options.number("level", 0.95), new int[0]);
      Detectable detectable =
          Detectable.of(
              panel.outcome(),
              options.whole("after"),
              options.whole("treated"),
              options.number("power", 0.8),
              options.whole("trials", 400),
              choice,
              new Random(options.whole("seed", 1)));
      answers.put("smallest_rise", "", finite(detectable.smallest()));
      answers.put("smallest_fall", "", finite(detectable.smallestFall()));
      for (double effect : options.numbers("effects")) {
        answers.put("power", Column.label(effect), detectable.power(effect));
      }
    }
  }

  /** Several p at once. */
  record Holm() implements Method {
    @Override
    public String name() {
      return "holm";
    }

    @Override
    public void run(Options options, Table data, Answers answers) {
      boolean listed = options.has("p-values");
      double[] p = listed ? options.numbers("p-values") : options.column("p", data);
      @Nullable String @Nullable [] names = listed ? null : options.labels("name", data);
      double[] adjusted = Stepdown.holm(p);
      for (int k = 0; k < p.length; k++) {
        String name = names == null ? null : names[k];
        answers.put("p_adjusted", name == null ? String.valueOf(k + 1) : name, adjusted[k]);
      }
    }
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
