package dk.frirum.post;

import static dk.frirum.tables.Tables.OUTBOX;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what is to be sent, within the transaction of what it tells of: it goes out if that is
 * saved, and does not if it is not.
 */
@Component
public class Outbox {
  private final DSLContext sql;
  private final List<Carrier> carriers;
  private final SenderAddress from;
  private final Clock clock;

  Outbox(DSLContext sql, List<Carrier> carriers, SenderAddress from, Clock clock) {
    this.sql = sql;
    this.carriers = List.copyOf(carriers);
    this.from = from;
    this.clock = clock;
  }

  /** The address e-mail comes from; one that nobody can have where none is set up. */
  public String sender() {
    return from.plain();
  }

  /** Whether anything can be sent this way in this installation. */
  public boolean carries(Channel channel) {
    return carriers.stream().anyMatch(each -> each.channel() == channel && each.configured());
  }

  /** Writes something to be sent; one that has been written before changes nothing. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(Parcel parcel) {
    Parcel.Invitation invitation = parcel.invitation();
    sql.insertInto(OUTBOX)
        .set(OUTBOX.ONCE, parcel.once())
        .set(OUTBOX.TOPIC, parcel.topic())
        .set(OUTBOX.CITIZEN_ID, parcel.citizenId())
        .set(OUTBOX.CHANNEL, parcel.channel().code())
        // Stands in the row and so is the same at every attempt. Digital Post takes version 4 alone.
        .set(OUTBOX.MESSAGE_ID, UUID.randomUUID())
        .set(OUTBOX.RECIPIENT, parcel.recipient())
        .set(OUTBOX.SUBJECT, parcel.subject().text())
        .set(OUTBOX.BODY, parcel.body())
        .set(OUTBOX.CALENDAR, invitation == null ? null : invitation.calendar())
        .set(OUTBOX.METHOD, invitation == null ? null : invitation.method())
        .set(OUTBOX.NOT_BEFORE, parcel.notBefore())
        .set(OUTBOX.GOOD_UNTIL, parcel.goodUntil())
        .set(OUTBOX.OWNER_ID, parcel.ownerId())
        .set(OUTBOX.ACCESS_ID, parcel.accessId())
        .set(OUTBOX.LETTER_ID, parcel.letterId())
        .set(OUTBOX.WRITTEN_AT, clock.instant())
        .onConflict(OUTBOX.ONCE)
        .doNothing()
        .execute();
  }

  /** Takes back what is about something and has not gone yet. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(String topic) {
    sql.update(OUTBOX)
        .set(OUTBOX.STATE, Posted.State.WITHDRAWN.code())
        .where(OUTBOX.TOPIC.eq(topic), OUTBOX.STATE.eq(Posted.State.WAITING.code()))
        .execute();
  }

  /**
   * Everything about something of a citizen's, in the order it was written. Who may see it is asked
   * before.
   */
  public List<Posted> of(String topic, long citizenId) {
    return list(OUTBOX.TOPIC.eq(topic).and(OUTBOX.CITIZEN_ID.eq(citizenId)));
  }

  /** The same about something that is of no citizen. */
  public List<Posted> ofNobody(String topic) {
    return list(OUTBOX.TOPIC.eq(topic).and(OUTBOX.CITIZEN_ID.isNull()));
  }

  private List<Posted> list(Condition which) {
    return sql.selectFrom(OUTBOX)
        .where(which)
        .orderBy(OUTBOX.ID)
        .fetch(row ->
            new Posted(
                row.getOnce(),
                Channel.of(row.getChannel()),
                row.getRecipient(),
                Posted.State.of(row.getState()),
                row.getNotBefore(),
                row.getAttempts(),
                row.getProblem(),
                row.getSentAt(),
                row.getReceipt() == null ? "" : row.getReceipt()));
  }
}
