/** Messages to staff (<i>beskeder</i>) about what concerns their citizens. */
@org.jspecify.annotations.NullMarked
package dk.frirum.message;
