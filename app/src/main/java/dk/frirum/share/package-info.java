/**
 * The municipality's duties over a whole group: how far they have come, and who would bring them
 * there.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.share;
