/** Looking over who saw what (<i>tilsyn</i>): the citizen's extract, reviews, random samples. */
@org.jspecify.annotations.NullMarked
package dk.frirum.oversight;
