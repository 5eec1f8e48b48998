package dk.frirum.rules.read;

import dk.frirum.rules.said.Advice;
import dk.frirum.rules.said.Wrong;
import dk.frirum.rules.time.Period;
import dk.frirum.rules.time.VerifiedYears;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Dates and periods as cards write them; never as YAML guesses them. */
final class Dates {
  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern PERIOD = Pattern.compile("(\\S+)\\s*\\.\\.\\s*(\\S*)");
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2090, 12, 31);

  private Dates() {}

  static @Nullable LocalDate date(Source source, Node node, int offset, String text) {
    Matcher parts = DATE.matcher(text);
    if (!parts.matches()) {
      source.report(source.place(node, offset), Wrong.NO_DATE.of(text), Advice.WRITE_DATE.of());
      return null;
    }
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3)));
      if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
        source.report(source.place(node, offset), Wrong.OUTSIDE_YEARS.of(text), null);
        return null;
      }
      return date;
    } catch (DateTimeException _) {
      source.report(source.place(node, offset), Wrong.NOT_IN_CALENDAR.of(text), null);
      return null;
    }
  }

  static @Nullable LocalDate date(Fields fields, String name) {
    Node node = fields.get(name);
    String text = fields.text(name);
    return node == null || text == null ? null : date(fields.source(), node, 0, text);
  }

  static @Nullable LocalDate requiredDate(Fields fields, String name) {
    return fields.required(name).isEmpty() ? null : date(fields, name);
  }

  /** A day of a spell or of an event: reported when no working day could be counted from it. */
  static @Nullable LocalDate lived(Fields fields, String name) {
    LocalDate day = date(fields, name);
    return verified(fields, name, day) ? day : null;
  }

  static boolean verified(Fields fields, String name, @Nullable LocalDate day) {
    if (day == null || VerifiedYears.contain(day)) {
      return true;
    }
    fields.source().report(fields.value(name), Wrong.YEARS_NOT_VERIFIED.of(day), null);
    return false;
  }

  /** {@code 2020-03-12 .. 2020-05-26}, both days included, or {@code 2026-07-01 ..}. */
  static @Nullable Period period(Source source, Node node, int offset, String text) {
    Matcher parts = PERIOD.matcher(text);
    if (!parts.matches()) {
      source.report(source.place(node, offset), Wrong.NO_PERIOD.of(text), Advice.WRITE_PERIOD.of());
      return null;
    }
    LocalDate first = date(source, node, offset, parts.group(1));
    LocalDate last =
        parts.group(2).isEmpty()
            ? null
            : date(source, node, offset + parts.start(2), parts.group(2));
    if (first == null || last == null && !parts.group(2).isEmpty()) {
      return null;
    }
    if (last != null && last.isBefore(first)) {
      source.report(
          source.place(node, offset + parts.start(2)), Wrong.PERIOD_ENDS_FIRST.of(), null);
      return null;
    }
    return new Period(first, last);
  }

  static @Nullable Period requiredPeriod(Fields fields, String name) {
    String text = fields.required(name);
    Node node = fields.get(name);
    return text.isEmpty() || node == null ? null : period(fields.source(), node, 0, text);
  }
}
