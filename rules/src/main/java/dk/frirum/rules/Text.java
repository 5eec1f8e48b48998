package dk.frirum.rules;

import java.util.Arrays;

/** One text in both languages. */
public record Text(String danish, String english) {

  /** A text that reads the same in both languages: a name, a number, a date. */
  public static Text same(String text) {
    return new Text(text, text);
  }

  public String in(Language language) {
    return switch (language) {
      case DANISH -> danish;
      case ENGLISH -> english;
    };
  }

  /** The text with what fills its places ({@link String#formatted}); texts in their language. */
  public Text with(Object... places) {
    return new Text(
        danish.formatted(filled(Language.DANISH, places)),
        english.formatted(filled(Language.ENGLISH, places)));
  }

  private static Object[] filled(Language language, Object... places) {
    return Arrays.stream(places)
        .map(each -> each instanceof Text text ? text.in(language) : each)
        .toArray();
  }

  public Text plus(Text next) {
    return new Text(danish + next.danish, english + next.english);
  }
}
