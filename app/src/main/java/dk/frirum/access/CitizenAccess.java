package dk.frirum.access;

import static dk.frirum.tables.Tables.BREAK_GLASS;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.CONFLICT_OF_INTEREST;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;

import dk.frirum.access.Decision.Allowed;
import dk.frirum.access.Decision.Code;
import dk.frirum.access.Decision.Refused;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.audit.Purpose;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The one place where it is decided which citizens a person may see. */
@Component
public class CitizenAccess {
  private final DSLContext sql;
  private final Audit audit;
  private final Clock clock;

  CitizenAccess(DSLContext sql, Audit audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /** The citizens this person may see, as a condition on the table of citizens. */
  public Condition visible(SignedIn who) {
    return Policy.of(who).visible(who, clock.instant());
  }

  /**
   * The ground on which this person may see a citizen.
   *
   * @throws Refusal when they may not
   */
  public Allowed demand(SignedIn who, long citizenId) {
    return switch (decide(who, citizenId)) {
      case Allowed allowed -> allowed;
      case Refused(Code code) -> throw new Refusal(who, citizenId, code);
    };
  }

  /**
   * Opens a citizen's case: the trail says so, and on which ground.
   *
   * @param details what more the trail is to say, never a CPR number
   * @throws Refusal when this person may not
   */
  public Allowed open(SignedIn who, long citizenId, Action action, Map<String, ?> details) {
    Allowed allowed = demand(who, citizenId);
    Purpose purpose =
        switch (allowed.ground()) {
          case SELF -> Purpose.OWN_CASE;
          case EMERGENCY -> Purpose.EMERGENCY;
          case RECORDS -> Purpose.OPERATION;
          case MINE, MY_TEAM, NOBODYS, MUNICIPALITY -> action.purpose();
        };
    audit.record(
        Entry.of(who.id(), action)
            .about(citizenId)
            .on(purpose, allowed.ground().code())
            .with(details));
    return allowed;
  }

  /** Whether this person may see a citizen, and why. */
  public Decision decide(SignedIn who, long citizenId) {
    Instant now = clock.instant();
    return facts(citizenId, who.id())
        .map(citizen -> Policy.of(who).decide(who, citizen, now))
        .orElse(new Refused(Code.NOT_THERE));
  }

  /**
   * Citizens of the municipality that this person does not see in lists although the list is one of
   * theirs: they are few, and left out by id.
   */
  public Set<Long> exceptions(SignedIn who) {
    var rare =
        DSL.select(CITIZEN.ID)
            .from(CITIZEN)
            .where(
                CITIZEN.MUNICIPALITY.eq(who.municipality()),
                CITIZEN.PROTECTION.eq(inline("shielded")))
            .union(
                DSL.select(CONFLICT_OF_INTEREST.CITIZEN_ID)
                    .from(CONFLICT_OF_INTEREST)
                    .where(
                        CONFLICT_OF_INTEREST.STAFF_ID.eq(who.id()),
                        CONFLICT_OF_INTEREST.ENDED_AT.isNull()))
            .union(
                DSL.select(CITIZEN.ID)
                    .from(CITIZEN)
                    .where(
                        CITIZEN.MUNICIPALITY.eq(who.municipality()),
                        CITIZEN.MERGED_INTO.isNotNull()))
            .union(DSL.select(DSL.val(who.citizenId())));
    return sql.select(CITIZEN.ID)
        .from(CITIZEN)
        .where(CITIZEN.ID.in(rare), DSL.not(visible(who)))
        .fetchSet(CITIZEN.ID);
  }

  /** The record that was kept, where this one is closed. */
  public Optional<Long> kept(long citizenId) {
    return sql.select(CITIZEN.MERGED_INTO)
        .from(CITIZEN)
        .where(CITIZEN.ID.eq(citizenId))
        .fetchOptional(CITIZEN.MERGED_INTO);
  }

  /** What is known of a citizen and one member of staff; a row for each emergency there was. */
  private Optional<Facts> facts(long citizenId, long staffId) {
    Field<Boolean> conflict =
        field(
            exists(
                selectOne()
                    .from(CONFLICT_OF_INTEREST)
                    .where(
                        CONFLICT_OF_INTEREST.CITIZEN_ID.eq(CITIZEN.ID),
                        CONFLICT_OF_INTEREST.STAFF_ID.eq(staffId),
                        CONFLICT_OF_INTEREST.ENDED_AT.isNull())));
    var rows =
        sql.select(
                CITIZEN.MUNICIPALITY,
                CITIZEN.MERGED_INTO,
                CITIZEN.CASEWORKER_ID,
                CITIZEN.PROTECTION,
                STAFF.TEAM,
                STAFF.MUNICIPALITY,
                conflict,
                BREAK_GLASS.OPENED_AT,
                BREAK_GLASS.UNTIL)
            .from(CITIZEN)
            .leftJoin(STAFF)
            .on(STAFF.ID.eq(CITIZEN.CASEWORKER_ID))
            .leftJoin(BREAK_GLASS)
            .on(BREAK_GLASS.CITIZEN_ID.eq(CITIZEN.ID), BREAK_GLASS.STAFF_ID.eq(staffId))
            .where(CITIZEN.ID.eq(citizenId))
            .fetch();
    return rows.stream()
        .findFirst()
        .map(row ->
            new Facts(
                citizenId,
                row.get(CITIZEN.MUNICIPALITY),
                row.get(CITIZEN.MERGED_INTO) != null,
                row.get(CITIZEN.CASEWORKER_ID),
                row.get(CITIZEN.MUNICIPALITY).equals(row.get(STAFF.MUNICIPALITY))
                    ? row.get(STAFF.TEAM)
                    : null,
                Protection.of(row.get(CITIZEN.PROTECTION)),
                row.get(conflict) ? Set.of(staffId) : Set.of(),
                rows.stream()
                    .filter(each -> each.get(BREAK_GLASS.UNTIL) != null)
                    .map(each ->
                        new Facts.Emergency(
                            staffId, each.get(BREAK_GLASS.OPENED_AT), each.get(BREAK_GLASS.UNTIL)))
                    .collect(Collectors.toSet())));
  }
}
