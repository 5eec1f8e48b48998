/** The cards of a rulebook, as a lawyer wrote them. */
@org.jspecify.annotations.NullMarked
package dk.frirum.rules.card;
