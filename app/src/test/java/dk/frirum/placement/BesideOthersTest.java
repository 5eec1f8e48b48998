package dk.frirum.placement;

import static dk.frirum.tables.Tables.COMPANY;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;
import static dk.frirum.tables.Tables.OCCURRENCE;
import static dk.frirum.tables.Tables.PLACEMENT;
import static dk.frirum.tables.Tables.PLACEMENT_TIME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A placement beside others")
class BesideOthersTest extends PlacementCase {

  @Test
  @DisplayName(
      "is not allowed because an earlier one ends in its first weeks (LAB § 61: four weeks)")
  void anotherEnds() {
    Visit visit = visit();
    visit.get("/citizens/" + citizen + "/placements/new");
    id(
        register(
            visit,
            citizen,
            "company-placement",
            Map.of(
                "starts", today.minusDays(7).toString(), "ends", today.plusDays(14).toString())));
    Map<String, String> nineWeeks = Map.of("ends", today.plusDays(3 + 63).toString());
    String refused = register(visit, citizen, "company-placement", nineWeeks).body();
    assertTrue(Jsoup.parse(refused).select("main").text().contains("LAB § 61"), refused);
    assertEquals(1, sql.fetchCount(PLACEMENT, PLACEMENT.CITIZEN_ID.eq(citizen)));
    long next = id(register(visit, citizen, "company-placement", Map.of()));
    assertEquals("allowed", answers(next).get("work-placement-4-weeks"));
    Map<String, String> longer = new HashMap<>(nineWeeks);
    longer.put("version", "" + version(next));
    String prolonged = visit.post("/placements/" + next + "/prolong", longer).body();
    assertTrue(Jsoup.parse(prolonged).select("main").text().contains("Ikke tilladt"), prolonged);
  }

  @Test
  @DisplayName("of the citizen's own employer finds it among more companies than can be shown")
  void manyCompanies() {
    long old = company("10103940", "Aabyens Tømmer");
    for (int n = 0; n < 101; n++) {
      company("3%07d".formatted(n), "A" + n);
    }
    long sick =
        onBenefit(
            "sickness-benefit",
            today.minusDays(40),
            Map.of("employment", "employed", "employer-cvr", "10103940"));
    // Those used are shown before it.
    sql.execute(
        """
        insert into placement (citizen_id, kind, company_id, starts_on, ends_on, registered_by, registered_at, idempotency_key)
        select {0}, 'small-job', c.id, date '2020-01-01', date '2020-01-02', {1}, now(), gen_random_uuid()
        from company c where c.cvr like '3%' and c.municipality = {2}
        """,
        org.jooq.impl.DSL.val(sick),
        org.jooq.impl.DSL.val(staff),
        org.jooq.impl.DSL.val(People.HERE));
    Visit visit = visit();
    String page = visit.get("/citizens/" + sick + "/placements").body();
    assertTrue(page.contains("Aabyens Tømmer, CVR 10103940"), "by its name");
    page = visit.get("/citizens/" + sick + "/placements/new").body();
    assertEquals("" + old, Jsoup.parse(page).select("#company option[selected]").val());
    Map<String, String> chosen = Map.of("company", "" + old, "cvr", "", "name", "");
    long id = id(register(visit, sick, "small-job", chosen));
    assertEquals(
        old,
        sql.fetchSingle(PLACEMENT, PLACEMENT.ID.eq(id)).getCompanyId(),
        "the one that was chosen");
  }

  private long company(String cvr, String name) {
    return sql.insertInto(COMPANY)
        .set(COMPANY.MUNICIPALITY, People.HERE)
        .set(COMPANY.CVR, cvr)
        .set(COMPANY.NAME, name)
        .set(COMPANY.SECTOR, "private")
        .set(COMPANY.EMPLOYEES, 20)
        .set(COMPANY.COUNTED_ON, LocalDate.of(2024, 2, 1))
        .set(COMPANY.RECORDED_AT, Instant.EPOCH)
        .returning(COMPANY.ID)
        .fetchSingle()
        .getId();
  }

