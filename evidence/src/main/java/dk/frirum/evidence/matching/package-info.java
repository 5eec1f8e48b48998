/** Pairs of those who took part and those who resemble them, and how alike they are. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.matching;
