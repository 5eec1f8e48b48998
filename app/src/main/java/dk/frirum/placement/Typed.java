package dk.frirum.placement;

import dk.frirum.web.Day;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of a form, as typed: bad input must survive.
 *
 * @param fields values by the names of the fields
 */
public record Typed(Map<String, String> fields) {
  private static final int LONGEST_NUMBER = 5;

  public Typed {
    fields = Map.copyOf(fields);
  }

  /** What stands in a field; empty where it was not sent. */
  public String v(String field) {
    return fields.getOrDefault(field, "");
  }

  /** Without line breaks and spaces around it. */
  String line(String field) {
    return v(field).replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /** What stands in a field of several lines. */
  String text(String field) {
    return v(field).replace("\r\n", "\n").strip();
  }

  @Nullable LocalDate day(String field) {
    return Day.read(line(field)).date();
  }

  /** A whole number that is not negative; none where it is no such. */
  @Nullable Integer number(String field) {
    String text = line(field).replace(".", "");
    return text.matches("\\d{1," + LONGEST_NUMBER + "}") ? Integer.valueOf(text) : null;
  }

  /** Hours with at most one decimal, in tenths; none where they are no such. */
  @Nullable Integer tenths(String field) {
    String text = line(field).replace(',', '.');
    if (!text.matches("\\d{1,3}(\\.\\d)?")) {
      return null;
    }
    String[] parts = text.split("\\.");
    int tenths =
        10 * Integer.parseInt(parts[0]) + (parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
    return tenths <= 1680 ? tenths : null;
  }
}
