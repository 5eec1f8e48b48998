package dk.frirum.placement;

import dk.frirum.web.Day;
import dk.frirum.web.Fields;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of a form, as typed: bad input must survive. Days and numbers are read
 * as they are written about a placement.
 */
public record Typed(Fields fields) {
  private static final int LONGEST_NUMBER = 5;

  public Typed(Map<String, String> sent) {
    this(new Fields(sent));
  }

  /** What stands in a field; empty where it was not sent. */
  public String v(String field) {
    return fields.v(field);
  }

  String line(String field) {
    return fields.line(field);
  }

  String text(String field) {
    return fields.text(field);
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
