package dk.frirum.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@ApplicationTest
@TestPropertySource(properties = "logging.level.dk.frirum.duty=warn")
@Import({SimulatedClock.InUse.class, Place.class})
@DisplayName("The invariants")
class InvariantsCanFailTest {
  /** An interview to spoil, of a citizen of whom nothing was moved or merged. */
  private static final String ONE =
      "(select i.id from interview i where not withdrawn and registered_by is not null and not exists (select from moved where subject_id = i.id) and not exists (select from merge where i.citizen_id in (kept, closed)) order by i.id limit 1)";

  /** What could be wrong with the program, as it would show in the data. */
  enum Defect {
    EVENT_SKIPPED(
        "one event for each change",
        "delete from case_event where id = (select min(id) from case_event where kind = 'interview-registered')"),
    TRAIL_SKIPPED(
        "one row in the trail for each change",
        "delete from audit where id = (select min(id) from audit where action = 'interview-registered')"),
    TRAIL_TURNED(
        "the trail is whole",
        "update audit set at = at - interval '90 days' where id = (select max(id) from audit)"),
    CHANGE_LOST(
        "no acknowledged change is gone", "update interview set note = 'tabt' where id = " + ONE),
    INSERTED_TWICE(
        "nothing is there that was not acknowledged",
        "insert into interview (citizen_id, kind, held_on, form, outcome, registered_at) select citizen_id, kind, held_on, form, outcome, registered_at from interview where id = "
            + ONE),
    DUTY_TWICE(
        "nothing is there twice",
        "insert into duty (citizen_id, spell_id, municipality, caseworker_id, requirement, rule_version, anchor, due, status, open, awaited, evaluated_on, benefit, rulebook_id, responsible) select citizen_id, spell_id, municipality, caseworker_id, requirement, rule_version, anchor, due, status, open, awaited, evaluated_on, benefit, rulebook_id, responsible from duty order by id limit 1"),
    VERSION_BACK(
        "versions only grow, by one",
        "update interview set version = version + 5 where id = " + ONE),
    EVENT_OF_ANOTHER(
        "the last event says how the row now stands",
        "update case_event set after = after || '{\"note\": \"x\"}' where subject = 'interview' and subject_id = "
            + ONE),
    BEFORE_MISSING(
        "each change begins where the one before ended",
        "update case_event set before = before || '{\"note\": \"x\"}' where before is not null"),
    MOVE_LEFT_TEXT(
        "what was moved is its citizen's, and leaves only a trace with the other",
        "update case_event set reason = 'det var Åse' where subject = 'moved'"),
    PARTED_HALF(
        "a record that was parted is open, and has its own again",
        "update citizen set merged_into = kept from merge where citizen.id = merge.closed"),
    BEFORE_THE_SPELL(
        "no interview lies before a benefit of the citizen's",
        "update interview set held_on = '1999-01-01' where id = " + ONE),
    STRANGER_REGISTERS(
        "who registers belongs to the citizen's municipality",
        "update interview i set registered_by = (select s.id from staff s join citizen c on c.id = i.citizen_id where s.municipality <> c.municipality limit 1) where id = "
            + ONE),
    STRANGER_LOOKS(
        "nobody looks at another municipality's citizens",
        "insert into audit (at, actor_id, action, citizen_id, lane, number, hash) select (select max(at) from audit), s.id, 'citizen-viewed', c.id, 63, 1000000, '' from staff s join citizen c on s.municipality <> c.municipality limit 1"),
    STALE_DUTIES(
        "stored duties are those computed afresh",
        "delete from duty where id = (select min(id) from duty)"),
    LATE_UNSEEN(
        "no open duty past its date stands as something else",
        "update duty set status = 'DUE' where id = (select min(id) from duty where status = 'OVERDUE')"),
    CALLED_STILL(
        "nothing waits to be sent to whom a meeting is not with",
        "update outbox o set state = 'waiting', sent_at = null from meeting m where o.topic = 'meeting/' || m.id and o.citizen_id <> m.citizen_id"),
    NOT_TOLD(
        "who was called by mistake is told so once",
        "delete from letter where occasion = 'another'"),
    GIVEN_STILL(
        "a notice that was about somebody else counts for nobody",
        "update occurrence set withdrawn = false where kind = 'written-guidance' and withdrawn"),
    MEETING_SKIPPED(
        "one event and one row in the trail for each change of a meeting or placement",
        "delete from audit where id = (select max(id) from audit where action in ('meeting-right-citizen', 'placement-moved'))"),
    PLACEMENT_MISSING(
        "a count of placements is the length of its list",
        "update placement p set registered_by = -1 from citizen c where c.id = p.citizen_id and c.municipality = '0999'"),
    OLD_LAW(
        "no duty by a version of the law not in force",
        "update duty set rule_version = 99 where id = (select min(id) from duty)"),
    NIGHT_LOST(
        "the last run over everybody was today's",
        "update evaluation set evaluated_on = evaluated_on - 1"),
    WRONG_PLACE(
        "lists, searches and pages stay in one municipality",
        "update duty set municipality = case municipality when '0999' then '0998' else '0999' end"),
    WRONG_OWNER(
        "a duty is where its citizen is",
        "update duty set caseworker_id = null where id = (select min(id) from duty)"),
    WITHDRAWN_COUNTS(
        "a withdrawn interview meets nothing",
        "update duty d set met_on = i.held_on from interview i where i.withdrawn and i.citizen_id = d.citizen_id"),
    HISTORY_CHANGED(
        "yesterday is answered as it was answered then",
        "update spell set during = daterange(lower(during) - 400, null)"),
    REVOKED_ACTS(
        "access taken away is not used after that",
        "insert into audit (at, actor_id, action, lane, number, hash) select max(at), (select min(id) from staff where role = 'partner'), 'citizen-viewed', 63, 1000000, '' from audit"),
    ROW_MISSING(
        "a count is the length of its list",
        "update duty set citizen_id = 999999999 where id = (select min(id) from duty where open and status = 'OVERDUE' and municipality = '0999')");

