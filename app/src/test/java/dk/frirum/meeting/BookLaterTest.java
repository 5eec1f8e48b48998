package dk.frirum.meeting;

import static dk.frirum.tables.Tables.FACT;
import static dk.frirum.tables.Tables.MEETING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A citizen who asks for later times")
class BookLaterTest extends MeetingCase {
  private static final Pattern SLOT = Pattern.compile("name=\"slot\" value=\"([^\"]+)\"");
  private static final Pattern LATER = Pattern.compile("book\\?from=([0-9-]+)");

  private Visit me = new Visit(0);
  private String path = "";

  @BeforeEach
  void account() {
    String name = "c" + UUID.randomUUID();
    people.staff(name, "citizen", People.HERE, citizen);
    me = Visit.of(port, name);
    path = "/citizens/" + citizen + "/book";
    // Not employed: then the interview takes nobody but the two.
    sql.deleteFrom(FACT).where(FACT.CITIZEN_ID.eq(citizen), FACT.NAME.eq("employment")).execute();
    duties.reevaluate(citizen);
  }

  private List<LocalDateTime> times(String page) {
    return SLOT.matcher(page).results().map(each -> LocalDateTime.parse(each.group(1))).toList();
  }

  /** The one who has the case is busy with somebody else from a day on. */
  private void busyFrom(LocalDate day) {
    long other = people.citizen(People.HERE, "Bo", "Anden", "bo anden", LocalDate.of(1980, 1, 1));
    sql.insertInto(MEETING)
        .set(MEETING.CITIZEN_ID, other)
        .set(MEETING.KIND, "job-interview")
        .set(MEETING.STARTS_AT, day.atStartOfDay(clock.getZone()).toInstant())
        .set(
            MEETING.ENDS_AT,
            day.atStartOfDay(clock.getZone()).toInstant().plus(Duration.ofDays(400)))
        .set(MEETING.FORM, "phone")
        .set(MEETING.OWNER_ID, staff)
        .set(MEETING.UID, UUID.randomUUID())
        .set(MEETING.CALLED_BY, staff)
        .set(MEETING.CALLED_AT, clock.instant())
        .set(MEETING.IDEMPOTENCY_KEY, UUID.randomUUID())
        .execute();
  }

  @Test
  @DisplayName(
      "is shown them, never a cut day, and can go back – and all free times are on one of the pages")
  void pages() {
    String page = me.get(path).body();
    List<LocalDateTime> first = times(page);
    var later = LATER.matcher(page);
    assertTrue(later.find(), page);
    String next = me.get(path + "?from=" + later.group(1)).body();
    assertTrue(next.contains("Vis de første tider"), next);
    List<LocalDateTime> second = times(next);
    assertTrue(second.getFirst().isAfter(first.getLast()));
    assertEquals(LocalTime.of(13, 0), first.getLast().toLocalTime(), "a whole day");
  }

  @Test
  @DisplayName(
      "stays where they are when there are none: they see those there are, and what they were told")
  void none() {
    LocalDate last = times(me.get(path).body()).getFirst().toLocalDate().plusDays(1);
    busyFrom(last);
    String page = me.get(path).body();
    assertFalse(LATER.matcher(page).find(), "nothing is offered that is not there");
    HttpResponse<String> asked = me.get(path + "?from=" + last);
    assertEquals(200, asked.statusCode());
    assertTrue(asked.body().contains("ingen ledige tider så sent"), asked.body());
    assertEquals(times(page), times(asked.body()));
  }
}
