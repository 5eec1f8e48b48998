package dk.frirum.published;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.SATISFACTION;
import static dk.frirum.tables.Tables.SPELL;
import static dk.frirum.tables.Tables.STORY;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evaluation.Reproduction;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("What a municipality tells everybody")
class PublicPageTest {
  private static final String OPEN = "/open/" + People.HERE;
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");
  private static People people;

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Clock clock;
  private Visit coordinator;
  private Visit anybody;

  @BeforeAll
  static void staff(DSLContext sql) {
    people = new People(sql);
    List.of("coordinator", "politician").forEach(people::staff);
  }

  @BeforeEach
  void visits() {
    coordinator = Visit.of(port, "coordinator");
    anybody = new Visit(port);
  }

  /** So many in each of the months the figures can be of; one in two of them leaves. */
  private void intake(int each) {
    LocalDate month = LocalDate.now(clock).minusMonths(48).withDayOfMonth(3);
    while (month.isBefore(LocalDate.now(clock).minusMonths(7))) {
      for (int at = 0; at < each; at++) {
        long citizen =
            people.citizen(
                People.HERE, "Opdigtet", "Borger", "opdigtet borger", LocalDate.of(1980, 1, 1));
        LocalDate ends = month.plusWeeks(at % 2 == 0 ? 5 : 20);
        sql.insertInto(SPELL)
            .set(SPELL.CITIZEN_ID, citizen)
            .set(SPELL.BENEFIT, "cash-assistance")
            .set(SPELL.DURING, new DateRange(month, ends))
            .set(SPELL.RECORDED_AT, Instant.EPOCH)
            .execute();
      }
      month = month.plusMonths(1);
    }
  }

  private String seen() {
    Matcher seen = SEEN.matcher(coordinator.get("/publish?look=yes").body());
    assertTrue(seen.find(), "there is something to look at");
    return seen.group(1);
  }

  @Test
  @DisplayName(
      "is read without signing in once somebody has looked and published; anybody can recompute it")
  void figures() {
    sql.execute("delete from duty");
    sql.execute("delete from spell");
    intake(4);
    String seen = seen();
    assertFalse(
        anybody.get(OPEN).body().contains("inden 13 uger"), "looking shows nobody anything");
    intake(5);
    HttpResponse<String> stale = coordinator.post("/publish", Map.of("seen", seen));
    assertEquals("/publish?look=yes", Visit.target(stale), "others than were looked at");
    assertEquals("/publish", Visit.target(coordinator.post("/publish", Map.of("seen", seen()))));
    String page = anybody.get(OPEN).body();
    assertTrue(page.contains("Ude i selvforsørgelse inden 13 uger"), page);
    assertTrue(page.contains("Andelen, der er gået ud i selvforsørgelse"), "with its definition");
    assertFalse(page.contains("Opdigtet"), page);
    String csv = anybody.get(OPEN + "/file").body();
    String file = anybody.get(OPEN + "/file?what=reproduction").body();
    assertEquals(csv, Reproduction.read(file).results());
    assertTrue(anybody.get("/open").body().contains("Havrelund"), "it is found");
    assertTrue(persons(csv, "trial") >= 54, csv);
    besideAnother(csv);
  }

  /** Of the group in a period, by the file. */
  private static long persons(String csv, String period) {
    return csv.lines()
        .filter(each -> each.startsWith("in-group@1/" + period + ";"))
        .mapToLong(each -> Long.parseLong(each.split(";")[4]))
        .findFirst()
        .orElseThrow();
  }

  /** Three more, all found later: beside what was shown they are nowhere. */
  private void besideAnother(String before) {
    for (int at = 0; at < 3; at++) {
      String first =
          Reproduction.read(anybody.get(OPEN + "/file?what=reproduction").body())
              .protocol()
              .lines()
              .filter(each -> each.startsWith("start: "))
              .findFirst()
              .orElseThrow()
              .substring("start: ".length());
      LocalDate day = LocalDate.parse(first).plusDays(9);
      sql.insertInto(SPELL)
          .set(
              SPELL.CITIZEN_ID,
              people.citizen(
                  People.HERE, "Opdigtet", "Borger", "opdigtet borger", LocalDate.of(1980, 1, 1)))
          .set(SPELL.BENEFIT, "cash-assistance")
          .set(SPELL.DURING, new DateRange(day, day.plusWeeks(4)))
          .set(SPELL.RECORDED_AT, Instant.EPOCH)
          .execute();
    }
    coordinator.post("/publish", Map.of("seen", seen()));
    String after = anybody.get(OPEN + "/file").body();
    assertNotEquals(before, after);
    assertFalse(after.contains(";" + (persons(before, "trial") + 3) + ";"), after);
    assertTrue(after.contains("in-group@1/trial;;;;;few"), after);
    assertEquals(persons(before, "earlier"), persons(after, "earlier"));
  }

