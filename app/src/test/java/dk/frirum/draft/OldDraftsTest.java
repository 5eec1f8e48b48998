package dk.frirum.draft;

import static dk.frirum.tables.Tables.DRAFT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.access.Role;
import dk.frirum.access.SignedIn;
import dk.frirum.testing.People;
import dk.frirum.testing.PostgresTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@PostgresTest
@DisplayName("A draft nobody comes back to")
class OldDraftsTest {
  private static final Instant KEPT = Instant.parse("2026-11-22T08:00:00Z");

  @Test
  @DisplayName("stays for thirty days and not a day longer")
  void thirtyDays(DSLContext sql) {
    People people = new People(sql);
    long staff = people.staff("caseworker");
    long citizen = people.citizen(People.HERE, "A", "B", "a b", LocalDate.of(1980, 5, 1));
    SignedIn who =
        new SignedIn(staff, "caseworker", "X", Role.CASEWORKER, People.HERE, "", null, null);
    Draft draft = at(sql, KEPT).open(who, citizen, "/form", "/form");
    assertTrue(at(sql, KEPT).keep(who, draft.token(), Map.of("note", "tekst")).isPresent());
    assertEquals(0, at(sql, KEPT.plus(Duration.ofDays(30))).discardOld());
    assertEquals(Map.of("note", "tekst"), fields(sql, who, citizen));
    assertEquals(1, at(sql, KEPT.plus(Duration.ofDays(31))).discardOld());
    assertEquals(0, sql.fetchCount(DRAFT));
  }

  private static Map<String, String> fields(DSLContext sql, SignedIn who, long citizen) {
    return at(sql, KEPT).open(who, citizen, "/form", "/form").fields();
  }

  private static Drafts at(DSLContext sql, Instant now) {
    return new Drafts(sql, new JsonMapper(), Clock.fixed(now, ZoneOffset.UTC));
  }
}
