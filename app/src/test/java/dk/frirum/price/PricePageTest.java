package dk.frirum.price;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.MINUTES_ASSUMPTION;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("What every rule costs")
class PricePageTest {
  /** Until 1 July 2026 § 31 of LAB asked for four interviews within six months. */
  private static final LocalDate START = LocalDate.of(2025, 11, 15);

  private static final String PRICE = "/price?as-of=2026-06-15";
  private static final String FOUR = "requirement:four-interviews";

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Clock clock;
  @Autowired Columns columns;
  @Autowired MeasuredMinutes measured;

  private static boolean made;
  private LocalDate today = LocalDate.EPOCH;

  @AfterEach
  void forgotten() {
    measured.forget(); // the next class has other minutes, or none
  }

  @BeforeEach
  void people() {
    today = LocalDate.now(clock);
    if (!made) {
      made = true;
      People people = new People(sql);
      for (String role :
          new String[] {"team-leader", "coordinator", "politician", "caseworker", "auditor"}) {
        people.staff(role);
      }
      people.staff("elsewhere", "coordinator", People.ELSEWHERE, null);
      long[] six = new long[6];
      for (int each = 0; each < 6; each++) {
        six[each] = people.staff("worker-" + each, "caseworker", People.HERE, null);
      }
      // Eight whose six months have gone with four interviews, three with none.
      for (int each = 0; each < 11; each++) {
        long citizen =
            people.citizen(People.HERE, "Asta", "Prøve", "asta proeve", LocalDate.of(1980, 5, 1));
        sql.insertInto(SPELL)
            .set(SPELL.CITIZEN_ID, citizen)
            .set(SPELL.BENEFIT, "cash-assistance")
            .set(SPELL.DURING, DateRange.since(START))
            .set(SPELL.RECORDED_AT, Instant.EPOCH)
            .execute();
        for (int held = 0; each < 8 && held < 4; held++) {
          interview(citizen, six[(each + held) % 6], START.plusDays(20 + 20L * held), 0, 0, 0);
        }
      }
      // Whose minutes were written down, lately; on no benefit that asks for any of it.
      long timed =
          people.citizen(People.HERE, "Bo", "Prøve", "bo proeve", LocalDate.of(1980, 5, 1));
      for (int each = 0; each < 24; each++) {
        interview(timed, six[each % 6], today.minusDays(each + 1), 10, 40, 15);
      }
    }
    columns.forget();
    measured.forget();
  }

  private void interview(long citizen, long by, LocalDate day, int before, int meeting, int after) {
    sql.insertInto(INTERVIEW)
        .set(INTERVIEW.CITIZEN_ID, citizen)
        .set(INTERVIEW.KIND, "job-interview")
        .set(INTERVIEW.HELD_ON, day)
        .set(INTERVIEW.FORM, "in-person")
        .set(INTERVIEW.OUTCOME, "held")
        .set(INTERVIEW.PREPARATION_MINUTES, before)
        .set(INTERVIEW.MEETING_MINUTES, meeting)
        .set(INTERVIEW.AFTER_WORK_MINUTES, after)
        .set(INTERVIEW.REGISTERED_BY, by)
        .set(INTERVIEW.REGISTERED_AT, Instant.EPOCH)
        .execute();
  }

  private Element row(String role, String path) {
    HttpResponse<String> answer = Visit.of(port, role).get(path);
    assertEquals(200, answer.statusCode(), answer.body());
    Element link = Jsoup.parse(answer.body()).selectFirst("tr a[href=/rulebook/four-interviews]");
    return Objects.requireNonNull(Objects.requireNonNull(link, answer.body()).closest("tr"));
  }

  @Test
  @DisplayName(
      "is the duties of twelve months times the minutes that at least five have registered")
  void measured() {
    String row = row("team-leader", PRICE).text();
    // 11 duties of four interviews of 65 minutes: 47 hours and 40 minutes.
    assertTrue(row.contains("48"), row);
    assertTrue(row.contains("65 min. (± 0) – målt på 24 (Jobsamtale) af 6 sagsbehandlere"), row);
    assertTrue(row.contains("72 %"), row);
    assertTrue(row.contains("Overskredet: 3"), row);
    assertTrue(row.contains("årsag ikke registreret"), row);
  }

  @Test
  @DisplayName(
      "says why what was late was so, and of fewer than five to those who see citizens only")
  void causes() {
    var late =
        sql.fetch(
            "select s.id, s.citizen_id from spell s where not exists (select from interview i where i.citizen_id = s.citizen_id)");
    assertEquals(3, late.size());
    long spell = late.get(0).get(0, Long.class);
    sql.execute(
        "insert into late_cause (citizen_id, spell_id, requirement, anchor, due, cause, registered_at)"
            + " values (?, ?, 'four-interviews', ?, ?, 'no-slot', now())",
        late.get(0).get(1, Long.class),
        spell,
        START,
        START.plusMonths(6));
    columns.forget();
    String row = row("team-leader", PRICE).text();
    assertTrue(row.contains("Ingen ledig tid inden fristen: 1"), row);
    assertTrue(row.contains("årsag ikke registreret: 2"), row);
    String few = row("politician", PRICE).text();
    assertTrue(few.contains("årsager vises ikke for så få"), few);
    assertFalse(few.contains("Ingen ledig tid"), few);
    String file =
        Visit.of(port, "team-leader").get("/price/export?as-of=2026-06-15&format=csv").body();
    assertTrue(file.contains("Ingen ledig tid inden fristen: 1; årsag ikke registreret: 2"), file);
  }

