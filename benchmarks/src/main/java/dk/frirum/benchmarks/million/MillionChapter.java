package dk.frirum.benchmarks.million;

import dk.frirum.benchmarks.Bar;
import dk.frirum.benchmarks.Chapter;
import dk.frirum.benchmarks.Figure;
import dk.frirum.benchmarks.Lap;
import dk.frirum.benchmarks.Machine;
import dk.frirum.benchmarks.Percentiles;
import dk.frirum.rules.Status;
import dk.frirum.rules.columns.HistoryColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures in words and tables. */
final class MillionChapter {

  /** Threads of a mass run. */
  static final int CORES = 2;

  private static final String INTRODUCTION =
      """
      ## All citizens at once

      %1$,d invented citizens (`./frirum population`, seed %2$d) with %3$,d spells, %4$,d events and \
      %5$,d facts, as of %6$s; the whole rulebook: %7$d requirements in %8$d versions, %9$d \
      deviations. Every duty of every spell since 2015 is computed, %10$s in all, none left out and \
      none looked up. %11$d of the requirements gave somebody a duty; %12$,d duties were met in \
      time, %13$,d late, %14$,d were not met and are past their date.

      %15$,d of the citizens (%16$,d duties) were compared with the plain evaluator that says what \
      the cards mean, duty by duty, and %17$,d duties were explained and their explanations came to \
      the same. Each round's checksum over all duties equals the first, with one thread and with two.

      %18$s

      """;

  private MillionChapter() {}

  static Chapter of(MillionFigures figures, Machine machine) {
    String text =
        introduction(figures, machine)
            + everybody(figures)
            + memory(figures)
            + growth(figures)
            + whatIf(figures.whatIf())
            + single(figures);
    return new Chapter("million", text, bars(figures));
  }

  private static String introduction(MillionFigures figures, Machine machine) {
    Nation nation = figures.nation();
    HistoryColumns columns = nation.columns();
    Tally tally = figures.tally();
    Proof proof = figures.proof();
    return String.format(
        Locale.ROOT,
        INTRODUCTION,
        columns.citizens(),
        nation.seed(),
        columns.spells(),
        columns.events(),
        columns.facts(),
        nation.asOf(),
        nation.rulebook().requirements().size(),
        nation.rulebook().requirements().stream().mapToInt(each -> each.versions().size()).sum(),
        nation.rulebook().deviations().size(),
        Figure.count(tally.duties()),
        tally.requirements(),
        tally.of(Status.MET),
        tally.of(Status.MET_LATE),
        tally.of(Status.OVERDUE),
        proof.citizens(),
        proof.duties(),
        proof.explained(),
        machine.describe());
  }

  private static String everybody(MillionFigures figures) {
    StringBuilder table =
        new StringBuilder(
            """
            | Everybody, whole history, all cards | median (best – worst) | CPU time | duties per second |
            |---|--:|--:|--:|
            """);
    table.append(row("2 threads, the first run of the process", List.of(figures.cold())));
    for (MassRun.Laps laps : figures.warm()) {
      String threads = laps.threads() == 1 ? "1 thread" : laps.threads() + " threads";
      table.append(row(threads + ", %d rounds".formatted(laps.all().size()), laps.all()));
    }
    return table.append("\n").toString();
  }

  private static String row(String name, List<Lap> all) {
    var laps = new MassRun.Laps(0, all);
    Lap median = laps.median();
    String spread =
        all.size() == 1
            ? ""
            : " (%s – %s)"
                .formatted(
                    Figure.time(laps.best().wallNanos()), Figure.time(laps.worst().wallNanos()));
    return "| %s | %s%s | %s | %s |%n"
        .formatted(
            name,
            Figure.time(median.wallNanos()),
            spread,
            Figure.time(median.cpuNanos()),
            Figure.count(median.perWallSecond()));
  }

