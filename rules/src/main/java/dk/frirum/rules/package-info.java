/** Law as data: what is due, for whom, by when, and why. Knows neither web nor database. */
@org.jspecify.annotations.NullMarked
package dk.frirum.rules;
