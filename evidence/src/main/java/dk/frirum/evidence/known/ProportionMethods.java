package dk.frirum.evidence.known;

import dk.frirum.evidence.numeric.Tails;
import dk.frirum.evidence.proportion.TwoShares;
import dk.frirum.evidence.regression.Design;
import dk.frirum.evidence.survival.CoxData;
import dk.frirum.evidence.survival.CoxModel;
import dk.frirum.evidence.survival.Ties;
import dk.frirum.evidence.table.Table;
import java.util.List;

/** Two groups held against each other, with and without a margin. */
final class ProportionMethods {
  static final List<Method> ALL = List.of(new Difference(), new Margin(), new HazardRatioMargin());

  private ProportionMethods() {}

  /**
   * The counts of a key such as {@code 56/70/48/80}: events and persons of one group, then the
   * other.
   */
  private static double[] counts(Options options, String text, int count) {
    String[] parts = text.split("/", -1);
    double[] numbers = new double[parts.length];
    try {
      for (int at = 0; at < parts.length; at++) {
        numbers[at] = Double.parseDouble(parts[at].strip());
      }
    } catch (NumberFormatException _) {
      throw options.wrong("of", "'" + text + "' is not numbers with strokes between", null);
    }
    if (numbers.length != count) {
      throw options.wrong(
          "of", "'%s' has %d numbers, not %d".formatted(text, numbers.length, count), null);
    }
    return numbers;
  }

  private static TwoShares shares(double[] counts) {
    return new TwoShares(counts[0], counts[1], counts[2], counts[3]);
  }

  private record Difference() implements Method {
    @Override
    public String name() {
      return "difference-of-shares";
    }

    @Override
    public void run(Options options, Table data, Answers answers) {
      double level = options.number("level", 0.95);
      for (String key : options.texts("of")) {
        TwoShares shares = shares(counts(options, key, 4));
        answers.put("difference", key, shares.difference());
        put(answers, "wald", key, shares.wald(level));
        put(answers, "newcombe", key, shares.newcombe(level));
        put(answers, "miettinen_nurminen", key, shares.miettinenNurminen(level));
      }
    }

    private static void put(Answers answers, String name, String key, TwoShares.Limits limits) {
      answers.put(name + "_lcl", key, limits.lower());
      answers.put(name + "_ucl", key, limits.upper());
    }
  }

  private record Margin() implements Method {
    @Override
    public String name() {
      return "non-inferiority-of-shares";
    }

    @Override
    public void run(Options options, Table data, Answers answers) {
      for (String key : options.texts("of")) {
        double[] counts = counts(options, key, 5);
        TwoShares shares = shares(counts);
        TwoShares.Test wald = shares.waldAbove(counts[4]);
        TwoShares.Test score = shares.farringtonManning(counts[4]);
        answers.put("z_wald", key, wald.z());
        answers.put("p_wald", key, wald.p());
        answers.put("z_fm", key, score.z());
        answers.put("p_fm", key, score.p());
      }
    }
  }

  /** Whether a hazard ratio is below a margin above 1, or above one below 1. */
  private record HazardRatioMargin() implements Method {
    @Override
    public String name() {
      return "non-inferiority-of-hazards";
    }

    @Override
    public void run(Options options, Table data, Answers answers) {
      Persons persons = Persons.of(options, Terms.complete(options, data), "strata", "cluster");
      Design design = Terms.beside(options, persons.table());
      CoxData cox = CoxMethod.data(persons, options, design);
      int[] cluster =
          options.has("cluster") ? Groups.of(options, "cluster", persons.table()).of() : new int[0];
      CoxModel.Fit fit = CoxModel.fit(cox, options.choice("ties", Ties.class, Ties.EFRON), cluster);
      int column = design.names().indexOf(options.text("column", design.names().getFirst()));
      if (column < 0) {
        throw options.wrong(
            "column",
            "The model has no such column",
            "It has " + String.join(", ", design.names()) + ".");
      }
      double margin = options.number("margin");
      double z =
          (fit.coefficients()[column] - Math.log(margin)) / Math.sqrt(fit.robust()[column][column]);
      boolean below = margin > 1;
      String key =
          KeyPattern.of(options, "key", below ? "H0: HR>={margin}" : "H0: HR<={margin}")
              .with("margin", margin)
              .key();
      answers.put("z", key, z);
      answers.put("p", key, below ? Tails.normalBelow(z) : Tails.normalAbove(z));
    }
  }
}
