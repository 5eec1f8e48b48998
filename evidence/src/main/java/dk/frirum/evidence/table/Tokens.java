package dk.frirum.evidence.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of an expression, taken one after the other. */
final class Tokens {

  enum Kind {
    NUMBER,
    WORD,
    NAME,
    QUOTED_NAME,
    SIGN,
    END
  }

  /**
   * @param at offset in the expression, from 0
   */
  record Token(Kind kind, String text, int at) {}

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)(?![\\p{L}_])"
              + "|(?<name>[\\p{L}_.][\\p{L}\\p{N}_.]*)"
              + "|\"(?<double>[^\"]*)\"|'(?<single>[^']*)'|`(?<quoted>[^`]*)`"
              + "|(?<sign>==|!=|<=|>=|[-+*/^()<>=,!&|]))");

  private final List<Token> tokens = new ArrayList<>();
  private int position;

  Tokens(String text) {
    Matcher matcher = TOKEN.matcher(text);
    int at = 0;
    String rest = text.stripTrailing();
    while (at < rest.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        String wrong = rest.substring(at).strip();
        throw new TableException(
            "'" + wrong + "' is no expression", rest.length() - wrong.length());
      }
      tokens.add(token(matcher));
      at = matcher.end();
    }
    tokens.add(new Token(Kind.END, "", at));
  }

  private static Token token(Matcher matcher) {
    for (var each :
        List.of(
            new Token(Kind.NUMBER, "number", 0),
            new Token(Kind.NAME, "name", 0),
            new Token(Kind.WORD, "double", 0),
            new Token(Kind.WORD, "single", 0),
            new Token(Kind.QUOTED_NAME, "quoted", 0))) {
      String found = matcher.group(each.text());
      if (found != null) {
        return new Token(each.kind(), found, matcher.start(each.text()));
      }
    }
    return new Token(Kind.SIGN, matcher.group("sign"), matcher.start("sign"));
  }

  boolean at(String text) {
    Token token = tokens.get(position);
    return (token.kind() == Kind.SIGN || token.kind() == Kind.NAME) && token.text().equals(text);
  }

  boolean take(String text) {
    boolean found = at(text);
    position += found ? 1 : 0;
    return found;
  }

  void expect(String text) {
    if (!take(text)) {
      throw new TableException("Expected '" + text + "'", tokens.get(position).at());
    }
  }

  Token next() {
    Token token = tokens.get(position);
    position += token.kind() == Kind.END ? 0 : 1;
    return token;
  }

  void end() {
    Token token = tokens.get(position);
    if (token.kind() != Kind.END) {
      throw new TableException("'" + token.text() + "' is not understood here", token.at());
    }
  }

  /** Where the reader stands. */
  int here() {
    return tokens.get(Math.max(0, position - 1)).at();
  }
}
