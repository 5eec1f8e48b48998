package dk.frirum.cluster;

import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.register.Inflow;
import dk.frirum.evidence.register.Year;
import dk.frirum.evidence.store.SqlMeasures;
import dk.frirum.evidence.store.TimedEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cluster time}: what {@code bench evidence} asks, in a process of its own. */
@Command(
    name = "time",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Times the measures: a line each of name, seconds and the cells' hash.")
final class TimeCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private Inputs inputs = new Inputs();

  @Option(
      names = "--inflow",
      required = true,
      paramLabel = "COHORT:CODES:FROM:TO",
      description = "Courses to follow; codes with commas between, weeks as numbers.")
  private List<String> inflows = List.of();

  @Option(
      names = "--weeks",
      required = true,
      split = "-",
      arity = "1",
      description = "Of the panel.")
  private List<Integer> weeks = List.of();

  @Option(names = "--year", required = true, split = "-", arity = "1", description = "Its weeks.")
  private List<Integer> year = List.of();

  @Option(names = "--rounds", defaultValue = "3", description = "(${DEFAULT-VALUE})")
  private int rounds;

  @Override
  public Integer call() throws IOException {
    try (SparkSession session = Cluster.session()) {
      Spark spark = new Spark(session);
      inputs.into(spark);
      SqlMeasures measures = new SqlMeasures(spark, inputs.book());
      TimedEngine timed = new TimedEngine(spark);
      SqlMeasures queries = SqlMeasures.prepared(timed);
      List<Inflow> asked = inflows.stream().map(TimeCommand::inflow).toList();
      int first = weeks.getFirst();
      int last = weeks.getLast();
      Year during = new Year(year.getFirst(), year.getLast());
      measures.prepareCourses(last);
      // What is counted is compared once; then only the queries are timed.
      say("curves", measures.inflows(asked), timed, () -> queries.inflows(asked));
      say("panel", measures.panel(first, last), timed, () -> queries.panel(first, last));
      say("benchmark", measures.benefitWeeks(during), timed, () -> queries.benefitWeeks(during));
    }
    return 0;
  }

  private static Inflow inflow(String text) {
    String[] parts = text.split(":", -1);
    Set<Integer> codes =
        java.util.Arrays.stream(parts[1].split(",", -1))
            .map(Integer::valueOf)
            .collect(java.util.stream.Collectors.toSet());
    return new Inflow(
        Integer.parseInt(parts[0]), codes, Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
  }

  /** The best of some rounds, and the hash of what it counted. */
  private void say(String name, Cells cells, TimedEngine timed, Runnable queries) {
    timed.lap();
    long best = Long.MAX_VALUE;
    for (int round = 0; round < rounds; round++) {
      queries.run();
      best = Math.min(best, timed.lap());
    }
    if (spec != null) {
      PrintWriter out = spec.commandLine().getOut();
      out.printf(Locale.ROOT, "%s %d %d%n", name, best, cells.hashCode());
      out.flush();
    }
  }
}
