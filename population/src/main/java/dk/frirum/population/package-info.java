/** A seeded synthetic municipality: invented people who cannot be real. */
@org.jspecify.annotations.NullMarked
package dk.frirum.population;
