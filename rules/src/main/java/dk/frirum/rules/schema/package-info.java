/** What editors may be told of cards: a JSON Schema made from the readers' own lists. */
@org.jspecify.annotations.NullMarked
package dk.frirum.rules.schema;
