package dk.frirum.start;

import static dk.frirum.tables.Tables.MUNICIPALITY;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.PostgresTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PostgresTest
@DisplayName("Production")
class DemoUsersGuardTest {

  @Test
  @DisplayName(
      "starts on a database with real users and refuses one with demo users, saying what to do")
  void refusesDemoUsers(DSLContext sql) {
    DemoUsersGuard guard = new DemoUsersGuard(sql);
    sql.insertInto(MUNICIPALITY, MUNICIPALITY.CODE, MUNICIPALITY.NAME)
        .values("0999", "Havrelund Kommune")
        .execute();
    add(sql, "real", false);
    assertDoesNotThrow(guard::afterSingletonsInstantiated);
    add(sql, "demo", true);
    String sentence =
        String.valueOf(
            assertThrows(CannotStart.class, guard::afterSingletonsInstantiated).getMessage());
    assertTrue(sentence.contains("demo users") && sentence.contains("./frirum demo"), sentence);
  }

  private static void add(DSLContext sql, String username, boolean demo) {
    sql.insertInto(STAFF)
        .set(STAFF.USERNAME, username)
        .set(STAFF.NAME, username)
        .set(STAFF.ROLE, "caseworker")
        .set(STAFF.MUNICIPALITY, "0999")
        .set(STAFF.PASSWORD_HASH, "none")
        .set(STAFF.DEMO, demo)
        .execute();
  }
}
