/**
 * The measures in SQL, one file each, for engines that hold more than memory does: DuckDB here,
 * Apache Spark in {@code cluster}. They count the same cells as {@code measure} and {@code
 * register}, and referee them.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.store;
