package dk.frirum.population;

import java.nio.charset.StandardCharsets;

/** Rows of one table; fields are quoted when they hold a separator, a quote or a line break. */
final class CsvText {
  private final StringBuilder text = new StringBuilder();

  void row(String... fields) {
    for (int at = 0; at < fields.length; at++) {
      if (at > 0) {
        text.append(';');
      }
      field(fields[at]);
    }
    text.append('\n');
  }

  private void field(String field) {
    boolean quoted = false;
    for (int at = 0; at < field.length() && !quoted; at++) {
      char c = field.charAt(at);
      quoted = c == ';' || c == '"' || c == '\n' || c == '\r';
    }
    if (quoted) {
      text.append('"').append(field.replace("\"", "\"\"")).append('"');
    } else {
      text.append(field);
    }
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
