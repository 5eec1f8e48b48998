/** Dates as the database keeps them. */
@org.jspecify.annotations.NullMarked
package dk.frirum.time;
