package dk.frirum.sharing;

import static dk.frirum.tables.Tables.TRIAL_ACTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("Two trial actions side by side")
class ComparePageTest {
  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Clock clock;

  @BeforeAll
  static void municipalities(DSLContext sql) {
    People people = new People(sql);
    people.staff("coordinator");
    people.staff("there", "coordinator", People.ELSEWHERE, null);
  }

  private long agreement(Visit who, String code, String title) {
    who.get("/agreements/new");
    String at =
        Visit.target(
            who.post("/agreements", Map.of("title", title, "kind", "local", "code", code)));
    return Long.parseLong(at.replace("/agreements/", ""));
  }

  private long trial(Visit who, String agreement, String code, Map<String, String> said) {
    Map<String, String> form = new HashMap<>(said);
    form.put("code", code);
    form.put("agreement", agreement);
    form.put("first", LocalDate.now(clock).toString());
    who.get("/trials/new");
    assertEquals(302, who.post("/trials", form).statusCode());
    return sql.select(TRIAL_ACTION.ID)
        .from(TRIAL_ACTION)
        .where(TRIAL_ACTION.CODE.eq(code))
        .orderBy(TRIAL_ACTION.ID.desc())
        .limit(1)
        .fetchSingle()
        .value1();
  }

  @Test
  @DisplayName(
      "an own one and one read in from another municipality; what neither says is left out")
  void ownAndOthers() {
    Visit there = Visit.of(port, "there");
    long theirs = agreement(there, "deres", "Deres aftale");
    String agreement = Long.toString(theirs);
    trial(
        there, agreement, "deres-video", Map.of("title", "Video først", "purpose", "Færre rejser"));
    long secret = trial(there, "", "deres-egen", Map.of("title", "Ikke delt", "purpose", "Skjult"));
    byte[] file = there.bytes("/agreements/" + theirs + "/file").body();

    Visit here = Visit.of(port, "coordinator");
    here.get("/agreements/import");
    assertEquals(302, here.upload("/agreements/import", "file", "a.frirum.zip", file).statusCode());
    long own =
        trial(
            here,
            "",
            "vores-telefon",
            Map.of(
                "title", "Telefon først", "purpose", "Hurtigere svar", "shortTerm", "Flere svar"));
    Document chosen = Jsoup.parse(here.get("/trials/compare").body());
    List<String> known = chosen.select("select[name=other] option").eachText();
    assertTrue(known.contains("Telefon først"), known.toString());
    String from =
        "Video først – Andetsteds Kommune, "
            + DateTimeFormatter.ofPattern("dd-MM-yyyy").format(LocalDate.now(clock));
    assertTrue(known.contains(from), known.toString());
    assertFalse(known.stream().anyMatch(each -> each.contains("Ikke delt")), known.toString());
    String imported =
        chosen.select("select[name=other] option").stream()
            .filter(each -> each.text().startsWith("Video først"))
            .findFirst()
            .orElseThrow()
            .val();

    Document page =
        Jsoup.parse(here.get("/trials/compare?one=" + own + "&other=" + imported).body());
    assertEquals(
        List.of("Hurtigere svar", "Færre rejser"),
        page.select("tr:has(th:matchesOwn(^Formål$)) td").eachText());
    assertEquals(1, page.select("tr:has(th:contains(kort sigt))").size(), "one of them says it");
    assertEquals(0, page.select("tr:has(th:contains(lang sigt))").size(), "neither says it");
    assertTrue(page.select("thead th").eachText().getLast().contains("Andetsteds Kommune"));

    Document refused =
        Jsoup.parse(here.get("/trials/compare?one=" + own + "&other=" + secret).body());
    assertFalse(refused.text().contains("Skjult"), "another municipality's own, by its number");
    assertEquals(0, refused.select("table").size());
  }
}
