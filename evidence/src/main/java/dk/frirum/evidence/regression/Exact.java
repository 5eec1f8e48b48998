package dk.frirum.evidence.regression;

/**
 * A sum in twice the precision of a double (Dekker 1971, A floating-point technique for extending
 * the available precision, Numer. Math. 18:224).
 */
final class Exact {
  private double high;
  private double low;

  void add(double term) {
    double sum = high + term;
    double part = sum - high;
    low += (high - (sum - part)) + (term - part);
    high = sum;
  }

  /** Adds a product, with what its rounding lost. */
  void add(double one, double other) {
    double product = one * other;
    add(product);
    low += Math.fma(one, other, -product);
  }

  double value() {
    return high + low;
  }
}
