package dk.frirum.hardening;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.MUNICIPALITY;
import static dk.frirum.tables.Tables.SPELL;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.duty.Duties;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * A municipality of one caseworker and one citizen, in which one text stands wherever a text can
 * stand; else every world is like every other. No interview came to anything, so there are duties.
 *
 * @param text the text
 * @param username who can sign in there
 * @param first an interview that was corrected, with the text as its note and as the reason
 * @param second an interview that was withdrawn, with the text as the reason
 * @param twin another record, as if of the same citizen
 */
record World(String text, String username, long citizen, long first, long second, long twin) {

  /** Makes a world; what people type is typed into the running application. */
  static World of(
      String text, int number, LocalDate today, DSLContext sql, Duties duties, int port) {
    String municipality = "%04d".formatted(1000 + number);
    String username = "world-" + number;
    sql.insertInto(MUNICIPALITY, MUNICIPALITY.CODE, MUNICIPALITY.NAME)
        .values(municipality, text)
        .execute();
    People people = new People(sql);
    long staff = people.staff(username, "team-leader", municipality, null);
    sql.update(STAFF)
        .set(STAFF.NAME, text)
        .set(STAFF.TEAM, text)
        .where(STAFF.ID.eq(staff))
        .execute();
    long citizen =
        people.citizen(municipality, text, text, "verdensborger", LocalDate.of(1980, 5, 1));
    sql.update(CITIZEN)
        .set(CITIZEN.CASEWORKER_ID, staff)
        .set(CITIZEN.ADDRESS, text)
        .set(CITIZEN.POSTCODE, text)
        .set(CITIZEN.CITY, text)
        .set(CITIZEN.PHONE, text)
        .set(CITIZEN.EMAIL, text)
        .where(CITIZEN.ID.eq(citizen))
        .execute();
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, "cash-assistance")
        .set(SPELL.DURING, DateRange.since(today.minusDays(40)))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    duties.reevaluate(citizen);
    Visit visit = Visit.of(port, username);
    long first = register(visit, citizen, text, today.minusDays(30), sql);
    long second = register(visit, citizen, text, today.minusDays(20), sql);
    visit.post("/interviews/" + first + "/correct", form(text, today.minusDays(29)));
    visit.post("/interviews/" + second + "/withdraw", Map.of("version", "0", "reason", text));
    long twin = people.citizen(municipality, text, text, "tvilling", LocalDate.of(1980, 5, 1));
    return new World(text, username, citizen, first, second, twin);
  }

  private static long register(
      Visit visit, long citizen, String note, LocalDate day, DSLContext sql) {
    visit.post("/citizens/" + citizen + "/interviews", form(note, day));
    List<Long> ids =
        sql.select(INTERVIEW.ID)
            .from(INTERVIEW)
            .where(INTERVIEW.CITIZEN_ID.eq(citizen))
            .orderBy(INTERVIEW.ID.desc())
            .limit(1)
            .fetch(INTERVIEW.ID);
    if (ids.isEmpty()) {
      throw new IllegalStateException("not registered: " + note);
    }
    return ids.getFirst();
  }

  /** The form of an interview with the text in both its texts. */
  static Map<String, String> form(String text, LocalDate day) {
    return new HashMap<>(
        Map.of(
            "kind", "job-interview",
            "date", day.toString(),
            "form", "in-person",
            "outcome", "cancelled",
            "meeting", "45",
            "note", text,
            "reason", text,
            "version", "0",
            "idempotencyKey", UUID.randomUUID().toString()));
  }
}
