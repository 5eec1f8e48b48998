package dk.frirum.evidence.survival;

/**
 * A log-likelihood with its slope and the information about it.
 *
 * @param information full square
 */
@SuppressWarnings("ArrayRecordComponent")
record Likelihood(double value, double[] score, double[][] information) {

  /** One that can be evaluated anywhere. */
  interface Function {
    Likelihood at(double[] coefficients);
  }
}
