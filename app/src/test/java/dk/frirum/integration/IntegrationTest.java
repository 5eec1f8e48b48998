package dk.frirum.integration;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.INTEGRATION_ACTIVITY;
import static dk.frirum.tables.Tables.INTEGRATION_CONTRACT;
import static dk.frirum.tables.Tables.OCCURRENCE;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("An integration course")
class IntegrationTest {
  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Clock clock;

  private static People people;
  private LocalDate today = LocalDate.EPOCH;
  private long citizen;
  private Visit visit = new Visit(0);

  @BeforeAll
  static void municipality(DSLContext sql) {
    people = new People(sql);
  }

  @BeforeEach
  void citizen() {
    today = LocalDate.now(clock);
    String worker = "w" + UUID.randomUUID();
    long staff = people.staff(worker, "caseworker", People.HERE, null);
    citizen =
        people.citizen(
            People.HERE, "Amina", "Opdigtet", "amina opdigtet", LocalDate.of(1990, 5, 1));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(citizen)).execute();
    visit = Visit.of(port, worker);
    visit.get(path());
  }

  private String path() {
    return "/citizens/" + citizen + "/integration";
  }

  private void begun(LocalDate on) {
    Map<String, String> form =
        Map.of(
            "handedOverOn", on.toString(),
            "registeredOn", on.minusDays(200).toString(),
            "fromWhom", "Opdigtet center",
            "idempotencyKey", UUID.randomUUID().toString());
    assertEquals(302, visit.post(path(), form).statusCode());
    assertEquals(302, visit.post(path(), form).statusCode());
  }

  private Map<String, String> contract(int seen, String citizenSigned, String ours) {
    return new HashMap<>(
        Map.of(
            "seen",
            "" + seen,
            "goal",
            "Job på lager",
            "programme",
            "Dansk og praktik",
            "citizenSigned",
            citizenSigned,
            "municipalitySigned",
            ours,
            "declarationSigned",
            "",
            "idempotencyKey",
            UUID.randomUUID().toString()));
  }

  private String duty(String requirement) {
    return sql.select(DUTY.STATUS)
        .from(DUTY)
        .where(DUTY.CITIZEN_ID.eq(citizen), DUTY.REQUIREMENT.eq(requirement))
        .fetchSingle()
        .value1();
  }

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
    assertTrue(conflict.contains("En anden har skrevet en ny version"), conflict);
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

  private void add(String kind, LocalDate on, boolean abroad) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "kind",
                kind,
                "what",
                "Se journalen",
                "from",
                on.toString(),
                "to",
                "",
                "idempotencyKey",
                UUID.randomUUID().toString()));
    if (abroad) {
      form.put("abroad", "on");
    }
    assertEquals(302, visit.post(path() + "/activities", form).statusCode());
  }

  private Map<String, String> correction(String what, long id, Map<String, String> more) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(what, "" + id, "why", "Forkert dag", "idempotencyKey", "" + UUID.randomUUID()));
    form.putAll(more);
    return form;
  }

  private long contractId(int number) {
    return sql.fetchSingle(
            INTEGRATION_CONTRACT,
            INTEGRATION_CONTRACT.CITIZEN_ID.eq(citizen),
            INTEGRATION_CONTRACT.NUMBER.eq(number),
            INTEGRATION_CONTRACT.WITHDRAWN_AT.isNull())
        .getId();
  }

  private List<String> happened() {
    return sql.selectFrom(OCCURRENCE)
        .where(OCCURRENCE.CITIZEN_ID.eq(citizen), OCCURRENCE.WITHDRAWN.isFalse())
        .orderBy(OCCURRENCE.HAPPENED_ON)
        .fetch(row -> row.getKind() + " " + row.getHappenedOn());
  }

  @Test
  @DisplayName(
      "puts a version of its contract right under the same number, withdraws one: kept, counting no more, the duty reckoned anew")
  void contractCorrected() {
    begun(today.minusDays(20));
    String one = today.minusDays(6).toString();
    visit.post(path() + "/contract", contract(0, one, one));
    assertEquals("MET", duty("integration-contract"));
    String corrections = path() + "/corrections";
    long wrong = contractId(1);
    String form = visit.get(corrections + "?contract=" + wrong).body();
    assertTrue(form.contains("Job på lager"), "what stands is in the form");
    String refused =
        visit.post(corrections, correction("contract", wrong, Map.of("why", ""))).body();
    assertTrue(refused.contains("id=\"why-error\""), refused);
    Map<String, String> right = contract(1, one, today.minusDays(5).toString());
    right.putAll(correction("contract", wrong, Map.of("do", "correct")));
    assertEquals(302, visit.post(corrections, right).statusCode());
    assertEquals(302, visit.post(corrections, right).statusCode());
    assertEquals(List.of("integration-contract " + today.minusDays(5)), happened());
    assertEquals(
        2, sql.fetchCount(INTEGRATION_CONTRACT, INTEGRATION_CONTRACT.CITIZEN_ID.eq(citizen)));
    assertEquals("MET", duty("integration-contract"));
    // What was said of the saves before is read.
    for (int said = 0; said < 3; said++) {
      visit.get(path());
    }
    String late =
        Visit.target(
            visit.post(corrections, correction("contract", wrong, Map.of("do", "withdraw"))));
    String gone = visit.get(late).body();
    assertTrue(gone.contains("af en anden imens"), "it stands no longer: " + gone);
    // Another version of the same day: the day stands until neither says it.
    visit.post(path() + "/contract", contract(1, one, today.minusDays(5).toString()));
    visit.post(corrections, correction("contract", contractId(1), Map.of("do", "withdraw")));
    assertEquals("MET", duty("integration-contract"));
    visit.post(corrections, correction("contract", contractId(2), Map.of("do", "withdraw")));
    assertEquals(List.of(), happened());
    assertFalse(duty("integration-contract").startsWith("MET"));
    String page = visit.get(path()).body();
    String ofCitizen = org.jsoup.Jsoup.parse(visit.get("/citizens/" + citizen).body()).text();
    assertTrue(ofCitizen.contains("ingen kontrakt"), ofCitizen);
    assertTrue(page.contains("Forkert dag"), "the reason stands");
    assertEquals(
        List.of("Forkert dag", "Forkert dag", "Forkert dag"),
        sql.selectFrom(CASE_EVENT)
            .where(
                CASE_EVENT.CITIZEN_ID.eq(citizen),
                CASE_EVENT.SUBJECT.eq("integration_contract"),
                CASE_EVENT.REASON.isNotNull())
            .fetch(CASE_EVENT.REASON));
    assertEquals(302, visit.post(path() + "/contract", contract(2, one, one)).statusCode());
    assertEquals("MET", duty("integration-contract"));
  }

  @Test
  @DisplayName("withdraws or puts right a part of the programme, and what the rules were told")
  void activityCorrected() {
    begun(today.minusDays(90));
    add("control-information", today.minusDays(20), false);
    add("control-interview", today.minusDays(15), true);
    assertEquals("MET", duty("control-interview"));
    long wrong =
        sql.fetchSingle(
                INTEGRATION_ACTIVITY,
                INTEGRATION_ACTIVITY.CITIZEN_ID.eq(citizen),
                INTEGRATION_ACTIVITY.KIND.eq("control-interview"))
            .getId();
    String corrections = path() + "/corrections";
    assertTrue(
        visit.get(corrections + "?activity=" + wrong).body().contains("value=\"on\" checked"),
        "the stay abroad stands in the form");
    Map<String, String> right =
        correction(
            "activity",
            wrong,
            Map.of(
                "do", "correct",
                "kind", "control-interview",
                "what", "Samtalen",
                "from", today.minusDays(5).toString(),
                "to", ""));
    assertEquals(302, visit.post(corrections, right).statusCode());
    assertEquals("MET_LATE", duty("control-interview"));
    long now =
        sql.fetchSingle(
                INTEGRATION_ACTIVITY,
                INTEGRATION_ACTIVITY.CITIZEN_ID.eq(citizen),
                INTEGRATION_ACTIVITY.WHAT.eq("Samtalen"))
            .getId();
    visit.post(corrections, correction("activity", now, Map.of("do", "withdraw")));
    assertEquals("OVERDUE", duty("control-interview"));
    assertEquals(List.of("control-information " + today.minusDays(20)), happened());
    String page = visit.get(path()).body();
    assertTrue(page.contains("<s>"), page);
    assertEquals(
        "/citizens/" + citizen + "/integration",
        Visit.target(visit.get(corrections + "?activity=" + now)),
        "what was withdrawn has no form");
  }
}
