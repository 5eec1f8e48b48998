package dk.frirum.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.access.Decision.Allowed;
import dk.frirum.access.Decision.Code;
import dk.frirum.access.Decision.Ground;
import dk.frirum.access.Decision.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is expected is written out anew, and takes nothing from the policy it tests. */
@DisplayName("Who may see whom, in every combination and without a database")
class PolicyDecisionTest {
  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
  private static final long ME = 7;
  private static final long CITIZEN = 70;

  private enum Owner {
    ME,
    MATE,
    STRANGER,
    TEAMLESS,
    NOBODY
  }

  /** All that a decision hangs on. */
  private record Case(
      Role role,
      Reach reach,
      boolean here,
      boolean closed,
      boolean self,
      Owner owner,
      @Nullable String myTeam,
      Protection protection,
      boolean conflict,
      boolean emergency) {

    SignedIn who() {
      return new SignedIn(
          ME, "x", "X", role, "0999", "Havrelund Kommune", myTeam, self ? CITIZEN : 71L, reach);
    }

    Facts facts() {
      return new Facts(
          CITIZEN,
          here ? "0999" : "0998",
          closed,
          switch (owner) {
            case ME -> ME;
            case MATE -> 8L;
            case STRANGER -> 9L;
            case TEAMLESS -> 10L;
            case NOBODY -> null;
          },
          switch (owner) {
            case ME, MATE -> "north";
            case STRANGER -> "south";
            case TEAMLESS, NOBODY -> null;
          },
          protection,
          conflict ? Set.of(ME, 8L) : Set.of(8L),
          emergency
              ? Set.of(new Facts.Emergency(ME, NOW, NOW.plusSeconds(1)))
              // over, not begun, and another's
              : Set.of(
                  new Facts.Emergency(ME, NOW.minusSeconds(9), NOW),
                  new Facts.Emergency(ME, NOW.plusSeconds(1), NOW.plusSeconds(9)),
                  new Facts.Emergency(8, NOW.minusSeconds(9), NOW.plusSeconds(9))));
    }

    boolean teams() {
      return myTeam != null && (owner == Owner.ME || owner == Owner.MATE);
    }
  }

  private static Decision expected(Case c) {
    if (!c.here()) {
      return new Refused(Code.NOT_THERE);
    }
    return switch (c.role()) {
      case ANALYST, POLITICIAN, PARTNER, AUDITOR -> new Refused(Code.ROLE);
      case COORDINATOR ->
          c.reach() == Reach.RECORDS
              ? barred(
                  c, c.protection() == Protection.SHIELDED ? Code.NOT_THERE : null, Ground.RECORDS)
              : new Refused(Code.ROLE);
      case CITIZEN -> {
        if (c.closed()) {
          yield new Refused(Code.MERGED);
        }
        yield c.self() ? new Allowed(Ground.SELF) : new Refused(Code.NOT_THERE);
      }
      case CASEWORKER, RETENTION_CONSULTANT, YOUTH_COORDINATOR, COMPANY_CONSULTANT -> {
        boolean shut =
            c.protection() == Protection.SHIELDED && c.owner() != Owner.ME && !c.emergency();
        boolean all = c.role() == Role.COMPANY_CONSULTANT || c.reach() == Reach.MUNICIPALITY;
        Ground ground = ground(c);
        if (ground == null && all) {
          ground = Ground.MUNICIPALITY;
        }
        if (ground == null && c.owner() == Owner.NOBODY) {
          ground = Ground.NOBODYS;
        }
        if (ground == null && c.emergency()) {
          ground = Ground.EMERGENCY;
        }
        yield barred(c, shut ? Code.NOT_THERE : null, ground);
      }
      case TEAM_LEADER -> {
        boolean shut =
            c.protection() == Protection.SHIELDED
                && c.owner() != Owner.ME
                && !c.teams()
                && !c.emergency();
        Ground ground = ground(c);
        yield barred(c, shut ? Code.SHIELDED : null, ground == null ? Ground.MUNICIPALITY : ground);
      }
    };
  }

  private static @Nullable Ground ground(Case c) {
    return c.owner() == Owner.ME ? Ground.MINE : c.teams() ? Ground.MY_TEAM : null;
  }

  private static Decision barred(Case c, @Nullable Code shielded, @Nullable Ground ground) {
    if (c.closed()) {
      return new Refused(Code.MERGED);
    }
    if (c.self()) {
      return new Refused(Code.OWN_CASE);
    }
    if (c.conflict()) {
      return new Refused(Code.CONFLICT);
    }
    if (shielded != null) {
      return new Refused(shielded);
    }
    return ground == null ? new Refused(Code.OTHER_TEAM) : new Allowed(ground);
  }

