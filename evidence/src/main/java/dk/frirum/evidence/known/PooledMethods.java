package dk.frirum.evidence.known;

import dk.frirum.evidence.pooled.Meta;
import dk.frirum.evidence.pooled.Shrunk;
import dk.frirum.evidence.table.Table;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Estimates of several municipalities, one row each. */
final class PooledMethods {
  static final List<Method> ALL = List.of(new MetaAnalysis(), new Shrinkage());

  private PooledMethods() {}

  /** All as one. */
  record MetaAnalysis() implements Method {
    @Override
    public String name() {
      return "meta-analysis";
    }

    @Override
    public void run(Options options, Table data, Answers answers) {
      Table table = options.complete(data, "estimate", "error");
      Meta meta =
          Meta.of(
              options.column("estimate", table),
              options.column("error", table),
              options.choice("between", Meta.Between.class, Meta.Between.REML),
              options.number("level", 0.95),
              options.yes("careful", true));
      answers.put("estimate", "", meta.estimate());
      answers.put("se", "", meta.error());
      answers.put("lower", "", meta.lower());
      answers.put("upper", "", meta.upper());
      answers.put("tau2", "", meta.spread());
      answers.put("q", "", meta.q());
      answers.put("q_p", "", meta.qP());
      answers.put("i2", "", meta.share());
      answers.put("next_lower", "", defined(meta.nextLower()));
      answers.put("next_upper", "", defined(meta.nextUpper()));
    }
  }

  /** Each drawn to the mean. */
  record Shrinkage() implements Method {
    @Override
    public String name() {
      return "shrinkage";
    }

    @Override
    public void run(Options options, Table data, Answers answers) {
      Table table = options.complete(data, "unit", "estimate", "error");
      @Nullable String[] names = options.labels("unit", table);
      Shrunk shrunk = Shrunk.of(options.column("estimate", table), options.column("error", table));
      for (int unit = 0; unit < names.length; unit++) {
        String name = String.valueOf(names[unit]);
        answers.put("estimate", name, shrunk.estimates()[unit]);
        answers.put("se", name, shrunk.errors()[unit]);
        answers.put("kept", name, shrunk.kept()[unit]);
      }
      answers.put("mean", "", shrunk.mean());
      answers.put("tau2", "", shrunk.spread());
      answers.put("reliability", "", shrunk.reliability());
    }
  }

  private static OptionalDouble defined(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
