package dk.frirum.price;

import static dk.frirum.tables.Tables.MINUTES_ASSUMPTION;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a municipality assumes of minutes (<i>antagelser</i>), until they are measured. */
@Component
class Assumptions {
  private final DSLContext sql;
  private final Audit audit;
  private final Clock clock;

  Assumptions(DSLContext sql, Audit audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /** Minutes somebody takes it to be. */
  record Parts(int preparation, int meeting, int afterWork) {}

  /**
   * An assumption.
   *
   * @param id the version of its subject: of what two set at once the second is refused
   * @param parts none where somebody took an assumption back
   */
  record Assumption(long id, @Nullable Parts parts, String by, Instant at) {}

  /** What became of a change. */
  enum Setting {
    SET,
    UNCHANGED,
    /** Somebody else has set it since the page was shown. */
    OVERTAKEN
  }

  /** The latest of each subject, those taken back included. */
  Map<Subject, Assumption> of(String municipality) {
    Map<Subject, Assumption> latest = new HashMap<>();
    sql.select(MINUTES_ASSUMPTION.fields())
        .select(STAFF.NAME)
        .distinctOn(MINUTES_ASSUMPTION.SUBJECT)
        .from(MINUTES_ASSUMPTION)
        .join(STAFF)
        .on(STAFF.ID.eq(MINUTES_ASSUMPTION.SET_BY))
        .where(MINUTES_ASSUMPTION.MUNICIPALITY.eq(municipality))
        .orderBy(MINUTES_ASSUMPTION.SUBJECT, MINUTES_ASSUMPTION.ID.desc())
        .forEach(row -> {
          Integer preparation = row.get(MINUTES_ASSUMPTION.PREPARATION_MINUTES);
          latest.put(
              Subject.of(row.get(MINUTES_ASSUMPTION.SUBJECT)),
              new Assumption(
                  row.get(MINUTES_ASSUMPTION.ID),
                  preparation == null
                      ? null
                      : new Parts(
                          preparation,
                          row.get(MINUTES_ASSUMPTION.MEETING_MINUTES),
                          row.get(MINUTES_ASSUMPTION.AFTER_WORK_MINUTES)),
                  row.get(STAFF.NAME),
                  row.get(MINUTES_ASSUMPTION.SET_AT)));
        });
    return latest;
  }

  /**
   * Sets or takes back an assumption.
   *
   * @param seen id of the assumption on the page; 0 where there was none
   * @param parts none to take it back
   */
  @Transactional
  public Setting set(SignedIn who, Subject subject, long seen, @Nullable Parts parts) {
    // One at a time in a municipality: whoever comes second sees what the first has set.
    sql.execute("select pg_advisory_xact_lock(hashtext('minutes ' || ?))", who.municipality());
    Assumption now = of(who.municipality()).get(subject);
    // Looked at first, so that what is sent twice is done once.
    if (now == null ? parts == null : Objects.equals(now.parts(), parts)) {
      return Setting.UNCHANGED;
    }
    if ((now == null ? 0 : now.id()) != seen) {
      return Setting.OVERTAKEN;
    }
    sql.insertInto(MINUTES_ASSUMPTION)
        .set(MINUTES_ASSUMPTION.MUNICIPALITY, who.municipality())
        .set(MINUTES_ASSUMPTION.SUBJECT, subject.stored())
        .set(MINUTES_ASSUMPTION.PREPARATION_MINUTES, parts == null ? null : parts.preparation())
        .set(MINUTES_ASSUMPTION.MEETING_MINUTES, parts == null ? null : parts.meeting())
        .set(MINUTES_ASSUMPTION.AFTER_WORK_MINUTES, parts == null ? null : parts.afterWork())
        .set(MINUTES_ASSUMPTION.SET_BY, who.id())
        .set(MINUTES_ASSUMPTION.SET_AT, clock.instant())
        .execute();
    audit.record(
        Entry.of(who.id(), Action.MINUTES_ASSUMED)
            .with(Map.of("subject", subject.stored(), "minutes", String.valueOf(parts))));
    return Setting.SET;
  }
}
