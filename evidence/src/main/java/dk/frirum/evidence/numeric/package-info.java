/** Small matrices and the tails of distributions, shared by the estimators. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.numeric;
