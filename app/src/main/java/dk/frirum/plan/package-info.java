/**
 * The citizen's plan (<i>Min Plan</i>): from the citizen's own goals, resources before obstacles,
 * the shortest way first; written by both, every change a version.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.plan;
