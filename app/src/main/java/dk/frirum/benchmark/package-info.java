/**
 * How the municipality stands among the others (<i>benchmarking</i>): expected and actual full-time
 * persons, the rank with its interval, and which municipalities resemble it. About municipalities,
 * never about a person.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.benchmark;
