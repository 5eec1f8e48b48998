package dk.frirum.benchmarks.million;

import dk.frirum.benchmarks.Lap;
import java.util.List;

/**
 * Everything measured in one run of {@code bench million}.
 *
 * @param reading the cards read, compiled, and their cases run
 * @param drawing the people drawn and put into columns
 * @param cold the first mass run of the process
 * @param warm one thread, then two
 * @param resident memory of the process after the rounds
 * @param peak the most it held
 * @param growth the same for fewer citizens, ascending
 */
record MillionFigures(
    Nation nation,
    Lap reading,
    Lap drawing,
    Lap cold,
    Tally tally,
    Proof proof,
    List<MassRun.Laps> warm,
    String resident,
    String peak,
    List<Growth> growth,
    Growth municipality,
    WhatIfRun whatIf,
    SingleCases single) {

  MassRun.Laps one() {
    return warm.getFirst();
  }

  MassRun.Laps two() {
    return warm.getLast();
  }
}
