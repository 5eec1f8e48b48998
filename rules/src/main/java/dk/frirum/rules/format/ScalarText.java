package dk.frirum.rules.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** One value as it should be written. */
final class ScalarText {
  private static final int TEXT_WIDTH = 120;

  /** What other readers of YAML take for a number, a truth, nothing or a date. */
  private static final Pattern LOOKS_OTHERWISE =
      Pattern.compile(
          "(?i)[-+.]?\\d[\\d_.,:eE+xa-f-]*|true|false|yes|no|on|off|null|~|\\.inf|\\.nan");

  private static final Pattern NEEDS_QUOTES =
      Pattern.compile("[-?:,\\[\\]{}#&*!|>'\"%@`=].*|\\s.*|.*\\s|.*:|.*: .*|.*\\s#.*|<<|\\.\\.\\.");

  private static final Pattern ENDS_IN_BRACES = Pattern.compile("[^,\\[\\]{}]*");

  private ScalarText() {}

  /** On one line. */
  static String inline(ScalarNode scalar, boolean inBraces) {
    String value = scalar.getValue();
    boolean wasPlain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
    boolean plain =
        !value.isEmpty()
            && value.chars().noneMatch(each -> each < ' ')
            && (!NEEDS_QUOTES.matcher(value).matches() || wasPlain && !inBraces)
            && (!inBraces || ENDS_IN_BRACES.matcher(value).matches())
            && (wasPlain || !LOOKS_OTHERWISE.matcher(value).matches());
    return plain ? value : quoted(value);
  }

  private static String quoted(String value) {
    StringBuilder text = new StringBuilder("\"");
    for (char each : value.toCharArray()) {
      switch (each) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\t' -> text.append("\\t");
        default -> {
          if (each < ' ' || each == 0x7F) {
            text.append("\\x%02x".formatted((int) each));
          } else {
            text.append(each);
          }
        }
      }
    }
    return text.append('"').toString();
  }

  /**
   * In lines of its own, the sign first; none when the value is better written inline.
   *
   * @param indent of the lines below the sign
   */
  static @Nullable List<String> block(ScalarNode scalar, int indent) {
    return switch (scalar.getScalarStyle()) {
      case LITERAL -> literal(scalar.getValue());
      case FOLDED -> folded(scalar.getValue(), TEXT_WIDTH - indent);
      case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, JSON_SCALAR_STYLE -> null;
    };
  }

  /** Prose that is too long for its line, as folded text; none when it cannot be. */
  static @Nullable List<String> prose(ScalarNode scalar, int indent) {
    return folded(scalar.getValue(), TEXT_WIDTH - indent);
  }

  private static @Nullable List<String> literal(String value) {
    String body = value.endsWith("\n") ? value.substring(0, value.length() - 1) : value;
    if (!suits(body)) {
      return null;
    }
    List<String> lines = new ArrayList<>();
    lines.add(value.endsWith("\n") ? "|" : "|-");
    lines.addAll(List.of(body.split("\n", -1)));
    return lines;
  }

  private static @Nullable List<String> folded(String value, int width) {
    String body = value.endsWith("\n") ? value.substring(0, value.length() - 1) : value;
    if (!suits(body)) {
      return null;
    }
    List<String> lines = new ArrayList<>();
    lines.add(value.endsWith("\n") ? ">" : ">-");
    for (String paragraph : body.split("\n", -1)) {
      if (paragraph.startsWith(" ")) {
        // Text set in further is not folded.
        return null;
      }
      if (lines.size() > 1) {
        lines.add("");
      }
      if (!paragraph.isEmpty()) {
        wrap(paragraph, width, lines);
      }
    }
    return lines;
  }

  /** Neither empty lines at an end, nor tabs, nor space at the start. */
  private static boolean suits(String body) {
    return !body.isBlank()
        && !body.startsWith("\n")
        && !body.endsWith("\n")
        && !body.startsWith(" ")
        && body.chars().noneMatch(each -> each < ' ' && each != '\n');
  }

  /** Only where one space stands between two words may a line end. */
  private static void wrap(String paragraph, int width, List<String> lines) {
    int from = 0;
    while (paragraph.length() - from > width) {
      int space = breakAt(paragraph, from, width);
      if (space < 0) {
        break;
      }
      lines.add(paragraph.substring(from, space));
      from = space + 1;
    }
    lines.add(paragraph.substring(from));
  }

  private static int breakAt(String text, int from, int width) {
    for (int at = Math.min(text.length() - 2, from + width); at > from; at--) {
      if (isBreak(text, at)) {
        return at;
      }
    }
    for (int at = from + width + 1; at < text.length() - 1; at++) {
      if (isBreak(text, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isBreak(String text, int at) {
    return at > 0
        && text.charAt(at) == ' '
        && text.charAt(at - 1) != ' '
        && text.charAt(at + 1) != ' ';
  }
}
