package dk.frirum.meeting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calendar files (RFC 5545, iTIP by RFC 5546): an invitation, its update, its cancellation, and a
 * feed. Why by a writer of our own stands in docs/decisions/0014; what it writes is read back by
 * another library in the tests.
 */
public final class CalendarFile {
  private static final int LONGEST_LINE = 75;
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
  private static final String ZONE_ID = "Europe/Copenhagen";

  /** As it has been since 1996, and is until somebody decides otherwise. */
  private static final List<String> ZONE =
      List.of(
          "BEGIN:VTIMEZONE",
          "TZID:" + ZONE_ID,
          "BEGIN:DAYLIGHT",
          "DTSTART:19960331T020000",
          "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
          "TZOFFSETFROM:+0100",
          "TZOFFSETTO:+0200",
          "TZNAME:CEST",
          "END:DAYLIGHT",
          "BEGIN:STANDARD",
          "DTSTART:19961027T030000",
          "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
          "TZOFFSETFROM:+0200",
          "TZOFFSETTO:+0100",
          "TZNAME:CET",
          "END:STANDARD",
          "END:VTIMEZONE");

  private final StringBuilder text = new StringBuilder();

  private CalendarFile() {}

  /**
   * One meeting.
   *
   * @param uid the same for all that is ever sent about it
   * @param sequence goes up with every move and with the cancellation
   * @param organizer e-mail address; none in a feed
   * @param attendee e-mail address of the one receiver: the others are not told; none in a feed
   */
  public record Event(
      UUID uid,
      int sequence,
      Span span,
      String summary,
      String location,
      String description,
      @Nullable String organizer,
      @Nullable String attendee) {}

  /** An invitation or its update. */
  public static String request(Event event, Instant now) {
    return file("REQUEST", List.of(event), now, "CONFIRMED");
  }

  public static String cancellation(Event event, Instant now) {
    return file("CANCEL", List.of(event), now, "CANCELLED");
  }

  /** Somebody's meetings, to be fetched again and again. */
  static String feed(List<Event> events, Instant now) {
    return file("PUBLISH", events, now, "CONFIRMED");
  }

  private static String file(String method, List<Event> events, Instant now, String status) {
    CalendarFile file = new CalendarFile();
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line("PRODID:-//Frirum//Frirum//DA");
    file.line("CALSCALE:GREGORIAN");
    file.line("METHOD:" + method);
    ZONE.forEach(file::line);
    events.forEach(event -> file.event(event, now, status));
    file.line("END:VCALENDAR");
    return file.text.toString();
  }

  private void event(Event event, Instant now, String status) {
    line("BEGIN:VEVENT");
    line("UID:" + event.uid() + "@frirum");
    line("SEQUENCE:" + event.sequence());
    line("DTSTAMP:" + utc(now));
    line("DTSTART" + time(event.span().from()));
    line("DTEND" + time(event.span().to()));
    line("SUMMARY:" + escaped(event.summary()));
    if (!event.location().isEmpty()) {
      line("LOCATION:" + escaped(event.location()));
    }
    if (!event.description().isEmpty()) {
      line("DESCRIPTION:" + escaped(event.description()));
    }
    if (event.organizer() != null) {
      line("ORGANIZER:mailto:" + address(event.organizer()));
    }
    if (event.attendee() != null) {
      line(
          "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:"
              + address(event.attendee()));
    }
    line("CLASS:PRIVATE");
    line("STATUS:" + status);
    line("END:VEVENT");
  }

  /**
   * Local time with its zone, so that it stands still if the rules of the zone change; in the hour
   * that comes twice in autumn only UTC can say which is meant.
   */
  private static String time(Instant at) {
    ZoneId zone = ZoneId.of(ZONE_ID);
    LocalDateTime local = LocalDateTime.ofInstant(at, zone);
    return zone.getRules().getValidOffsets(local).size() == 1
        ? ";TZID=" + ZONE_ID + ":" + LOCAL.format(local)
        : ":" + utc(at);
  }

  private static String utc(Instant at) {
    return LOCAL.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC)) + "Z";
  }

  /** RFC 5545, 3.3.11. */
  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\n")
        .replace("\n", "\\n")
        .replaceAll("\\p{Cntrl}", " ");
  }

  private static String address(String email) {
    return email.replaceAll("[\\p{Cntrl}\\s;,:\"]", "");
  }

  /** Long lines are folded at 75 octets and never within a letter (RFC 5545, 3.1). */
  private void line(String line) {
    int octets = 0;
    for (int at = 0; at < line.length(); ) {
      int letter = line.codePointAt(at);
      String shown = Character.toString(letter);
      int size = shown.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST_LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(shown);
      octets += size;
      at += Character.charCount(letter);
    }
    text.append("\r\n");
  }
}
