/**
 * What a trial did and what it cost, told so that it can be trusted: spells become cells, cells
 * become estimates, estimates become rows. Knows neither web nor database.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence;
