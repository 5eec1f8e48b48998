/** The day of the people who use Frirum, in a real browser against the whole application. */
@org.jspecify.annotations.NullMarked
package dk.frirum.day;
