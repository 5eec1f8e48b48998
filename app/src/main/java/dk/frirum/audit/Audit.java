package dk.frirum.audit;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.select;

import dk.frirum.tables.tables.records.AuditRecord;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.InsertSetMoreStep;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the trail. Always inside the transaction that reads or changes what the row is about:
 * without the row there is no reading and no change.
 */
@Component
public class Audit {
  private final DSLContext sql;
  private final Clock clock;
  private final JsonMapper json;
  private final SecureRandom random;

  Audit(DSLContext sql, Clock clock, JsonMapper json, SecureRandom random) {
    this.sql = sql;
    this.clock = clock;
    this.json = json;
    this.random = random;
  }

  /**
   * Adds a row; fails where no transaction runs.
   *
   * @param actorId who (staff id); none for the system itself
   * @param citizenId whom it is about; none where it is about no single citizen
   * @param details what more there is to say in codes, numbers and days
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      @Nullable Long actorId, Action action, @Nullable Long citizenId, Map<String, ?> details) {
    record(Entry.of(actorId, action).about(citizenId).with(details));
  }

  /** Adds a row; fails where no transaction runs. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Entry entry) {
    Waiting waiting = (Waiting) TransactionSynchronizationManager.getResource(this);
    if (waiting == null) {
      waiting = new Waiting();
      TransactionSynchronizationManager.bindResource(this, waiting);
      TransactionSynchronizationManager.registerSynchronization(waiting);
    }
    waiting.entries.add(new Timed(entry, clock.instant()));
  }

  /** Adds a row about something that was refused, in a transaction of its own. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void recordRefusal(Entry entry) {
    record(entry);
  }

  private record Timed(Entry entry, Instant at) {
    long actor() {
      return entry.actorId() == null ? 0 : entry.actorId();
    }
  }

  /**
   * Rows wait for the end of their transaction, since each is chained to the row before it in its
   * lane and holds that lane until the commit: last of all, and in one order, nobody waits long and
   * no two wait for each other.
   */
  private final class Waiting implements TransactionSynchronization {
    private final List<Timed> entries = new ArrayList<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      entries.sort(Comparator.comparingLong(Timed::actor));
      entries.forEach(each -> write(each.entry(), each.at()));
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(Audit.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(Audit.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Audit.this);
    }
  }

  private void write(Entry entry, Instant at) {
    AuditText text =
        entry.said().isEmpty()
            ? null
            : AuditText.of(json.writeValueAsString(new TreeMap<>(entry.said())), random);
    AuditRecord row = sql.newRecord(AUDIT);
    row.setAt(at);
    row.setActorId(entry.actorId());
    row.setAction(entry.action().code());
    row.setPurpose(entry.purpose().code());
    row.setGround(entry.ground());
    row.setOutcome(entry.refused() ? "refused" : "allowed");
    row.setCitizenId(entry.citizenId());
    row.setShown(entry.shown().isEmpty() ? null : entry.shown().toArray(Long[]::new));
    row.setHits(entry.hits());
    row.setRequest(RequestId.current());
    row.setDetails(details(entry.details()));
    row.setTextHash(text == null ? null : text.hash());
    InsertSetMoreStep<AuditRecord> insert =
        sql.insertInto(AUDIT)
            .set(row)
            .set(
                AUDIT.ROLE,
                select(STAFF.ROLE).from(STAFF).where(STAFF.ID.eq(entry.actorId())).asField());
    if (text == null) {
      insert.execute();
    } else {
      text.store(sql, insert.returning(AUDIT.ID));
    }
  }

  private @Nullable JSONB details(Map<String, ?> details) {
    return details.isEmpty() ? null : JSONB.jsonb(json.writeValueAsString(details));
  }
}
