package dk.frirum.commands;

import dk.frirum.rules.Text;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What {@code --json} prints: maps, lists, texts and numbers, indented. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  static void print(Object tree, PrintWriter out) {
    out.println(MAPPER.writeValueAsString(tree));
    out.flush();
  }

  /** An object whose keys keep their order; what is none is left out. */
  static Map<String, Object> object(@Nullable Object... keysAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int at = 0; at < keysAndValues.length; at += 2) {
      Object value = keysAndValues[at + 1];
      if (value != null) {
        object.put(String.valueOf(keysAndValues[at]), value);
      }
    }
    return object;
  }

  static Map<String, Object> text(Text text) {
    return object("da", text.danish(), "en", text.english());
  }
}
