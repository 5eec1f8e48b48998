/** Columns and expressions. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.table;
