/**
 * Time until something happens: curves, tests between groups, proportional hazards, competing ways
 * out. Pure functions on arrays, one value a person; times are in any unit, zero or later.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.survival;
