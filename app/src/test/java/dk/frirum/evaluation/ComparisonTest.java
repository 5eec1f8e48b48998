package dk.frirum.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.People;
import dk.frirum.web.Words;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A trial held against other municipalities")
class ComparisonTest extends ComparisonCase {
  @Test
  @DisplayName(
      "by hand: 20 points up where nineteen others and one that shares rose by 9 is 11 points better")
  void known() {
    cohorts(People.HERE, 100, 60, 40, 40);
    cohorts(People.ELSEWHERE, 100, 49, 40, 40);
    share(true);
    long trial = trial("Andetsteds, " + country());
    assertTrue(
        coordinator.get("/trials/" + trial + "/evaluation").body().contains("comparison: 147"));
    HttpResponse<String> added = upload(trial, file(trial, COUNTRY, 0));
    assertEquals(302, added.statusCode(), added.body());
    String report = run(trial);
    String csv = csv(report);
    Row difference = row(csv, "difference");
    assertEquals(0.11, Objects.requireNonNull(difference.estimate()), 1e-6, csv);
    // Twenty-one are equally large: δ from (20 − δ) − 9 = ∓ that of the one with 0 and with 18.
    // Mean of the rest of the one with 0: (200 − δ)/20, so 11 − δ = (200 − δ)/20 at δ = 20/19.
    assertEquals(0.2 / 19, Objects.requireNonNull(difference.lower()), 1e-6, csv);
    assertEquals("better", difference.said());
    assertTrue(difference.planned());
    assertEquals(20, Objects.requireNonNull(row(csv, "municipalities").estimate()));
    assertEquals(0.2, Objects.requireNonNull(row(csv, "own").estimate()), 1e-6);
    assertEquals(0.09, Objects.requireNonNull(row(csv, "others").estimate()), 1e-6);
    assertEquals(0, Objects.requireNonNull(row(csv, "pre-trend").estimate()), 1e-6);
    assertEquals(0.18, Objects.requireNonNull(row(csv, "of-0210").estimate()), 1e-6);
    assertEquals(0.09, Objects.requireNonNull(row(csv, "of-0998").estimate()), 1e-6);
    editions(trial, report, csv);
  }

  @Test
  @DisplayName("is undetermined with too few others, however large the difference, and says why")
  void tooFew() {
    cohorts(People.HERE, 100, 90, 40, 40);
    long trial = trial("147, 151");
    String page = coordinator.get("/trials/" + trial + "/comparison").body();
    assertTrue(page.contains("Der skal mindst 19 til"), page);
    assertEquals(302, upload(trial, file(trial, List.of(147, 151), 0)).statusCode());
    String report = run(trial);
    Row difference = row(csv(report), "difference");
    assertEquals("undetermined", difference.said());
    assertNull(difference.lower());
    String said = coordinator.get(report).body();
    assertTrue(said.contains("for få andre kommuner"), said);
    assertTrue(said.contains(Words.of(Locale.of("da")).t("evaluation.claim.not.others")), said);
  }
}