  @Test
  @DisplayName("shows no figure of fewer than five caseworkers, but what is assumed")
  void fewCaseworkers() {
    long one = sql.select(INTERVIEW.REGISTERED_BY).from(INTERVIEW).limit(1).fetchSingle().value1();
    var before = sql.selectFrom(INTERVIEW).fetch();
    sql.update(INTERVIEW).set(INTERVIEW.REGISTERED_BY, one).execute();
    measured.forget();
    String row = row("team-leader", PRICE).text();
    assertTrue(row.contains("minutter hverken målt eller antaget"), row);
    assertTrue(row.contains("intet tal"), row);
    before.forEach(each ->
        sql.update(INTERVIEW)
            .set(INTERVIEW.REGISTERED_BY, each.getRegisteredBy())
            .where(INTERVIEW.ID.eq(each.getId()))
            .execute());
  }

  @Test
  @DisplayName("counts of fewer than five citizens are not shown to those who may see no citizens")
  void hidden() {
    String row = row("politician", PRICE).text();
    assertTrue(row.contains("Overskredet: under 5"), row);
    assertFalse(row.contains("72 %"), row);
    assertTrue(row.contains("11"), row);
  }

  @Test
  @DisplayName("is for those who look at the whole, and each sees their own municipality")
  void who() {
    assertEquals(403, Visit.of(port, "caseworker").get("/price").statusCode());
    assertEquals(200, Visit.of(port, "auditor").get("/price").statusCode());
    String other = row("elsewhere", PRICE).text();
    assertFalse(other.contains("72 %"), other);
    assertEquals(403, Visit.of(port, "politician").post("/price/minutes", Map.of()).statusCode());
  }

  @Test
  @DisplayName("comes as a file, and the trail says so")
  void file() {
    int before = sql.fetchCount(AUDIT, AUDIT.ACTION.eq("list-exported"));
    String file =
        Visit.of(port, "coordinator").get("/price/export?as-of=2026-06-15&format=csv").body();
    assertTrue(file.contains("four-interviews"), file);
    assertTrue(
        file.lines()
            .filter(each -> each.contains("four-interviews"))
            .findFirst()
            .orElse("")
            .contains("under 5"),
        file);
    assertEquals(before + 1, sql.fetchCount(AUDIT, AUDIT.ACTION.eq("list-exported")));
  }

  @Test
  @DisplayName("is sorted by links: the titles from A, figures the largest first")
  void sorted() {
    String page = Visit.of(port, "team-leader").get("/price").body();
    Element hours = Jsoup.parse(page).selectFirst("th[aria-sort=descending] a");
    assertEquals("/price?sort=hours", hours == null ? "" : hours.attr("href"));
    String titles = Visit.of(port, "team-leader").get("/price?sort=title").body();
    assertEquals(
        "ascending", Jsoup.parse(titles).select("th.fr-col-price-title").attr("aria-sort"));
  }

  @Test
  @DisplayName(
      "an assumption of the requirement's own goes before what is measured; set once, by one at a time")
  void assumed() {
    Visit visit = Visit.of(port, "coordinator");
    visit.get("/price/minutes");
    HttpResponse<String> wrong =
        visit.post("/price/minutes", Map.of("subject", FOUR, "seen", "0", "meeting", "en time"));
    assertTrue(wrong.body().contains("skriv et helt antal minutter"), wrong.body());
    assertTrue(wrong.body().contains("value=\"en time\""), "what was typed is kept");
    Map<String, String> form =
        Map.of(
            "subject", FOUR, "seen", "0", "preparation", "20", "meeting", "70", "afterWork", "30");
    assertEquals(302, visit.post("/price/minutes", form).statusCode());
    assertEquals(302, visit.post("/price/minutes", form).statusCode());
    assertEquals(1, sql.fetchCount(MINUTES_ASSUMPTION));
    assertTrue(row("team-leader", PRICE).text().contains("120 min. – antaget"));
    HttpResponse<String> late =
        visit.post("/price/minutes", Map.of("subject", FOUR, "seen", "0", "meeting", "45"));
    assertTrue(late.body().contains("Antagelsen er ændret"), late.body());
    assertTrue(late.body().contains("20 + 70 + 30 min."), late.body());
    long seen = sql.select(MINUTES_ASSUMPTION.ID).from(MINUTES_ASSUMPTION).fetchSingle().value1();
    assertEquals(
        302, visit.post("/price/minutes", Map.of("subject", FOUR, "seen", "" + seen)).statusCode());
    assertTrue(row("team-leader", PRICE).text().contains("målt på 24"));
    assertEquals(2, sql.fetchCount(AUDIT, AUDIT.ACTION.eq("minutes-assumed")));
  }
}
