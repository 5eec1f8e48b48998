package dk.frirum.commands;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.columns.HistoryColumns;
import dk.frirum.rules.effect.Effect;
import dk.frirum.rules.effect.WhatIf;
import java.io.PrintWriter;
import java.time.Clock;

/** Reads the citizens and asks what a change does to them. */
final class EffectRun {
  private EffectRun() {}

  static Effect of(
      WhatIf whatIf,
      Rulebook before,
      Rulebook after,
      PopulationOption population,
      Clock clock,
      PrintWriter err) {
    int threads = Runtime.getRuntime().availableProcessors();
    HistoryColumns old = population.columns(before, err);
    HistoryColumns now = whatIf.oneDictionary() ? old : population.columns(after, err);
    long start = System.nanoTime();
    Effect effect = whatIf.run(old, now, population.day(clock), threads);
    err.printf(
        "%,d citizens, %d requirements affected, compared in %,d ms%n",
        effect.citizens(), whatIf.affected().size(), (System.nanoTime() - start) / 1_000_000);
    err.flush();
    return effect;
  }
}
