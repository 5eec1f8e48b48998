/** The runner of known answers, and that it notices what is wrong. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.known;