  @Test
  @DisplayName("leaves the day of the company's numbers when only its telephone is another")
  void numbersOfTheirDay() {
    long id = company("40000011", "Havnens Fisk " + worker);
    Visit visit = visit();
    String path = "/companies/" + id;
    visit.get(path);
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "name", "Havnens Fisk",
                "sector", "private",
                "contactPhone", "11 22 33 44",
                "employees", "20",
                "version", "0"));
    visit.post(path, form);
    assertEquals(LocalDate.of(2024, 2, 1), countedOn(id));
    assertEquals(1, sql.fetchSingle(COMPANY, COMPANY.ID.eq(id)).getVersion(), "it was saved");
    form.put("version", "1");
    form.put("employees", "21");
    visit.post(path, form);
    assertEquals(today, countedOn(id));
    sql.update(COMPANY)
        .set(COMPANY.COUNTED_ON, LocalDate.of(2024, 2, 1))
        .where(COMPANY.ID.eq(id))
        .execute();
    form.put("version", "2");
    form.put("counted", "on");
    visit.post(path, form);
    assertEquals(today, countedOn(id), "the same number, counted anew");
  }

  private LocalDate countedOn(long id) {
    return sql.fetchSingle(COMPANY, COMPANY.ID.eq(id)).getCountedOn();
  }

  @Test
  @DisplayName("that ends with the citizen back at work says so of the day it is said, not a later")
  void backBeforeItsEnd() {
    Visit visit = visit();
    visit.get("/citizens/" + citizen + "/placements/new");
    long id =
        id(
            register(
                visit,
                citizen,
                "small-job",
                Map.of(
                    "starts",
                    today.minusDays(20).toString(),
                    "ends",
                    today.plusDays(90).toString())));
    visit.post(
        "/placements/" + id + "/outcome",
        Map.of("reason", "back-at-workplace", "version", "" + version(id)));
    assertEquals(
        today,
        sql.fetchSingle(
                OCCURRENCE, OCCURRENCE.PLACEMENT_ID.eq(id), OCCURRENCE.KIND.eq("back-at-workplace"))
            .getHappenedOn());
  }

  @Test
  @DisplayName("keeps what each step took, proposes the usual, and the length of today's meeting")
  void minutes() {
    Visit visit = visit();
    visit.get("/citizens/" + citizen + "/placements/new");
    long id = id(register(visit, citizen, "company-placement", Map.of("minutes", "25")));
    String path = "/placements/" + id;
    Map<String, String> hours =
        new HashMap<>(Map.of("from", today.plusDays(5).toString(), "hours", "20", "minutes", "x"));
    hours.put("version", "" + version(id));
    String wrong = visit.post(path + "/hours", hours).body();
    assertTrue(wrong.contains("id=\"minutes-error\""), wrong);
    hours.put("minutes", "12");
    assertEquals(302, visit.post(path + "/hours", hours).statusCode());
    visit.post(path + "/hours", hours);
    visit.post(path + "/contacted", Map.of("minutes", "7"));
    visit.post(path + "/contacted", Map.of("minutes", "7"));
    assertEquals(
        List.of("placement-hours 12", "placement-contact 7"),
        sql.selectFrom(PLACEMENT_TIME)
            .where(PLACEMENT_TIME.PLACEMENT_ID.eq(id))
            .orderBy(PLACEMENT_TIME.ID)
            .fetch(row -> row.getEvent() + " " + row.getMinutes()),
        "once each, however often it is sent");
    assertEquals(
        "12", Jsoup.parse(visit.get(path + "/hours").body()).select("#minutes").val(), "the usual");
    long other = onBenefit("unemployment-benefit", today.minusDays(300), Map.of());
    long next = id(register(visit, other, "company-placement", Map.of("cvr", CVR[1])));
    assertEquals(
        "7", Jsoup.parse(visit.get("/placements/" + next).body()).select("#minutes").val());
    Instant over = clock.instant().minusSeconds(60);
    Instant midnight = today.atStartOfDay(clock.getZone()).toInstant();
    Instant began = over.minusSeconds(60L * 20);
    // Shortly after midnight there was no such meeting today.
    boolean possible = began.isAfter(midnight);
    long meeting =
        sql.insertInto(MEETING)
            .set(MEETING.CITIZEN_ID, other)
            .set(MEETING.KIND, "job-interview")
            .set(MEETING.STARTS_AT, began)
            .set(MEETING.ENDS_AT, over)
            .set(MEETING.FORM, "workplace")
            .set(MEETING.OWNER_ID, staff)
            .set(MEETING.UID, java.util.UUID.randomUUID())
            .set(MEETING.CALLED_BY, staff)
            .set(MEETING.CALLED_AT, Instant.EPOCH)
            .set(MEETING.IDEMPOTENCY_KEY, java.util.UUID.randomUUID())
            .returning(MEETING.ID)
            .fetchSingle()
            .getId();
    sql.insertInto(MEETING_PARTY)
        .set(MEETING_PARTY.MEETING_ID, meeting)
        .set(MEETING_PARTY.PART, "employer")
        .set(MEETING_PARTY.NAME, "Bo Lund")
        .set(MEETING_PARTY.BASIS, "voluntary")
        .execute();
    assertEquals(
        possible ? "20" : "7",
        Jsoup.parse(visit.get("/placements/" + next).body()).select("#minutes").val(),
        "by the calendar");
  }
}
