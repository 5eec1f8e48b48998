package dk.frirum.guidance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a notice (<i>vejledning efter aktivloven § 35, stk. 1</i>) in one version, filled in
 * for one citizen and one summons. A text that has been used is never changed: another version is
 * another file.
 *
 * @param template name of the file
 * @param benefit code of the benefit it is about
 * @param situation what the caseworker added about just this citizen; may be empty
 * @param paragraphs as they go out
 */
public record NoticeText(
    String template, int version, String benefit, String situation, List<String> paragraphs) {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  public NoticeText {
    paragraphs = List.copyOf(paragraphs);
  }

  /** The text in use. */
  static NoticeText of(String benefit, String situation, Map<String, String> fields) {
    String template = "notice-summons";
    int version = 1;
    List<String> paragraphs =
        List.of(read(template, version).split("\\n\\s*\\n")).stream()
            .map(part -> part.replace('\n', ' ').strip())
            .filter(part -> !part.equals("{situation}") || !situation.isEmpty())
            .map(part -> filled(part, fields))
            .toList();
    return new NoticeText(template, version, benefit, situation, paragraphs);
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
}
