/** YAML to cards: every error at once, with line and column. */
@org.jspecify.annotations.NullMarked
package dk.frirum.rules.read;
