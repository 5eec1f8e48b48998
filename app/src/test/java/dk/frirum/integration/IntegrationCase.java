package dk.frirum.integration;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.INTEGRATION_CONTRACT;
import static dk.frirum.tables.Tables.OCCURRENCE;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A citizen whom the municipality takes over. */
@ApplicationTest
abstract class IntegrationCase {
  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Clock clock;

  static People people;

  LocalDate today = LocalDate.EPOCH;

  long citizen;

  Visit visit = new Visit(0);

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

  String path() {
    return "/citizens/" + citizen + "/integration";
  }

  void begun(LocalDate on) {
    Map<String, String> form =
        Map.of(
            "handedOverOn", on.toString(),
            "registeredOn", on.minusDays(200).toString(),
            "fromWhom", "Opdigtet center",
            "idempotencyKey", UUID.randomUUID().toString());
    assertEquals(302, visit.post(path(), form).statusCode());
    assertEquals(302, visit.post(path(), form).statusCode());
  }

  /**
   * The form of a new version.
   *
   * @param seen number of the version it was written from; 0 for none
   */
  Map<String, String> contract(int seen, String citizenSigned, String ours) {
    return new HashMap<>(
        Map.of(
            "seen",
            "" + (seen == 0 ? 0 : contractId(seen)),
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

  String duty(String requirement) {
    return sql.select(DUTY.STATUS)
        .from(DUTY)
        .where(DUTY.CITIZEN_ID.eq(citizen), DUTY.REQUIREMENT.eq(requirement))
        .fetchSingle()
        .value1();
  }

  void add(String kind, LocalDate on, boolean abroad) {
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

  Map<String, String> correction(String what, long id, Map<String, String> more) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(what, "" + id, "why", "Forkert dag", "idempotencyKey", "" + UUID.randomUUID()));
    form.putAll(more);
    return form;
  }

  long contractId(int number) {
    return sql.fetchSingle(
            INTEGRATION_CONTRACT,
            INTEGRATION_CONTRACT.CITIZEN_ID.eq(citizen),
            INTEGRATION_CONTRACT.NUMBER.eq(number),
            INTEGRATION_CONTRACT.WITHDRAWN_AT.isNull())
        .getId();
  }

  List<String> happened() {
    return sql.selectFrom(OCCURRENCE)
        .where(OCCURRENCE.CITIZEN_ID.eq(citizen), OCCURRENCE.WITHDRAWN.isFalse())
        .orderBy(OCCURRENCE.HAPPENED_ON)
        .fetch(row -> row.getKind() + " " + row.getHappenedOn());
  }
}
