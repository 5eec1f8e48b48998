/** Which boundaries of the cards no case stands on. */
@org.jspecify.annotations.NullMarked
package dk.frirum.rules.cases;
