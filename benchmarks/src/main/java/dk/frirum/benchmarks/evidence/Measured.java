package dk.frirum.benchmarks.evidence;

import java.util.Locale;

/**
 * One engine's times for the three measures.
 *
 * @param engine its name in the table
 * @param usage how it is used, in one line
 */
record Measured(String engine, String usage, Times curves, Times panel, Times benchmark) {

  /** In one line, while the run goes on. */
  String summary() {
    return String.format(
        Locale.ROOT,
        "%s: curves %.3f s, panel %.3f s, benchmark %.3f s",
        engine,
        curves.best() / 1e9,
        panel.best() / 1e9,
        benchmark.best() / 1e9);
  }
}
