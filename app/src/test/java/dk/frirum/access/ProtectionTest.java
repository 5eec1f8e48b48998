package dk.frirum.access;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.SPELL;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.duty.Duties;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("Protection, at every level and on every way of reading")
class ProtectionTest {
  @LocalServerPort int port;
  @Autowired DSLContext sql;

  private static long open;
  private static long addressed;
  private static long shielded;

  @BeforeAll
  static void people(DSLContext sql, @Autowired Duties duties) {
    People people = new People(sql);
    for (Role role : Role.values()) {
      long id = people.staff(role.code());
      sql.update(STAFF).set(STAFF.TEAM, "north").where(STAFF.ID.eq(id)).execute();
    }
    long owner = people.staff("owner", "caseworker", People.HERE, null);
    sql.update(STAFF).set(STAFF.TEAM, "south").where(STAFF.ID.eq(owner)).execute();
    long mate = people.staff("mate", "caseworker", People.HERE, null);
    sql.update(STAFF).set(STAFF.TEAM, "north").where(STAFF.ID.eq(mate)).execute();
    open = citizen(sql, people, "Aaben", null, mate);
    addressed = citizen(sql, people, "Beskyttet", "address", mate);
    shielded = citizen(sql, people, "Skaermet", "shielded", owner);
    duties.reevaluateAll(_ -> {});
  }

  private static long citizen(
      DSLContext sql, People people, String name, @Nullable String protection, long caseworker) {
    long id =
        people.citizen(
            People.HERE,
            name,
            "Kanariefugl",
            name.toLowerCase(java.util.Locale.ROOT) + " kanariefugl",
            LocalDate.of(1980, 1, 1));
    sql.update(CITIZEN)
        .set(CITIZEN.ADDRESS, name + "vej 17")
        .set(CITIZEN.CITY, name + "by")
        .set(CITIZEN.PROTECTION, protection)
        .set(CITIZEN.CASEWORKER_ID, caseworker)
        .where(CITIZEN.ID.eq(id))
        .execute();
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, id)
        .set(SPELL.BENEFIT, "cash-assistance")
        .set(SPELL.DURING, DateRange.since(LocalDate.now(java.time.ZoneOffset.UTC).minusDays(20)))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    return id;
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  @DisplayName("shows a protected address nowhere, and a shielded citizen to nobody else")
  void everyWay(Role role) {
    Visit visit = Visit.of(port, role.code());
    StringBuilder all = new StringBuilder();
    for (long citizen : List.of(open, addressed, shielded)) {
      for (String page : List.of("", "/trail", "/conflict", "/interviews/new")) {
        all.append(visit.get("/citizens/" + citizen + page).body());
      }
    }
    for (String list : List.of("mine", "team", "nobody", "all")) {
      all.append(visit.get("/today?scope=" + list).body());
      all.append(visit.get("/today?as-of=2026-11-20&scope=" + list).body());
      all.append(visit.get("/today/export?format=csv&scope=" + list).body());
    }
    for (String search : List.of("kanariefugl", "skaermet", "01-01-1980")) {
      all.append(visit.get("/citizens?q=" + search).body());
      all.append(visit.get("/citizens/export?format=csv&q=" + search).body());
    }
    all.append(visit.get("/shares").body());
    all.append(visit.get("/shares/export?format=csv&list=people").body());
    all.append(visit.get("/messages").body());
    all.append(visit.get("/oversight").body());
    all.append(visit.get("/oversight/trail").body());
    String said = all.toString();
    assertFalse(said.contains("Beskyttetvej") || said.contains("Beskyttetby"), "an address");
    assertFalse(said.contains("Skaermetvej") || said.contains("Skaermetby"), "an address");
    assertFalse(said.contains("Skaermet Kanariefugl"), "that a shielded case exists");
    boolean sees = Policy.of(role, Reach.TEAM).reachesNobodys();
    assertEquals(sees, said.contains("Aaben Kanariefugl"), "the test reads what it thinks");
    assertEquals(sees, said.contains("Aabenvej 17"), "the test reads addresses");
  }

  @org.junit.jupiter.api.Test
  @DisplayName("shows a shielded case to the one who works on it, without the address")
  void own() {
    Visit owner = Visit.of(port, "owner");
    String page = owner.get("/citizens/" + shielded).body();
    assertTrue(page.contains("Skaermet Kanariefugl"), page);
    assertFalse(page.contains("Skaermetvej"));
    assertTrue(owner.get("/citizens?q=skaermet").body().contains("Skaermet Kanariefugl"));
  }

  @org.junit.jupiter.api.Test
  @DisplayName(
      "shows a protected address on request to those who work on the case, and writes it down")
  void address() {
    Visit mate = Visit.of(port, "mate");
    String page = "/citizens/" + addressed;
    assertTrue(mate.get(page).body().contains(page + "/address"), "a button of its own");
    assertTrue(mate.post(page + "/address", Map.of()).body().contains("Beskyttetvej 17"));
    String part = mate.postPart(page + "/address", Map.of()).body();
    assertTrue(part.contains("Beskyttetvej 17") && !part.contains("<html"), part);
    assertFalse(mate.get(page).body().contains("Beskyttetvej"), "for once only");
    assertEquals(2, shown(addressed));
    // Another team's leader and consultant see the case, and are no nearer to it.
    for (String role : List.of("company-consultant", "team-leader")) {
      sql.update(STAFF).set(STAFF.TEAM, "east").where(STAFF.USERNAME.eq(role)).execute();
      Visit visit = Visit.of(port, role);
      assertFalse(visit.get(page).body().contains(page + "/address\""), role);
      assertFalse(visit.post(page + "/address", Map.of()).body().contains("Beskyttetvej"), role);
      sql.update(STAFF).set(STAFF.TEAM, "north").where(STAFF.USERNAME.eq(role)).execute();
    }
    assertEquals(2, shown(addressed), "what was not shown is not said to have been");
    Visit owner = Visit.of(port, "owner");
    assertFalse(
        owner.post("/citizens/" + shielded + "/address", Map.of()).body().contains("Skaermetvej"));
    assertEquals(0, shown(shielded));
  }

  private int shown(long citizen) {
    return sql.fetchCount(AUDIT, AUDIT.ACTION.eq("address-shown"), AUDIT.CITIZEN_ID.eq(citizen));
  }
}
