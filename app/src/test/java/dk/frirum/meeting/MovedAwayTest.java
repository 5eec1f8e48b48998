package dk.frirum.meeting;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A meeting whose interview turns out to be another citizen's")
class MovedAwayTest extends MeetingCase {
  private static final String NOTE = "Samtalen handlede om en helt anden";

  @Test
  @DisplayName("lets go of it, and shows its note to nobody")
  void moved() {
    Visit visit = Visit.of(port, worker);
    visit.get(formPath());
    long id = passed(visit, Map.of());
    Map<String, String> held =
        Map.of(
            "version", "" + version(id),
            "outcome", "held",
            "form", "workplace",
            "preparation", "10",
            "meeting", "60",
            "afterWork", "15",
            "record", NOTE);
    assertEquals(302, visit.post("/meetings/" + id + "/outcome", held).statusCode());
    assertTrue(visit.get("/meetings/" + id).body().contains(NOTE));
    var interview = sql.fetchSingle(INTERVIEW, INTERVIEW.CITIZEN_ID.eq(citizen));
    long right = right();
    Map<String, String> order =
        Map.of(
            "to",
            "" + right,
            "version",
            "" + interview.getVersion(),
            "reason",
            "Mødet var med en anden",
            "idempotencyKey",
            UUID.randomUUID().toString());
    var answer = visit.post("/interviews/" + interview.getId() + "/move", order);
    assertEquals("/citizens/" + right, Visit.target(answer), answer.body());
    assertNull(sql.fetchSingle(MEETING, MEETING.ID.eq(id)).getInterviewId());
    var page = visit.get("/meetings/" + id);
    assertEquals(200, page.statusCode());
    assertFalse(page.body().contains(NOTE), page.body());
    assertTrue(visit.get("/citizens/" + right).body().contains(NOTE));
  }

  private long right() {
    long id =
        people.citizen(
            People.HERE, "Ragnhild", "Højrup", "ragnhild hoejrup", LocalDate.of(1990, 2, 3));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(id)).execute();
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, id)
        .set(SPELL.BENEFIT, "sickness-benefit")
        .set(SPELL.DURING, DateRange.since(today.minusDays(30)))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    return id;
  }
}
