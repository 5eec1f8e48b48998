package dk.frirum.benchmarks.evidence;

/**
 * One engine's times for the three measures.
 *
 * @param engine its name in the table
 * @param usage how it is used, in one line
 */
record Measured(String engine, String usage, Times curves, Times panel, Times benchmark) {}
