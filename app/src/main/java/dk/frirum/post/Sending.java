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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
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
  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

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
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Sending(
      DSLContext sql,
      List<Carrier> carriers,
      Audit audit,
      AtSending atSending,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.sql = sql;
    this.carriers = List.copyOf(carriers);
    this.audit = audit;
    this.atSending = atSending;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** What became of one turn. */
  private enum Turn {
    NOTHING_WAITS,
    SENT,
    NOT_SENT
  }

  /**
   * Sends all that may go now. A channel whose server is away is left alone until the next round;
   * one message that fails here, whatever the reason, holds none of the others up.
   *
   * @return how many went
   */
  int sendAll() {
    int sent = 0;
    Set<String> open =
        carriers.stream()
            .filter(Carrier::configured)
            .map(each -> each.channel().code())
            .collect(Collectors.toCollection(HashSet::new));
    transaction.executeWithoutResult(_ -> onPaper(open));
    while (!open.isEmpty()) {
      Turn turn = next(open);
      if (turn == Turn.NOTHING_WAITS) {
        return sent;
      }
      sent += turn == Turn.SENT ? 1 : 0;
    }
    return sent;
  }

  /** Letters on a channel that has been closed since they were written wait for nobody. */
  private void onPaper(Set<String> open) {
    sql.selectFrom(OUTBOX)
        .where(
            OUTBOX.STATE.eq(Posted.State.WAITING.code()),
            OUTBOX.LETTER_ID.isNotNull(),
            OUTBOX.CHANNEL.notIn(open))
        .orderBy(OUTBOX.ID)
        .forNoKeyUpdate()
        .skipLocked()
        .fetch()
        .forEach(row -> notCarried(row, new NotCarried(Trouble.CLOSED, "")));
  }

  /** The next one; an error of ours while it is sent is noted with it, apart from what failed. */
  private Turn next(Set<String> open) {
    AtomicReference<Long> held = new AtomicReference<>();
    try {
      return Objects.requireNonNull(transaction.execute(_ -> sendNext(open, held)));
    } catch (RuntimeException e) {
      Long id = held.get();
      if (id == null) {
        throw e;
      }
      // Neither the text of the exception nor its cause: they may hold what was to be sent.
      LOG.error("Outbox row {} failed with {}", id, e.getClass().getName());
      transaction.executeWithoutResult(_ -> broken(id));
      return Turn.NOT_SENT;
    }
  }

  private Turn sendNext(Set<String> open, AtomicReference<Long> held) {
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
    if (row == null) {
      return Turn.NOTHING_WAITS;
    }
    held.set(row.getId());
    return send(row, open);
  }

  private void broken(long id) {
    OutboxRecord row =
        sql.selectFrom(OUTBOX)
            .where(OUTBOX.ID.eq(id), OUTBOX.STATE.eq(Posted.State.WAITING.code()))
            .forNoKeyUpdate()
            .fetchOne();
    if (row != null) {
      notCarried(row, new NotCarried(Trouble.BROKEN, ""));
    }
  }

  private Turn send(OutboxRecord row, Set<String> open) {
    Instant now = clock.instant();
    if (row.getGoodUntil() != null && row.getGoodUntil().isBefore(now)) {
      notCarried(row, new NotCarried(Trouble.TOO_LATE, ""));
      return Turn.NOT_SENT;
    }
    Carrier carrier =
        carriers.stream()
            .filter(each -> each.configured() && each.channel().code().equals(row.getChannel()))
            .findFirst()
            .orElseThrow();
    try {
      carrier.carry(load(row));
    } catch (NotCarried refused) {
      if (refused.trouble() == Trouble.AWAY) {
        open.remove(row.getChannel());
      }
      notCarried(row, refused);
      return Turn.NOT_SENT;
    }
    row.setAttempts(row.getAttempts() + 1);
    row.setState(Posted.State.SENT.code());
    row.setSentAt(now);
    row.setProblem("");
    row.store();
    audit.record(
        Entry.of(null, Action.POST_SENT)
            .about(row.getCitizenId())
            .with(Map.of("what", row.getOnce(), "channel", row.getChannel())));
    return Turn.SENT;
  }

  /** It waits for another attempt; or has failed, and whoever wanted it sent is told. */
  private void notCarried(OutboxRecord row, NotCarried refused) {
    row.setAttempts(row.getAttempts() + 1);
    row.setProblem(refused.why());
    boolean failed = refused.trouble().forGood() || row.getAttempts() > AGAIN.size();
    if (failed) {
      row.setState(Posted.State.FAILED.code());
    } else {
      row.setNotBefore(clock.instant().plus(AGAIN.get(row.getAttempts() - 1)));
    }
    row.store();
    if (failed && row.getLetterId() != null) {
      events.publishEvent(new LetterBack(row.getLetterId(), false));
    }
    if (failed && row.getOwnerId() != null) {
      events.publishEvent(
          new PostFailed(row.getOwnerId(), row.getCitizenId(), row.getTopic(), row.getOnce()));
    }
  }

  private Load load(OutboxRecord row) {
    return new Load(
        row.getMessageId(),
        row.getRecipient(),
        row.getSubject(),
        row.getBody() + lastWords(row.getAccessId()),
        row.getCalendar(),
        row.getMethod(),
        row.getLetterId());
  }

  private String lastWords(@Nullable Long access) {
    String words = access == null ? "" : atSending.lastWords(access);
    return words.isEmpty() ? "" : "\n\n" + words;
  }
}
