/**
 * The same question put to several installations (Danish: på tværs af kommuner): each counts for
 * itself, and only sums of persons travel.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.federation;
