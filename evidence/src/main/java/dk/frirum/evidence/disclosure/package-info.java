/**
 * That nobody can be read off a published table: small cells are held back, others with them so
 * that the totals do not give them away, and what could still be worked out is worked out.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.disclosure;
