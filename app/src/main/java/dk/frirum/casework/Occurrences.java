package dk.frirum.casework;

import static dk.frirum.tables.Tables.OCCURRENCE;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes into a case what happened (<i>hændelse</i>) where something else was registered that it
 * follows from: a team meeting held, a contract signed. Always within that other's transaction; the
 * event, the trail and the duties come with it.
 */
@Component
public class Occurrences {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

  private final DSLContext sql;
  private final CitizenAccess access;
  private final CaseEvents cases;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Occurrences(
      DSLContext sql,
      CitizenAccess access,
      CaseEvents cases,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.access = access;
    this.cases = cases;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Writes one down. The caller has made sure that it is written once.
   *
   * @param kind code of the dictionary
   * @param attributes by the dictionary's codes, as it writes their values; a set with {@code +}
   * @return its id
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long add(
      SignedIn who, long citizenId, String kind, LocalDate on, Map<String, String> attributes) {
    long id = insert(citizenId, kind, on, attributes);
    cases.event(who, citizenId, "occurrence-registered", OCCURRENCE, id, null, null);
    access.open(who, citizenId, Action.OCCURRENCE_REGISTERED, Map.of("occurrence", id));
    events.publishEvent(new CaseChanged(citizenId));
    return id;
  }

  /**
   * Notes it today, as part of saving what it follows from: a plan that is saved is a plan made, a
   * letter that is sent is a summons. The same a second time on the same day is the same. Who does
   * it has been let in before, and the trail is written by what it follows from.
   *
   * @param kind code of the dictionary
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void today(SignedIn who, long citizenId, String kind) {
    LocalDate today = LocalDate.now(clock);
    if (exists(citizenId, kind, OCCURRENCE.HAPPENED_ON.eq(today))) {
      return;
    }
    long id = insert(citizenId, kind, today, Map.of());
    cases.event(who, citizenId, "occurrence-noted", OCCURRENCE, id, null, null);
    events.publishEvent(new CaseChanged(citizenId));
  }

  private long insert(long citizenId, String kind, LocalDate on, Map<String, String> attributes) {
    return sql.insertInto(OCCURRENCE)
        .set(OCCURRENCE.CITIZEN_ID, citizenId)
        .set(OCCURRENCE.KIND, kind)
        .set(OCCURRENCE.HAPPENED_ON, on)
        .set(OCCURRENCE.ATTRIBUTES, JSONB.jsonb(JSON.writeValueAsString(attributes)))
        .set(OCCURRENCE.RECORDED_AT, clock.instant())
        .returning(OCCURRENCE.ID)
        .fetchSingle()
        .getId();
  }

  /** Makes one count no longer; it stays, with the reason. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(SignedIn who, long citizenId, long id, String reason) {
    JSONB before = cases.snapshot(OCCURRENCE, id);
    int changed =
        sql.update(OCCURRENCE)
            .set(OCCURRENCE.WITHDRAWN, true)
            .where(
                OCCURRENCE.ID.eq(id),
                OCCURRENCE.CITIZEN_ID.eq(citizenId),
                OCCURRENCE.WITHDRAWN.isFalse())
            .execute();
    if (changed == 1) {
      cases.event(who, citizenId, "occurrence-withdrawn", OCCURRENCE, id, reason, before);
      access.open(who, citizenId, Action.OCCURRENCE_WITHDRAWN, Map.of("occurrence", id));
      events.publishEvent(new CaseChanged(citizenId));
    }
  }

  /**
   * What was noted of a day turns out not to have happened, or to have happened after all; the rows
   * stay. What happened after all happened once: of several that were taken back the latest counts
   * again, and none where one counts already. Part of saving what it follows from, whose trail says
   * so.
   *
   * @param kind code of the dictionary
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void so(SignedIn who, long citizenId, String kind, LocalDate on, boolean happened) {
    List<Long> ids =
        sql.select(OCCURRENCE.ID)
            .from(OCCURRENCE)
            .where(noted(citizenId, kind, on), OCCURRENCE.WITHDRAWN.eq(happened))
            .orderBy(OCCURRENCE.ID.desc())
            .fetch(OCCURRENCE.ID);
    if (happened && !ids.isEmpty()) {
      boolean already = exists(citizenId, kind, noted(citizenId, kind, on));
      ids = already ? List.of() : List.of(ids.getFirst());
    }
    for (long id : ids) {
      JSONB before = cases.snapshot(OCCURRENCE, id);
      sql.update(OCCURRENCE)
          .set(OCCURRENCE.WITHDRAWN, !happened)
          .where(OCCURRENCE.ID.eq(id))
          .execute();
      String event = happened ? "occurrence-reinstated" : "occurrence-withdrawn";
      cases.event(who, citizenId, event, OCCURRENCE, id, null, before);
    }
    if (!ids.isEmpty()) {
      events.publishEvent(new CaseChanged(citizenId));
    }
  }

  /** What was noted of a day by itself, and follows from no placement. */
  static Condition noted(long citizenId, String kind, LocalDate on) {
    return OCCURRENCE
        .CITIZEN_ID
        .eq(citizenId)
        .and(OCCURRENCE.KIND.eq(kind))
        .and(OCCURRENCE.HAPPENED_ON.eq(on))
        .and(OCCURRENCE.PLACEMENT_ID.isNull());
  }

  /**
   * Gives what happened on a day to another citizen, with whom it happened.
   *
   * @return its id; none where there is none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Long> move(long from, long to, String kind, LocalDate on) {
    Optional<Long> last =
        sql.select(OCCURRENCE.ID)
            .from(OCCURRENCE)
            .where(noted(from, kind, on), OCCURRENCE.WITHDRAWN.isFalse())
            .orderBy(OCCURRENCE.ID.desc())
            .limit(1)
            .fetchOptional(OCCURRENCE.ID);
    last.ifPresent(id ->
        sql.update(OCCURRENCE)
            .set(OCCURRENCE.CITIZEN_ID, to)
            .where(OCCURRENCE.ID.eq(id))
            .execute());
    return last;
  }

  /** Whether there is one of a kind by a day; whether the citizen may be seen is asked before. */
  public boolean known(long citizenId, String kind, LocalDate by) {
    return exists(citizenId, kind, OCCURRENCE.HAPPENED_ON.le(by));
  }

  private boolean exists(long citizenId, String kind, Condition when) {
    return sql.fetchExists(
        OCCURRENCE,
        OCCURRENCE.CITIZEN_ID.eq(citizenId),
        OCCURRENCE.KIND.eq(kind),
        when,
        OCCURRENCE.WITHDRAWN.isFalse());
  }

  /** Attributes as they are stored. */
  static Map<String, String> read(String stored) {
    return JSON.readValue(stored, ATTRIBUTES);
  }
}
