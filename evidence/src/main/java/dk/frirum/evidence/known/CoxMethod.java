package dk.frirum.evidence.known;

import dk.frirum.evidence.numeric.Tails;
import dk.frirum.evidence.regression.Design;
import dk.frirum.evidence.survival.Concordance;
import dk.frirum.evidence.survival.CoxData;
import dk.frirum.evidence.survival.CoxModel;
import dk.frirum.evidence.survival.Ties;
import dk.frirum.evidence.table.Column;
import dk.frirum.evidence.table.Table;

/**
 * Proportional hazards; of one cause where there are several: the others then count as censored.
 */
record CoxMethod() implements Method {
  @Override
  public String name() {
    return "cox";
  }

  @Override
  public void run(Options options, Table data, Answers answers) {
    Persons persons = Persons.of(options, Terms.complete(options, data), "strata", "cluster");
    Table table = persons.table();
    Design design = Terms.beside(options, table);
    CoxData cox = data(persons, options, design);
    int[] cluster = options.has("cluster") ? Groups.of(options, "cluster", table).of() : new int[0];
    if (cluster.length == 0 && options.yes("robust", false)) {
      cluster = java.util.stream.IntStream.range(0, table.rows()).toArray();
    }
    CoxModel.Fit fit = CoxModel.fit(cox, options.choice("ties", Ties.class, Ties.EFRON), cluster);
    double level = options.number("level", 0.95);
    double z = Tails.normalQuantile(1 - (1 - level) / 2);
    String share = Column.label(100 * level);
    for (int at = 0; at < fit.coefficients().length; at++) {
      String name = design.names().get(at);
      double coefficient = fit.coefficients()[at];
      double error = Math.sqrt(fit.robust()[at][at]);
      answers.put("coef", name, coefficient);
      answers.put("hr", name, Math.exp(coefficient));
      answers.put("se", name, Math.sqrt(fit.covariance()[at][at]));
      if (cluster.length > 0) {
        answers.put("robust_se", name, error);
      }
      answers.put("z", name, coefficient / error);
      answers.put("p", name, Tails.normalBeyond(coefficient / error));
      answers.put("hr_lcl" + share, name, Math.exp(coefficient - z * error));
      answers.put("hr_ucl" + share, name, Math.exp(coefficient + z * error));
    }
    answers.put("loglik0", "", fit.before());
    answers.put("loglik1", "", fit.after());
    answers.put("lr_test", "", fit.likelihoodRatio());
    answers.put("score_test", "", fit.scoreTest());
    answers.put("wald", "", fit.wald());
    answers.put("concordance", "", Concordance.of(cox, risk(cox, fit)));
    answers.put("n", "", table.rows());
    answers.put("nevent", "", fit.events());
  }

  static CoxData data(Persons persons, Options options, Design design) {
    int cause = options.whole("cause", 1);
    boolean[] event = new boolean[persons.time().length];
    for (int row = 0; row < event.length; row++) {
      event[row] = persons.cause()[row] == cause;
    }
    int[] strata = Groups.of(options, "strata", persons.table()).of();
    return new CoxData(
        persons.entry(), persons.time(), event, persons.weight(), strata, design.columns());
  }

  static double[] risk(CoxData data, CoxModel.Fit fit) {
    double[] risk = new double[data.rows()];
    for (int row = 0; row < risk.length; row++) {
      for (int column = 0; column < fit.coefficients().length; column++) {
        risk[row] += fit.coefficients()[column] * data.columns()[column][row];
      }
    }
    return risk;
  }
}
