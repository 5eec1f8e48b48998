package dk.frirum.access;

import static dk.frirum.tables.Tables.BREAK_GLASS;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.CONFLICT_OF_INTEREST;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.SPELL;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("Role by relation by route by method")
class AccessMatrixTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  /** What a citizen is to the person who asks. */
  private enum Tie {
    OWN,
    TEAM,
    NOBODYS,
    OTHER_TEAM,
    OPENED_IN_EMERGENCY,
    SHIELDED_OWN,
    SHIELDED_TEAM,
    SHIELDED_OTHER_TEAM,
    MYSELF,
    CONFLICT,
    ELSEWHERE
  }

  /** What is answered: the thing, a refusal with its reason, or that there is no such thing. */
  private enum Answer {
    YES,
    NO,
    NOTHING
  }

  @LocalServerPort int port;

  /** Written by hand from what the roles are for; nothing is taken from the code it tests. */
  private static Answer expected(Role role, Tie tie) {
    return switch (role) {
      case CASEWORKER, RETENTION_CONSULTANT, YOUTH_COORDINATOR ->
          switch (tie) {
            case OWN, TEAM, NOBODYS, OPENED_IN_EMERGENCY, SHIELDED_OWN -> Answer.YES;
            case OTHER_TEAM, MYSELF, CONFLICT -> Answer.NO;
            case SHIELDED_TEAM, SHIELDED_OTHER_TEAM, ELSEWHERE -> Answer.NOTHING;
          };
      case COMPANY_CONSULTANT ->
          switch (tie) {
            case OWN, TEAM, NOBODYS, OTHER_TEAM, OPENED_IN_EMERGENCY, SHIELDED_OWN -> Answer.YES;
            case MYSELF, CONFLICT -> Answer.NO;
            case SHIELDED_TEAM, SHIELDED_OTHER_TEAM, ELSEWHERE -> Answer.NOTHING;
          };
      case TEAM_LEADER ->
          switch (tie) {
            case OWN, TEAM, NOBODYS, OTHER_TEAM, OPENED_IN_EMERGENCY, SHIELDED_OWN, SHIELDED_TEAM ->
                Answer.YES;
            case SHIELDED_OTHER_TEAM, MYSELF, CONFLICT -> Answer.NO;
            case ELSEWHERE -> Answer.NOTHING;
          };
      case CITIZEN -> tie == Tie.MYSELF ? Answer.YES : Answer.NOTHING;
      // On the pages where records are put right, and on no other.
      case COORDINATOR ->
          switch (tie) {
            case OWN, TEAM, NOBODYS, OTHER_TEAM, OPENED_IN_EMERGENCY -> Answer.YES;
            case MYSELF, CONFLICT -> Answer.NO;
            case SHIELDED_OWN, SHIELDED_TEAM, SHIELDED_OTHER_TEAM, ELSEWHERE -> Answer.NOTHING;
          };
      // Of a meeting that is not theirs they are not told that it is there.
      case PARTNER -> Answer.NOTHING;
      case ANALYST, POLITICIAN, AUDITOR -> Answer.NO;
    };
  }

  private static final Map<Role, Map<Tie, Subject>> WORLD = new EnumMap<>(Role.class);

  /** A citizen with a spell, an interview, a meeting with its letter, and a task. */
  private record Subject(
      long citizen,
      long spell,
      long interview,
      long meeting,
      long letter,
      long task,
      long placement,
      long notice) {}

  @BeforeAll
  static void world(DSLContext sql) {
    People people = new People(sql);
    long elsewhere = staff(sql, people, "elsewhere", "caseworker", People.ELSEWHERE, "north", null);
    for (Role role : Role.values()) {
      Map<Tie, Subject> subjects = new EnumMap<>(Tie.class);
      Subject myself = subject(sql, people, People.HERE);
      for (Tie tie : Tie.values()) {
        String where = tie == Tie.ELSEWHERE ? People.ELSEWHERE : People.HERE;
        subjects.put(tie, tie == Tie.MYSELF ? myself : subject(sql, people, where));
      }
      String name = role.code();
      long me = staff(sql, people, name, name, People.HERE, "north", myself.citizen());
      long mate = staff(sql, people, name + "-mate", "caseworker", People.HERE, "north", null);
      long other = staff(sql, people, name + "-other", "caseworker", People.HERE, "south", null);
      subjects.forEach((tie, subject) -> tie(sql, tie, subject, me, mate, other, elsewhere));
      WORLD.put(role, subjects);
    }
  }

  private static void tie(
      DSLContext sql, Tie tie, Subject subject, long me, long mate, long other, long elsewhere) {
    Long caseworker =
        switch (tie) {
          case OWN, SHIELDED_OWN, CONFLICT, MYSELF -> me;
          case TEAM, SHIELDED_TEAM -> mate;
          case OTHER_TEAM, SHIELDED_OTHER_TEAM, OPENED_IN_EMERGENCY -> other;
          case NOBODYS -> null;
          case ELSEWHERE -> elsewhere;
        };
    boolean shielded =
        Set.of(Tie.SHIELDED_OWN, Tie.SHIELDED_TEAM, Tie.SHIELDED_OTHER_TEAM).contains(tie);
    sql.update(CITIZEN)
        .set(CITIZEN.CASEWORKER_ID, caseworker)
        .set(CITIZEN.PROTECTION, shielded ? "shielded" : null)
        .where(CITIZEN.ID.eq(subject.citizen()))
        .execute();
    Instant now = Instant.now();
    if (tie == Tie.CONFLICT) {
      sql.insertInto(CONFLICT_OF_INTEREST)
          .set(CONFLICT_OF_INTEREST.STAFF_ID, me)
          .set(CONFLICT_OF_INTEREST.CITIZEN_ID, subject.citizen())
          .set(CONFLICT_OF_INTEREST.KIND, "family")
          .set(CONFLICT_OF_INTEREST.DECLARED_AT, now)
          .set(CONFLICT_OF_INTEREST.DECLARED_BY, me)
          .execute();
    }
    if (tie == Tie.OPENED_IN_EMERGENCY) {
      sql.insertInto(BREAK_GLASS)
          .set(BREAK_GLASS.STAFF_ID, me)
          .set(BREAK_GLASS.CITIZEN_ID, subject.citizen())
          .set(BREAK_GLASS.REASON, "because it is a test")
          .set(BREAK_GLASS.OPENED_AT, now.minusSeconds(60))
          .set(BREAK_GLASS.UNTIL, now.plusSeconds(3600))
          .execute();
    }
  }

  private static long staff(
      DSLContext sql,
      People people,
      String username,
      String role,
      String municipality,
      String team,
      @Nullable Long citizen) {
    long id = people.staff(username, role, municipality, citizen);
    sql.update(STAFF).set(STAFF.TEAM, team).where(STAFF.ID.eq(id)).execute();
    return id;
  }

  private static Subject subject(DSLContext sql, People people, String where) {
    long citizen = people.citizen(where, "Asta", "Prøve", "asta proeve", LocalDate.of(1980, 1, 1));
    long spell =
        sql.insertInto(SPELL)
            .set(SPELL.CITIZEN_ID, citizen)
            .set(SPELL.BENEFIT, "cash-assistance")
            .set(SPELL.DURING, DateRange.since(DAY))
            .set(SPELL.RECORDED_AT, Instant.EPOCH)
            .returning(SPELL.ID)
            .fetchSingle()
            .getId();
    long interview =
        sql.insertInto(INTERVIEW)
            .set(INTERVIEW.CITIZEN_ID, citizen)
            .set(INTERVIEW.KIND, "job-interview")
            .set(INTERVIEW.HELD_ON, DAY)
            .set(INTERVIEW.FORM, "in-person")
            .set(INTERVIEW.OUTCOME, "held")
            .set(INTERVIEW.REGISTERED_AT, Instant.EPOCH)
            .returning(INTERVIEW.ID)
            .fetchSingle()
            .getId();
    long owner = people.staff("owner-of-" + citizen, "caseworker", where, null);
    Called called = Called.of(sql, citizen, owner);
    return new Subject(
        citizen,
        spell,
        interview,
        called.meeting(),
        called.letter(),
        called.task(),
        called.placement(),
        called.notice());
  }

  @Test
  @DisplayName("gives each role exactly its citizens, on every route about a citizen")
  void matrix() {
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (Role role : Role.values()) {
      Visit visit = Visit.of(port, role.code());
      for (Route route : Routes.TABLE) {
        if (!aboutCitizen(route)) {
          continue;
        }
        for (Tie tie : Tie.values()) {
          Answer answer = ask(visit, route, subject(role, tie));
          Answer right = route.roles().contains(role) ? expected(role, tie) : Answer.NO;
          asked++;
          if (answer != right) {
            wrong.add(
                "%s %s %s %s: %s, not %s"
                    .formatted(role, tie, route.method(), route.pattern(), answer, right));
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(asked >= Role.values().length * Tie.values().length * 12, "asked " + asked);
  }

  private static Subject subject(Role role, Tie tie) {
    return Objects.requireNonNull(Objects.requireNonNull(WORLD.get(role)).get(tie));
  }

  private static boolean aboutCitizen(Route route) {
    String pattern = route.pattern().getPatternString();
    return pattern.contains("{citizen}")
        || pattern.contains("{interview}")
        || pattern.contains("{meeting}")
        || pattern.contains("{task}")
        || pattern.contains("{placement}")
        || pattern.contains("{notice}");
  }

  private static Answer ask(Visit visit, Route route, Subject subject) {
    UnaryOperator<String> filled =
        pattern ->
            pattern
                .replace("{citizen}", "" + subject.citizen())
                .replace("{interview}", "" + subject.interview())
                .replace("{meeting}", "" + subject.meeting())
                .replace("{letter}", "" + subject.letter())
                .replace("{task}", "" + subject.task())
                .replace("{placement}", "" + subject.placement())
                .replace("{notice}", "" + subject.notice())
                .replace("{step}", "withdraw")
                .replace("{absence}", "1")
                .replace("{circumstance}", "1");
    String path = filled.apply(route.pattern().getPatternString());
    int status;
    if (route.method().equals("GET")) {
      String query = "?spell=" + subject.spell() + "&requirement=four-interviews";
      status = visit.get(path.endsWith("/why") ? path + query : path).statusCode();
    } else {
      // A version nobody has seen: a conflict is shown, and nothing is changed.
      Map<String, String> form =
          Map.of(
              "version",
              "99",
              "reason",
              "x",
              "spell",
              "" + subject.spell(),
              "requirement",
              "four-interviews",
              "anchor",
              DAY.toString(),
              "due",
              DAY.toString());
      status = visit.post(path, form).statusCode();
    }
    return switch (status) {
      case 403 -> Answer.NO;
      case 404 -> Answer.NOTHING;
      case 200, 302 -> Answer.YES;
      default -> throw new AssertionError(status + " from " + route.method() + " " + path);
    };
  }
}
