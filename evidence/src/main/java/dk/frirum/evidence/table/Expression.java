package dk.frirum.evidence.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads and evaluates an expression, loosest binding first: {@code or}, {@code and}, {@code not},
 * comparisons and {@code in (…)}, {@code + -}, {@code * /}, sign, {@code ^}. Names are columns or
 * functions; a name with other characters stands in backticks, words in quotes.
 */
final class Expression {
  private final Tokens tokens;
  private final Table table;

  private Expression(Tokens tokens, Table table) {
    this.tokens = tokens;
    this.table = table;
  }

  static Column evaluate(String text, Table table) {
    // A column may be called anything; its plain name is always understood.
    Column plain = table.columns().get(text.strip());
    if (plain != null) {
      return plain;
    }
    Expression expression = new Expression(new Tokens(text), table);
    Column value = expression.or();
    expression.tokens.end();
    return value;
  }

  private Column or() {
    Column left = and();
    while (tokens.take("or") || tokens.take("|")) {
      left = Operation.or(left, and());
    }
    return left;
  }

  private Column and() {
    Column left = not();
    while (tokens.take("and") || tokens.take("&")) {
      left = Operation.and(left, not());
    }
    return left;
  }

  private Column not() {
    return tokens.take("not") || tokens.take("!") ? Operation.not(not()) : comparison();
  }

  private Column comparison() {
    Column left = sum();
    for (Operation.Comparison each : Operation.Comparison.values()) {
      if (tokens.take(each.sign)) {
        return Operation.compare(each, left, sum());
      }
    }
    if (tokens.take("=")) {
      return Operation.compare(Operation.Comparison.EQUAL, left, sum());
    }
    if (tokens.take("in")) {
      Column found = Operation.constant(0, table.rows());
      for (Column each : arguments()) {
        found = Operation.or(found, Operation.compare(Operation.Comparison.EQUAL, left, each));
      }
      return found;
    }
    return left;
  }

  private Column sum() {
    Column left = product();
    while (true) {
      if (tokens.take("+")) {
        left = Operation.numbers(left, product(), Double::sum, tokens);
      } else if (tokens.take("-")) {
        left = Operation.numbers(left, product(), (a, b) -> a - b, tokens);
      } else {
        return left;
      }
    }
  }

  private Column product() {
    Column left = sign();
    while (true) {
      if (tokens.take("*")) {
        left = Operation.numbers(left, sign(), (a, b) -> a * b, tokens);
      } else if (tokens.take("/")) {
        left = Operation.numbers(left, sign(), (a, b) -> a / b, tokens);
      } else {
        return left;
      }
    }
  }

  private Column sign() {
    return tokens.take("-") ? Operation.numbers(sign(), a -> -a, tokens) : power();
  }

  private Column power() {
    Column base = primary();
    return tokens.take("^") ? Operation.numbers(base, sign(), Expression::power, tokens) : base;
  }

  /** Whole powers by multiplication: the last digit then is the one others print. */
  private static double power(double base, double exponent) {
    if (exponent != Math.rint(exponent) || exponent < 1 || exponent > 64) {
      return Math.pow(base, exponent);
    }
    double product = base;
    for (int at = 1; at < exponent; at++) {
      product *= base;
    }
    return product;
  }

  private Column primary() {
    if (tokens.take("(")) {
      Column inner = or();
      tokens.expect(")");
      return inner;
    }
    Tokens.Token token = tokens.next();
    return switch (token.kind()) {
      case NUMBER -> Operation.constant(Double.parseDouble(token.text()), table.rows());
      case WORD -> Operation.constant(token.text(), table.rows());
      case NAME -> tokens.at("(") ? call(token) : column(token);
      case QUOTED_NAME -> column(token);
      case SIGN ->
          throw new TableException("Expected a value before '" + token.text() + "'", token.at());
      case END -> throw new TableException("The expression ends too early", token.at());
    };
  }

  private Column call(Tokens.Token name) {
    Function function = Function.named(name);
    List<Column> arguments = arguments();
    return function.apply(arguments, name, tokens);
  }

  private List<Column> arguments() {
    tokens.expect("(");
    List<Column> arguments = new ArrayList<>();
    do {
      arguments.add(or());
    } while (tokens.take(","));
    tokens.expect(")");
    return arguments;
  }

  private Column column(Tokens.Token name) {
    Column column = table.columns().get(name.text());
    if (column != null) {
      return column;
    }
    if (name.text().equalsIgnoreCase("true") || name.text().equalsIgnoreCase("false")) {
      return Operation.constant(name.text().equalsIgnoreCase("true") ? 1 : 0, table.rows());
    }
    throw new TableException(
        "There is no column '"
            + name.text()
            + "'; there are "
            + String.join(", ", table.columns().keySet()),
        name.at());
  }
}
