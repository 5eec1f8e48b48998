/**
 * Retention and erasure (<i>opbevaring og sletning</i>): what is kept of whom for how long, what is
 * due, what stops it, and the record of processing made from the same data.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.retention;
