package dk.frirum.evidence.known;

import dk.frirum.evidence.linear.Codes;
import dk.frirum.evidence.linear.FixedEffects;
import dk.frirum.evidence.linear.WildBootstrap;
import dk.frirum.evidence.regression.Design;
import dk.frirum.evidence.table.Column;
import dk.frirum.evidence.table.Table;
import java.util.List;
import java.util.Random;

/** The wild cluster bootstrap of one coefficient. */
record WildBootstrapMethod() implements Method {
  @Override
  public String name() {
    return "wild-cluster-bootstrap";
  }

  @Override
  public void run(Options options, Table data, Answers answers) {
    Table table = LinearRows.stacked(options, data);
    table = Terms.complete(options, options.complete(table, "y", "cluster", "absorb"));
    List<Codes> absorb = List.copyOf(LinearRows.groupings(options, "absorb", table).values());
    Design design = Terms.design(options, table, options.yes("intercept", absorb.isEmpty()));
    double[] y = options.column("y", table);
    double[][] columns = design.columns();
    int absorbed = 0;
    if (!absorb.isEmpty()) {
      FixedEffects groups =
          absorb.size() == 1
              ? FixedEffects.oneWay(absorb.getFirst(), null)
              : new FixedEffects(absorb.getFirst(), absorb.get(1), null);
      absorbed = groups.rank();
      y = groups.within(y);
      for (int j = 0; j < columns.length; j++) {
        columns[j] = groups.within(columns[j]);
      }
    }
    double value = options.number("value", 0);
    WildBootstrap.Result result =
        WildBootstrap.test(
            columns,
            y,
            LinearRows.codes(options, "cluster", table),
            LinearRows.position(options, "test", design.names()),
            value,
            absorbed,
            options.whole("draws", 9999),
            new Random(options.whole("seed", 1)));
    String key =
        KeyPattern.of(options, "key", "H0:beta_{column}={value}")
            .with("column", options.text("test"))
            .with("value", Column.label(value))
            .key();
    answers.put("t", key, result.t());
    answers.put("p", key, result.p());
    answers.put("draws", key, result.draws());
  }
}
