/** One citizen registered twice. */
@org.jspecify.annotations.NullMarked
package dk.frirum.merge;
