/** The slow, plain evaluator, day by day: the authority on what the cards mean. */
@org.jspecify.annotations.NullMarked
package dk.frirum.rules.reference;
