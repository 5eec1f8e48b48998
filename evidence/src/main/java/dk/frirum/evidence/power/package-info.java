/**
 * How many persons a trial needs, how likely it is to see what is there, and the smallest effect it
 * can be expected to see: shown before it starts.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.power;
