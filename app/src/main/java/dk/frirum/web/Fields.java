package dk.frirum.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;

/**
 * What stands in the fields of a form, as it was sent.
 *
 * @param sent values by the names of the fields
 */
public record Fields(Map<String, String> sent) {
  public Fields {
    sent = Map.copyOf(sent);
  }

  /** The named fields of a form whose file was too big to be read with them. */
  public static Fields of(HttpServletRequest request, String... names) {
    Map<String, String> sent = new HashMap<>();
    for (String name : names) {
      String value = request.getParameter(name);
      if (value != null) {
        sent.put(name, value);
      }
    }
    return new Fields(sent);
  }

  /** What stands in a field; empty where it was not sent. */
  public String v(String field) {
    return sent.getOrDefault(field, "");
  }

  /** Whether there is anything in a field, or a box is ticked. */
  public boolean on(String field) {
    return !v(field).isEmpty();
  }

  /** What stands in a field of one line: without line breaks and spaces around it. */
  public String line(String field) {
    return v(field).replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /** What stands in a field of several lines. PostgreSQL cannot keep the null character. */
  public String text(String field) {
    return v(field).replace("\0", "").replace("\r\n", "\n").strip();
  }

  /** A number that stands in a field; none where it is none. */
  public long number(String field) {
    return v(field).matches("[0-9]{1,18}") ? Long.parseLong(v(field)) : 0;
  }

  /** The version the person saw; one there never is where it is none. */
  public int version() {
    return Hidden.version(v("version"));
  }
}
