/** The measures once more, by another engine. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.referee;
