/** A comparison woven from others: synthetic control and synthetic differences in differences. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.synthetic;
