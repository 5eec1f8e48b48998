package dk.frirum.hardening;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.SPELL;

import dk.frirum.access.Role;
import dk.frirum.testing.People;
import dk.frirum.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * A small municipality and its neighbour, with names that stand nowhere else.
 *
 * @param own the citizen who can sign in
 * @param neighbour a citizen of the same municipality
 * @param stranger a citizen of another municipality
 */
record Town(Case own, Case neighbour, Case stranger) {
  private static final LocalDate BORN = LocalDate.of(1980, 5, 1);

  /** Where those who see to the data see whose two records are, in their own municipality. */
  private static final Pattern RECORDS =
      Pattern.compile("^\\w+ /(records|citizens/\\d+/(un)?merge)\\b");

  /** Somebody's case: ids, and what must not be seen by those who have no right to it. */
  record Case(long citizen, long spell, long interview, List<String> secrets) {}

  /** One user for each role, named as the role's code, and the three cases. */
  static Town settle(DSLContext sql) {
    People people = new People(sql);
    Case own = one(sql, people, People.HERE, "Selvineborg");
    for (Role role : Role.values()) {
      if (role == Role.CITIZEN) {
        people.staff(role.code(), role.code(), People.HERE, own.citizen());
      } else {
        people.staff(role.code());
      }
    }
    Case neighbour = one(sql, people, People.HERE, "Naboersen");
    Case stranger = one(sql, people, People.ELSEWHERE, "Kanariefugl");
    people.staff("elsewhere", "caseworker", People.ELSEWHERE, null);
    return new Town(own, neighbour, stranger);
  }

  private static Case one(DSLContext sql, People people, String municipality, String surname) {
    long citizen = people.citizen(municipality, "Ulla", surname, "ulla " + surname, BORN);
    sql.update(CITIZEN)
        .set(CITIZEN.ADDRESS, surname + "vej 7")
        .set(CITIZEN.EMAIL, surname + "@opdigtet.dk")
        .where(CITIZEN.ID.eq(citizen))
        .execute();
    long spell =
        sql.insertInto(SPELL)
            .set(SPELL.CITIZEN_ID, citizen)
            .set(SPELL.BENEFIT, "sickness-benefit")
            .set(SPELL.DURING, DateRange.since(LocalDate.of(2026, 1, 5)))
            .set(SPELL.RECORDED_AT, Instant.EPOCH)
            .returning(SPELL.ID)
            .fetchSingle()
            .getId();
    long interview =
        sql.insertInto(INTERVIEW)
            .set(INTERVIEW.CITIZEN_ID, citizen)
            .set(INTERVIEW.KIND, "follow-up-interview")
            .set(INTERVIEW.HELD_ON, LocalDate.of(2026, 2, 2))
            .set(INTERVIEW.FORM, "in-person")
            .set(INTERVIEW.OUTCOME, "held")
            .set(INTERVIEW.NOTE, "Fortroligt om " + surname)
            .set(INTERVIEW.REGISTERED_AT, Instant.EPOCH)
            .returning(INTERVIEW.ID)
            .fetchSingle()
            .getId();
    String cpr =
        sql.select(CITIZEN.CPR).from(CITIZEN).where(CITIZEN.ID.eq(citizen)).fetchSingle().value1();
    String dashed = cpr.substring(0, 6) + "-" + cpr.substring(6);
    return new Case(citizen, spell, interview, List.of(surname, cpr, dashed));
  }

  /** What must stand in no answer to this role; every case's for a stranger ({@code ""}). */
  List<String> secretsFrom(Requests.Made request) {
    String role = request.role();
    if (role.equals("coordinator") && RECORDS.matcher(request.head()).find()) {
      return stranger.secrets();
    }
    boolean casework =
        List.of(
                "caseworker",
                "retention-consultant",
                "company-consultant",
                "youth-coordinator",
                "team-leader")
            .contains(role);
    if (casework) {
      return stranger.secrets();
    }
    return role.equals("citizen")
        ? List.copyOf(concat(stranger.secrets(), neighbour.secrets()))
        : List.copyOf(concat(concat(stranger.secrets(), neighbour.secrets()), own.secrets()));
  }

  private static List<String> concat(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