  private static List<Case> all() {
    List<Case> all = new ArrayList<>();
    boolean[] both = {false, true};
    for (Role role : Role.values()) {
      for (Reach reach : Reach.values()) {
        for (boolean here : both) {
          for (boolean closed : both) {
            for (boolean self : both) {
              for (Owner owner : Owner.values()) {
                for (boolean team : both) {
                  for (Protection protection : Protection.values()) {
                    for (boolean conflict : both) {
                      for (boolean emergency : both) {
                        all.add(
                            new Case(
                                role,
                                reach,
                                here,
                                closed,
                                self,
                                owner,
                                team ? "north" : null,
                                protection,
                                conflict,
                                emergency));
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    return all;
  }

  @Test
  @DisplayName("is decided as the roles are meant, and on the ground that comes first")
  void decided() {
    List<Case> all = all();
    assertEquals(11 * 3 * 2 * 2 * 2 * 5 * 2 * 3 * 2 * 2, all.size());
    for (Case each : all) {
      SignedIn who = each.who();
      assertEquals(expected(each), Policy.of(who).decide(who, each.facts(), NOW), each::toString);
    }
  }

  @Test
  @DisplayName("never lets anybody at a declared conflict or an own case, on whatever ground")
  void never() {
    for (Case each : all()) {
      if (each.role() != Role.CITIZEN && (each.conflict() || each.self())) {
        SignedIn who = each.who();
        assertTrue(
            Policy.of(who).decide(who, each.facts(), NOW) instanceof Refused, each::toString);
      }
    }
  }

  @Test
  @DisplayName(
      "is opened in an emergency by caseworkers for another team's case, by leaders for a shielded one")
  void glass() {
    for (Role role : Role.values()) {
      for (Code code : Code.values()) {
        boolean may =
            switch (role) {
              case CASEWORKER, RETENTION_CONSULTANT, YOUTH_COORDINATOR -> code == Code.OTHER_TEAM;
              case TEAM_LEADER -> code == Code.SHIELDED;
              case COMPANY_CONSULTANT,
                  COORDINATOR,
                  ANALYST,
                  POLITICIAN,
                  CITIZEN,
                  PARTNER,
                  AUDITOR ->
                  false;
            };
        assertEquals(may, Policy.mayBreakGlass(role, code), role + " " + code);
      }
    }
  }

  @Test
  @DisplayName("reaches all, nobody's, or none, as lists are to know before they are read")
  void reaches() {
    for (Role role : Role.values()) {
      for (Reach reach : Reach.values()) {
        SignedIn who = new SignedIn(ME, "x", "X", role, "0999", "", null, null, reach);
        boolean casework =
            Set.of(Role.CASEWORKER, Role.RETENTION_CONSULTANT, Role.YOUTH_COORDINATOR)
                .contains(role);
        boolean all =
            role == Role.COMPANY_CONSULTANT
                || role == Role.TEAM_LEADER
                || casework && reach == Reach.MUNICIPALITY;
        assertEquals(all, who.reachesAll(), role + " " + reach);
        assertEquals(all || casework, who.reachesNobodys(), role + " " + reach);
        assertEquals(all || casework, who.seesCitizens(), role + " " + reach);
      }
    }
  }

  @Test
  @DisplayName("reaches further to put records right for the coordinator alone")
  void records() {
    for (Role role : Role.values()) {
      SignedIn who = new SignedIn(ME, "x", "X", role, "0999", "H", "north", 70L);
      assertFalse(who.putsRecordsRight());
      SignedIn right = who.puttingRecordsRight();
      assertEquals(role == Role.COORDINATOR, right.putsRecordsRight(), role.code());
      assertEquals(
          role == Role.COORDINATOR
              ? new SignedIn(ME, "x", "X", role, "0999", "H", "north", 70L, Reach.RECORDS)
              : who,
          right);
    }
  }

  @Test
  @DisplayName(
      "shows a protected address on request to those who work on the case, and a name with it to nobody else")
  void address() {
    for (Protection protection : Protection.values()) {
      for (Ground ground : Ground.values()) {
        assertEquals(
            protection == Protection.ADDRESS && (ground == Ground.MINE || ground == Ground.MY_TEAM),
            protection.showsAddressOnRequest(ground),
            protection + " " + ground);
      }
      assertEquals(protection == Protection.NONE, protection.showsAddress());
      assertEquals(protection, Protection.of(protection.stored()));
      for (Protection other : Protection.values()) {
        assertEquals(
            Protection.values()[Math.max(protection.ordinal(), other.ordinal())],
            protection.or(other));
      }
    }
  }

  @Test
  @DisplayName("has codes that are stored, and read back")
  void codes() {
    assertEquals("team-leader", Role.TEAM_LEADER.code());
    for (Role role : Role.values()) {
      assertEquals(role, Role.of(role.code()));
    }
    assertEquals("my-team", Ground.MY_TEAM.code());
    assertEquals("other-team", Code.OTHER_TEAM.code());
  }
}
