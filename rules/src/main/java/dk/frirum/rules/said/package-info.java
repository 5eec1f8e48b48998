/** What the readers say about what somebody wrote, in both languages. */
@org.jspecify.annotations.NullMarked
package dk.frirum.rules.said;
