/** Shares of a group: what a municipality must reach, and who would bring it there. */
@org.jspecify.annotations.NullMarked
package dk.frirum.rules.share;
