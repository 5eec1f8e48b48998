package dk.frirum.access;

import static dk.frirum.tables.Tables.BREAK_GLASS;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.CONFLICT_OF_INTEREST;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.access.Decision.Allowed;
import dk.frirum.testing.People;
import dk.frirum.testing.PostgresTest;
import dk.frirum.testing.Wipe;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PostgresTest
@DisplayName("Who may see whom")
class CitizenAccessTest {
  private static final long SEED = Long.getLong("frirum.seed", 20261122);
  private static final int WORLDS = 12;
  private static final List<String> TEAMS = List.of("north", "south");

  @Test
  @DisplayName("is the same as a condition of SQL and as a check, over random worlds")
  void sqlIsJava(DSLContext sql) {
    Set<Decision> met = new HashSet<>();
    for (int world = 0; world < WORLDS; world++) {
      new World(sql, new Random(SEED + world)).fill();
      CitizenAccess access = Accesses.of(sql);
      List<Long> citizens = sql.select(CITIZEN.ID).from(CITIZEN).fetch(CITIZEN.ID);
      for (SignedIn who : staff(sql)) {
        Set<Long> listed =
            new TreeSet<>(
                sql.select(CITIZEN.ID).from(CITIZEN).where(access.visible(who)).fetch(CITIZEN.ID));
        Set<Long> allowed = new TreeSet<>();
        for (long citizen : citizens) {
          Decision decision = access.decide(who, citizen);
          met.add(decision);
          if (decision instanceof Allowed) {
            allowed.add(citizen);
          }
        }
        assertEquals(allowed, listed, "seed " + SEED + ", world " + world + ", " + who);
        exceptionsAreLeftOut(sql, access, who, listed);
      }
    }
    // Every ground and every refusal came up, or the worlds prove less than they seem to.
    assertEquals(
        Decision.Ground.values().length + Decision.Code.values().length, met.size(), "" + met);
  }

  /** What is within reach of a list, less the exceptions, is what may be seen. */
  private static void exceptionsAreLeftOut(
      DSLContext sql, CitizenAccess access, SignedIn who, Set<Long> listed) {
    if (who.reachesAll()) {
      Set<Long> reached =
          new TreeSet<>(
              sql.select(CITIZEN.ID)
                  .from(CITIZEN)
                  .where(CITIZEN.MUNICIPALITY.eq(who.municipality()))
                  .fetch(CITIZEN.ID));
      reached.removeAll(access.exceptions(who));
      assertEquals(listed, reached, "" + who);
    }
  }

  @Test
  @DisplayName("never lets an emergency or anything else override a conflict of interest")
  void conflictIsFinal() {
    for (Role role : Role.values()) {
      assertTrue(!Policy.mayBreakGlass(role, Decision.Code.CONFLICT));
      assertTrue(!Policy.mayBreakGlass(role, Decision.Code.OWN_CASE));
      assertTrue(!Policy.mayBreakGlass(role, Decision.Code.NOT_THERE));
    }
    Instant now = Instant.EPOCH;
    SignedIn who =
        new SignedIn(7, "x", "X", Role.CASEWORKER, People.HERE, "Havrelund", "north", null);
    Facts mine =
        new Facts(
            1,
            People.HERE,
            false,
            7L,
            "north",
            Protection.NONE,
            Set.of(7L),
            Set.of(new Facts.Emergency(7, now, now.plusSeconds(60))));
    assertEquals(
        new Decision.Refused(Decision.Code.CONFLICT), Policy.of(who).decide(who, mine, now));
  }

  @Test
  @DisplayName("ends an emergency when its time is over, to the second")
  void emergencyEnds() {
    Instant from = Instant.parse("2026-11-22T08:00:00Z");
    Facts other =
        new Facts(
            1,
            People.HERE,
            false,
            9L,
            "south",
            Protection.NONE,
            Set.of(),
            Set.of(new Facts.Emergency(7, from, from.plus(Emergencies.HOURS))));
    SignedIn who =
        new SignedIn(7, "x", "X", Role.CASEWORKER, People.HERE, "Havrelund", "north", null);
    Policy policy = Policy.of(who);
    assertTrue(policy.decide(who, other, from.minusSeconds(1)) instanceof Decision.Refused);
    assertTrue(policy.decide(who, other, from) instanceof Allowed);
    Instant end = from.plus(Emergencies.HOURS);
    assertTrue(policy.decide(who, other, end.minusSeconds(1)) instanceof Allowed);
    assertTrue(policy.decide(who, other, end) instanceof Decision.Refused);
  }

  private static List<SignedIn> staff(DSLContext sql) {
    return sql.selectFrom(STAFF).stream()
        .flatMap(row ->
            // By either setting of the municipality.
            Stream.of(Reach.values())
                .map(reach ->
                    new SignedIn(
                        row.getId(),
                        row.getUsername(),
                        row.getName(),
                        Role.of(row.getRole()),
                        row.getMunicipality(),
                        "",
                        row.getTeam(),
                        row.getCitizenId(),
                        reach)))
        .toList();
  }

