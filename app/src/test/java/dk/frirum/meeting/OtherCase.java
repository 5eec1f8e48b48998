package dk.frirum.meeting;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.FACT;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Besides the citizen a meeting is called with by mistake, the one it should have been. */
abstract class OtherCase extends MeetingCase {
  static final String MINUTES = "Villads begynder i praktik";
  long right;
  Visit visit;

  @BeforeEach
  void theRightOne() {
    right = another("Ragnhild");
    visit = Visit.of(port, worker);
    visit.get(formPath());
  }

  long another(String name) {
    long id =
        people.citizen(
            People.HERE, name, "Højrup", name.toLowerCase() + " hoejrup", LocalDate.of(1990, 2, 3));
    sql.update(CITIZEN)
        .set(CITIZEN.CASEWORKER_ID, staff)
        .set(CITIZEN.EMAIL, name.toLowerCase() + "@opdigtet.example")
        .where(CITIZEN.ID.eq(id))
        .execute();
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, id)
        .set(SPELL.BENEFIT, "sickness-benefit")
        .set(SPELL.DURING, DateRange.since(today.minusDays(30)))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    for (Map.Entry<String, String> fact :
        Map.of("employment", "employed", "expected-absence", "40 weeks").entrySet()) {
      sql.insertInto(FACT)
          .set(FACT.CITIZEN_ID, id)
          .set(FACT.NAME, fact.getKey())
          .set(FACT.VALUE, fact.getValue())
          .set(FACT.VALID, DateRange.since(today.minusDays(30)))
          .set(FACT.RECORDED_AT, Instant.EPOCH)
          .execute();
    }
    duties.reevaluate(id);
    return id;
  }

  HttpResponse<String> move(Visit by, long meeting, long to) {
    String path = "/meetings/" + meeting + "/citizen";
    by.get(path + "?to=" + to);
    return by.post(
        path,
        Map.of(
            "to",
            "" + to,
            "version",
            "" + version(meeting),
            "reason",
            "Mødet er med Ragnhild",
            "idempotencyKey",
            UUID.randomUUID().toString()));
  }

  void moved(long meeting, long to) {
    HttpResponse<String> answer = move(visit, meeting, to);
    assertEquals("/citizens/" + to, Visit.target(answer), answer.body());
    assertEquals(to, sql.fetchSingle(MEETING, MEETING.ID.eq(meeting)).getCitizenId());
  }

  /** Held, with minutes, a task and a step of the plan; or the citizen stayed away. */
  void closed(long meeting, boolean held, boolean more) {
    Map<String, String> form = new HashMap<>();
    form.put("version", "" + version(meeting));
    form.put("outcome", held ? "held" : "citizen-absent");
    form.put("reason", held ? "" : "no-word");
    form.put("form", "workplace");
    form.put("preparation", "10");
    form.put("meeting", "60");
    form.put("afterWork", "15");
    form.put("record", held ? MINUTES : "");
    if (more) {
      form.put("task-1-what", "Ring til Villads");
      form.put("task-1-owner", "" + staff);
      form.put("task-1-due", today.plusDays(7).toString());
      form.put("stepWords", "Praktik hos Villads");
      form.put("stepWay", "company");
      form.put("stepDoer", "citizen");
      form.put("stepDue", today.plusDays(20).toString());
    }
    HttpResponse<String> answer = visit.post("/meetings/" + meeting + "/outcome", form);
    assertEquals(302, answer.statusCode(), org.jsoup.Jsoup.parse(answer.body()).text());
  }
}
