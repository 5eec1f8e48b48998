/** What a change of the rulebook does to a population: which duties go, come and move. */
@org.jspecify.annotations.NullMarked
package dk.frirum.rules.effect;
