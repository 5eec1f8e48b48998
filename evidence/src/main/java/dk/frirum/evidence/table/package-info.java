/** Columns read from a file, and the expressions that make new ones of them. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.table;
