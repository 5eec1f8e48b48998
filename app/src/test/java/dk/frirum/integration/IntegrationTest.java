package dk.frirum.integration;

import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.INTEGRATION_CONTRACT;
import static dk.frirum.tables.Tables.OCCURRENCE;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An integration course")
class IntegrationTest extends IntegrationCase {
  @Test
  @DisplayName(
      "begins at the hand-over to the municipality, with the contract due a month later (INL § 19)")
  void begins() {
    begun(today.minusDays(10));
    assertEquals(
        1,
        sql.fetchCount(
            SPELL, SPELL.CITIZEN_ID.eq(citizen), SPELL.BENEFIT.eq("integration-programme")));
    assertEquals(
        today.minusDays(10).plusMonths(1),
        sql.select(DUTY.DUE)
            .from(DUTY)
            .where(DUTY.CITIZEN_ID.eq(citizen), DUTY.REQUIREMENT.eq("integration-contract"))
            .fetchSingle()
            .value1());
    assertTrue(visit.get("/integration").body().contains("Amina Opdigtet"));
    String again =
        visit
            .post(
                path(),
                Map.of("handedOverOn", today.toString(), "registeredOn", "", "fromWhom", "x"))
            .body();
    assertTrue(again.contains("har allerede et integrationsforløb"), "one course at a time");
  }

  @Test
  @DisplayName("has its contract when both have signed, on the later day; versions are kept")
  void contract() {
    begun(today.minusDays(20));
    String one = today.minusDays(6).toString();
    String other = today.minusDays(4).toString();
    assertEquals(302, visit.post(path() + "/contract", contract(0, one, "")).statusCode());
    assertFalse(duty("integration-contract").startsWith("MET"), "only one has signed");
    String conflict = visit.post(path() + "/contract", contract(0, one, other)).body();
    assertTrue(conflict.contains("Gem min som en ny version"), conflict);
    assertEquals(302, visit.post(path() + "/contract", contract(1, one, other)).statusCode());
    assertEquals("MET", duty("integration-contract"));
    assertEquals(
        today.minusDays(4),
        sql.select(OCCURRENCE.HAPPENED_ON)
            .from(OCCURRENCE)
            .where(OCCURRENCE.CITIZEN_ID.eq(citizen))
            .fetchSingle()
            .value1());
    assertEquals(302, visit.post(path() + "/contract", contract(2, one, other)).statusCode());
    assertEquals(1, sql.fetchCount(OCCURRENCE, OCCURRENCE.CITIZEN_ID.eq(citizen)));
    assertEquals(
        3, sql.fetchCount(INTEGRATION_CONTRACT, INTEGRATION_CONTRACT.CITIZEN_ID.eq(citizen)));
    assertFalse(visit.get("/integration").body().contains("Amina Opdigtet"), "it is made");
  }

  @Test
  @DisplayName(
      "meets what a control asks for by what is registered: interview within a week, offer within two (INL § 27)")
  void control() {
    begun(today.minusDays(90));
    add("control-information", today.minusDays(20), false);
    assertEquals("OVERDUE", duty("control-interview"));
    add("control-interview", today.minusDays(15), true);
    assertEquals("MET", duty("control-interview"));
    assertTrue(
        sql.fetchExists(
            DUTY,
            DUTY.CITIZEN_ID.eq(citizen),
            DUTY.REQUIREMENT.eq("control-interviews-after-stay-abroad")),
        "the doubt was owing to a stay abroad");
    add("offer", today.minusDays(3), false);
    assertEquals("MET", duty("offer-after-control-interview"));
    add("language-class", today.plusDays(30), false);
    assertTrue(visit.get(path()).body().contains("Danskundervisning"));
    assertTrue(
        visit
            .post(
                path() + "/activities",
                Map.of(
                    "kind",
                    "offer",
                    "what",
                    "Praktik",
                    "from",
                    today.plusDays(3).toString(),
                    "to",
                    ""))
            .body()
            .contains("id=\"from-error\""),
        "the rules are told of what has happened");
  }
}
