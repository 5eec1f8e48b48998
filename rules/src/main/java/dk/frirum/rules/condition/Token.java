package dk.frirum.rules.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word or a sign of a condition, with the number of characters before it. */
record Token(Kind kind, String text, int offset) {

  static final Set<String> UNITS = Set.of("day", "days", "week", "weeks", "years");

  private static final Pattern ANY =
      Pattern.compile("(?<word>[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*)|(?<sign><=|>=|!=|[=<>(){},])|\\S");

  enum Kind {
    WORD,
    SIGN,
    END
  }

  static List<Token> split(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher found = ANY.matcher(text);
    while (found.find()) {
      Kind kind = found.group("word") == null ? Kind.SIGN : Kind.WORD;
      tokens.add(new Token(kind, found.group(), found.start()));
    }
    tokens.add(new Token(Kind.END, "", text.length()));
    return tokens;
  }
}
