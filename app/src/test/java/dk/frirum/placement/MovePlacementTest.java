package dk.frirum.placement;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.PLACEMENT;
import static dk.frirum.tables.Tables.PLACEMENT_CHECK;
import static dk.frirum.tables.Tables.REGISTER_NOTICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.Rows;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A placement registered on the wrong citizen")
class MovePlacementTest extends PlacementCase {
  private static final String NOTE = "Villads skal lære at bage";
  private long right;
  private Visit visit;

  @BeforeEach
  void theRightOne() {
    visit = visit();
    visit.get("/about");
    right = onBenefit("cash-assistance", today.minusDays(40), Map.of());
  }

  private HttpResponse<String> move(long id, long to) {
    String path = "/placements/" + id + "/citizen";
    visit.get(path + "?to=" + to);
    return visit.post(
        path,
        Map.of(
            "to",
            "" + to,
            "version",
            "" + version(id),
            "reason",
            "Det er en anden, der er i praktik",
            "idempotencyKey",
            UUID.randomUUID().toString()));
  }

  private void moved(long id, long to) {
    HttpResponse<String> answer = move(id, to);
    assertEquals("/citizens/" + to, Visit.target(answer), answer.body());
    assertEquals(to, sql.fetchSingle(PLACEMENT, PLACEMENT.ID.eq(id)).getCitizenId());
  }

  @Test
  @DisplayName(
      "is asked of the rules for the right one, before and after; what they said of the wrong one is told of neither")
  void checks() {
    long id = id(register(visit, citizen, "company-placement", Map.of("note", NOTE)));
    assertTrue(
        visit.get("/placements/" + id).body().contains("Ydelsen begyndte"), "of the wrong one");
    String page = visit.get("/placements/" + id + "/citizen?to=" + right).body();
    assertTrue(page.contains("Det siger reglerne for Bo To"), page);
    moved(id, right);
    assertEquals(
        List.of(citizen, right),
        sql.selectDistinct(PLACEMENT_CHECK.CITIZEN_ID)
            .from(PLACEMENT_CHECK)
            .where(PLACEMENT_CHECK.PLACEMENT_ID.eq(id))
            .orderBy(PLACEMENT_CHECK.CITIZEN_ID)
            .fetch(PLACEMENT_CHECK.CITIZEN_ID));
    String then = visit.get("/placements/" + id).body();
    assertTrue(then.contains(NOTE), then);
    assertFalse(then.contains(" 301 "), "days of the wrong one's benefit");
    assertEquals(
        List.of("begun", "withdrawn", "begun"),
        sql.selectFrom(REGISTER_NOTICE)
            .where(REGISTER_NOTICE.PLACEMENT_ID.eq(id))
            .orderBy(REGISTER_NOTICE.ID)
            .fetch(REGISTER_NOTICE.WHAT));
  }

  @Test
  @DisplayName("takes what follows from it along, and leaves nothing but that it was moved")
  void follows() {
    long id = id(register(visit, citizen, "company-placement", Map.of("note", NOTE)));
    assertEquals(3, happened(citizen).size());
    moved(id, right);
    assertEquals(List.of(), happened(citizen));
    assertEquals(3, happened(right).size());
    visit.get("/citizens/" + right);
    for (String path : List.of("", "/placements", "/trail", "/trail/export?format=csv")) {
      String page = visit.get("/citizens/" + citizen + path).body();
      assertFalse(page.contains("Møllens Brød") || page.contains("Villads"), page);
      assertFalse(page.contains("/placements/" + id), page);
    }
    assertTrue(visit.get("/citizens/" + citizen).body().contains("Et forløb fra"), "it was moved");
    assertEquals(
        2,
        sql.fetchCount(
            AUDIT, AUDIT.ACTOR_ID.eq(staff), AUDIT.ACTION.in("placement-moved", "moved-away")));
  }

  @Test
  @DisplayName(
      "moved and moved back, whatever had been done with it, all of both citizens is as it was before")
  void roundTrips() {
    for (int seed = 0; seed < 6; seed++) {
      Random random = new Random(seed);
      String kind = List.of("company-placement", "course", "small-job").get(random.nextInt(3));
      Map<String, String> period =
          Map.of(
              "starts",
              today.minusDays(random.nextInt(20)).toString(),
              "ends",
              today.plusDays(7 + random.nextInt(10)).toString(),
              "provider",
              "Aftenskolen",
              "despite",
              "judged");
      long id = id(register(visit, citizen, kind, period));
      for (int step = random.nextInt(3); step > 0; step--) {
        switch (random.nextInt(4)) {
          case 0 -> step(id, "prolong", Map.of("ends", today.plusDays(30).toString()));
          case 1 -> step(id, "hours", Map.of("from", today.toString(), "hours", "12"));
          case 2 -> step(id, "outcome", Map.of("reason", "job"));
          default -> step(id, "withdraw", Map.of("text", "forkert"));
        }
      }
      Rows before = Rows.of(sql, citizen, right);
      moved(id, right);
      assertNotEquals(before, Rows.of(sql, citizen, right));
      moved(id, citizen);
      assertEquals(before, Rows.of(sql, citizen, right), "seed " + seed);
    }
  }

  private void step(long id, String step, Map<String, String> fields) {
    Map<String, String> form = new java.util.HashMap<>(fields);
    form.put("version", "" + version(id));
    form.put("despite", "judged");
    visit.post("/placements/" + id + "/" + step, form);
  }
}
