package dk.frirum.evidence.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** What can be called in an expression. */
enum Function {
  LOG,
  LOG10,
  LOG1P,
  EXP,
  SQRT,
  ABS,
  ROUND,
  MIN,
  MAX,
  /** One value where the condition holds and another where it does not. */
  IF,
  /** 1 where there is no value. */
  MISSING,
  /** The other value where there is none. */
  COALESCE,
  /** Numbers as groups. */
  FACTOR;

  static Function named(Tokens.Token name) {
    for (Function each : values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(name.text())) {
        return each;
      }
    }
    String all =
        String.join(
            ", ",
            Arrays.stream(values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList());
    throw new TableException(
        "There is no function '" + name.text() + "'; there are " + all, name.at());
  }

  Column apply(List<Column> of, Tokens.Token name, Tokens tokens) {
    int takes =
        switch (this) {
          case LOG, LOG10, LOG1P, EXP, SQRT, ABS, ROUND, MISSING, FACTOR -> 1;
          case MIN, MAX, COALESCE -> 2;
          case IF -> 3;
        };
    if (of.size() != takes) {
      throw new TableException(
          "'"
              + name.text()
              + "' takes "
              + takes
              + (takes == 1 ? " value" : " values")
              + ", not "
              + of.size(),
          name.at());
    }
    Column first = of.getFirst();
    return switch (this) {
      case LOG -> map(first, Math::log, tokens);
      case LOG10 -> map(first, Math::log10, tokens);
      case LOG1P -> map(first, Math::log1p, tokens);
      case EXP -> map(first, Math::exp, tokens);
      case SQRT -> map(first, Math::sqrt, tokens);
      case ABS -> map(first, Math::abs, tokens);
      case ROUND -> map(first, Math::rint, tokens);
      case MIN -> Operation.numbers(first, of.get(1), Math::min, tokens);
      case MAX -> Operation.numbers(first, of.get(1), Math::max, tokens);
      case IF -> choose(Operation.not(Operation.not(first)), of.get(1), of.get(2));
      case COALESCE -> choose(Operation.not(missing(first)), first, of.get(1));
      case MISSING -> missing(first);
      case FACTOR -> new Column.Texts(first.labels(), first instanceof Column.Numbers);
    };
  }

  private static Column map(Column operand, DoubleUnaryOperator operator, Tokens tokens) {
    return Operation.numbers(operand, operator, tokens);
  }

  private static Column missing(Column column) {
    double[] result = new double[column.rows()];
    for (int row = 0; row < result.length; row++) {
      result[row] = column.isMissing(row) ? 1 : 0;
    }
    return new Column.Numbers(result);
  }

  private static Column choose(Column condition, Column yes, Column no) {
    double[] truth = ((Column.Numbers) condition).values();
    if (yes instanceof Column.Numbers(double[] a) && no instanceof Column.Numbers(double[] b)) {
      double[] result = new double[truth.length];
      for (int row = 0; row < result.length; row++) {
        result[row] = Double.isNaN(truth[row]) ? Double.NaN : truth[row] == 1 ? a[row] : b[row];
      }
      return new Column.Numbers(result);
    }
    @Nullable String[] a = yes.labels();
    @Nullable String[] b = no.labels();
    @Nullable String[] result = new @Nullable String[truth.length];
    for (int row = 0; row < result.length; row++) {
      result[row] = Double.isNaN(truth[row]) ? null : truth[row] == 1 ? a[row] : b[row];
    }
    return new Column.Texts(result, false);
  }
}
