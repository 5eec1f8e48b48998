/**
 * One citizen registered twice (<i>dobbeltregistrering</i>): merged into one record, and parted.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.merge;
