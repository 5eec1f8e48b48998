/** What chance alone would have shown: the default where few municipalities are treated. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.permutation;
