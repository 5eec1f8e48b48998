package dk.frirum.guidance;

import static dk.frirum.tables.Tables.NOTICE;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.Occurrences;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a notice counts. What was sent is never rewritten: beside it stands that it was about
 * another citizen, or why it counts no more. While it does not, the duty to give written guidance
 * is not met by it, and no sanction can rest on it.
 */
@Component
public class NoticeStanding {
  private final DSLContext sql;
  private final Notices notices;
  private final Occurrences occurrences;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NoticeStanding(
      DSLContext sql,
      Notices notices,
      Occurrences occurrences,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.notices = notices;
    this.occurrences = occurrences;
    this.events = events;
    this.clock = clock;
  }

  /** Says that a notice was about another citizen than the one it went to, or takes it back. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void another(SignedIn who, Notice notice, boolean so) {
    if (notice.another() != so) {
      mark(who, notice, so);
      fell(who, notice.id());
    }
  }

  /** The same without what it does to cases that rest on it: to see what duties would follow. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void mark(SignedIn who, Notice notice, boolean so) {
    sql.update(NOTICE)
        .set(NOTICE.ANOTHER_AT, so ? clock.instant() : null)
        .set(NOTICE.ANOTHER_BY, so ? who.id() : null)
        .set(NOTICE.VERSION, NOTICE.VERSION.plus(1))
        .where(NOTICE.ID.eq(notice.id()))
        .execute();
    given(who, notice.id());
  }

  /** Says why a notice counts no more; it stays. */
  @Transactional(propagation = Propagation.MANDATORY)
  void withdraw(SignedIn who, Notice notice, String why) {
    Instant now = clock.instant();
    sql.update(NOTICE)
        .set(NOTICE.WITHDRAWN_AT, now)
        .set(NOTICE.WITHDRAWN_BY, who.id())
        .set(NOTICE.WITHDRAWN_WHY, why)
        .set(NOTICE.VERSION, NOTICE.VERSION.plus(1))
        .where(NOTICE.ID.eq(notice.id()))
        .execute();
    notices.event(
        who, notice.citizenId(), notice.id(), "notice-withdrawn", why, notice.hash(), now);
    given(who, notice.id());
    fell(who, notice.id());
  }

  /** What the duty to give written guidance sees of it. */
  private void given(SignedIn who, long id) {
    Notice now = notices.find(id);
    Notice.@Nullable Sent sent = now.sent();
    if (sent == null) {
      return;
    }
    LocalDate day = day(sent);
    // Another that stands and went the same day has met it as well.
    boolean given =
        notices.of(now.citizenId()).stream()
            .filter(Notice::stands)
            .map(Notice::sent)
            .anyMatch(each -> each != null && day(each).equals(day));
    occurrences.so(who, now.citizenId(), "written-guidance", day, given);
  }

  private LocalDate day(Notice.Sent sent) {
    return LocalDate.ofInstant(sent.at(), clock.getZone());
  }

  private void fell(SignedIn who, long id) {
    Notice now = notices.find(id);
    if (!now.stands()) {
      events.publishEvent(new NoticeFell(id, now.citizenId(), who));
    }
  }
}
