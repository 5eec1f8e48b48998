/**
 * The ledger of what has been shown of persons as numbers (<i>diskretionering</i>): evaluations and
 * the public page ask it before they show anything, and it remembers what they showed.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.release;
