/** The four answers. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.verdict;
