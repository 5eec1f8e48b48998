package dk.frirum.circumstance;

import static dk.frirum.tables.Tables.CIRCUMSTANCE;
import static dk.frirum.tables.Tables.OCCURRENCE;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.CaseChanged;
import dk.frirum.casework.CaseEvents;
import dk.frirum.casework.Occurrences;
import dk.frirum.tables.tables.records.CircumstanceRecord;
import dk.frirum.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers by hand what holds of a citizen or has happened, and takes it back. Each command is one
 * transaction: the row, what the rules learn of it, the events, the trail, the duties.
 */
@Component
class Circumstances {
  private final DSLContext sql;
  private final CitizenAccess access;
  private final CaseEvents cases;
  private final Occurrences occurrences;
  private final Holding holding;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Circumstances(
      DSLContext sql,
      CitizenAccess access,
      CaseEvents cases,
      Occurrences occurrences,
      Holding holding,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.access = access;
    this.cases = cases;
    this.occurrences = occurrences;
    this.holding = holding;
    this.events = events;
    this.clock = clock;
  }

  /** A citizen's, latest first; the trail says who saw them. */
  @Transactional
  public List<Circumstance> open(SignedIn who, long citizenId) {
    access.open(who, citizenId, Action.COURSE_VIEWED, Map.of("page", "circumstances"));
    return sql.select(CIRCUMSTANCE.fields())
        .select(STAFF.NAME)
        .from(CIRCUMSTANCE)
        .join(STAFF)
        .on(STAFF.ID.eq(CIRCUMSTANCE.REGISTERED_BY))
        .where(CIRCUMSTANCE.CITIZEN_ID.eq(citizenId))
        .orderBy(CIRCUMSTANCE.SINCE.desc(), CIRCUMSTANCE.ID.desc())
        .fetch(row ->
            new Circumstance(
                row.get(CIRCUMSTANCE.ID),
                row.get(CIRCUMSTANCE.WHAT),
                row.get(CIRCUMSTANCE.VALUE),
                row.get(CIRCUMSTANCE.SINCE),
                row.get(STAFF.NAME),
                row.get(CIRCUMSTANCE.REGISTERED_AT),
                row.get(CIRCUMSTANCE.WITHDRAWN_WHY)));
  }

  /**
   * Registers it, once for each key.
   *
   * @param value as the dictionary writes it; empty where there is none
   * @param on the day it holds from, or happened
   */
  @Transactional
  public Saved register(
      SignedIn who, long citizenId, Registrable what, String value, LocalDate on, UUID key) {
    cases.hold(who, citizenId);
    if (sql.fetchExists(CIRCUMSTANCE, CIRCUMSTANCE.IDEMPOTENCY_KEY.eq(key))) {
      return Saved.DONE;
    }
    CircumstanceRecord row = sql.newRecord(CIRCUMSTANCE);
    row.setCitizenId(citizenId);
    row.setWhat(what.code());
    row.setValue(value);
    row.setSince(on);
    row.setRegisteredBy(who.id());
    row.setRegisteredAt(clock.instant());
    row.setIdempotencyKey(key);
    Saved saved =
        switch (what) {
          case Registrable.Fact(var fact) ->
              holding.begin(who, row, fact.code(), value) ? Saved.DONE : Saved.STANDS;
          case Registrable.Event event -> happened(who, row, event, value);
        };
    if (saved == Saved.DONE) {
      row.store();
      cases.changed(who, citizenId, "circumstance-registered", CIRCUMSTANCE, row.getId());
      events.publishEvent(new CaseChanged(citizenId));
    }
    return saved;
  }

  private Saved happened(
      SignedIn who, CircumstanceRecord row, Registrable.Event event, String value) {
    long citizen = row.getCitizenId();
    boolean there =
        sql.fetchExists(
            OCCURRENCE,
            OCCURRENCE.CITIZEN_ID.eq(citizen),
            OCCURRENCE.KIND.eq(event.of().code()),
            OCCURRENCE.HAPPENED_ON.eq(row.getSince()),
            OCCURRENCE.WITHDRAWN.isFalse());
    if (there) {
      return Saved.STANDS;
    }
    if (event.is(Registrable.RECOVERY) && !holding.recover(who, row)) {
      return Saved.NOT_SICK;
    }
    // What holds already from that day is the category given: its day is worth knowing all the
    // same.
    if (event.is(Registrable.TRIAGE)) {
      holding.begin(who, row, "triage-category", value);
    }
    Map<String, String> attributes =
        value.isEmpty() ? Map.of() : Map.of(event.of().attributes().getFirst().code(), value);
    row.setOccurrenceId(
        occurrences.add(who, citizen, event.of().code(), row.getSince(), attributes));
    return Saved.DONE;
  }

  /** Takes it back: it was a mistake. The row stays, with the reason; what followed does not. */
  @Transactional
  public Saved withdraw(SignedIn who, long citizenId, long id, String why) {
    cases.hold(who, citizenId);
    CircumstanceRecord row =
        sql.fetchOptional(
                CIRCUMSTANCE, CIRCUMSTANCE.ID.eq(id), CIRCUMSTANCE.CITIZEN_ID.eq(citizenId))
            .orElseThrow(() -> new NotFound("circumstance " + id));
    if (row.getWithdrawnAt() != null) {
      return Saved.GONE;
    }
    JSONB before = cases.snapshot(CIRCUMSTANCE, id);
    if (row.getOccurrenceId() != null) {
      occurrences.withdraw(who, citizenId, row.getOccurrenceId(), why);
    }
    holding.undo(who, row);
    row.setWithdrawnBy(who.id());
    row.setWithdrawnAt(clock.instant());
    row.setWithdrawnWhy(why);
    row.store();
    cases.changed(who, citizenId, "circumstance-withdrawn", CIRCUMSTANCE, id, why, before);
    events.publishEvent(new CaseChanged(citizenId));
    return Saved.DONE;
  }
}
