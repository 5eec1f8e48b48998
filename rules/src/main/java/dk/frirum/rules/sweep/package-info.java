/**
 * What can be said of a rulebook without a single citizen: where cards contradict each other, leave
 * days open or can never matter. Scopes are finite boxes, so everything is found exactly.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.rules.sweep;
