/** A nation's evidence: the packed columns beside DuckDB and Spark, equal answers first. */
@org.jspecify.annotations.NullMarked
package dk.frirum.benchmarks.evidence;