  private static Map<String, String> survey(int answered, int content) {
    return Map.of(
        "asked", "citizens",
        "question", "Hvor tilfreds er du?",
        "source", "Kommunens egen måling",
        "on", "2026-03-31",
        "invited", "90",
        "answered", String.valueOf(answered),
        "content", String.valueOf(content));
  }

  @Test
  @DisplayName("holds how content people are with source, number and day, and never tells of a few")
  void satisfaction() {
    String address = "/publish/satisfaction";
    coordinator.get("/publish");
    assertTrue(
        coordinator.post(address, survey(40, 37)).body().contains("ville fortælle om enkelte"));
    assertEquals(302, coordinator.post(address, survey(40, 30)).statusCode());
    String page = anybody.get(OPEN).body();
    assertTrue(page.contains("75 % af 40 svar er tilfredse."), page);
    assertTrue(page.contains("Kommunens egen måling"), page);
    // Two more of the same survey would be two who are known.
    assertTrue(coordinator.post(address, survey(42, 32)).body().contains("Ved siden af"));
    String csv = anybody.get(OPEN + "/file?what=satisfaction").body();
    assertTrue(csv.contains("2026-03-31;90;40;30"), csv);
    long id = sql.fetchSingle(SATISFACTION).getId();
    coordinator.get("/publish");
    for (int click = 0; click < 2; click++) {
      coordinator.post(address + "/" + id + "/withdraw", Map.of());
    }
    assertEquals(1, trail("satisfaction-withdrawn"), "the second click changed nothing");
  }

  private int trail(String what) {
    return sql.fetchCount(
        AUDIT, AUDIT.ACTION.eq("published"), condition("details ->> 'what' = {0}", val(what)));
  }

  @Test
  @DisplayName(
      "holds a story only with consent and nobody's number, and it is gone when taken back")
  void story() {
    coordinator.get("/publish");
    Map<String, String> typed =
        new HashMap<>(
            Map.of(
                "title", "Kantinen",
                "body", "Samtalen blev holdt i kantinen. Ring 12 34 56 78.",
                "consentOf", "citizen",
                "consentHow", "Skriftligt",
                "consentPaper", "24/10231",
                "consentOn", "2026-03-01"));
    String refused = coordinator.post("/publish/story", typed).body();
    assertTrue(refused.contains("telefonnummer") && refused.contains("Sæt hak"), refused);
    assertTrue(refused.contains("Samtalen blev holdt i kantinen."), "nothing typed is lost");
    typed.put("body", "Samtalen blev holdt i kantinen.");
    typed.put("unknown", "yes");
    assertEquals(302, coordinator.post("/publish/story", typed).statusCode());
    String page = anybody.get(OPEN).body();
    assertTrue(page.contains("holdt i kantinen") && page.contains("samtykke fra borgeren"), page);
    assertFalse(page.contains("24/10231"), "the journal's number is nobody else's business");
    long id = sql.fetchSingle(STORY).getId();
    coordinator.get("/publish");
    for (int click = 0; click < 2; click++) {
      coordinator.post("/publish/story/" + id + "/withdraw", Map.of());
    }
    assertEquals(1, trail("story-withdrawn"), "the second click changed nothing");
    assertFalse(anybody.get(OPEN).body().contains("kantinen"));
    assertFalse(sql.fetchSingle(STORY).getBody().contains("kantinen"), "the words are erased");
    assertTrue(coordinator.get("/publish").body().contains("24/10231"), "that it was, stays");
  }

  @Test
  @DisplayName("is decided by coordinators alone")
  void access() {
    Visit politician = Visit.of(port, "politician");
    assertEquals(403, politician.get("/publish").statusCode());
    assertEquals(403, politician.post("/publish", Map.of("seen", "")).statusCode());
    assertNotEquals(200, anybody.get("/publish").statusCode());
    assertEquals(404, anybody.get("/open/0000").statusCode());
  }
}
