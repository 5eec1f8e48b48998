package dk.frirum.meeting;

import java.util.Map;

/**
 * What stands in the fields of a form, as typed: bad input must survive.
 *
 * @param fields values by the names of the fields
 */
public record Typed(Map<String, String> fields) {
  public Typed {
    fields = Map.copyOf(fields);
  }

  /** What stands in a field; empty where it was not sent. */
  public String v(String field) {
    return fields.getOrDefault(field, "");
  }

  /** Whether a box is ticked. */
  public boolean on(String field) {
    return !v(field).isEmpty();
  }

  /** What stands in a field of one line: without line breaks and spaces around it. */
  String line(String field) {
    return v(field).replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /** What stands in a field of several lines. */
  String text(String field) {
    return v(field).replace("\r\n", "\n").strip();
  }
}
