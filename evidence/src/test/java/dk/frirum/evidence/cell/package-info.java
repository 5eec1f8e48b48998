/** Cells: sums that add up. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.cell;
