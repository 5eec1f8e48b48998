package dk.frirum.evidence.numeric;

import java.util.function.DoubleUnaryOperator;

/** Where a function crosses zero. */
public final class Root {
  private static final int STEPS = 200;

  /** Nobody has a trial of more. */
  private static final double MOST = 1e10;

  private Root() {}

  /**
   * @param low where the function has one sign
   * @param high where it has the other; made larger until it does
   */
  public static double of(DoubleUnaryOperator function, double low, double high) {
    boolean sign = function.applyAsDouble(low) > 0;
    double from = low;
    double to = high;
    for (int step = 0; step < STEPS && function.applyAsDouble(to) > 0 == sign; step++) {
      from = to;
      to *= 2;
      if (to > MOST) {
        throw new ArithmeticException("No size is enough");
      }
    }
    for (int step = 0; step < STEPS && to - from > Math.ulp(to); step++) {
      double middle = from + (to - from) / 2;
      if (function.applyAsDouble(middle) > 0 == sign) {
        from = middle;
      } else {
        to = middle;
      }
    }
    return from + (to - from) / 2;
  }
}
