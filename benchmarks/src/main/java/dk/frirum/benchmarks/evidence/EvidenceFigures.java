package dk.frirum.benchmarks.evidence;

import java.util.List;

/**
 * What was measured, in nanoseconds and bytes.
 *
 * @param packing the register from people in memory
 * @param loading the register from Parquet
 * @param report everything of a national report, the register there
 * @param cold the same from Parquet
 * @param municipality a municipality's report from Parquet
 * @param municipalitySpells its spells
 * @param week a week added to the register
 * @param engines the first is Frirum
 * @param smaller Frirum on a fifth of the people
 * @param load of the machine before and after, as the system says it
 */
record EvidenceFigures(
    int persons,
    int spells,
    long bytes,
    long packing,
    long loading,
    Times report,
    long cold,
    long municipality,
    int municipalitySpells,
    NewWeek week,
    List<Measured> engines,
    Measured smaller,
    int smallerPersons,
    List<String> load) {

  Measured frirum() {
    return engines.getFirst();
  }

  double bytesPerSpell() {
    return (double) bytes / spells;
  }
}
