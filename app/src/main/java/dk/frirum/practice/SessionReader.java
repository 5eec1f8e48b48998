package dk.frirum.practice;

import dk.frirum.web.Sent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads when a session is to be, and whom it is told. */
final class SessionReader {
  static final int LONGEST_PLACE = 200;
  static final int GUESTS = 6;
  private static final int LONGEST = 240;
  private static final int SHORTEST = 5;
  private static final int LONGEST_ADDRESS = 120;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>]+\\.[^\\s@,;<>]+");

  private final Sent sent;
  private final String end;
  private final ZoneId zone;

  /**
   * @param end what the names of the fields end with
   */
  SessionReader(Sent sent, String end, ZoneId zone) {
    this.sent = sent;
    this.end = end;
    this.zone = zone;
  }

  /** When it is to be. */
  record When(Instant at, int minutes) {}

  /** A time to come, on a day the practice takes part; none where something is wrong with it. */
  @Nullable When when(Session.Practice with, LocalDate today) {
    LocalDate day = sent.day("on" + end, today);
    LocalTime time = time();
    String minutes = sent.v("minutes" + end).strip();
    int length = minutes.matches("\\d{1,3}") ? Integer.parseInt(minutes) : 0;
    if (length < SHORTEST || length > LONGEST) {
      sent.wrong("minutes" + end, "wrong.practice.minutes", SHORTEST, LONGEST);
    }
    if (day.isBefore(today)) {
      sent.wrong("on" + end, "wrong.practice.past");
    } else if (!with.takesPart(day)) {
      sent.wrong("on" + end, "wrong.practice.voluntary", with.name());
    }
    return time == null
        ? null
        : new When(ZonedDateTime.of(day, time, zone).toInstant(), length);
  }

  private @Nullable LocalTime time() {
    String typed = sent.v("at" + end).strip().replace(':', '.');
    if (typed.matches("([01]?\\d|2[0-3])\\.[0-5]\\d")) {
      int dot = typed.indexOf('.');
      return LocalTime.of(
          Integer.parseInt(typed.substring(0, dot)), Integer.parseInt(typed.substring(dot + 1)));
    }
    sent.wrong("at" + end, "wrong.practice.time");
    return null;
  }

  /** Addresses with blanks or commas between; none where nothing is typed. */
  static List<String> addresses(Sent sent, String field, int most) {
    List<String> all =
        Stream.of(sent.v(field).strip().split("[\\s,;]+"))
            .filter(each -> !each.isEmpty())
            .distinct()
            .toList();
    boolean good =
        all.stream()
            .allMatch(each -> each.length() <= LONGEST_ADDRESS && ADDRESS.matcher(each).matches());
    if (!good || all.size() > most) {
      sent.wrong(field, most == 1 ? "wrong.meeting.email" : "wrong.practice.guests", most);
    }
    return all;
  }
}
