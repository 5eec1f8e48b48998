/** What may be said of an effect, and nothing more. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.verdict;
