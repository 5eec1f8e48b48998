package dk.frirum.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a form sent, as typed: bad input must survive. Reading a field notes what is wrong with it,
 * so that everything is said at once.
 */
public final class Sent {
  private final Fields fields;
  private final Words words;
  private final List<FieldError> errors = new ArrayList<>();

  private Sent(Map<String, String> fields, Words words) {
    this.fields = new Fields(fields);
    this.words = words;
  }

  public static Sent of(Map<String, String> fields, Words words) {
    return new Sent(fields, words);
  }

  /** What stands in a field; empty where it was not sent. */
  public String v(String field) {
    return fields.v(field);
  }

  /** Whether a box is ticked. */
  public boolean on(String field) {
    return fields.on(field);
  }

  /** One line: without line breaks and spaces around it. */
  public String line(String field, int least, int most) {
    return length(field, fields.line(field), least, most);
  }

  /** Several lines. */
  public String text(String field, int least, int most) {
    return length(field, fields.text(field), least, most);
  }

  private String length(String field, String text, int least, int most) {
    if (text.length() < least) {
      wrong(field, text.isEmpty() ? "wrong.sent.missing" : "wrong.sent.short", least);
    } else if (text.length() > most) {
      wrong(field, "wrong.sent.long", most, text.length());
    }
    return text;
  }

  /** A day; none where none was typed, or what was is wrong. */
  public @Nullable LocalDate dayOrNone(String field) {
    Day day = Day.read(v(field));
    if (day.wrong()) {
      wrong(field, "day.wrong");
    }
    return day.date();
  }

  /** A day that must be there; today where it is not, which is then wrong. */
  public LocalDate day(String field, LocalDate today) {
    LocalDate day = dayOrNone(field);
    if (day == null) {
      if (v(field).isBlank()) {
        wrong(field, "wrong.sent.day");
      }
      return today;
    }
    return day;
  }

  /** A day that has come. */
  public LocalDate past(String field, LocalDate today) {
    LocalDate day = day(field, today);
    if (day.isAfter(today)) {
      wrong(field, "wrong.sent.future");
    }
    return day;
  }

  /** One of these; empty where it is none of them, which is then wrong. */
  public String choice(String field, Collection<String> codes) {
    if (codes.contains(v(field))) {
      return v(field);
    }
    wrong(field, "wrong.sent.choice");
    return "";
  }

  /** The key made when the form was opened. */
  public UUID key() {
    return Hidden.key(v("idempotencyKey"));
  }

  /** The id of something; 0, which nothing has, where it is none. */
  public long id(String field) {
    return fields.number(field);
  }

  public Words words() {
    return words;
  }

  public void wrong(String field, String key, Object... values) {
    errors.add(new FieldError(field, values.length == 0 ? words.t(key) : words.t(key, values)));
  }

  /** Whether all is well so far. */
  public boolean good() {
    return errors.isEmpty();
  }

  public List<FieldError> errors() {
    return List.copyOf(errors);
  }

  public Map<String, String> fields() {
    return fields.sent();
  }
}
