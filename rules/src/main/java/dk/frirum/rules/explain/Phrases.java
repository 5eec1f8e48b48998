package dk.frirum.rules.explain;

import dk.frirum.rules.Text;
import java.util.List;

/** Pieces of sentences. */
final class Phrases {
  static final Text OR = new Text(" eller ", " or ");
  static final Text AND = new Text(", og ", ", and ");

  private Phrases() {}

  /** {@code a, b eller c}. */
  static Text anyOf(List<Text> parts) {
    Text all = parts.getFirst();
    for (int each = 1; each < parts.size(); each++) {
      all = all.plus(each == parts.size() - 1 ? OR : Text.same(", ")).plus(parts.get(each));
    }
    return all;
  }

  static Text joined(List<Text> parts, Text between) {
    Text all = parts.getFirst();
    for (Text next : parts.subList(1, parts.size())) {
      all = all.plus(between).plus(next);
    }
    return all;
  }

  /** A title inside a sentence; abbreviations such as CV stay as they are. */
  static Text lower(Text title) {
    return new Text(lower(title.danish()), lower(title.english()));
  }

  /** The first letter of a sentence. */
  static Text upper(Text sentence) {
    return new Text(upper(sentence.danish()), upper(sentence.english()));
  }

  private static String lower(String title) {
    boolean abbreviation = title.length() > 1 && Character.isUpperCase(title.charAt(1));
    return title.isEmpty() || abbreviation
        ? title
        : Character.toLowerCase(title.charAt(0)) + title.substring(1);
  }

  private static String upper(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
