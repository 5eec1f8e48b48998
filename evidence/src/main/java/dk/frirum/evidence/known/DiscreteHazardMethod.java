package dk.frirum.evidence.known;

import dk.frirum.evidence.hazard.DiscreteHazard;
import dk.frirum.evidence.hazard.DiscreteHazard.Link;
import dk.frirum.evidence.linear.Codes;
import dk.frirum.evidence.regression.Design;
import dk.frirum.evidence.table.Column;
import dk.frirum.evidence.table.Table;
import java.util.Arrays;
import java.util.List;

/**
 * The chance to leave in a period. From cells: {@code at-risk}, {@code left} and {@code terms},
 * those for periods among them. From persons: {@code time}, {@code event} and {@code terms}; every
 * period in which somebody leaves then has a column of its own.
 */
record DiscreteHazardMethod() implements Method {
  static final List<Method> ALL = List.of(new DiscreteHazardMethod());

  @Override
  public String name() {
    return "discrete-hazard";
  }

  @Override
  public void run(Options options, Table data, Answers answers) {
    Link link = options.choice("link", Link.class, Link.CLOGLOG);
    boolean persons = options.has("time");
    Table table =
        persons
            ? options.complete(data, "time", "event")
            : options.complete(data, "at-risk", "left");
    table = Terms.complete(options, table);
    if (persons) {
      // Periods stand for the intercept, and words are held against their first value all the same.
      Design whole = Terms.design(options, table, true);
      int count = whole.names().size();
      Design design =
          new Design(
              whole.names().subList(1, count), Arrays.copyOfRange(whole.columns(), 1, count));
      ofPersons(options, table, design, link, answers);
      return;
    }
    Design design = Terms.design(options, table);
    DiscreteHazard.Fit fit =
        DiscreteHazard.fit(
            design.columns(),
            options.column("at-risk", table),
            options.column("left", table),
            link);
    put(design.names(), 0, fit, answers);
  }

  private static void ofPersons(
      Options options, Table table, Design design, Link link, Answers answers) {
    double[] time = options.column("time", table);
    double[] event = options.column("event", table);
    Codes alike = Codes.each(0);
    for (int j = 0; j < design.columns().length; j++) {
      Codes own = Codes.of(design.columns()[j]);
      alike = j == 0 ? own : alike.and(own);
    }
    int[][] groups =
        design.columns().length == 0 ? new Codes(new int[time.length], 1).rows() : alike.rows();
    double[] periods = new double[time.length];
    int events = 0;
    for (int row = 0; row < time.length; row++) {
      if (event[row] != 0) {
        periods[events++] = time[row];
      }
    }
    periods = Arrays.stream(periods, 0, events).distinct().sorted().toArray();
    int cells = periods.length * groups.length;
    double[][] columns = new double[periods.length + design.columns().length][cells];
    double[] atRisk = new double[cells];
    double[] left = new double[cells];
    for (int group = 0; group < groups.length; group++) {
      for (int row : groups[group]) {
        for (int t = 0; t < periods.length && periods[t] <= time[row]; t++) {
          int cell = t * groups.length + group;
          atRisk[cell]++;
          left[cell] += event[row] != 0 && time[row] == periods[t] ? 1 : 0;
        }
      }
      for (int t = 0; t < periods.length; t++) {
        int cell = t * groups.length + group;
        columns[t][cell] = 1;
        for (int j = 0; j < design.columns().length; j++) {
          columns[periods.length + j][cell] = design.columns()[j][groups[group][0]];
        }
      }
    }
    DiscreteHazard.Fit fit = DiscreteHazard.fit(columns, atRisk, left, link);
    for (int t = 0; t < periods.length; t++) {
      answers.put("baseline", Column.label(periods[t]), fit.coefficients()[t]);
    }
    put(design.names(), periods.length, fit, answers);
  }

  private static void put(List<String> names, int from, DiscreteHazard.Fit fit, Answers answers) {
    for (int j = 0; j < names.size(); j++) {
      if (!Double.isNaN(fit.coefficients()[from + j])) {
        answers.put("coef", names.get(j), fit.coefficients()[from + j]);
        answers.put("se", names.get(j), fit.error(from + j));
        answers.put("ratio", names.get(j), Math.exp(fit.coefficients()[from + j]));
      }
    }
    answers.put("deviance", "", fit.deviance());
  }
}
