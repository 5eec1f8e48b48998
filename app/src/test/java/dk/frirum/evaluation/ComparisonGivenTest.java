package dk.frirum.evaluation;

import static dk.frirum.tables.Tables.EVALUATION_COMPARISON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.document.Paper;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A trial to be held against other municipalities")
class ComparisonGivenTest extends ComparisonCase {
  @Test
  @DisplayName("what a municipality shares is found from the trials and from the benchmark")
  void found() {
    String href = "href=\"/evaluation/sharing\"";
    for (String role : List.of("coordinator", "analyst")) {
      Visit visit = Visit.of(port, role);
      for (String page : List.of("/trials", "/benchmark")) {
        assertTrue(visit.get(page).body().contains(href), role + page);
      }
      assertEquals(200, visit.get("/evaluation/sharing").statusCode(), role);
    }
    assertTrue(Visit.of(port, "politician").get("/trials").body().contains(href));
    // Whoever may not see it is not sent there.
    Visit caseworker = Visit.of(port, "caseworker");
    assertFalse(caseworker.get("/trials").body().contains(href));
    assertFalse(caseworker.get("/benchmark").body().contains(href));
  }

  @Test
  @DisplayName("counts a municipality of this installation only while it shares")
  void sharing() {
    cohorts(People.HERE, 50, 30, 20, 20);
    cohorts(People.ELSEWHERE, 50, 20, 20, 20);
    long trial = trial("0998");
    assertEquals(0, Objects.requireNonNull(row(csv(run(trial)), "municipalities").estimate()));
    share(true);
    assertEquals(1, Objects.requireNonNull(row(csv(run(trial)), "municipalities").estimate()));
    share(false);
    assertEquals(0, Objects.requireNonNull(row(csv(run(trial)), "municipalities").estimate()));
    assertEquals(
        403,
        Visit.of(port, "analyst")
            .post("/evaluation/sharing", Map.of("shares", "yes"))
            .statusCode());
  }

  @Test
  @DisplayName("holds back a municipality of whom few left, everywhere, and what changed by a few")
  void few() {
    cohorts(People.HERE, 100, 50, 40, 40);
    long trial = trial(country());
    String file = file(trial, COUNTRY, 5);
    // Of 137 in the first one, 3 left.
    String canary =
        file.replace("0;147;;13;100;45", "0;147;;13;137;3")
            .replace("0;147;;0;100;100", "0;147;;0;137;137");
    assertEquals(302, upload(trial, canary).statusCode());
    String stored = sql.fetch(EVALUATION_COMPARISON).getLast().getCells();
    assertFalse(stored.contains("137;3"), stored);
    String report = run(trial);
    String csv = csv(report);
    assertEquals(18, Objects.requireNonNull(row(csv, "municipalities").estimate()), csv);
    assertEquals(1, Objects.requireNonNull(row(csv, "missing").estimate()), csv);
    String all =
        csv
            + coordinator.get(report + "/file?what=reproduction").body()
            + coordinator.get(report + "/full").body()
            + Paper.of(coordinator.bytes(report + "/pdf?edition=full").body()).all();
    for (String secret : List.of("137;3", ";134", "0.021898", "2,2 %")) {
      assertFalse(all.contains(secret), () -> secret + " is there: " + all);
    }
    // Shown once with 46 who left; two more of them the next day would tell of two.
    String more = file.replace("0;151;;13;100;46", "0;151;;13;100;48");
    assertEquals(302, upload(trial, more).statusCode());
    String again = csv(run(trial));
    assertFalse(again.contains("of-0151"), again);
  }

  @Test
  @DisplayName("refuses a file that does not fit, line by line, and keeps nothing of it")
  void refused() {
    long trial = trial("147, 151");
    String wrong =
        file(trial, List.of(147, 1, 210), 0).replace("back-by@1;2;147", "back-by@2;2;147");
    int before = sql.fetchCount(EVALUATION_COMPARISON);
    HttpResponse<String> said = upload(trial, wrong);
    assertEquals(200, said.statusCode());
    assertTrue(said.body().contains("Der er ingen kommune med nummer 0001"), said.body());
    assertTrue(said.body().contains("Kommune 0210 er ikke med i den sammenligning"), said.body());
    assertTrue(said.body().contains("back-by@2 er en anden version"), said.body());
    assertEquals(before, sql.fetchCount(EVALUATION_COMPARISON));
    HttpResponse<String> unknown = freeze(trial, "Ingensteds");
    assertTrue(unknown.body().contains("Der er ingen kommune „Ingensteds“"), unknown.body());
    HttpResponse<String> own = freeze(trial, "0999");
    assertTrue(own.body().contains("er kommunen selv"), own.body());
  }

  @Test
  @DisplayName("another municipality answers the question with the numbers that would be counted")
  void answered() {
    cohorts(People.HERE, 50, 30, 20, 20);
    cohorts(People.ELSEWHERE, 60, 30, 25, 20);
    long trial = trial("0998");
    OwnAnswer.Answer answer = answers.answer(People.ELSEWHERE, question(trial), "Andetsteds");
    assertEquals(302, upload(trial, answer.shipment().text()).statusCode());
    String byFile = csv(run(trial));
    assertEquals(5 / 60.0, Objects.requireNonNull(row(byFile, "of-0998").estimate()), 1e-6);
    share(true);
    String counted = csv(run(trial));
    assertEquals(row(byFile, "difference"), row(counted, "difference"));
  }
}