    private final String invariant;
    private final String sql;

    Defect(String invariant, String sql) {
      this.invariant = invariant;
      this.sql = sql;
    }
  }

  /** So many that nearly every seed has everything happen. */
  private static final int MORE_STEPS = 60;

  private static final int SEEDS = 12;

  private static @Nullable World played;

  /** Found once, so that every other test need not look again. */
  private static boolean isQuiet;

  @Autowired Place place;

  @ParameterizedTest
  @EnumSource
  @DisplayName("find what is planted")
  void planted(Defect defect, DataSource database) throws SQLException {
    World world = world(database);
    Invariant invariant =
        Invariant.ALL.stream()
            .filter(each -> each.name().equals(defect.invariant))
            .findFirst()
            .orElseThrow();
    plant(defect.sql, database);
    assertNotEquals(List.of(), invariant.check().apply(world));
  }

  @Test
  @DisplayName("are each broken by one of the defects planted")
  void allCovered() {
    Set<String> names = new TreeSet<>();
    Invariant.ALL.forEach(each -> names.add(each.name()));
    for (Defect each : Defect.values()) {
      names.remove(each.invariant);
    }
    assertEquals(Set.of(), names);
  }

  /** Played once; every invariant holds in it, and each defect finds it as it was. */
  private World world(DataSource database) {
    World world = played;
    if (world == null) {
      world = play(database);
      Kept.putAside(database);
      assertEquals(Map.of(), Invariant.broken(world), "before anything is planted");
      played = world;
    }
    Kept.bringBack(database);
    return world;
  }

  private World play(DataSource database) {
    assertFalse(isQuiet, "of the first " + SEEDS + " seeds none has all that is planted upon");
    for (long seed = 1; seed <= SEEDS; seed++) {
      place.clear(database);
      World world = new Simulation(place, seed, MORE_STEPS).play();
      if (isBusy(world)) {
        return world;
      }
    }
    isQuiet = true;
    return play(database);
  }

  private static boolean isBusy(World world) {
    List<Ledger.Entry> interviews = world.ledger.interviews;
    return world.place.sql.fetchValue("select " + ONE) != null
        && !world.ledger.revoked.isEmpty()
        && !world.evening.isEmpty()
        && world.ledger.partings > 0
        && world.ledger.returns > 0
        && count(world, "select count(*) from letter where occasion = 'another'") > 0
        && count(
                world,
                "select count(*) from outbox o join meeting m on o.topic = 'meeting/' || m.id and o.citizen_id <> m.citizen_id")
            > 0
        && count(
                world,
                "select count(*) from notice n join notice_sent s on s.notice_id = n.id where n.another_at is not null")
            > 0
        && count(
                world,
                "select count(*) from placement p join citizen c on c.id = p.citizen_id where c.municipality = '0999'")
            > 0
        && interviews.stream().anyMatch(Ledger.Entry::isMoved)
        && interviews.stream().anyMatch(each -> each.withdrawn)
        && interviews.stream().anyMatch(each -> !each.withdrawn && !each.isMoved())
        && interviews.stream().anyMatch(each -> each.version > 0);
  }

  private static int count(World world, String sql) {
    return ((Number) Objects.requireNonNull(world.place.sql.fetchValue(sql))).intValue();
  }

  private static void plant(String sql, DataSource database) throws SQLException {
    var owner = TestDatabase.address(database);
    try (Connection connection =
            DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      int rows = statement.executeUpdate(sql);
      assertTrue(rows > 0, "nothing was planted");
    }
  }
}
