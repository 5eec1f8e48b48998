package dk.frirum.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.meeting.CalendarFile.Event;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A calendar file, read back by another library")
class CalendarFileTest {
  private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
  private static final UUID UID = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");

  @Test
  @DisplayName("says the very instant, around every change of the clocks from 2020 to 2040")
  void daylightSaving() throws Exception {
    List<Instant> all = new ArrayList<>();
    ZoneOffsetTransition change =
        DENMARK.getRules().nextTransition(Instant.parse("2019-12-31T23:00:00Z"));
    int changes = 0;
    while (change.getInstant().isBefore(Instant.parse("2041-01-01T00:00:00Z"))) {
      changes++;
      LocalDate day = change.getDateTimeBefore().toLocalDate();
      for (int after = -1; after <= 1; after++) {
        for (int hour : new int[] {0, 1, 4, 9, 23}) {
          all.add(day.plusDays(after).atTime(LocalTime.of(hour, 30)).atZone(DENMARK).toInstant());
        }
      }
      // The very hour that is left out, or comes twice: both of the two.
      for (int minutes = -90; minutes <= 90; minutes += 30) {
        all.add(change.getInstant().plusSeconds(minutes * 60L));
      }
      change = DENMARK.getRules().nextTransition(change.getInstant());
    }
    assertEquals(42, changes);
    for (Instant from : all) {
      Span span = Span.of(from, 45);
      VEvent read = event(parsed(CalendarFile.request(invitation(span, "Møde"), NOW)));
      assertEquals(
          span.from(),
          instant(Objects.requireNonNull(read.getDateTimeStart()).getDate()),
          from.toString());
      assertEquals(
          span.to(),
          instant(Objects.requireNonNull(read.getDateTimeEnd()).getDate()),
          from.toString());
    }
  }

  @Test
  @DisplayName("brings the rule of its zone along, which says the same as ours until 2040")
  void zone() throws Exception {
    Calendar calendar = parsed(CalendarFile.request(invitation(span(), "Møde"), NOW));
    VTimeZone zone = (VTimeZone) calendar.getComponent("VTIMEZONE").orElseThrow();
    // By day: in the hours of a change ical4j's answer about the rule is not Java's; there the test
    // above holds instants against each other.
    for (Instant at = Instant.parse("2020-01-01T12:00:00Z");
        at.isBefore(Instant.parse("2040-12-31T00:00:00Z"));
        at = at.plusSeconds(24 * 3600)) {
      ZonedDateTime local = at.atZone(DENMARK);
      var observance =
          Objects.requireNonNull(zone.getApplicableObservance(local.toOffsetDateTime()));
      assertEquals(
          local.getOffset(),
          observance.getRequiredProperty("TZOFFSETTO")
                  instanceof net.fortuna.ical4j.model.property.TzOffsetTo to
              ? to.getOffset()
              : null,
          at.toString());
    }
  }

  @Test
  @DisplayName("invites, then moves, then cancels the same meeting (RFC 5546)")
  void sequence() throws Exception {
    Event first = invitation(span(), "Møde");
    Event later =
        new Event(
            UID,
            1,
            Span.of(span().from().plusSeconds(3600), 45),
            "Møde",
            "",
            "",
            "a@b.dk",
            "c@d.dk");
    Event last = new Event(UID, 2, later.span(), "Møde", "", "", "a@b.dk", "c@d.dk");
    Calendar called = parsed(CalendarFile.request(first, NOW));
    Calendar moved = parsed(CalendarFile.request(later, NOW));
    Calendar cancelled = parsed(CalendarFile.cancellation(last, NOW));
    assertEquals("REQUEST", value(called, "METHOD"));
    assertEquals("REQUEST", value(moved, "METHOD"));
    assertEquals("CANCEL", value(cancelled, "METHOD"));
    assertEquals("CANCELLED", value(event(cancelled), "STATUS"));
    List<Calendar> all = List.of(called, moved, cancelled);
    for (int n = 0; n < all.size(); n++) {
      assertEquals(Integer.toString(n), value(event(all.get(n)), "SEQUENCE"));
      assertEquals(UID + "@frirum", value(event(all.get(n)), "UID"));
      assertEquals("mailto:c@d.dk", value(event(all.get(n)), "ATTENDEE"));
      assertTrue(all.get(n).validate().getEntries().isEmpty(), all.get(n).validate().toString());
    }
  }

  @Test
  @DisplayName("keeps æøå, commas, line breaks and long texts, and folds at 75 octets")
  void texts() throws Exception {
    String hard = "Ærø, Østergård; \"4. sal\" \\ 😀\nlinje to " + "blåbærgrød ".repeat(30).strip();
    String file = CalendarFile.request(invitation(span(), hard), NOW);
    for (String line : file.split("\r\n")) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
    }
    assertFalse(file.replace("\r\n", "").contains("\n"), "a bare line feed");
    assertEquals(hard, value(event(parsed(file)), "SUMMARY"));
  }

  @Test
  @DisplayName("cannot be made to say more by what somebody types")
  void injection() throws Exception {
    Event hostile =
        new Event(
            UID,
            0,
            span(),
            "x\r\nATTENDEE:mailto:evil@example.dk",
            "y\nEND:VEVENT\nBEGIN:VEVENT",
            "",
            "a@b.dk\r\nX:y",
            "c@d.dk;X=\"1\":mailto:evil@example.dk\n");
    Calendar read = parsed(CalendarFile.request(hostile, NOW));
    assertEquals(1, read.getComponents("VEVENT").size());
    assertEquals(1, event(read).getProperties("ATTENDEE").size());
    assertTrue(event(read).getProperty("X").isEmpty());
  }

  private static Span span() {
    return Span.of(Instant.parse("2026-12-01T08:00:00Z"), 45);
  }

  private static Event invitation(Span span, String summary) {
    return new Event(UID, 0, span, summary, "Lokale 2", "", "a@b.dk", "c@d.dk");
  }

  private static Calendar parsed(String file) throws Exception {
    return new CalendarBuilder().build(new StringReader(file));
  }

  private static VEvent event(Calendar calendar) {
    return (VEvent) calendar.getComponent("VEVENT").orElseThrow();
  }

  private static String value(net.fortuna.ical4j.model.PropertyContainer from, String name) {
    return from.<Property>getProperty(name).orElseThrow().getValue();
  }

  private static Instant instant(Temporal read) {
    return read instanceof ZonedDateTime zoned
        ? zoned.toInstant()
        : read instanceof java.time.OffsetDateTime offset ? offset.toInstant() : Instant.from(read);
  }
}
