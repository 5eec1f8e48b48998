/**
 * What a trial's evaluation will look at, written down, dated and hashed before anybody has seen
 * the outcome (Danish: analyseplan).
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.protocol;
