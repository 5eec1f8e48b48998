/** Why a duty stands as it does, in words. */
@org.jspecify.annotations.NullMarked
package dk.frirum.rules.explain;
