package dk.frirum.access;

import static dk.frirum.tables.Tables.AUDIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.audit.Chain;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("A wrong password")
class FailedSignInsTest {
  @LocalServerPort int port;
  @Autowired FailedSignIns failed;
  @Autowired Chain chain;
  private static long known;

  @BeforeAll
  static void people(DSLContext sql) {
    known = new People(sql).staff("tried", "caseworker", People.HERE, null);
  }

  @Test
  @DisplayName("is written in the trail: a user by number, a name that is nobody's never")
  void written(DSLContext sql) {
    new Visit(port).signIn("tried", "wrong-secret");
    new Visit(port).signIn("Kanariefugl 0181809999", "wrong-secret");
    List<String> rows =
        sql.selectFrom(AUDIT)
            .where(AUDIT.ACTION.eq("sign-in-failed"))
            .orderBy(AUDIT.ID)
            .fetch(row -> row.getActorId() + " " + row.getGround() + " " + row.getOutcome());
    assertTrue(rows.contains(known + " wrong-password refused"), "" + rows);
    assertTrue(rows.contains("null unknown-user refused"), "" + rows);
    String all =
        sql.fetch("select audit::text from audit union all select audit_text::text from audit_text")
            .getValues(0, String.class)
            .toString();
    assertTrue(!all.contains("Kanariefugl") && !all.contains("0181809999"), all);
    assertTrue(!all.contains("wrong-secret"), all);
  }

  @Test
  @DisplayName(
      "cannot flood the trail: of names that are nobody's a few are written, and how many were not")
  void flood(DSLContext sql) {
    for (int each = 0; each < 3 * FailedSignIns.UNKNOWN; each++) {
      failed.record("nobody " + each, FailedSignIns.Why.PASSWORD);
    }
    int rows = sql.fetchCount(AUDIT, AUDIT.GROUND.eq("unknown-user"));
    assertTrue(rows <= FailedSignIns.UNKNOWN, "" + rows);
    for (int each = 0; each < 2 * LoginAttempts.PER_USER; each++) {
      new Visit(port).signIn("tried", "guess " + each);
    }
    assertTrue(
        sql.fetchCount(AUDIT, AUDIT.ACTOR_ID.eq(known), AUDIT.GROUND.eq("wrong-password"))
            <= LoginAttempts.PER_USER);
    assertTrue(chain.verify(List.of()).whole());
    assertEquals(
        0, sql.fetchCount(AUDIT, AUDIT.GROUND.eq("unknown-user"), AUDIT.ACTOR_ID.isNotNull()));
  }
}
