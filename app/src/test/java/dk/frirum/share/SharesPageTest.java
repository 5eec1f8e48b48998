package dk.frirum.share;

import static dk.frirum.tables.Tables.AUDIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("The shares of the municipality")
class SharesPageTest {
  private static final String OCTOBER = "/shares?as-of=2026-09-15";
  @LocalServerPort int port;
  @Autowired DSLContext sql;

  @BeforeAll
  static void people(DSLContext sql) {
    People people = new People(sql);
    people.staff("team-leader");
    people.staff("politician");
    people.staff("citizen");
    spell(
        sql,
        people.citizen(People.HERE, "Asta", "Nærmest", "asta naermest", LocalDate.of(1980, 5, 1)));
    spell(
        sql, people.citizen(People.ELSEWHERE, "Bo", "Andetsteds", "bo", LocalDate.of(1980, 5, 1)));
  }

  /** On unemployment benefit since July: two interviews with the fund by 1 October. */
  private static void spell(DSLContext sql, long citizen) {
    sql.execute(
        "insert into spell (citizen_id, benefit, during, recorded_at) "
            + "values (?, 'unemployment-benefit', daterange('2026-07-01', null), ?)",
        citizen,
        Timestamp.from(Instant.EPOCH));
  }

  private static int lists(DSLContext sql) {
    return sql.fetchCount(
        AUDIT, AUDIT.ACTION.eq("duties-listed"), DSL.condition("details->>'scope' = 'shares'"));
  }

  @Test
  @DisplayName(
      "say how far the group is, and name those who would bring it there, in the trail too")
  void named() {
    int before = lists(sql);
    String page = Visit.of(port, "team-leader").get(OCTOBER).body();
    assertTrue(page.contains("0 % (0 af 1 personer)"), page);
    assertTrue(page.contains("Der mangler 1. 1 kan stadig nå det."), page);
    assertTrue(page.contains("Asta Nærmest"), page);
    assertFalse(page.contains("Andetsteds</a>"), "another municipality's citizen");
    assertEquals(before + 1, lists(sql));
  }

  @Test
  @DisplayName("say the figures and no names to those who work on no cases")
  void figuresOnly() {
    int before = lists(sql);
    String page = Visit.of(port, "politician").get(OCTOBER).body();
    assertTrue(page.contains("0 % (0 af 1 personer)"), page);
    assertFalse(page.contains("Asta"), page);
    assertEquals(before, lists(sql));
  }

  @Test
  @DisplayName("are not for citizens")
  void refused() {
    assertEquals(403, Visit.of(port, "citizen").get("/shares").statusCode());
  }

  @Test
  @DisplayName("are never shown as a citizen's own duty")
  void nobodysDuty() {
    String page = Visit.of(port, "team-leader").get("/today?as-of=2026-12-15&scope=all").body();
    assertFalse(page.contains("75 procent"), page);
  }
}
