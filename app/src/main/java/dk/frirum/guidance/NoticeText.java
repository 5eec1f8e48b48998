package dk.frirum.guidance;

import dk.frirum.guidance.Notices.Summons;
import dk.frirum.web.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of a notice (<i>vejledning efter aktivloven § 35, stk. 1</i>) in one version, filled in
 * for one citizen and one summons. A text that has been used is never changed: another version is
 * another file.
 *
 * @param template name of the file
 * @param benefit code of the benefit it is about
 * @param situation what the caseworker added about just this citizen; may be empty
 * @param paragraphs as they go out, in Danish: these count
 * @param translation the same in English, paragraph by paragraph; empty where the letter is Danish
 */
public record NoticeText(
    String template,
    int version,
    String benefit,
    String situation,
    List<String> paragraphs,
    List<String> translation) {
  private static final String TEMPLATE = "notice-summons";
  private static final int VERSION = 1;
  private static final Words DANISH = Words.of(Locale.of("da"));
  private static final Words ENGLISH = Words.of(Locale.of("en"));

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  public NoticeText {
    paragraphs = List.copyOf(paragraphs);
    translation = List.copyOf(translation);
  }

  /**
   * The text in use.
   *
   * @param danish what it tells of the summons
   * @param english the same in English for the translation; none for no translation
   */
  static NoticeText of(
      String benefit, String situation, Summons danish, @Nullable Summons english) {
    return new NoticeText(
        TEMPLATE,
        VERSION,
        benefit,
        situation,
        paragraphs(TEMPLATE, situation, fields(danish, benefit, situation, DANISH)),
        english == null
            ? List.of()
            : paragraphs(
                TEMPLATE + "-en", situation, fields(english, benefit, situation, ENGLISH)));
  }

  private static List<String> paragraphs(
      String template, String situation, Map<String, String> fields) {
    return List.of(read(template, VERSION).split("\\n\\s*\\n")).stream()
        .map(part -> part.replace('\n', ' ').strip())
        .filter(part -> !part.equals("{situation}") || !situation.isEmpty())
        .map(part -> filled(part, fields))
        .toList();
  }

  private static Map<String, String> fields(
      Summons summons, String benefit, String situation, Words words) {
    Map<String, String> fields = new HashMap<>();
    fields.put("kind", summons.kind());
    fields.put("when", summons.when());
    fields.put("where", summons.where());
    fields.put("caller", summons.caller());
    fields.put("municipality", summons.municipality());
    fields.put("benefit", words.code("benefit", benefit).toLowerCase(words.locale()));
    fields.put("situation", situation);
    return fields;
  }

  private static String filled(String text, Map<String, String> fields) {
    return PLACE
        .matcher(text)
        .replaceAll(found -> {
          String value = fields.get(found.group(1));
          if (value == null) {
            throw new IllegalStateException("the notice asks for " + found.group(1));
          }
          return Matcher.quoteReplacement(value);
        });
  }

  private static String read(String name, int version) {
    String file = "/guidance/%s.%d.txt".formatted(name, version);
    try (InputStream in = NoticeText.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no notice " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Word for word, as it is kept: paragraphs with an empty line between them. */
  public String words() {
    return String.join("\n\n", paragraphs);
  }

  /** The translation as it is kept; empty for none. */
  String translated() {
    return String.join("\n\n", translation);
  }

  /** What stands in the letter: the Danish words, and after them the translation. */
  public List<String> annex() {
    return Stream.concat(paragraphs.stream(), translation.stream()).toList();
  }
}
