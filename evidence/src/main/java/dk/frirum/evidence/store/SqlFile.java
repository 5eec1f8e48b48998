package dk.frirum.evidence.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** A measure's SQL with numbers put in where it asks for them. */
final class SqlFile {
  private static final Pattern ASKED = Pattern.compile(":([a-z]+)");
  private static final Pattern NUMBERS = Pattern.compile("-?\\d+(, -?\\d+)*");

  private SqlFile() {}

  /**
   * @param name of the file, such as {@code back-by}
   * @param numbers by name; nothing but whole numbers gets into a query
   */
  static String of(String name, Map<String, String> numbers) {
    String text = read(name + ".sql").replaceAll("(?m)^\\s*--.*$", "");
    return ASKED
        .matcher(text)
        .replaceAll(asked -> {
          String value = numbers.get(asked.group(1));
          if (value == null || !NUMBERS.matcher(value).matches()) {
            throw new IllegalArgumentException(
                "%s.sql asks for numbers %s, not %s".formatted(name, asked.group(1), value));
          }
          return value;
        });
  }

  private static String read(String file) {
    try (InputStream in =
        Objects.requireNonNull(SqlFile.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
