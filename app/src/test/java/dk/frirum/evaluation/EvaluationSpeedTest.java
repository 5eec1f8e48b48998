package dk.frirum.evaluation;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.document.Paper;
import dk.frirum.duty.Duties;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Measured once and told in docs/evaluation.md; run with {@code -Devaluation.size=10000}. */
@ApplicationTest
@EnabledIfSystemProperty(named = "evaluation.size", matches = "\\d+")
@DisplayName("A report on a large trial action")
class EvaluationSpeedTest {
  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Clock clock;
  @Autowired Duties duties;

  @Test
  @DisplayName("is there within 20 seconds, with every edition on paper")
  void twentySeconds() {
    int size = Integer.getInteger("evaluation.size");
    People people = new People(sql);
    people.staff("coordinator");
    LocalDate first = LocalDate.now(clock).minusWeeks(60);
    Random chance = new Random(20);
    for (int back : new int[] {0, 52, 104}) {
      for (int each = 0; each < size; each++) {
        LocalDate begins = first.minusWeeks(back).plusDays(chance.nextInt(27));
        sql.insertInto(SPELL)
            .set(SPELL.CITIZEN_ID, citizen(back / 52 * size + each))
            .set(SPELL.BENEFIT, "cash-assistance")
            .set(SPELL.DURING, new DateRange(begins, begins.plusWeeks(2 + chance.nextInt(40))))
            .set(SPELL.RECORDED_AT, Instant.EPOCH)
            .execute();
      }
    }
    duties.reevaluateAll(_ -> {});
    long trial = trial(first);
    Visit coordinator = Visit.of(port, "coordinator");
    String at = "/trials/" + trial + "/evaluation";
    coordinator.get(at);
    assertEquals(302, coordinator.post(at, plan(first)).statusCode());
    coordinator.get(at);
    Instant from = Instant.now();
    HttpResponse<String> done = coordinator.post(at + "/run", Map.of());
    String report = Visit.target(done);
    Instant counted = Instant.now();
    coordinator.get(report);
    String full = coordinator.get(report + "/full").body();
    Paper brief = Paper.of(coordinator.bytes(report + "/pdf").body());
    Paper whole = Paper.of(coordinator.bytes(report + "/pdf?edition=full").body());
    Instant to = Instant.now();
    assertTrue(full.contains("10.000") || size != 10_000, full);
    assertTrue(brief.pages() <= 4 && whole.pages() > brief.pages());
    System.out.printf(
        "%d in the trial: counted %d ms, both editions read and on paper %d ms%n",
        size, Duration.between(from, counted).toMillis(), Duration.between(counted, to).toMillis());
    assertTrue(Duration.between(from, to).toSeconds() <= 20);
  }

  private long citizen(int number) {
    return sql.insertInto(CITIZEN)
        .set(CITIZEN.MUNICIPALITY, People.HERE)
        .set(CITIZEN.CPR, "01018%05d".formatted(number))
        .set(CITIZEN.GIVEN_NAME, "Opdigtet")
        .set(CITIZEN.SURNAME, "Borger")
        .set(CITIZEN.SEARCH_NAME, "opdigtet borger")
        .set(CITIZEN.BORN, LocalDate.of(1980, 1, 1))
        .set(CITIZEN.ADDRESS, "")
        .set(CITIZEN.POSTCODE, "")
        .set(CITIZEN.CITY, "")
        .set(CITIZEN.RECORDED_AT, Instant.EPOCH)
        .returning(CITIZEN.ID)
        .fetchSingle()
        .getId();
  }

  private long trial(LocalDate first) {
    return new InventedTrial(sql, clock)
        .running("stor-proeve", "Stor prøve", "At måle tiden", "benefit = cash-assistance", first);
  }

  private static Map<String, String> plan(LocalDate first) {
    return Map.of(
        "measure", "back-by@1",
        "horizons", "13, 26",
        "margin", "5",
        "first", first.toString(),
        "last", first.plusDays(27).toString(),
        "earlier", first.minusWeeks(52).toString(),
        "freeze", "yes");
  }
}
