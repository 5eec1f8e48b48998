package dk.frirum.practice;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.PRACTICE_ITEM;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseEvents;
import dk.frirum.practice.Ground.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Citizens on agendas, each on a basis; the minutes stand with the citizen alone. */
@Component
class Agenda {
  private final DSLContext sql;
  private final CitizenAccess access;
  private final CaseEvents events;
  private final Clock clock;

  Agenda(DSLContext sql, CitizenAccess access, CaseEvents events, Clock clock) {
    this.sql = sql;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  /** Those of a session this person may see. */
  List<Session.Item> of(SignedIn who, long sessionId) {
    return items(PRACTICE_ITEM.SESSION_ID.eq(sessionId).and(access.visible(who)));
  }

  /** How many there are in all. */
  int count(long sessionId) {
    return sql.fetchCount(PRACTICE_ITEM, PRACTICE_ITEM.SESSION_ID.eq(sessionId));
  }

  /** One of a citizen's. */
  Optional<Session.Item> one(long citizenId, long id) {
    return ofCitizen(citizenId).stream().filter(each -> each.id() == id).findFirst();
  }

  /** A citizen's, latest first; whether the citizen may be seen is asked before. */
  List<Session.Item> ofCitizen(long citizenId) {
    return items(PRACTICE_ITEM.CITIZEN_ID.eq(citizenId)).reversed();
  }

  private List<Session.Item> items(Condition which) {
    return sql.select(PRACTICE_ITEM.fields())
        .select(CITIZEN.GIVEN_NAME, CITIZEN.SURNAME)
        .from(PRACTICE_ITEM)
        .join(CITIZEN)
        .on(CITIZEN.ID.eq(PRACTICE_ITEM.CITIZEN_ID))
        .where(which)
        .orderBy(PRACTICE_ITEM.ID)
        .fetch(row ->
            new Session.Item(
                row.get(PRACTICE_ITEM.ID),
                row.get(PRACTICE_ITEM.SESSION_ID),
                row.get(PRACTICE_ITEM.CITIZEN_ID),
                row.get(CITIZEN.GIVEN_NAME) + " " + row.get(CITIZEN.SURNAME),
                Ground.of(row.get(PRACTICE_ITEM.GROUND)).orElseThrow(),
                row.get(PRACTICE_ITEM.CONSENT_ON),
                row.get(PRACTICE_ITEM.BECAUSE),
                row.get(PRACTICE_ITEM.TOLD_ON),
                Stream.of(row.get(PRACTICE_ITEM.SUBJECTS))
                    .map(Subject::of)
                    .collect(Collectors.toSet()),
                row.get(PRACTICE_ITEM.QUESTION),
                row.get(PRACTICE_ITEM.RECORD),
                row.get(PRACTICE_ITEM.VERSION)));
  }

  /** A citizen somebody wants on an agenda. */
  record Wanted(
      long sessionId,
      Ground ground,
      @Nullable LocalDate consentOn,
      String because,
      Set<Subject> subjects,
      String question) {
    Wanted {
      subjects = Set.copyOf(subjects);
    }
  }

  /** Puts a citizen on an agenda, once for each key and session. */
  @Transactional
  public boolean put(SignedIn who, long citizenId, Wanted wanted, UUID key) {
    events.hold(who, citizenId);
    if (sql.fetchExists(PRACTICE_ITEM, PRACTICE_ITEM.IDEMPOTENCY_KEY.eq(key))) {
      return true;
    }
    if (sql.fetchExists(
        PRACTICE_ITEM,
        PRACTICE_ITEM.CITIZEN_ID.eq(citizenId),
        PRACTICE_ITEM.SESSION_ID.eq(wanted.sessionId()))) {
      return false;
    }
    long id =
        sql.insertInto(PRACTICE_ITEM)
            .set(PRACTICE_ITEM.SESSION_ID, wanted.sessionId())
            .set(PRACTICE_ITEM.CITIZEN_ID, citizenId)
            .set(PRACTICE_ITEM.GROUND, wanted.ground().code())
            .set(PRACTICE_ITEM.CONSENT_ON, wanted.consentOn())
            .set(PRACTICE_ITEM.BECAUSE, wanted.because())
            .set(
                PRACTICE_ITEM.SUBJECTS,
                wanted.subjects().stream().sorted().map(Subject::code).toArray(String[]::new))
            .set(PRACTICE_ITEM.QUESTION, wanted.question())
            .set(PRACTICE_ITEM.ADDED_BY, who.id())
            .set(PRACTICE_ITEM.ADDED_AT, clock.instant())
            .set(PRACTICE_ITEM.IDEMPOTENCY_KEY, key)
            .returning(PRACTICE_ITEM.ID)
            .fetchSingle()
            .getId();
    events.changed(who, citizenId, "doctor-asked", PRACTICE_ITEM, id);
    return true;
  }

  /**
   * Writes the minutes.
   *
   * @param toldOn when the citizen was told that something was passed on; none where that is not so
   * @param version the version the person saw
   */
  @Transactional
  public boolean record(
      SignedIn who,
      long citizenId,
      long id,
      String record,
      @Nullable LocalDate toldOn,
      int version) {
    events.hold(who, citizenId);
    Session.Item now = one(citizenId, id).orElse(null);
    if (now == null) {
      return false;
    }
    if (now.version() != version) {
      return now.record().equals(record) && Objects.equals(now.toldOn(), toldOn);
    }
    JSONB before = events.snapshot(PRACTICE_ITEM, id);
    sql.update(PRACTICE_ITEM)
        .set(PRACTICE_ITEM.RECORD, record)
        .set(PRACTICE_ITEM.TOLD_ON, toldOn)
        .set(PRACTICE_ITEM.RECORDED_BY, who.id())
        .set(PRACTICE_ITEM.RECORDED_AT, clock.instant())
        .set(PRACTICE_ITEM.VERSION, version + 1)
        .where(PRACTICE_ITEM.ID.eq(id))
        .execute();
    events.changed(who, citizenId, "doctor-recorded", PRACTICE_ITEM, id, null, before);
    return true;
  }
}
