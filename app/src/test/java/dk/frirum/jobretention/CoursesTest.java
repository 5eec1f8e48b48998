package dk.frirum.jobretention;

import static dk.frirum.tables.Tables.FACT;
import static dk.frirum.tables.Tables.OCCURRENCE;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("Sickness spells, as the 23-week curve reads them")
class CoursesTest {
  private static final String SICK = "sickness-benefit";

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired SicknessCourses courses;
  @Autowired Clock clock;

  static People people;
  LocalDate today = LocalDate.EPOCH;
  LocalDate from = LocalDate.EPOCH;

  @BeforeAll
  static void municipality(DSLContext sql) {
    people = new People(sql);
  }

  @BeforeEach
  void empty() {
    today = LocalDate.now(clock);
    from = today.minusDays(200);
    sql.deleteFrom(OCCURRENCE).execute();
    sql.deleteFrom(FACT).execute();
    sql.deleteFrom(SPELL).execute();
  }

  private long citizen() {
    return people.citizen(People.HERE, "Bo", "To", "bo to", LocalDate.of(1985, 5, 1));
  }

  private void spell(long who, String benefit, LocalDate first, @Nullable LocalDate last) {
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, who)
        .set(SPELL.BENEFIT, benefit)
        .set(SPELL.DURING, new DateRange(first, last))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
  }

  private void fact(long who, String name, String value) {
    sql.insertInto(FACT)
        .set(FACT.CITIZEN_ID, who)
        .set(FACT.NAME, name)
        .set(FACT.VALUE, value)
        .set(FACT.VALID, DateRange.since(from.plusDays(4)))
        .set(FACT.RECORDED_AT, Instant.EPOCH)
        .execute();
  }

  private List<Course> all() {
    return courses.begun(People.HERE, today.minusDays(400), today);
  }

  @Test
  @DisplayName("end where benefit ends, and go on where another benefit takes over")
  void chain() {
    spell(citizen(), SICK, from, from.plusDays(99));
    assertEquals(List.of(new Course("", from, from.plusDays(100))), all());
    empty();
    long moved = citizen();
    spell(moved, SICK, from, from.plusDays(99));
    spell(moved, "resource-course-benefit", from.plusDays(102), null);
    assertEquals(List.of(new Course("", from, null)), all(), "not back: only moved");
    empty();
    long ended = citizen();
    spell(ended, SICK, from, from.plusDays(99));
    spell(ended, "cash-assistance", from.plusDays(100), from.plusDays(149));
    spell(ended, "cash-assistance", from.plusDays(180), null);
    assertEquals(List.of(new Course("", from, from.plusDays(150))), all());
  }

  @Test
  @DisplayName("end on the first day back, wholly or in part; what was withdrawn does not count")
  void back() {
    long who = citizen();
    spell(who, SICK, from, null);
    for (boolean withdrawn : new boolean[] {true, false}) {
      sql.insertInto(OCCURRENCE)
          .set(OCCURRENCE.CITIZEN_ID, who)
          .set(OCCURRENCE.KIND, "back-at-workplace")
          .set(OCCURRENCE.HAPPENED_ON, withdrawn ? from.plusDays(20) : from.plusDays(80))
          .set(OCCURRENCE.WITHDRAWN, withdrawn)
          .set(OCCURRENCE.RECORDED_AT, Instant.EPOCH)
          .execute();
    }
    assertEquals(List.of(new Course("", from, from.plusDays(80))), all());
  }

  @Test
  @DisplayName("belong to a group by the employer on the case, as first registered in the spell")
  void groups() {
    long who = citizen();
    spell(who, SICK, from, null);
    fact(who, "employment", "employed");
    fact(who, "employer-kind", "municipal");
    assertEquals("municipal", all().getFirst().group());
    empty();
    long idle = citizen();
    spell(idle, SICK, from, null);
    fact(idle, "employment", "unemployed");
    fact(idle, "employer-kind", "private");
    assertEquals("unemployed", all().getFirst().group());
  }

  @Test
  @DisplayName("are drawn with the number at risk and a table, named to nobody, hidden where few")
  void page() {
    for (int n = 0; n < 12; n++) {
      long who = citizen();
      spell(who, SICK, from, n < 6 ? from.plusDays(90) : null);
      fact(who, "employment", "employed");
      fact(who, "employer-kind", "private");
    }
    long one = citizen();
    spell(one, SICK, from, null);
    fact(one, "employment", "unemployed");
    String leader = "l" + UUID.randomUUID();
    people.staff(leader, "team-leader", People.HERE, null);
    var page = Jsoup.parse(Visit.of(port, leader).get("/job-retention").body());
    var rows = page.select("main tbody tr");
    assertEquals("Privat arbejdsgiver", rows.getFirst().select("th").text());
    assertEquals("50 %", rows.getFirst().select("td").get(1).text());
    assertTrue(page.select("main").text().contains("færre end 5"));
    assertEquals(1, page.select("path.jr-line.jr-private[d*=V]").size());
    assertFalse(page.select("svg.jr-curve").attr("aria-label").isEmpty());
    assertEquals("12", page.select("[role=region] tbody td").getFirst().text());
    assertFalse(page.text().contains("Bo To"));
  }
}
