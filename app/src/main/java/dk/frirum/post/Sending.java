package dk.frirum.post;

import static dk.frirum.tables.Tables.OUTBOX;

import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.post.Carrier.Load;
import dk.frirum.post.Carrier.NotCarried;
import dk.frirum.tables.tables.records.OutboxRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits. Each is held by one node while it is sent, so two nodes never send the same;
 * what is sent is noted in the same transaction. Where a node dies between the two, it is sent
 * again with the same Message-ID: SMTP knows no way to send a thing exactly once.
 */
@Component
class Sending {
  /** Waiting times after failures; after the last it has failed. */
  private static final List<Duration> AGAIN =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofHours(24));

  private final DSLContext sql;
  private final List<Carrier> carriers;
  private final Audit audit;
  private final AtSending atSending;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Sending(
      DSLContext sql,
      List<Carrier> carriers,
      Audit audit,
      AtSending atSending,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.sql = sql;
    this.carriers = List.copyOf(carriers);
    this.audit = audit;
    this.atSending = atSending;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Sends all that may go now.
   *
   * @return how many went
   */
  int sendAll() {
    int sent = 0;
    while (true) {
      Boolean went = transaction.execute(_ -> sendNext());
      if (went == null) {
        return sent;
      }
      sent += went ? 1 : 0;
    }
  }

  /** Whether the next one went; nothing where there is none. */
  private @Nullable Boolean sendNext() {
    List<String> open =
        carriers.stream().filter(Carrier::configured).map(each -> each.channel().code()).toList();
    OutboxRecord row =
        sql.selectFrom(OUTBOX)
            .where(
                OUTBOX.STATE.eq(Posted.State.WAITING.code()),
                OUTBOX.NOT_BEFORE.le(clock.instant()),
                OUTBOX.CHANNEL.in(open))
            .orderBy(OUTBOX.NOT_BEFORE, OUTBOX.ID)
            .limit(1)
            .forNoKeyUpdate()
            .skipLocked()
            .fetchOne();
    return row == null ? null : send(row);
  }

  private boolean send(OutboxRecord row) {
    Carrier carrier =
        carriers.stream()
            .filter(each -> each.configured() && each.channel().code().equals(row.getChannel()))
            .findFirst()
            .orElseThrow();
    Instant now = clock.instant();
    row.setAttempts(row.getAttempts() + 1);
    try {
      carrier.carry(load(row));
    } catch (NotCarried refused) {
      row.setProblem(refused.why());
      if (refused.forGood() || row.getAttempts() > AGAIN.size()) {
        row.setState(Posted.State.FAILED.code());
      } else {
        row.setNotBefore(now.plus(AGAIN.get(row.getAttempts() - 1)));
      }
      row.store();
      return false;
    }
    row.setState(Posted.State.SENT.code());
    row.setSentAt(now);
    row.setProblem("");
    row.store();
    audit.record(
        Entry.of(null, Action.POST_SENT)
            .about(row.getCitizenId())
            .with(Map.of("what", row.getOnce(), "channel", row.getChannel())));
    return true;
  }

  private Load load(OutboxRecord row) {
    return new Load(
        row.getMessageId(),
        row.getRecipient(),
        row.getSubject(),
        row.getBody() + lastWords(row.getAccessId()),
        row.getCalendar(),
        row.getMethod());
  }

  private String lastWords(@Nullable Long access) {
    String words = access == null ? "" : atSending.lastWords(access);
    return words.isEmpty() ? "" : "\n\n" + words;
  }
}
