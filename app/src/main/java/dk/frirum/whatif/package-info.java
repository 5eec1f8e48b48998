/**
 * The workshop (<i>regelværksted</i>): what other rules would mean for the municipality's citizens
 * and hours, before anything is put in force.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.whatif;
