package dk.frirum.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the trail. Always inside the transaction that reads or changes what the row is about:
 * without the row there is no reading and no change.
 */
@Component
public class Audit {
  private final Appending appending;
  private final Flushing flushing;
  private final Clock clock;

  Audit(Appending appending, Flushing flushing, Clock clock) {
    this.appending = appending;
    this.flushing = flushing;
    this.clock = clock;
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
   * no two wait for each other. Where the answer waits for the disk before its first byte, the
   * commit does not.
   */
  private final class Waiting implements TransactionSynchronization {
    private final List<Timed> entries = new ArrayList<>();
    private final BeforeFirstByte.@Nullable Owed owed = BeforeFirstByte.owed();

    @Override
    public void beforeCommit(boolean readOnly) {
      entries.sort(Comparator.comparingLong(Timed::actor));
      entries.forEach(each -> appending.append(each.entry(), each.at(), owed == null));
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
      if (owed != null && status == STATUS_COMMITTED) {
        owed.to(flushing.flush());
      }
    }
  }
}
