/** Power and size. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.power;
