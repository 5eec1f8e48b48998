package dk.frirum.evidence.known;

import dk.frirum.evidence.numeric.Tails;
import dk.frirum.evidence.regression.Design;
import dk.frirum.evidence.regression.Logit;
import dk.frirum.evidence.regression.Ols;
import dk.frirum.evidence.table.Table;
import java.util.List;

/** Lines through points. */
final class RegressionMethods {
  static final List<Method> ALL = List.of(new LeastSquares(), new Logistic());

  private RegressionMethods() {}

  /** Least squares, with weights where they are said. */
  private record LeastSquares() implements Method {
    @Override
    public String name() {
      return "least-squares";
    }

    @Override
    public void run(Options options, Table data, Answers answers) {
      Table table = options.complete(data, "y", "weights");
      table = Terms.complete(options, table);
      Design design = Terms.design(options, table);
      double[] y = options.column("y", table);
      double[] weights =
          options.has("weights") ? options.column("weights", table) : Persons.filled(y.length, 1);
      Ols.Fit fit = Ols.fit(design, y, weights);
      double[] errors = fit.errors();
      for (int at = 0; at < errors.length; at++) {
        String name = design.names().get(at);
        answers.put("coef", name, fit.coefficients()[at]);
        answers.put("se", name, errors[at]);
        double t = fit.coefficients()[at] / errors[at];
        answers.put("t", name, t);
        answers.put("p", name, Tails.tBeyond(t, fit.freedom()));
      }
      answers.put("residual_sd", "", fit.deviation());
      answers.put("r2", "", fit.rSquared());
      answers.put("df", "", fit.freedom());
      answers.put("n", "", y.length);
    }
  }

  /** Shares on a scale without ends; the outcome is 0 or 1, or a share of {@code weights}. */
  private record Logistic() implements Method {
    @Override
    public String name() {
      return "logistic";
    }

    @Override
    public void run(Options options, Table data, Answers answers) {
      Table table = Terms.complete(options, options.complete(data, "y", "weights"));
      Design design = Terms.design(options, table);
      double[] y = options.column("y", table);
      double[] weights =
          options.has("weights") ? options.column("weights", table) : Persons.filled(y.length, 1);
      Logit.Fit fit = Logit.fit(design, y, weights);
      double[] errors = fit.errors();
      for (int at = 0; at < errors.length; at++) {
        String name = design.names().get(at);
        double coefficient = fit.coefficients()[at];
        answers.put("coef", name, coefficient);
        answers.put("se", name, errors[at]);
        answers.put("p", name, Tails.normalBeyond(coefficient / errors[at]));
      }
      answers.put("deviance", "", fit.deviance());
      answers.put("df", "", fit.freedom());
      answers.put("n", "", y.length);
    }
  }
}
