/**
 * Least squares and the uncertainty of their coefficients: robust, clustered, and made right for
 * few clusters.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.linear;
