/**
 * The rehabilitation team's case (<i>rehabiliteringssag</i>): what the law of a day asks of the team,
 * the preparatory part, recommendation, decision, and the plan's effort part.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.rehabilitation;
