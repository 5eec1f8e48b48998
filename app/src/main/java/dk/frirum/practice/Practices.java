package dk.frirum.practice;

import static dk.frirum.tables.Tables.PRACTICE;
import static dk.frirum.tables.Tables.PRACTICE_PART;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.access.Role;
import dk.frirum.access.SignedIn;
import dk.frirum.time.DateRange;
import dk.frirum.web.Choice;
import dk.frirum.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of practices; about no citizen. */
@Component
class Practices {
  private final DSLContext sql;
  private final Clock clock;

  Practices(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A municipality's practices by name. */
  List<Session.Practice> of(String municipality) {
    Map<Long, List<Session.Part>> parts =
        sql.select(PRACTICE_PART.fields())
            .from(PRACTICE_PART)
            .join(PRACTICE)
            .on(PRACTICE.ID.eq(PRACTICE_PART.PRACTICE_ID))
            .where(PRACTICE.MUNICIPALITY.eq(municipality))
            .orderBy(PRACTICE_PART.ID.desc())
            .fetchGroups(
                PRACTICE_PART.PRACTICE_ID,
                row ->
                    new Session.Part(
                        row.get(PRACTICE_PART.ID),
                        row.get(PRACTICE_PART.DURING),
                        row.get(PRACTICE_PART.SAID_BY),
                        row.get(PRACTICE_PART.VERSION)));
    return sql.selectFrom(PRACTICE)
        .where(PRACTICE.MUNICIPALITY.eq(municipality))
        .orderBy(PRACTICE.NAME)
        .fetch(row ->
            new Session.Practice(
                row.getId(),
                row.getName(),
                row.getEmail(),
                parts.getOrDefault(row.getId(), List.of())));
  }

  Session.Practice one(String municipality, long id) {
    return of(municipality).stream()
        .filter(each -> each.id() == id)
        .findFirst()
        .orElseThrow(() -> new NotFound("practice " + id));
  }

  /** Adds a practice; one of the same name is the same. */
  @Transactional
  public void add(SignedIn who, String name, String email) {
    sql.insertInto(PRACTICE)
        .set(PRACTICE.MUNICIPALITY, who.municipality())
        .set(PRACTICE.NAME, name)
        .set(PRACTICE.EMAIL, email)
        .set(PRACTICE.ADDED_BY, who.id())
        .set(PRACTICE.ADDED_AT, clock.instant())
        .onConflictDoNothing()
        .execute();
  }

  /** Notes that a practice takes part from a day; false where it does already, or will. */
  @Transactional
  public boolean join(SignedIn who, long id, LocalDate from, String saidBy) {
    one(who.municipality(), id);
    sql.select(PRACTICE.ID).from(PRACTICE).where(PRACTICE.ID.eq(id)).forNoKeyUpdate().fetchSingle();
    boolean taken =
        one(who.municipality(), id).parts().stream()
            .map(each -> each.during().to())
            .anyMatch(to -> to == null || !to.isBefore(from));
    if (taken) {
      return false;
    }
    sql.insertInto(PRACTICE_PART)
        .set(PRACTICE_PART.PRACTICE_ID, id)
        .set(PRACTICE_PART.DURING, DateRange.since(from))
        .set(PRACTICE_PART.SAID_BY, saidBy)
        .set(PRACTICE_PART.NOTED_BY, who.id())
        .set(PRACTICE_PART.NOTED_AT, clock.instant())
        .execute();
    return true;
  }

  /** Notes the last day; false where somebody has noted one meanwhile. */
  @Transactional
  public boolean leave(SignedIn who, long id, long part, LocalDate last, int version) {
    Session.Part now =
        one(who.municipality(), id).parts().stream()
            .filter(each -> each.id() == part)
            .findFirst()
            .orElse(null);
    if (now == null || last.isBefore(now.during().from())) {
      return false;
    }
    return sql.update(PRACTICE_PART)
            .set(PRACTICE_PART.DURING, new DateRange(now.during().from(), last))
            .set(PRACTICE_PART.VERSION, version + 1)
            .where(PRACTICE_PART.ID.eq(part), PRACTICE_PART.VERSION.eq(version))
            .execute()
        == 1;
  }

  /** Who can sit as leader. */
  List<Choice> leaders(String municipality) {
    return sql.select(STAFF.ID, STAFF.NAME)
        .from(STAFF)
        .where(
            STAFF.MUNICIPALITY.eq(municipality),
            STAFF.ROLE.eq(Role.TEAM_LEADER.code()),
            STAFF.REVOKED_AT.isNull())
        .orderBy(STAFF.NAME, STAFF.ID)
        .fetch(row -> new Choice(row.value1().toString(), row.value2()));
  }
}