  @Test
  @DisplayName(
      "lets a caseworker reach all teams' citizens where the municipality says so, but no shielded case")
  void reach() {
    Instant now = Instant.EPOCH;
    for (Protection protection : Protection.values()) {
      Facts other = new Facts(1, People.HERE, false, 9L, "south", protection, Set.of(), Set.of());
      boolean shielded = protection == Protection.SHIELDED;
      assertEquals(
          shielded
              ? new Decision.Refused(Decision.Code.NOT_THERE)
              : new Allowed(Decision.Ground.MUNICIPALITY),
          decision(Reach.MUNICIPALITY, other, now));
      assertEquals(
          new Decision.Refused(shielded ? Decision.Code.NOT_THERE : Decision.Code.OTHER_TEAM),
          decision(Reach.TEAM, other, now));
    }
  }

  private static Decision decision(Reach reach, Facts citizen, Instant now) {
    SignedIn who =
        new SignedIn(7, "x", "X", Role.CASEWORKER, People.HERE, "Havrelund", "north", null, reach);
    return Policy.of(who).decide(who, citizen, now);
  }

  /** Two municipalities with staff of every role and citizens in every relation to them. */
  private record World(DSLContext sql, Random random) {
    void fill() {
      Wipe.tables(sql, "citizen", "staff", "audit");
      People people = new People(sql);
      List<Long> citizens = new ArrayList<>();
      for (int each = 0; each < 30; each++) {
        String where = random.nextInt(4) == 0 ? People.ELSEWHERE : People.HERE;
        citizens.add(people.citizen(where, "A", "B", "a b", LocalDate.of(1980, 1, 1)));
      }
      List<Long> staff = new ArrayList<>();
      for (Role role : EnumSet.allOf(Role.class)) {
        for (int each = 0; each < 2; each++) {
          String where = random.nextInt(4) == 0 ? People.ELSEWHERE : People.HERE;
          boolean known = role == Role.CITIZEN || random.nextInt(3) == 0;
          long id =
              people.staff(role + "-" + each, role.code(), where, known ? any(citizens) : null);
          sql.update(STAFF).set(STAFF.TEAM, team()).where(STAFF.ID.eq(id)).execute();
          staff.add(id);
        }
      }
      for (long citizen : citizens) {
        sql.update(CITIZEN)
            .set(CITIZEN.CASEWORKER_ID, random.nextInt(4) == 0 ? null : any(staff))
            .set(CITIZEN.PROTECTION, protection())
            .where(CITIZEN.ID.eq(citizen))
            .execute();
      }
      sql.execute(
          "update citizen c set merged_into = k.id from citizen k"
              + " where c.id % 7 = 0 and k.id % 7 = 1 and k.id = c.id - 6 and k.municipality = c.municipality");
      for (int each = 0; each < 60; each++) {
        conflict(any(staff), any(citizens));
        emergency(any(staff), any(citizens));
      }
    }

    private void conflict(long member, long citizen) {
      Instant now = Instant.now();
      boolean ended = random.nextBoolean();
      sql.insertInto(CONFLICT_OF_INTEREST)
          .set(CONFLICT_OF_INTEREST.STAFF_ID, member)
          .set(CONFLICT_OF_INTEREST.CITIZEN_ID, citizen)
          .set(CONFLICT_OF_INTEREST.KIND, "family")
          .set(CONFLICT_OF_INTEREST.DECLARED_AT, now)
          .set(CONFLICT_OF_INTEREST.DECLARED_BY, member)
          .set(CONFLICT_OF_INTEREST.ENDED_AT, ended ? now : null)
          .set(CONFLICT_OF_INTEREST.ENDED_BY, ended ? member : null)
          .onConflictDoNothing()
          .execute();
    }

    private void emergency(long member, long citizen) {
      Instant opened = Instant.now().minus(Duration.ofHours(random.nextInt(6)));
      sql.insertInto(BREAK_GLASS)
          .set(BREAK_GLASS.STAFF_ID, member)
          .set(BREAK_GLASS.CITIZEN_ID, citizen)
          .set(BREAK_GLASS.REASON, "because it is a test")
          .set(BREAK_GLASS.OPENED_AT, opened)
          .set(BREAK_GLASS.UNTIL, opened.plus(Emergencies.HOURS))
          .execute();
    }

    private long any(List<Long> ids) {
      return ids.get(random.nextInt(ids.size()));
    }

    private @Nullable String team() {
      return random.nextInt(5) == 0 ? null : TEAMS.get(random.nextInt(TEAMS.size()));
    }

    private @Nullable String protection() {
      return switch (random.nextInt(5)) {
        case 0 -> "address";
        case 1 -> "shielded";
        default -> null;
      };
    }
  }
}
