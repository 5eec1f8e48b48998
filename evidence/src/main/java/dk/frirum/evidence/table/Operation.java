package dk.frirum.evidence.table;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic, comparison and logic on columns. True is 1, false 0, what depends on a missing value
 * missing.
 */
final class Operation {

  /** Two signs before the one they begin with. */
  enum Comparison {
    EQUAL("=="),
    DIFFERENT("!="),
    AT_MOST("<="),
    AT_LEAST(">="),
    LESS("<"),
    MORE(">");

    final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    boolean holds(int order) {
      return switch (this) {
        case EQUAL -> order == 0;
        case DIFFERENT -> order != 0;
        case AT_MOST -> order <= 0;
        case AT_LEAST -> order >= 0;
        case LESS -> order < 0;
        case MORE -> order > 0;
      };
    }
  }

  private Operation() {}

  static Column constant(double value, int rows) {
    double[] values = new double[rows];
    Arrays.fill(values, value);
    return new Column.Numbers(values);
  }

  static Column constant(String value, int rows) {
    @Nullable String[] values = new @Nullable String[rows];
    Arrays.fill(values, value);
    return new Column.Texts(values, false);
  }

  static Column numbers(Column left, Column right, DoubleBinaryOperator operator, Tokens tokens) {
    double[] a = numbers(left, tokens);
    double[] b = numbers(right, tokens);
    double[] result = new double[a.length];
    for (int row = 0; row < a.length; row++) {
      result[row] = operator.applyAsDouble(a[row], b[row]);
    }
    return new Column.Numbers(result);
  }

  static Column numbers(Column operand, DoubleUnaryOperator operator, Tokens tokens) {
    return new Column.Numbers(Arrays.stream(numbers(operand, tokens)).map(operator).toArray());
  }

  static double[] numbers(Column column, Tokens tokens) {
    return switch (column) {
      case Column.Numbers numbers -> numbers.values();
      case Column.Texts _ ->
          throw new TableException("Words cannot be reckoned with", tokens.here());
    };
  }

  static Column compare(Comparison comparison, Column left, Column right) {
    double[] result = new double[left.rows()];
    if (left instanceof Column.Numbers(double[] a) && right instanceof Column.Numbers(double[] b)) {
      for (int row = 0; row < result.length; row++) {
        boolean missing = Double.isNaN(a[row]) || Double.isNaN(b[row]);
        // Not Double.compare: 0 and -0 are one number.
        int order = a[row] < b[row] ? -1 : a[row] > b[row] ? 1 : 0;
        result[row] = missing ? Double.NaN : comparison.holds(order) ? 1 : 0;
      }
      return new Column.Numbers(result);
    }
    @Nullable String[] a = left.labels();
    @Nullable String[] b = right.labels();
    for (int row = 0; row < result.length; row++) {
      String one = a[row];
      String other = b[row];
      result[row] =
          one == null || other == null
              ? Double.NaN
              : comparison.holds(one.compareTo(other)) ? 1 : 0;
    }
    return new Column.Numbers(result);
  }

  static Column and(Column left, Column right) {
    return not(or(not(left), not(right)));
  }

  static Column not(Column operand) {
    double[] truth = truth(operand);
    return new Column.Numbers(
        Arrays.stream(truth).map(each -> Double.isNaN(each) ? each : 1 - each).toArray());
  }

  /** True where one is, even when the other is missing. */
  static Column or(Column left, Column right) {
    double[] a = truth(left);
    double[] b = truth(right);
    double[] result = new double[a.length];
    for (int row = 0; row < a.length; row++) {
      boolean either = a[row] == 1 || b[row] == 1;
      result[row] = either ? 1 : Double.isNaN(a[row]) || Double.isNaN(b[row]) ? Double.NaN : 0;
    }
    return new Column.Numbers(result);
  }

  private static double[] truth(Column column) {
    return switch (column) {
      case Column.Numbers numbers ->
          Arrays.stream(numbers.values())
              .map(each -> Double.isNaN(each) ? each : each != 0 ? 1 : 0)
              .toArray();
      case Column.Texts _ -> throw new TableException("Words are neither true nor false", 0);
    };
  }
}
