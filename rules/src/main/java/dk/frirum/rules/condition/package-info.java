/** One-line typed conditions, three-valued: unknown is not false. */
@org.jspecify.annotations.NullMarked
package dk.frirum.rules.condition;
