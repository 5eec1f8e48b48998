/**
 * What a trial action did and what it cost (<i>evaluering</i>): a protocol frozen before the
 * outcome is looked at, runs on the municipality's own work, and a report that traces every number
 * to one row.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.evaluation;
