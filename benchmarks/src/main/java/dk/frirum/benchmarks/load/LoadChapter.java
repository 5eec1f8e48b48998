package dk.frirum.benchmarks.load;

import dk.frirum.benchmarks.Bar;
import dk.frirum.benchmarks.Chapter;
import dk.frirum.benchmarks.Figure;
import dk.frirum.benchmarks.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures in words and tables. */
final class LoadChapter {

  private static final String INTRODUCTION =
      """
      ## Pages with everybody in the database

      The application as `./frirum demo --citizens %1$d` starts it: one municipality of %2$,d \
      citizens in its embedded PostgreSQL %3$s, with %4$,d spells, %5$,d interviews, %6$,d other \
      events, %7$,d facts and %8$,d duties, %9$,d of them open; %10$s with all indexes.

      Users sign in as anybody does and read whole pages, over HTTP on the loopback address; \
      searches go by the page's own form and its redirect, so that a search is two requests, and the \
      one for a CPR number ends on the citizen's page. Nobody thinks: 16 users who ask again the \
      moment a page is there are many more who also read. Every page was checked to be the right one: \
      of %11$,d, %12$,d failed. In the workshop one asks at a time, another question each time; the \
      first reads everybody's history, which the application then keeps for ten minutes. Application, database and the users share the one machine, and every \
      page shown is written to the audit trail before it is sent.

      %13$s

      """;

  private LoadChapter() {}

  static Chapter of(LoadFigures figures, Machine machine) {
    return new Chapter(
        "load", introduction(figures, machine) + times(figures) + memory(figures), bars(figures));
  }

  private static String introduction(LoadFigures figures, Machine machine) {
    LoadFigures.Stock stock = figures.stock();
    return String.format(
        Locale.ROOT,
        INTRODUCTION,
        stock.citizens(),
        stock.citizens(),
        stock.version(),
        stock.spells(),
        stock.interviews(),
        stock.events(),
        stock.facts(),
        stock.duties(),
        stock.open(),
        Figure.megabytes(stock.bytes()),
        figures.requests(),
        figures.failed(),
        machine.describe());
  }

  private static String times(LoadFigures figures) {
    StringBuilder table =
        new StringBuilder(
            """
            | Page, in milliseconds | users | p50 | p95 | p99 | a second | calls | failed | the first after a start |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|
            """);
    figures
        .timings()
        .forEach((task, timings) -> {
          for (Timing timing : timings) {
            boolean first = timing == timings.getFirst();
            table.append(row(first ? task.name() : "", timing));
            table.append(
                first ? " " + millis(figures.first().getOrDefault(task, 0L)) + " |\n" : " |\n");
          }
        });
    return table.append("\n").toString();
  }

  private static String row(String name, Timing timing) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %s | %s | %s | %.0f | %,d | %d |",
        name,
        timing.users(),
        millis(timing.times().at(50)),
        millis(timing.times().at(95)),
        millis(timing.times().at(99)),
        timing.perSecond(),
        timing.times().count(),
        timing.failed());
  }

  private static String millis(double nanos) {
    return String.format(Locale.ROOT, nanos < 99.95e6 ? "%.1f" : "%,.0f", nanos / 1e6);
  }

  private static String memory(LoadFigures figures) {
    return """
    | Memory in RAM | application | PostgreSQL, all its processes |
    |---|--:|--:|
    """
        + footprint("started, nobody there", figures.idle())
        + footprint("after all that", figures.busy())
        + """

        Proportional shares (PSS): what processes share, such as the database's buffers, is counted \
        once. Pages of files that the system keeps in its cache belong to neither.
        """;
  }

  private static String footprint(String when, LoadFigures.Footprint footprint) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s in %d processes |%n",
        when,
        Figure.megabytes(footprint.application().bytes()),
        Figure.megabytes(footprint.database().bytes()),
        footprint.database().processes());
  }

  private static List<Bar> bars(LoadFigures figures) {
    List<Bar> bars = new ArrayList<>();
    figures.timings().forEach((task, timings) -> bars.add(bar(task, timings)));
    bars.add(
        new Bar(
            "load.failed",
            "No page fails",
            "%d of %d".formatted(figures.failed(), figures.requests()),
            figures.failed() == 0));
    return bars;
  }

  private static Bar bar(Task task, List<Timing> timings) {
    String users =
        timings.stream().map(each -> "" + each.users()).collect(Collectors.joining(", "));
    String measured =
        timings.stream()
            .map(each -> millis(each.times().at(95)))
            .collect(Collectors.joining(", ", "", " ms"));
    boolean met = timings.stream().allMatch(each -> each.times().at(95) <= task.bar().toNanos());
    return new Bar(
        "load." + task.id(),
        "%s: p95 in %d ms at %s %s"
            .formatted(
                task.name(), task.bar().toMillis(), users, users.equals("1") ? "user" : "users"),
        measured,
        met);
  }
}
