package dk.frirum.population;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads our own word lists: lines of {@code key: value, value}; a key may come again. */
final class TextLists {
  private TextLists() {}

  static Map<String, List<String>> read(String resource) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (String line : text(resource).lines().toList()) {
      int colon = line.indexOf(':');
      if (line.startsWith("#") || colon < 0) {
        continue;
      }
      List<String> values =
          lists.computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>());
      for (String value : line.substring(colon + 1).split(",", -1)) {
        values.add(value.strip());
      }
    }
    lists.replaceAll((key, values) -> List.copyOf(values));
    return lists;
  }

  static List<String> required(Map<String, List<String>> lists, String key) {
    List<String> values = lists.get(key);
    if (values == null) {
      throw new IllegalStateException("no line \"" + key + ":\" in the list");
    }
    return values;
  }

  private static String text(String resource) {
    try (InputStream in = TextLists.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
