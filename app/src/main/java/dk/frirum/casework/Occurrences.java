package dk.frirum.casework;

import static dk.frirum.tables.Tables.OCCURRENCE;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
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
    long id =
        sql.insertInto(OCCURRENCE)
            .set(OCCURRENCE.CITIZEN_ID, citizenId)
            .set(OCCURRENCE.KIND, kind)
            .set(OCCURRENCE.HAPPENED_ON, on)
            .set(OCCURRENCE.ATTRIBUTES, JSONB.jsonb(JSON.writeValueAsString(attributes)))
            .set(OCCURRENCE.RECORDED_AT, clock.instant())
            .returning(OCCURRENCE.ID)
            .fetchSingle()
            .getId();
    cases.event(who, citizenId, "occurrence-registered", OCCURRENCE, id, null, null);
    access.open(who, citizenId, Action.OCCURRENCE_REGISTERED, Map.of("occurrence", id));
    events.publishEvent(new CaseChanged(citizenId));
    return id;
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

  /** Whether there is one of a kind by a day; whether the citizen may be seen is asked before. */
  public boolean known(long citizenId, String kind, LocalDate by) {
    return sql.fetchExists(
        OCCURRENCE,
        OCCURRENCE.CITIZEN_ID.eq(citizenId),
        OCCURRENCE.KIND.eq(kind),
        OCCURRENCE.HAPPENED_ON.le(by),
        OCCURRENCE.WITHDRAWN.isFalse());
  }

  /** Attributes as they are stored. */
  static Map<String, String> read(String stored) {
    return JSON.readValue(stored, ATTRIBUTES);
  }
}