  private static String memory(MillionFigures figures) {
    HistoryColumns columns = figures.nation().columns();
    Tally tally = figures.tally();
    return String.format(
        Locale.ROOT,
        """
        Histories in columns: %s, %.0f bytes a citizen. Duties in columns: %s, %.1f bytes a duty. \
        Resident memory of the process, which holds nothing else: %s after the rounds, at most %s \
        (Java keeps what it once took). Reading the rulebook, its cases run: %s. Drawing the people \
        and filling the columns: %s.

        """,
        Figure.megabytes(columns.bytes()),
        (double) columns.bytes() / columns.citizens(),
        Figure.megabytes(tally.bytes()),
        (double) tally.bytes() / tally.duties(),
        figures.resident(),
        figures.peak(),
        Figure.time(figures.reading().wallNanos()),
        Figure.time(figures.drawing().wallNanos()));
  }

  private static String growth(MillionFigures figures) {
    StringBuilder table =
        new StringBuilder(
            """
            | Citizens | duties | 1 thread | 2 threads | a duty, 1 thread |
            |--:|--:|--:|--:|--:|
            """);
    List<Growth> all = new ArrayList<>(figures.growth());
    all.add(Growth.of(figures.nation(), figures.warm()));
    all.add(figures.municipality());
    all.sort((one, other) -> Integer.compare(one.citizens(), other.citizens()));
    for (Growth each : all) {
      Lap one = each.laps().getFirst().median();
      table.append(
          String.format(
              Locale.ROOT,
              "| %,d | %s | %s | %s | %.1f ns |%n",
              each.citizens(),
              Figure.count(each.duties()),
              Figure.time(one.wallNanos()),
              Figure.time(each.laps().getLast().median().wallNanos()),
              (double) one.wallNanos() / one.cases()));
    }
    return table.append("\n").toString();
  }

  private static String whatIf(WhatIfRun run) {
    return String.format(
        Locale.ROOT,
        """
        What if a trial lifted the contact rules? Reading both rulebooks and compiling them down to \
        the %d requirements it touches: %s. Comparing everybody, %,d duties changed: %s (%s – %s, %d \
        rounds); a municipality of 30,000: %s. Both on %d threads.

        """,
        run.affected(),
        Figure.time(run.compiling().wallNanos()),
        run.changed(),
        Figure.time(run.laps().median().wallNanos()),
        Figure.time(run.laps().best().wallNanos()),
        Figure.time(run.laps().worst().wallNanos()),
        run.laps().all().size(),
        Figure.time(run.municipality().median().wallNanos()),
        CORES);
  }

  private static String single(MillionFigures figures) {
    SingleCases single = figures.single();
    return """
    | One citizen at a time | calls | mean | median | p99 |
    |---|--:|--:|--:|--:|
    """
        + row("evaluated: history in, list of duties out", single.evaluated())
        + row("one duty explained, as *why* shows it", single.explained())
        + row("evaluated, and every duty explained", single.explainedWhole())
        + "\n";
  }

  private static String row(String name, Percentiles times) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %s | %s | %s |%n",
        name,
        times.count(),
        Figure.time(times.mean()),
        Figure.time(times.at(50)),
        Figure.time(times.at(99)));
  }

  private static List<Bar> bars(MillionFigures figures) {
    SingleCases single = figures.single();
    String everybody =
        String.format(
            Locale.ROOT, "%,d citizens on 2 cores", figures.nation().columns().citizens());
    return List.of(
        bar(
            "cold",
            everybody + ", first run of the process, in 3 s",
            3e9,
            figures.cold().wallNanos()),
        bar("warm", everybody + ", warm, in 3 s", 3e9, figures.two().median().wallNanos()),
        bar(
            "municipality",
            "A municipality of 30,000 in 100 ms",
            100e6,
            figures.municipality().laps().getLast().median().wallNanos()),
        bar(
            "whatif",
            everybody + ", a what-if on what it touches, in 1 s",
            1e9,
            figures.whatIf().laps().median().wallNanos()),
        bar("case", "One case in 50 µs", 50e3, single.evaluated().mean()),
        bar(
            "explained",
            "One case with an explanation in 2 ms",
            2e6,
            single.evaluated().mean() + single.explained().mean()));
  }

  private static Bar bar(String id, String demand, double most, double nanos) {
    return new Bar("million." + id, demand, Figure.time(nanos), nanos <= most);
  }
}
