package dk.frirum.dignity;

import static dk.frirum.tables.Tables.DIGNITY_ANSWER;
import static dk.frirum.tables.Tables.DIGNITY_ASKED;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.MUNICIPALITY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("Dignity")
class DignityTest {
  private static final Map<String, String> POINTS =
      Map.of("heard", "4", "clear", "5", "wishes", "3", "say", "2", "respect", "5");

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Clock clock;
  @Autowired Dignity dignity;

  static People people;
  private static int next;
  private String here = "";
  private String analyst = "";
  private LocalDate before = LocalDate.EPOCH;

  @BeforeAll
  static void municipality(DSLContext sql) {
    people = new People(sql);
  }

  @BeforeEach
  void ownMunicipality() {
    // Nothing is ever taken out of the answers, so each test has a municipality of its own.
    here = "0%d".formatted(100 + next++);
    sql.insertInto(MUNICIPALITY, MUNICIPALITY.CODE, MUNICIPALITY.NAME)
        .values(here, "Prøve Kommune")
        .execute();
    analyst = "analyst-" + here;
    people.staff(analyst, "analyst", here, null);
    before = Quarters.of(Quarters.of(LocalDate.now(clock)).minusDays(1));
  }

  private void answers(int count, LocalDate quarter, int points, Long... trials) {
    for (int n = 0; n < count; n++) {
      sql.insertInto(DIGNITY_ANSWER)
          .set(DIGNITY_ANSWER.ID, UUID.randomUUID())
          .set(DIGNITY_ANSWER.MUNICIPALITY, here)
          .set(DIGNITY_ANSWER.QUARTER, quarter)
          .set(DIGNITY_ANSWER.HEARD, (short) points)
          .set(DIGNITY_ANSWER.CLEAR, (short) points)
          .set(DIGNITY_ANSWER.WISHES, (short) points)
          .set(DIGNITY_ANSWER.SAY, (short) points)
          .set(DIGNITY_ANSWER.RESPECT, (short) points)
          .set(DIGNITY_ANSWER.TRIALS, trials)
          .execute();
    }
  }

  @Test
  @DisplayName("is answered once after a talk, and the answer leads to nobody")
  void withoutName() {
    String self = "c" + UUID.randomUUID();
    long citizen =
        people.citizen(here, "Åse", "Østergård", "aase", LocalDate.of(1980, 5, 1));
    people.staff(self, "citizen", here, citizen);
    Visit visit = Visit.of(port, self);
    String path = "/citizens/" + citizen + "/dignity";
    assertTrue(visit.get(path).body().contains("ingen samtale at svare om"));
    sql.insertInto(INTERVIEW)
        .set(INTERVIEW.CITIZEN_ID, citizen)
        .set(INTERVIEW.KIND, "job-interview")
        .set(INTERVIEW.HELD_ON, LocalDate.now(clock))
        .set(INTERVIEW.FORM, "in-person")
        .set(INTERVIEW.OUTCOME, "held")
        .set(INTERVIEW.REGISTERED_AT, Instant.EPOCH)
        .execute();
    String page = visit.get(path).body();
    assertTrue(page.contains("egen læsning"), "the five themes are marked as our reading");
    String half = visit.post(path, Map.of("heard", "4")).body();
    assertTrue(half.contains("Vælg et tal"), half);
    assertEquals(302, visit.post(path, POINTS).statusCode());
    visit.post(path, POINTS);
    assertEquals(1, sql.fetchCount(DIGNITY_ANSWER, DIGNITY_ANSWER.MUNICIPALITY.eq(here)));
    assertEquals(1, sql.fetchCount(DIGNITY_ASKED, DIGNITY_ASKED.CITIZEN_ID.eq(citizen)));
    Set<String> columns = new TreeSet<>();
    for (var field : DIGNITY_ANSWER.fields()) {
      columns.add(field.getName());
    }
    assertEquals(
        Set.of("id", "municipality", "quarter", "heard", "clear", "wishes", "say", "respect", "trials"),
        columns,
        "neither citizen, meeting, employee, team nor day");
    String trail =
        String.join(
            " ",
            sql.fetch("select details::text from audit where citizen_id = ?", citizen)
                .getValues(0, String.class)
                .stream()
                .map(String::valueOf)
                .toList());
    assertFalse(trail.contains("respect"), trail);
  }

  @Test
  @DisplayName("is closed to caseworkers, and shown to nobody before the quarter is over")
  void closed() {
    String worker = "worker-" + here;
    people.staff(worker, "caseworker", here, null);
    long citizen = people.citizen(here, "Bo", "Bo", "bo bo", LocalDate.of(1980, 5, 1));
    assertEquals(
        403, Visit.of(port, worker).get("/citizens/" + citizen + "/dignity").statusCode());
    answers(9, Quarters.of(LocalDate.now(clock)), 4);
    assertTrue(
        Visit.of(port, analyst).get("/dignity").body().contains("ikke et helt kvartal"));
  }

  @Test
  @DisplayName("of four is not shown, of five it is")
  void five() {
    answers(4, before, 1);
    Visit visit = Visit.of(port, analyst);
    String few = visit.get("/dignity").body();
    assertTrue(few.contains("Under 5") && !few.contains("1,0"), few);
    answers(1, before, 1);
    assertTrue(visit.get("/dignity").body().contains("1,0"));
  }

  @Test
  @DisplayName("stands beside the others' in a trial, and not where a subtraction would show fewer than five")
  void trial() {
    Words words = Words.of(Locale.of("da"));
    answers(5, before, 4, 7L);
    answers(4, before, 2);
    assertEquals(Optional.empty(), dignity.trial(here, 7, words), "four outside");
    answers(1, before, 2);
    assertEquals(
        "4,0 af 5 (n = 5); de andre 2,0 (n = 5). Frivillige svar; forskellen er ikke en virkning.",
        dignity.trial(here, 7, words).orElse(""));
    assertEquals(Optional.empty(), dignity.trial(here, 8, words), "nobody inside");
    assertEquals(Optional.empty(), dignity.trial(People.ELSEWHERE, 7, words));
  }
}
