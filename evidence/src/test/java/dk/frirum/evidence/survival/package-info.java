/** Identities of the survival estimators. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.survival;
