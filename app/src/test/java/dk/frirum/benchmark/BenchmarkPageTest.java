package dk.frirum.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("The municipalities compared")
class BenchmarkPageTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final String HEADER =
      "Kommune;Periode;Faktisk antal fuldtidspersoner;Forventet antal fuldtidspersoner\n";
  @LocalServerPort int port;
  @Autowired DSLContext sql;

  @BeforeAll
  static void people(DSLContext sql, @Autowired InventedFigures invented) {
    People people = new People(sql);
    people.staff("coordinator");
    people.staff("politician");
    people.staff("citizen");
    invented.make(7);
  }

  private int rows() {
    return sql.fetchCount(dk.frirum.tables.Tables.BENCHMARK_ROW);
  }

  @Test
  @DisplayName("show 98 municipalities of invented figures, and say so on page and file")
  void invented() {
    Visit visit = Visit.of(port, "politician");
    String page = visit.get("/benchmark?data=y30r21-invented").body();
    assertTrue(page.contains("98 kommuner · 2024"), page);
    assertTrue(page.contains("Opdigtede tal."), page);
    assertTrue(page.contains("Det forventede er regnet her af rammevilkårene"), page);
    String one = visit.get("/benchmark/of/0707?data=y30r21-invented").body();
    assertTrue(one.contains("Opdigtede tal."), one);
    assertTrue(one.contains("er det mere end tilfældighed?"), one);
    assertTrue(one.contains("Nærmest i alle rammevilkår på én gang"), one);
    String file = visit.get("/benchmark/export?data=y30r21-invented&format=csv").body();
    assertEquals(99, file.lines().count(), file);
    assertEquals(98, file.lines().filter(line -> line.contains("opdigtede tal")).count());
  }

  @Test
  @DisplayName("can be narrowed to a region, the rank staying the country's")
  void region() {
    String page =
        Visit.of(port, "politician").get("/benchmark?data=y30r21-invented&region=north").body();
    assertTrue(page.contains("11 kommuner · 2024"), page);
    assertFalse(page.contains(">København<"), page);
    assertTrue(page.contains("nr. 1 i regionen"), page);
  }

  @Test
  @DisplayName("read nothing in where one row is wrong, and say which")
  void wrong() {
    Visit visit = Visit.of(port, "coordinator");
    visit.get("/benchmark/import");
    int before = rows();
    String page =
        visit
            .upload(
                "/benchmark/import",
                "file",
                "wrong.csv",
                (HEADER + "Nyborg;2018;1.620;1.840\nNarnia;2018;1;2\n")
                    .getBytes(StandardCharsets.UTF_8))
            .body();
    assertTrue(page.contains("Ukendt kommune 'Narnia'"), page);
    assertTrue(page.contains("Intet er indlæst"), page);
    assertFalse(TOKEN.matcher(page).find(), page);
    assertEquals(before, rows());
  }

  @Test
  @DisplayName("read a file in on trial first, then with a row in the trail, and once only")
  void imported() {
    Visit visit = Visit.of(port, "coordinator");
    visit.get("/benchmark/import");
    byte[] file =
        (HEADER
                + "Nyborg;2018;1.620;1.840\nGladsaxe;2018;2.980;3.400\nHedensted;2018;1.820;2.080\n")
            .getBytes(StandardCharsets.UTF_8);
    int before = rows();
    String trial = visit.upload("/benchmark/import", "file", "2018.csv", file).body();
    assertEquals(before, rows(), "a trial changes nothing");
    Matcher token = TOKEN.matcher(trial);
    assertTrue(token.find(), trial);
    Map<String, String> form =
        Map.of("token", token.group(1), "table", "y30r21", "definition", "Gladsaxebladet");
    String done = visit.post("/benchmark/import/confirm", form).body();
    assertEquals(before + 3, rows(), done);
    assertTrue(visit.post("/benchmark/import/confirm", form).body().contains("Prøven er udløbet"));
    String page = visit.get("/benchmark?data=y30r21&period=2018").body();
    assertTrue(page.contains("\u2212420"), page);
    assertTrue(page.contains("Gladsaxebladet"), page);
    assertFalse(page.contains("Opdigtede tal."), page);
    String again = visit.upload("/benchmark/import", "file", "2018.csv", file).body();
    assertTrue(again.contains("indlæst før"), again);
  }

  @Test
  @DisplayName("may be read in by coordinators only, and are not for citizens")
  void access() {
    assertEquals(403, Visit.of(port, "politician").get("/benchmark/import").statusCode());
    assertEquals(403, Visit.of(port, "citizen").get("/benchmark").statusCode());
    assertEquals(404, Visit.of(port, "politician").get("/benchmark/of/9999").statusCode());
  }
}
