/** A house with one broken wall, to prove that the boundary check can fail. */
@org.jspecify.annotations.NullMarked
package dk.frirum.planted;
