package dk.frirum.access;

import static dk.frirum.access.Relation.CLOSED;
import static dk.frirum.access.Relation.CONFLICT;
import static dk.frirum.access.Relation.EMERGENCY;
import static dk.frirum.access.Relation.MINE;
import static dk.frirum.access.Relation.MUNICIPALITY;
import static dk.frirum.access.Relation.MY_TEAM;
import static dk.frirum.access.Relation.NOBODYS;
import static dk.frirum.access.Relation.SELF;
import static dk.frirum.access.Relation.SHIELDED;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.or;

import dk.frirum.access.Decision.Allowed;
import dk.frirum.access.Decision.Code;
import dk.frirum.access.Decision.Ground;
import dk.frirum.access.Decision.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;

/**
 * Which citizens a role may see, said once. A citizen is seen when no bar stands in the way and one
 * way in is open; the first bar that does, or the last when no way is open, is the reason given.
 *
 * @param bars looked at in order
 * @param ways looked at in order
 * @param otherwise the reason when no way in is open
 */
record Policy(List<Bar> bars, List<Way> ways, Code otherwise) {

  /** Refuses where all relations of {@code when} hold and none of {@code unless}. */
  record Bar(Code code, boolean when, Relation relation, Set<Relation> unless) {

    /** The condition under which nothing is refused. */
    Condition open(SignedIn who, Instant now) {
      Condition closed = when ? relation.in(who, now) : not(relation.in(who, now));
      List<Condition> exceptions = unless.stream().map(each -> not(each.in(who, now))).toList();
      return not(and(closed, and(exceptions)));
    }

    boolean stands(SignedIn who, Facts citizen, Instant now) {
      return relation.holds(who, citizen, now) == when
          && unless.stream().noneMatch(each -> each.holds(who, citizen, now));
    }
  }

  /** Lets in where the relation holds. */
  record Way(Ground ground, Relation relation) {}

  private static final Bar ELSEWHERE = new Bar(Code.NOT_THERE, false, MUNICIPALITY, Set.of());
  private static final Bar MERGED = new Bar(Code.MERGED, true, CLOSED, Set.of());
  private static final Bar OWN_CASE = new Bar(Code.OWN_CASE, true, SELF, Set.of());
  private static final Bar PARTIAL = new Bar(Code.CONFLICT, true, CONFLICT, Set.of());
  private static final Way OWN_CITIZENS = new Way(Ground.MINE, MINE);
  private static final Way TEAMS_CITIZENS = new Way(Ground.MY_TEAM, MY_TEAM);
  private static final Way UNTAKEN = new Way(Ground.NOBODYS, NOBODYS);
  private static final Way ALL_HERE = new Way(Ground.MUNICIPALITY, MUNICIPALITY);
  private static final Way IN_EMERGENCY = new Way(Ground.EMERGENCY, EMERGENCY);

  /** Own citizens, the team's, and those nobody has taken. */
  private static final Policy CASEWORK =
      new Policy(
          List.of(ELSEWHERE, MERGED, OWN_CASE, PARTIAL, shielded(Code.NOT_THERE, MINE)),
          List.of(OWN_CITIZENS, TEAMS_CITIZENS, UNTAKEN, IN_EMERGENCY),
          Code.OTHER_TEAM);

  /** Company consultants work for all teams; so do caseworkers where the municipality says so. */
  private static final Policy ALL_TEAMS =
      new Policy(
          List.of(ELSEWHERE, MERGED, OWN_CASE, PARTIAL, shielded(Code.NOT_THERE, MINE)),
          List.of(OWN_CITIZENS, TEAMS_CITIZENS, ALL_HERE),
          Code.OTHER_TEAM);

  /** Leaders stand in for each other; a shielded case is for its own team's leader. */
  private static final Policy LEADING =
      new Policy(
          List.of(ELSEWHERE, MERGED, OWN_CASE, PARTIAL, shielded(Code.SHIELDED, MINE, MY_TEAM)),
          List.of(OWN_CITIZENS, TEAMS_CITIZENS, ALL_HERE),
          Code.OTHER_TEAM);

  /** For putting records right: nobody learns by it that a shielded case exists. */
  private static final Policy RECORDS =
      new Policy(
          List.of(
              ELSEWHERE,
              MERGED,
              OWN_CASE,
              PARTIAL,
              new Bar(Code.NOT_THERE, true, SHIELDED, Set.of())),
          List.of(new Way(Ground.RECORDS, MUNICIPALITY)),
          Code.ROLE);

  private static final Policy OWN =
      new Policy(
          List.of(ELSEWHERE, MERGED, new Bar(Code.NOT_THERE, false, SELF, Set.of())),
          List.of(new Way(Ground.SELF, SELF)),
          Code.NOT_THERE);

  private static final Policy NONE = new Policy(List.of(ELSEWHERE), List.of(), Code.ROLE);

  /**
   * Only leaders learn that a shielded case exists; one they have opened in an emergency is open.
   *
   * @param code what others are told
   */
  private static Bar shielded(Code code, Relation... but) {
    List<Relation> unless = new ArrayList<>(List.of(but));
    unless.add(EMERGENCY);
    return new Bar(code, true, SHIELDED, Set.copyOf(unless));
  }

  static Policy of(SignedIn who) {
    return of(who.role(), who.reach());
  }

  /**
   * @param reach how far the municipality lets caseworkers reach
   */
  static Policy of(Role role, Reach reach) {
    return switch (role) {
      case CASEWORKER, RETENTION_CONSULTANT, YOUTH_COORDINATOR ->
          switch (reach) {
            case TEAM, RECORDS -> CASEWORK;
            case MUNICIPALITY -> ALL_TEAMS;
          };
      case COMPANY_CONSULTANT -> ALL_TEAMS;
      case TEAM_LEADER -> LEADING;
      case CITIZEN -> OWN;
      case COORDINATOR ->
          switch (reach) {
            case TEAM, MUNICIPALITY -> NONE;
            case RECORDS -> RECORDS;
          };
      case ANALYST, POLITICIAN, PARTNER, AUDITOR -> NONE;
    };
  }

  /**
   * Whether this person may open the case in an emergency. Nothing overrides a conflict of
   * interest; a shielded case is a leader's to open.
   */
  static boolean mayBreakGlass(Role role, Code code) {
    return switch (code) {
      case OTHER_TEAM -> of(role, Reach.TEAM) == CASEWORK;
      case SHIELDED -> role == Role.TEAM_LEADER;
      case NOT_THERE, MERGED, ROLE, OWN_CASE, CONFLICT -> false;
    };
  }

  /** Whether all citizens of the municipality are within reach, but for a few exceptions. */
  boolean reachesAll() {
    return ways.contains(ALL_HERE);
  }

  /** Whether citizens whose case nobody has are within reach, but for a few exceptions. */
  boolean reachesNobodys() {
    return ways.contains(UNTAKEN) || ways.contains(ALL_HERE);
  }

  /** As a condition on the table of citizens. */
  Condition visible(SignedIn who, Instant now) {
    List<Condition> all = new ArrayList<>();
    bars.forEach(bar -> all.add(bar.open(who, now)));
    all.add(or(ways.stream().map(way -> way.relation().in(who, now)).toList()));
    return and(all);
  }

  /** As a check, with the reason. */
  Decision decide(SignedIn who, Facts citizen, Instant now) {
    for (Bar bar : bars) {
      if (bar.stands(who, citizen, now)) {
        return new Refused(bar.code());
      }
    }
    for (Way way : ways) {
      if (way.relation().holds(who, citizen, now)) {
        return new Allowed(way.ground());
      }
    }
    return new Refused(otherwise);
  }
}
