/** Agreements out as files and in again. */
@org.jspecify.annotations.NullMarked
package dk.frirum.sharing;
