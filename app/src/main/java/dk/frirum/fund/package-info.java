/**
 * The a-kasse's part of a course (<i>a-kassens del af forløbet</i>): membership, what the a-kasse
 * may see and for how long, the interviews it held, and the hand-over.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.fund;
