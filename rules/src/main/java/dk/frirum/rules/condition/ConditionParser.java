package dk.frirum.rules.condition;

import dk.frirum.rules.Text;
import dk.frirum.rules.dictionary.ValueType;
import dk.frirum.rules.said.Wrong;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a condition. Goes on after an unknown word or a wrong value, so that one reading reports
 * them all; stops at the first place where the sentence itself breaks.
 */
public final class ConditionParser {

  /**
   * What is wrong, and where in the text.
   *
   * @param offset characters before it
   * @param word what stands there
   * @param known what could have stood there, for "did you mean"
   */
  public record Fault(int offset, String word, Text message, List<String> known) {}

  /** A condition, and what was wrong with it; unusable when there are faults. */
  public record Reading(Condition condition, List<Fault> faults) {}

  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken() {
      super(null, null, false, false);
    }
  }

  private final Vocabulary vocabulary;
  private final List<Token> tokens;
  private final List<Fault> faults = new ArrayList<>();
  private int at;

  private ConditionParser(String text, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.tokens = Token.split(text);
  }

  public static Reading read(String text, Vocabulary vocabulary) {
    ConditionParser parser = new ConditionParser(text, vocabulary);
    try {
      Condition condition = parser.either();
      if (parser.peek().kind() != Token.Kind.END) {
        throw parser.broken(
            new Text("»and«, »or« eller slutningen", "'and', 'or' or the end"),
            List.of("and", "or"));
      }
      return new Reading(condition, parser.faults);
    } catch (Broken _) {
      return new Reading(new Condition.Always(), parser.faults);
    }
  }

  private Condition either() {
    List<Condition> parts = new ArrayList<>(List.of(both()));
    while (takeWord("or")) {
      parts.add(both());
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.Or(List.copyOf(parts));
  }

  private Condition both() {
    List<Condition> parts = new ArrayList<>(List.of(one()));
    while (takeWord("and")) {
      parts.add(one());
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.And(List.copyOf(parts));
  }

  private Condition one() {
    if (takeWord("not")) {
      return new Condition.Not(one());
    }
    if (takeSign("(")) {
      Condition inner = either();
      expectSign(")");
      return inner;
    }
    return atom();
  }

  private Condition atom() {
    Token name = next();
    if (name.kind() != Token.Kind.WORD) {
      at--;
      throw broken(new Text("et navn", "a name"), List.copyOf(vocabulary.subjects().keySet()));
    }
    Subject subject = vocabulary.subjects().get(name.text());
    if (subject == null) {
      faults.add(
          new Fault(
              name.offset(),
              name.text(),
              Wrong.UNKNOWN_NAME.of(name.text()),
              List.copyOf(vocabulary.subjects().keySet())));
    }
    if (takeWord("is")) {
      if (!takeWord("known")) {
        throw broken(new Text("»known« efter »is«", "'known' after 'is'"), List.of("known"));
      }
      return subject == null ? new Condition.Always() : new Condition.Known(subject);
    }
    if (takeWord("in")) {
      List<Integer> values = values(subject);
      return subject == null ? new Condition.Always() : new Condition.In(subject, values);
    }
    if (takeWord("includes")) {
      return includes(subject, name);
    }
    Token sign = peek();
    Condition.@Nullable Operator operator = operator();
    if (operator != null) {
      if (subject != null && operator.needsOrder() && !subject.type().isOrdered()) {
        faults.add(
            new Fault(sign.offset(), sign.text(), Wrong.NO_ORDER.of(name.text()), List.of()));
      }
      Integer value = value(subject);
      return subject == null || value == null
          ? new Condition.Always()
          : new Condition.Compare(subject, operator, value);
    }
    return yes(subject, name);
  }

  private Condition yes(@Nullable Subject subject, Token name) {
    if (subject == null) {
      return new Condition.Always();
    }
    if (!(subject.type() instanceof ValueType.YesNo)) {
      faults.add(
          new Fault(name.offset(), name.text(), Wrong.NOT_YES_NO.of(name.text()), List.of()));
    }
    return new Condition.Compare(subject, Condition.Operator.EQUAL, 1);
  }

  private Condition includes(@Nullable Subject subject, Token name) {
    int wanted = values(subject).stream().reduce(0, (one, other) -> one | other);
    if (subject == null) {
      return new Condition.Always();
    }
    if (!(subject.type() instanceof ValueType.SetOf)) {
      faults.add(new Fault(name.offset(), name.text(), Wrong.ONE_VALUE.of(name.text()), List.of()));
    }
    return new Condition.Includes(subject, wanted);
  }

  private List<Integer> values(@Nullable Subject subject) {
    expectSign("{");
    List<Integer> values = new ArrayList<>();
    do {
      Integer value = value(subject);
      if (value != null) {
        values.add(value);
      }
    } while (takeSign(","));
    expectSign("}");
    return List.copyOf(values);
  }

  private @Nullable Integer value(@Nullable Subject subject) {
    Token first = next();
    if (first.kind() != Token.Kind.WORD) {
      at--;
      throw broken(new Text("en værdi", "a value"), List.of());
    }
    String text = first.text();
    if (Character.isDigit(text.charAt(0)) && Token.UNITS.contains(peek().text())) {
      text = text + " " + next().text();
    }
    if (subject == null) {
      return null;
    }
    Integer value = subject.type().parse(text);
    if (value == null) {
      List<String> known =
          switch (subject.type()) {
            case ValueType.Choice choice -> List.copyOf(choice.values().keySet());
            case ValueType.SetOf set -> List.copyOf(set.values().keySet());
            case ValueType.YesNo _,
                ValueType.Number _,
                ValueType.Length _,
                ValueType.Years _,
                ValueType.MunicipalityCode _ ->
                List.of();
          };
      faults.add(
          new Fault(
              first.offset(),
              text,
              Wrong.NO_VALUE.of(text, subject.code(), subject.type().expects()),
              known));
    }
    return value;
  }

  private Condition.@Nullable Operator operator() {
    for (Condition.Operator operator : Condition.Operator.values()) {
      if (takeSign(operator.sign())) {
        return operator;
      }
    }
    return null;
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token next() {
    return tokens.get(at++);
  }

  private boolean takeWord(String word) {
    return take(Token.Kind.WORD, word);
  }

  private boolean takeSign(String sign) {
    return take(Token.Kind.SIGN, sign);
  }

  private boolean take(Token.Kind kind, String text) {
    if (peek().kind() == kind && peek().text().equals(text)) {
      at++;
      return true;
    }
    return false;
  }

  private void expectSign(String sign) {
    if (!takeSign(sign)) {
      throw broken(quoted(sign), List.of());
    }
  }

  private Broken broken(Text expected, List<String> known) {
    Token token = peek();
    Text found =
        token.kind() == Token.Kind.END ? new Text("slutningen", "the end") : quoted(token.text());
    faults.add(
        new Fault(token.offset(), token.text(), Wrong.EXPECTED_FOUND.of(expected, found), known));
    return new Broken();
  }

  private static Text quoted(String word) {
    return new Text("»%s«", "'%s'").with(word);
  }
}
