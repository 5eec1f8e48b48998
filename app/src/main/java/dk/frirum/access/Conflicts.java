package dk.frirum.access;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.CONFLICT_OF_INTEREST;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Conflicts of interest (<i>inhabilitet</i>, forvaltningsloven §§ 3 and 6): whoever has one says
 * so, and from then on the case is closed to them; only a leader ends it.
 */
@Component
public class Conflicts {
  private final DSLContext sql;
  private final CitizenAccess access;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Conflicts(
      DSLContext sql,
      CitizenAccess access,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.access = access;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** What makes somebody not impartial. */
  public enum Kind {
    SELF,
    FAMILY,
    FRIEND,
    OTHER;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A conflict that stands. */
  public record Standing(
      long id, String staff, long staffId, Kind kind, String remark, Instant since) {}

  /** Notes that this person must not deal with a citizen; a second time changes nothing. */
  @Transactional
  public void declare(SignedIn who, long citizenId, Kind kind, String remark) {
    access.open(who, citizenId, Action.CONFLICT_DECLARED, Map.of("kind", kind.code()));
    int added =
        sql.insertInto(CONFLICT_OF_INTEREST)
            .set(CONFLICT_OF_INTEREST.STAFF_ID, who.id())
            .set(CONFLICT_OF_INTEREST.CITIZEN_ID, citizenId)
            .set(CONFLICT_OF_INTEREST.KIND, kind.code())
            .set(CONFLICT_OF_INTEREST.REMARK, remark)
            .set(CONFLICT_OF_INTEREST.DECLARED_AT, clock.instant())
            .set(CONFLICT_OF_INTEREST.DECLARED_BY, who.id())
            .onConflictDoNothing()
            .execute();
    if (added > 0) {
      events.publishEvent(new ConflictDeclared(who, citizenId));
    }
  }

  /** Those of the municipality's staff that stand, latest first; never one's own. */
  public List<Standing> standing(SignedIn who) {
    return sql.select(CONFLICT_OF_INTEREST.fields())
        .select(STAFF.NAME)
        .from(CONFLICT_OF_INTEREST)
        .join(STAFF)
        .on(STAFF.ID.eq(CONFLICT_OF_INTEREST.STAFF_ID))
        .where(
            STAFF.MUNICIPALITY.eq(who.municipality()),
            STAFF.ID.ne(who.id()),
            CONFLICT_OF_INTEREST.ENDED_AT.isNull())
        .orderBy(CONFLICT_OF_INTEREST.ID.desc())
        .fetch(row ->
            new Standing(
                row.get(CONFLICT_OF_INTEREST.ID),
                row.get(STAFF.NAME),
                row.get(CONFLICT_OF_INTEREST.STAFF_ID),
                Kind.valueOf(row.get(CONFLICT_OF_INTEREST.KIND).toUpperCase(Locale.ROOT)),
                row.get(CONFLICT_OF_INTEREST.REMARK),
                row.get(CONFLICT_OF_INTEREST.DECLARED_AT)));
  }

  /**
   * Ends a colleague's conflict of interest.
   *
   * @throws NotFound where there is none to end, or it is one's own
   */
  @Transactional
  public void end(SignedIn who, long id, String reason) {
    Long citizen =
        sql.update(CONFLICT_OF_INTEREST)
            .set(CONFLICT_OF_INTEREST.ENDED_AT, clock.instant())
            .set(CONFLICT_OF_INTEREST.ENDED_BY, who.id())
            .set(CONFLICT_OF_INTEREST.ENDED_REASON, reason)
            .from(CITIZEN)
            .where(
                CONFLICT_OF_INTEREST.ID.eq(id),
                CITIZEN.ID.eq(CONFLICT_OF_INTEREST.CITIZEN_ID),
                CITIZEN.MUNICIPALITY.eq(who.municipality()),
                CONFLICT_OF_INTEREST.STAFF_ID.ne(who.id()),
                CONFLICT_OF_INTEREST.ENDED_AT.isNull())
            .returning(CONFLICT_OF_INTEREST.CITIZEN_ID)
            .fetchOptional(CONFLICT_OF_INTEREST.CITIZEN_ID)
            .orElseThrow(() -> new NotFound("conflict of interest " + id));
    audit.record(
        Entry.of(who.id(), Action.CONFLICT_ENDED).about(citizen).with(Map.of("conflict", id)));
  }
}
