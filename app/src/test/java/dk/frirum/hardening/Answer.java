package dk.frirum.hardening;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was answered.
 *
 * @param status 0 where the connection was closed without a word
 * @param head status line and headers as they came
 * @param headers by name in lower case
 * @param body the body; pieces of a chunked one still have their lengths between them
 */
record Answer(int status, String head, Map<String, List<String>> headers, String body) {

  static Answer of(byte[] bytes) {
    String all = new String(bytes, StandardCharsets.UTF_8);
    int end = all.indexOf("\r\n\r\n");
    String head = end < 0 ? all : all.substring(0, end);
    if (head.startsWith("HTTP/1.1 100")) {
      return of(all.substring(end + 4).getBytes(StandardCharsets.UTF_8));
    }
    Map<String, List<String>> headers = new LinkedHashMap<>();
    String[] lines = head.split("\r\n", -1);
    for (int at = 1; at < lines.length; at++) {
      int colon = lines[at].indexOf(':');
      headers
          .computeIfAbsent(
              lines[at].substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT),
              _ -> new ArrayList<>())
          .add(lines[at].substring(colon + 1).strip());
    }
    int status = head.startsWith("HTTP/1.1 ") ? Integer.parseInt(head.substring(9, 12)) : 0;
    return new Answer(status, head, headers, end < 0 ? "" : all.substring(end + 4));
  }

  /** The only value of a header; nothing where it is missing or comes twice. */
  Optional<String> header(String name) {
    List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }
}
