package dk.frirum.rules;

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

  public Text plus(Text next) {
    return new Text(danish + next.danish, english + next.english);
  }
}
