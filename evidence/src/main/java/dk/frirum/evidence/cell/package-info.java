/**
 * Sums that can be added, sent and held back: all that leaves a municipality. Whole numbers, so
 * that cells added in any order are the same to the last digit.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.cell;
