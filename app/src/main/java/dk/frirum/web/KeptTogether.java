package dk.frirum.web;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page in which what is read as one stays on one line: {@code 12. marts}, {@code § 13 b}, {@code
 * stk. 2}, {@code kl. 9}. Only where it is read: what stands in a field comes back as it was.
 */
final class KeptTogether extends OwaspHtmlTemplateOutput {
  private static final char NO_BREAK = '\u00a0';
  private static final Set<String> AS_IT_STANDS =
      Set.of("textarea", "option", "pre", "code", "script", "style", "title");

  /** The months as they are written in both languages, whole and short. */
  private static final Set<String> MONTHS =
      Stream.of(Locale.of("da", "DK"), Locale.UK)
          .flatMap(locale ->
              Stream.of(TextStyle.FULL, TextStyle.SHORT)
                  .flatMap(style ->
                      Stream.of(Month.values()).map(month -> month.getDisplayName(style, locale))))
          .map(name -> name.toLowerCase(Locale.ROOT).replace(".", ""))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> BEFORE_NUMBERS = Set.of("stk.", "nr.", "kl.", "subs.", "no.");

  private @Nullable String tag;
  private @Nullable String attribute;

  KeptTogether(TemplateOutput page) {
    super(page);
  }

  @Override
  public void setContext(@Nullable String tagName, @Nullable String attributeName) {
    tag = tagName;
    attribute = attributeName;
    super.setContext(tagName, attributeName);
  }

  @Override
  public void writeUserContent(@Nullable String text) {
    boolean read = attribute == null && (tag == null || !AS_IT_STANDS.contains(tag));
    super.writeUserContent(text == null || !read ? text : of(text));
  }

  /** The text with spaces that do not break where there must be none. */
  static String of(String text) {
    char[] kept = null;
    for (int at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
      if (at + 1 < text.length() && belong(text, at)) {
        if (kept == null) {
          kept = text.toCharArray();
        }
        kept[at] = NO_BREAK;
      }
    }
    return kept == null ? text : new String(kept);
  }

  /** Whether what stands on both sides of a space is read as one. */
  private static boolean belong(String text, int at) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    if (before == '§') {
      return true;
    }
    if (before == '.') {
      return Character.isDigit(after)
          ? BEFORE_NUMBERS.contains(word(text, at))
          : day(text, at - 1) && month(text, at + 1);
    }
    return Character.isDigit(before)
        && (day(text, at) && month(text, at + 1) || letter(text, at) && paragraph(text, at));
  }

  /** Whether a day of the month ends here. */
  private static boolean day(String text, int end) {
    int from = end;
    while (from > 0 && Character.isDigit(text.charAt(from - 1))) {
      from--;
    }
    return end - from == 1 || end - from == 2;
  }

  private static boolean month(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return MONTHS.contains(text.substring(from, end).toLowerCase(Locale.ROOT));
  }

  /** The letter of a paragraph stands alone. */
  private static boolean letter(String text, int space) {
    char letter = text.charAt(space + 1);
    return letter >= 'a'
        && letter <= 'z'
        && (space + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(space + 2)));
  }

  /** Whether the number before a space is that of a paragraph. */
  private static boolean paragraph(String text, int space) {
    int from = space;
    while (from > 0 && Character.isDigit(text.charAt(from - 1))) {
      from--;
    }
    return from > 1 && text.charAt(from - 2) == '§';
  }

  /** The word that ends here, with its full stop. */
  private static String word(String text, int end) {
    int from = end;
    while (from > 0
        && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
      from--;
    }
    return text.substring(from, end).toLowerCase(Locale.ROOT);
  }
}
