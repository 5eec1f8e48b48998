package dk.frirum.benchmarks.evidence;

import dk.frirum.benchmarks.Bar;
import dk.frirum.benchmarks.Chapter;
import dk.frirum.benchmarks.Figure;
import dk.frirum.benchmarks.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The figures in words and tables. */
final class EvidenceChapter {
  /** Seconds a million persons of R's data.table, as noted on another day with 19.1 M spells. */
  private static final double[] R_NOTED = {0.75, 3.04, 0.82};

  /** Seconds of the hand-written probe on 95.3 M spells, as noted on another day. */
  private static final double[] PROBE_NOTED = {0.150, 0.281, 0.481};

  private static final int PROBE_PERSONS = 5_000_000;
  private static final List<String> MEASURES = List.of("curves", "panel", "benchmark");

  private static final String PAGE =
      """
      ## Evidence on a nation

      %1$,d invented persons in 98 municipalities over 520 weeks, %2$,d spells: 196 curves (how courses \
      of two inflows ended, by municipality and week), the weekly panel (persons on each code in each \
      week of each municipality), the benchmark (a line through all persons, and what it expects of \
      each municipality). Every engine's cells were compared with Frirum's, all of them, before \
      anything was timed. How a course ends is looked up before, in all engines. What is timed is a \
      query from its question to its last row; no engine is charged for turning rows into cells.

      %3$s. Load average %4$s before, %5$s after: where it is above the number of cores, others were \
      at work, and the best of the rounds is nearest to what the work takes.

      | Engine | curves: best (median) | panel | benchmark | how it is used |
      |---|--:|--:|--:|---|
      %6$s
      The register takes %7$.1f bytes a spell with both copies and all persons; it is packed from \
      people in memory in %8$s and read from Parquet in %9$s. A national report – all curves with \
      limits and incidences, panel and benchmark, all cells – takes %10$s when the register is there, \
      %11$s from Parquet. A municipality of %12$,d spells from Parquet to report: %13$s in a running \
      process. A week of %19$,d rows more, told row by row and nothing else read: %20$s until the register has \
      it, %21$s more until all three measures are counted with it. %14$,d persons: %15$s, %16$s and %17$s \
      for the three measures.

      R's data.table was not run here; %18$s s were noted on another day for a nation of 19.1 M spells, \
      and the bars are held against those, by the number of spells.

      """;

  private EvidenceChapter() {}

  static Chapter of(EvidenceFigures figures, Machine machine) {
    StringBuilder rows = new StringBuilder();
    for (Measured each : figures.engines()) {
      rows.append(
          "| %s | %s | %s | %s | %s |%n"
              .formatted(
                  each.engine(),
                  times(each.curves()),
                  times(each.panel()),
                  times(each.benchmark()),
                  each.usage()));
    }
    String text =
        String.format(
            Locale.ROOT,
            PAGE,
            figures.persons(),
            figures.spells(),
            machine.describe(),
            figures.load().getFirst(),
            figures.load().getLast(),
            rows,
            figures.bytesPerSpell(),
            Figure.time(figures.packing()),
            Figure.time(figures.loading()),
            Figure.time(figures.report().best()),
            Figure.time(figures.cold()),
            figures.municipalitySpells(),
            Figure.time(figures.municipality()),
            figures.smallerPersons(),
            Figure.time(figures.smaller().curves().best()),
            Figure.time(figures.smaller().panel().best()),
            Figure.time(figures.smaller().benchmark().best()),
            "0.75, 3.04 and 0.82",
            figures.week().rows(),
            Figure.time(figures.week().adding().best()),
            Figure.time(figures.week().counting().best()));
    return new Chapter("evidence", text, bars(figures));
  }

  private static String times(Times times) {
    return times.best() == times.median()
        ? Figure.time(times.best())
        : "%s (%s)".formatted(Figure.time(times.best()), Figure.time(times.median()));
  }

  private static Function<Measured, Times> measure(int number) {
    return switch (number) {
      case 0 -> Measured::curves;
      case 1 -> Measured::panel;
      default -> Measured::benchmark;
    };
  }

  private static List<Bar> bars(EvidenceFigures figures) {
    List<Bar> bars = new ArrayList<>();
    double[] duck = {1.5, 4, 10};
    double[] r = {18, 40, 6};
    for (int number = 0; number < MEASURES.size(); number++) {
      Function<Measured, Times> measure = measure(number);
      String name = MEASURES.get(number);
      double own = measure.apply(figures.frirum()).best();
      faster(bars, figures, "duckdb-" + name, "DuckDB", duck[number], measure, name);
      faster(bars, figures, "spark-" + name, "Spark", 15, measure, name);
      double noted = R_NOTED[number] * 1e9 * figures.spells() / 19.1e6;
      times(bars, "r-" + name, "%s: %.0f × R data.table as noted", name, r[number], noted / own);
      double probe = PROBE_NOTED[number] * 1e9 * figures.persons() / PROBE_PERSONS;
      bars.add(
          new Bar(
              "evidence.probe-" + name,
              "%s: within 1.3 × of the hand-written probe as noted".formatted(name),
              String.format(Locale.ROOT, "%.2f ×", own / probe),
              own <= 1.3 * probe));
      double linear = measure.apply(figures.smaller()).best();
      double growth = own / linear * figures.smallerPersons() / figures.persons();
      bars.add(
          new Bar(
              "evidence.linear-" + name,
              "%s: time a person no more than 1.3 × that of a fifth of the people".formatted(name),
              String.format(Locale.ROOT, "%.2f ×", growth),
              growth <= 1.3));
    }
    bars.add(
        new Bar(
            "evidence.bytes",
            "18 bytes a spell",
            String.format(Locale.ROOT, "%.1f bytes", figures.bytesPerSpell()),
            figures.bytesPerSpell() <= 18));
    String nation = String.format(Locale.ROOT, "%,d persons", figures.persons());
    within(bars, "report", "National report, " + nation + ", in 5 s", 5, figures.report().best());
    within(
        bars, "cold", "National report, " + nation + ", from Parquet in 20 s", 20, figures.cold());
    within(
        bars,
        "municipality",
        "One municipality (1 M spells) from Parquet in 1 s",
        1,
        figures.municipality());
    within(
        bars,
        "week",
        "A new week, " + nation + ", added and counted in 1 s",
        1,
        figures.week().best());
    return bars;
  }

  private static void faster(
      List<Bar> bars,
      EvidenceFigures figures,
      String id,
      String rival,
      double least,
      Function<Measured, Times> measure,
      String name) {
    double theirs =
        figures.engines().stream()
            .filter(each -> each.engine().startsWith(rival))
            .mapToDouble(each -> measure.apply(each).best())
            .min()
            .orElse(0);
    if (theirs > 0) {
      double times = theirs / measure.apply(figures.frirum()).best();
      times(bars, id, "%s: %.1f × " + rival + ", its best layout", name, least, times);
    }
  }

  private static void times(
      List<Bar> bars, String id, String demand, String name, double least, double times) {
    bars.add(
        new Bar(
            "evidence." + id,
            String.format(Locale.ROOT, demand, name, least),
            String.format(Locale.ROOT, "%.1f ×", times),
            times >= least));
  }

  private static void within(
      List<Bar> bars, String id, String demand, double seconds, double nanos) {
    bars.add(new Bar("evidence." + id, demand, Figure.time(nanos), nanos <= seconds * 1e9));
  }
}
