/** That nothing can be worked out. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.disclosure;
