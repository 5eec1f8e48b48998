package dk.frirum.evidence.known;

import dk.frirum.evidence.numeric.Tails;
import dk.frirum.evidence.regression.Design;
import dk.frirum.evidence.survival.FineGray;
import dk.frirum.evidence.table.Table;

/** Proportional hazards of the share that leaves in one way. */
record FineGrayMethod() implements Method {
  @Override
  public String name() {
    return "fine-gray";
  }

  @Override
  public void run(Options options, Table data, Answers answers) {
    Persons persons = Persons.of(options, Terms.complete(options, data));
    if (options.has("entry") || options.has("weights")) {
      throw options.wrong(
          options.has("entry") ? "entry" : "weights",
          "fine-gray takes neither entry nor weights",
          null);
    }
    Design design = Terms.beside(options, persons.table());
    FineGray.Fit fit =
        FineGray.fit(persons.time(), persons.cause(), options.whole("cause", 1), design.columns());
    for (int at = 0; at < fit.coefficients().length; at++) {
      String name = design.names().get(at);
      double coefficient = fit.coefficients()[at];
      double error = Math.sqrt(fit.covariance()[at][at]);
      answers.put("coef", name, coefficient);
      answers.put("hr", name, Math.exp(coefficient));
      answers.put("se", name, error);
      answers.put("p", name, Tails.normalBeyond(coefficient / error));
    }
    answers.put("loglik0", "", fit.before());
    answers.put("loglik1", "", fit.after());
    answers.put("n", "", persons.time().length);
  }
}
