/** What several tests use. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.testing;
