package dk.frirum.demo;

import static dk.frirum.tables.Tables.BREAK_GLASS;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.MESSAGE;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.audit.Chain;
import dk.frirum.duty.Duties;
import dk.frirum.start.DemoMunicipality;
import dk.frirum.testing.ApplicationTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

@ApplicationTest
@DisplayName("The demo")
class HavrelundKommuneTest {
  private static final int CITIZENS = 3600;

  @Autowired DSLContext sql;
  @Autowired Duties duties;
  @Autowired DemoMunicipality municipality;

  @BeforeEach
  void filled() {
    if (!sql.fetchExists(CITIZEN)) {
      municipality.fill(CITIZENS, _ -> {});
    }
  }

  @Test
  @DisplayName("has the citizens it was asked for, and everything due is worked out")
  void citizens() {
    assertEquals(CITIZENS, sql.fetchCount(CITIZEN));
    assertTrue(duties.reevaluateAll(_ -> {}).drift().isNone());
  }

  @Test
  @DisplayName("has a login for every role, with the password that is shown")
  void logins() {
    Set<String> roles = new TreeSet<>();
    for (DemoMunicipality.Login login : municipality.logins()) {
      var staff = sql.fetchSingle(STAFF, STAFF.USERNAME.eq(login.username()));
      assertTrue(staff.getDemo(), login.username());
      assertTrue(
          PasswordEncoderFactories.createDelegatingPasswordEncoder()
              .matches(login.password(), staff.getPasswordHash()));
      roles.add(staff.getRole());
    }
    assertEquals(11, roles.size(), roles.toString());
  }

  @Test
  @DisplayName("gives the caseworker about seventy running cases and a day's work among them")
  void caseworker() {
    long caseworker =
        sql.select(STAFF.ID)
            .from(STAFF)
            .where(STAFF.USERNAME.eq("sagsbehandler"))
            .fetchSingle()
            .value1();
    int running =
        sql.fetchCount(
            CITIZEN,
            CITIZEN
                .CASEWORKER_ID
                .eq(caseworker)
                .and(
                    DSL.condition(
                        "exists (select 1 from spell s where s.citizen_id = citizen.id and s.during @> {0}::date)",
                        DSL.val(duties.today()))));
    assertTrue(running >= 50 && running <= 95, "running: " + running);
    int work =
        sql.fetchCount(
            DUTY,
            DUTY.CASEWORKER_ID
                .eq(caseworker)
                .and(DUTY.OPEN)
                .and(DUTY.STATUS.in(List.of("DUE", "OVERDUE"))));
    assertTrue(work >= 10 && work <= 30, "due or overdue: " + work);
  }

  @Test
  @DisplayName("gives the citizen who can sign in that caseworker")
  void citizen() {
    var citizen =
        sql.select(CITIZEN.CASEWORKER_ID, CITIZEN.GIVEN_NAME.concat(" ").concat(CITIZEN.SURNAME))
            .from(CITIZEN)
            .join(STAFF)
            .on(STAFF.CITIZEN_ID.eq(CITIZEN.ID))
            .where(STAFF.USERNAME.eq("borger"))
            .fetchSingle();
    var caseworker = sql.fetchSingle(STAFF, STAFF.USERNAME.eq("sagsbehandler"));
    assertEquals(caseworker.getId(), citizen.value1());
    assertEquals(sql.fetchSingle(STAFF, STAFF.USERNAME.eq("borger")).getName(), citizen.value2());
  }

  @Test
  @DisplayName("has an emergency to look over, told to those it concerns, and a whole trail")
  void yesterday(@Autowired Chain chain) {
    assertEquals(1, sql.fetchCount(BREAK_GLASS, BREAK_GLASS.VERDICT.isNull()));
    assertTrue(sql.fetchCount(MESSAGE) >= 2, "the caseworker and a leader");
    assertEquals(1, sql.fetchCount(CITIZEN, CITIZEN.PROTECTION.eq("shielded")));
    assertTrue(chain.verify(List.of()).whole());
  }
}
