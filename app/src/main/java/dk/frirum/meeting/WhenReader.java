package dk.frirum.meeting;

import dk.frirum.web.Day;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import dk.frirum.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads when a meeting is to be: one of the times proposed, or a date and a time of day.
 *
 * @param now earliest instant it can begin
 */
record WhenReader(ZoneId zone, Instant now, Words words) {
  static final String OTHER = "other";
  private static final int SHORTEST = 5;
  private static final int LONGEST = 480;
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[.: ]?(\\d{2}))?");

  /** Nothing where it cannot be so, which is said in {@code errors}. */
  @Nullable Span read(Fields typed, List<FieldError> errors) {
    int minutes = minutes(typed, errors);
    LocalDateTime local = local(typed, errors);
    if (local == null || minutes == 0) {
      return null;
    }
    String field = isProposal(typed) ? "slot" : "date";
    if (zone.getRules().getValidOffsets(local).isEmpty()) {
      errors.add(new FieldError("time", words.t("wrong.meeting.gap")));
      return null;
    }
    Instant from = local.atZone(zone).toInstant();
    if (!from.isAfter(now)) {
      errors.add(new FieldError(field, words.t("wrong.meeting.past")));
      return null;
    }
    if (local.isAfter(LocalDateTime.ofInstant(now, zone).plusYears(1))) {
      errors.add(new FieldError(field, words.t("wrong.meeting.far")));
      return null;
    }
    return Span.of(from, minutes);
  }

  private static boolean isProposal(Fields typed) {
    return !typed.v("slot").isEmpty() && !typed.v("slot").equals(OTHER);
  }

  private @Nullable LocalDateTime local(Fields typed, List<FieldError> errors) {
    if (isProposal(typed)) {
      if (!typed.line("date").isEmpty() || !typed.line("time").isEmpty()) {
        errors.add(new FieldError("slot", words.t("wrong.meeting.both")));
        return null;
      }
      try {
        return slot(typed.v("slot"));
      } catch (DateTimeParseException e) {
        errors.add(new FieldError("slot", words.t("wrong.meeting.slot")));
        return null;
      }
    }
    Day day = Day.read(typed.v("date"));
    LocalDate date = day.date();
    if (date == null) {
      errors.add(
          new FieldError(
              "date",
              day.wrong() ? words.t("wrong.date", typed.v("date")) : words.t("wrong.date.none")));
    }
    Optional<LocalTime> time = time(typed.line("time"));
    if (time.isEmpty()) {
      errors.add(new FieldError("time", words.t("wrong.meeting.time")));
    }
    return date == null || time.isEmpty() ? null : date.atTime(time.get());
  }

  /** A time proposed by us, or an instant that a party asked for. */
  private LocalDateTime slot(String sent) {
    return sent.endsWith("Z")
        ? LocalDateTime.ofInstant(Instant.parse(sent), zone)
        : LocalDateTime.parse(sent);
  }

  /** {@code 9}, {@code 9.30}, {@code 09:30}, {@code 0930}. */
  static Optional<LocalTime> time(String typed) {
    Matcher found = TIME.matcher(typed);
    if (!found.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(found.group(1));
    int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
    return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
  }

  private int minutes(Fields typed, List<FieldError> errors) {
    String text = typed.line("minutes");
    if (text.matches("[0-9]{1,3}")) {
      int minutes = Integer.parseInt(text);
      if (minutes >= SHORTEST && minutes <= LONGEST) {
        return minutes;
      }
    }
    errors.add(new FieldError("minutes", words.t("wrong.meeting.minutes", SHORTEST, LONGEST)));
    return 0;
  }
}
