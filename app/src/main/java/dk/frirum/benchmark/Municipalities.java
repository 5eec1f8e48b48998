package dk.frirum.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The country's municipalities, from {@code benchmark/municipalities.csv}, where they are from. */
final class Municipalities {
  private static final Map<String, Municipality> BY_CODE = read();
  private static final Map<String, Municipality> BY_NAME = byName();

  private Municipalities() {}

  /**
   * A municipality.
   *
   * @param code four digits
   */
  record Municipality(String code, String name, Region region) {}

  static List<Municipality> all() {
    return List.copyOf(BY_CODE.values());
  }

  static List<String> names() {
    return BY_CODE.values().stream().map(Municipality::name).toList();
  }

  static @Nullable Region region(String code) {
    Municipality municipality = BY_CODE.get(code);
    return municipality == null ? null : municipality.region();
  }

  /** By its code, with or without the zeros before it, or by its name. */
  static Optional<Municipality> find(String text) {
    String word = text.strip();
    return Optional.ofNullable(
        word.matches("\\d{1,4}")
            ? BY_CODE.get("0".repeat(4 - word.length()) + word)
            : BY_NAME.get(folded(word)));
  }

  /**
   * {@code Københavns Kommune} and {@code København} are one; so are Høje-Taastrup and Høje
   * Taastrup.
   */
  private static String folded(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace('-', ' ').strip();
    boolean whole = lower.endsWith("kommune");
    String bare = lower.replaceAll("\\s+(regions)?kommune$", "");
    // Sorø, Lemvig or Assens keep theirs: only what stands before "Kommune" loses an s.
    return whole && bare.endsWith("s") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private static Map<String, Municipality> byName() {
    Map<String, Municipality> names = new LinkedHashMap<>();
    for (Municipality each : BY_CODE.values()) {
      names.put(folded(each.name()), each);
      names.putIfAbsent(folded(each.name() + " Kommune"), each);
    }
    return names;
  }

  private static Map<String, Municipality> read() {
    Map<String, Municipality> all = new LinkedHashMap<>();
    try (InputStream in =
        Municipalities.class.getResourceAsStream("/benchmark/municipalities.csv")) {
      if (in == null) {
        throw new IllegalStateException("benchmark/municipalities.csv is missing");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("code;"))
          .map(line -> List.of(line.split(";", -1)))
          .forEach(cells ->
              all.put(
                  cells.get(0),
                  new Municipality(
                      cells.get(0),
                      cells.get(1),
                      Region.valueOf(cells.get(2).toUpperCase(Locale.ROOT)))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
