package dk.frirum.timestudy;

import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("What interviews take")
class TimeTakenTest {
  private static @Nullable People invented;

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Clock clock;

  private final List<Long> staff = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private String analyst = "";
  private LocalDate today = LocalDate.EPOCH;
  private long citizen;

  @BeforeAll
  static void municipality(DSLContext sql) {
    invented = new People(sql);
  }

  @BeforeEach
  void colleagues() {
    today = LocalDate.now(clock);
    People people = Objects.requireNonNull(invented);
    analyst = "a" + UUID.randomUUID();
    people.staff(analyst, "analyst", People.HERE, null);
    for (int each = 0; each < 6; each++) {
      names.add("w" + UUID.randomUUID());
      staff.add(people.staff(names.get(each), "caseworker", People.HERE, null));
    }
    citizen = people.citizen(People.HERE, "Åse", "Prøve", "aase proeve", LocalDate.of(1980, 5, 1));
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, "cash-assistance")
        .set(SPELL.DURING, DateRange.since(today.minusYears(2)))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
  }

  @Test
  @DisplayName("two taps after an interview correct its minutes, with the event of any correction")
  void taps() {
    long id = interview(staff.getFirst(), today, 10, 45, 15);
    Visit visit = Visit.of(port, names.getFirst());
    String page = visit.get("/timestudy/now").body();
    assertTrue(page.contains("/interviews/" + id + "/minutes"), page);
    visit.post("/interviews/" + id + "/minutes", Map.of("version", "0", "preparation", "20"));
    visit.post("/interviews/" + id + "/minutes", Map.of("version", "1", "afterWork", "30"));
    var row = sql.selectFrom(INTERVIEW).where(INTERVIEW.ID.eq(id)).fetchSingle();
    assertEquals(20, row.getPreparationMinutes());
    assertEquals(45, row.getMeetingMinutes());
    assertEquals(30, row.getAfterWorkMinutes());
    visit.post("/interviews/" + id + "/minutes", Map.of("version", "0", "afterWork", "0"));
    assertEquals(
        30,
        sql.select(INTERVIEW.AFTER_WORK_MINUTES)
            .from(INTERVIEW)
            .where(INTERVIEW.ID.eq(id))
            .fetchSingle()
            .value1());
  }

  @Test
  @DisplayName(
      "minutes by kind and phase, before and after, are shown of five caseworkers and named few below")
  void minutes() {
    for (int each = 0; each < 6; each++) {
      for (int held = 0; held < 3; held++) {
        interview(staff.get(each), today.minusDays(200 + held), 20 + each, 40, 20);
        interview(staff.get(each), today.minusDays(10 + held), 10 + each, 40, 20);
      }
    }
    Visit visit = Visit.of(port, analyst);
    String path = "/timestudy/minutes?split=" + today.minusDays(100);
    String page = visit.get(path).body();
    assertTrue(page.contains("−10,0"), page);
    assertTrue(page.contains("mere end tilfældighed"), page);
    assertTrue(
        visit
            .get("/timestudy/minutes/export?format=csv&split=" + today.minusDays(100))
            .body()
            .contains("Forberedelse"));
    assertTrue(visit.get("/timestudy/minutes?split=x").body().contains("split-error"));
  }

  private long interview(long by, LocalDate day, int before, int meeting, int after) {
    return sql.insertInto(INTERVIEW)
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
        .returning(INTERVIEW.ID)
        .fetchSingle()
        .getId();
  }
}
