package dk.frirum.duty;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.Decision;
import dk.frirum.access.Role;
import dk.frirum.access.SignedIn;
import dk.frirum.citizen.Citizens;
import dk.frirum.citizen.Found;
import dk.frirum.citizen.Query;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@DisplayName("Lists and searches")
class VisibleDutiesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired Today today;
  @Autowired Citizens citizens;
  @Autowired CitizenAccess access;
  @Autowired DSLContext sql;

  @BeforeAll
  static void municipality(DSLContext sql) {
    DutyTable.fill(sql, 240, 9, TODAY);
    sql.execute("update citizen set protection = 'shielded' where id % 5 = 0");
    sql.execute("update citizen set protection = 'address' where id % 11 = 0");
    sql.execute("update citizen set caseworker_id = null where id % 13 = 0");
    sql.execute(
        "update duty set caseworker_id = c.caseworker_id from citizen c where c.id = citizen_id");
    sql.execute(
        "insert into conflict_of_interest (staff_id, citizen_id, kind, declared_at, declared_by) "
            + "select s.id, c.id, 'family', now(), s.id from staff s, citizen c where c.id % 7 = s.id % 7");
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "CASEWORKER",
        "RETENTION_CONSULTANT",
        "COMPANY_CONSULTANT",
        "YOUTH_COORDINATOR",
        "TEAM_LEADER"
      })
  @DisplayName("hold, page by page, exactly those whom the role may see, and count no more")
  void exactly(Role role) {
    SignedIn who = worker(role);
    for (String scope : Filter.scopes(who)) {
      Set<Long> listed = listed(who, scope);
      Set<Long> right = new TreeSet<>();
      String within =
          switch (scope) {
            case "mine" -> "caseworker_id = " + who.id();
            case "team" ->
                "caseworker_id in (select id from staff where municipality = '0999' and team = '"
                    + who.team()
                    + "')";
            case "nobody" -> "caseworker_id is null and municipality = '0999'";
            default -> "municipality = '0999'";
          };
      for (Long citizen :
          sql.fetch(
                  "select distinct citizen_id from duty where open and status = 'UNDETERMINED' and "
                      + within)
              .getValues(0, Long.class)) {
        if (access.decide(who, citizen) instanceof Decision.Allowed) {
          right.add(citizen);
        }
      }
      assertEquals(right, listed, role + " " + scope);
      assertTrue(!right.isEmpty() || scope.equals("mine"), role + " " + scope + " proves nothing");
    }
  }

  /** The citizens of all pages of what stands undetermined; each count is the list's length. */
  private Set<Long> listed(SignedIn who, String scope) {
    Filter filter = Filter.read(who, Map.of("scope", scope, "situation", "undetermined"));
    Set<Long> all = new TreeSet<>();
    Set<String> ids = new HashSet<>();
    Listing page = today.list(who, filter, TODAY, null);
    int total = page.total().number();
    while (true) {
      page.lines()
          .forEach(line -> {
            all.add(line.citizenId());
            assertTrue(ids.add(line.id()));
          });
      if (page.next() == null) {
        break;
      }
      filter = filter.after(page.next());
      page = today.list(who, filter, TODAY, null);
    }
    assertEquals(total, ids.size(), scope);
    return all;
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  @DisplayName("find by name exactly those whom the role may see, and count no more")
  void search(Role role) {
    SignedIn who = worker(role);
    Query everybody = new Query.Name(List.of("aase"));
    Set<Long> found = new TreeSet<>();
    Found.@Nullable After after = null;
    Found page;
    do {
      page = citizens.search(who, everybody, after);
      page.citizens().forEach(each -> found.add(each.id()));
      after = page.next();
    } while (after != null);
    Set<Long> right = new TreeSet<>();
    for (long citizen : sql.select(CITIZEN.ID).from(CITIZEN).fetch(CITIZEN.ID)) {
      if (access.decide(who, citizen) instanceof Decision.Allowed) {
        right.add(citizen);
      }
    }
    assertEquals(right, found, "" + role);
    assertEquals(Long.valueOf(right.size()), page.total());
  }

  @ParameterizedTest
  @EnumSource(names = {"CASEWORKER", "TEAM_LEADER"})
  @DisplayName("of another day show no more than those of today")
  void asOf(Role role) {
    SignedIn who = worker(role);
    Listing listing = today.list(who, Filter.read(who, Map.of()), TODAY, TODAY.minusDays(3));
    listing
        .lines()
        .forEach(
            line -> assertTrue(access.decide(who, line.citizenId()) instanceof Decision.Allowed));
    assertTrue(sql.fetchExists(AUDIT, AUDIT.ACTOR_ID.eq(who.id())));
  }

  private SignedIn worker(Role role) {
    Record row = sql.selectFrom(STAFF).where(STAFF.USERNAME.eq("worker4")).fetchSingle();
    @Nullable String team = row.get(STAFF.TEAM);
    return new SignedIn(
        row.get(STAFF.ID),
        "worker4",
        row.get(STAFF.NAME),
        role,
        People.HERE,
        "Havrelund Kommune",
        team,
        12L);
  }
}
