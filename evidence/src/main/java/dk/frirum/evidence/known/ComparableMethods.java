package dk.frirum.evidence.known;

import dk.frirum.evidence.comparable.MeanReversion;
import dk.frirum.evidence.comparable.Neighbours;
import dk.frirum.evidence.table.Table;
import java.util.Arrays;
import java.util.List;

/** Who resembles whom, one row a unit. */
final class ComparableMethods {
  static final List<Method> ALL = List.of(new Nearest(), new Reversion());

  private ComparableMethods() {}

  /** The nearest by expected share, or by Mahalanobis where none is said. */
  record Nearest() implements Method {
    @Override
    public String name() {
      return "comparable-municipalities";
    }

    @Override
    public void run(Options options, Table data, Answers answers) {
      Table table = options.complete(data, "unit", "expected", "characteristics", "allowed");
      String[] names = names(options, table);
      int own = own(options, names);
      List<String> traits = options.texts("characteristics");
      double[][] columns =
          traits.stream()
              .map(each -> options.at("characteristics", () -> table.numbers(each)))
              .toArray(double[][]::new);
      boolean[] allowed = new boolean[names.length];
      double[] said = options.has("allowed") ? options.column("allowed", table) : new double[0];
      Arrays.fill(allowed, true);
      for (int unit = 0; unit < said.length; unit++) {
        allowed[unit] = said[unit] != 0;
      }
      int count = options.whole("count", 10);
      Neighbours near =
          options.has("expected")
              ? Neighbours.byExpected(
                  own, options.column("expected", table), columns, allowed, count)
              : Neighbours.byMahalanobis(own, columns, allowed, count);
      for (int rank = 0; rank < near.neighbours().size(); rank++) {
        Neighbours.Neighbour each = near.neighbours().get(rank);
        answers.put("rank", names[each.unit()], rank + 1.0);
        answers.put("distance", names[each.unit()], each.distance());
      }
      for (Neighbours.Balance balance : near.balance()) {
        String trait = traits.get(balance.characteristic());
        answers.put("own", trait, balance.own());
        answers.put("neighbours", trait, balance.neighbours());
        answers.put("difference", trait, balance.difference());
        answers.put("difference_all", trait, balance.differenceAll());
      }
    }
  }

  /** Whether a unit only comes back to what is usual for it. */
  record Reversion() implements Method {
    @Override
    public String name() {
      return "mean-reversion";
    }

    @Override
    public void run(Options options, Table data, Answers answers) {
      Table table = options.complete(data, "unit", "before", "after", "untreated");
      String[] names = names(options, table);
      boolean[] untreated = new boolean[names.length];
      double[] said = options.has("untreated") ? options.column("untreated", table) : new double[0];
      Arrays.fill(untreated, true);
      for (int unit = 0; unit < said.length; unit++) {
        untreated[unit] = said[unit] != 0;
      }
      MeanReversion check =
          MeanReversion.of(
              options.column("before", table),
              options.column("after", table),
              own(options, names),
              untreated,
              options.whole("neighbours", 5),
              options.number("level", 0.95));
      answers.put("before", "", check.before());
      answers.put("after", "", check.after());
      answers.put("slope", "", check.slope());
      answers.put("expected", "", check.expected());
      answers.put("lower", "", check.lower());
      answers.put("upper", "", check.upper());
      answers.put("rest", "", check.rest());
      answers.put("alike", "", check.alike());
    }
  }

  private static String[] names(Options options, Table table) {
    return Arrays.stream(options.labels("unit", table)).map(String::valueOf).toArray(String[]::new);
  }

  private static int own(Options options, String[] names) {
    int own = Arrays.asList(names).indexOf(options.text("own"));
    if (own < 0) {
      throw options.wrong("own", "There is no unit '" + options.text("own") + "'", null);
    }
    return own;
  }
}
