/** The trail (<i>log</i>): who saw and did what, when; only ever added to. */
@org.jspecify.annotations.NullMarked
package dk.frirum.audit;
