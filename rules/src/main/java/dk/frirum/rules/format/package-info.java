/** The one layout of a card file: keys in order, no more quotes than needed, comments kept. */
@org.jspecify.annotations.NullMarked
package dk.frirum.rules.format;
