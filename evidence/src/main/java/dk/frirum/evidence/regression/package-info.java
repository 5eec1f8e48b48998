/** Lines through points: least squares and the models built on it. Pure functions on arrays. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.regression;
