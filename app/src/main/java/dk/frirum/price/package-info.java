/**
 * What every rule costs (<i>reglernes pris</i>): the duties of a year, the hours they take, how
 * many are met in time, and where a rule is lifted.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.price;
