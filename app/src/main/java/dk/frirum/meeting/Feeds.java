package dk.frirum.meeting;

import static dk.frirum.tables.Tables.CALENDAR_FEED;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.inline;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.casework.Form;
import dk.frirum.meeting.CalendarFile.Event;
import dk.frirum.web.NotFound;
import dk.frirum.web.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A staff member's calendar for the phone: fetched by a secret address, without names, places or
 * kinds of meeting. Whoever gets hold of it learns when somebody is busy.
 */
@Component
class Feeds {
  private static final Words WORDS = Words.of(Locale.of("da"));
  private static final Duration BACK = Duration.ofDays(30);
  private static final Duration AHEAD = Duration.ofDays(366);
  private static final int BYTES = 32;

  private final DSLContext sql;
  private final List<FeedSource> others;
  private final Audit audit;
  private final SecureRandom random;
  private final Clock clock;

  Feeds(
      DSLContext sql, List<FeedSource> others, Audit audit, SecureRandom random, Clock clock) {
    this.sql = sql;
    this.others = List.copyOf(others);
    this.audit = audit;
    this.random = random;
    this.clock = clock;
  }

  boolean has(SignedIn who) {
    return sql.fetchExists(CALENDAR_FEED, CALENDAR_FEED.STAFF_ID.eq(who.id()));
  }

  /** A new secret; the one before is good no longer. It is shown once and kept as a hash. */
  @Transactional
  public String make(SignedIn who) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    sql.insertInto(CALENDAR_FEED)
        .set(CALENDAR_FEED.STAFF_ID, who.id())
        .set(CALENDAR_FEED.TOKEN_HASH, hash(token))
        .set(CALENDAR_FEED.MADE_AT, clock.instant())
        .onConflict(CALENDAR_FEED.STAFF_ID)
        .doUpdate()
        .set(CALENDAR_FEED.TOKEN_HASH, hash(token))
        .set(CALENDAR_FEED.MADE_AT, clock.instant())
        .execute();
    return token;
  }

  @Transactional
  public void stop(SignedIn who) {
    sql.deleteFrom(CALENDAR_FEED).where(CALENDAR_FEED.STAFF_ID.eq(who.id())).execute();
  }

  /**
   * The calendar of a secret.
   *
   * @throws NotFound where it is none, or the person's access was taken away
   */
  @Transactional
  public String of(String token) {
    long staff =
        sql.select(CALENDAR_FEED.STAFF_ID)
            .from(CALENDAR_FEED)
            .join(STAFF)
            .on(STAFF.ID.eq(CALENDAR_FEED.STAFF_ID))
            .where(CALENDAR_FEED.TOKEN_HASH.eq(hash(token)), STAFF.REVOKED_AT.isNull())
            .fetchOptional(CALENDAR_FEED.STAFF_ID)
            .orElseThrow(() -> new NotFound("calendar"));
    Instant now = clock.instant();
    List<Event> events = new ArrayList<>();
    others.forEach(each -> events.addAll(each.events(staff, now.minus(BACK), now.plus(AHEAD))));
    events.addAll(
        sql.select(
                MEETING.ID,
                MEETING.UID,
                MEETING.SEQUENCE,
                MEETING.STARTS_AT,
                MEETING.ENDS_AT,
                MEETING.FORM)
            .from(MEETING)
            .where(
                MeetingLists.takesPart(staff),
                MEETING.STAGE.ne(inline("cancelled")),
                MEETING.STARTS_AT.ge(now.minus(BACK)),
                MEETING.STARTS_AT.le(now.plus(AHEAD)))
            .orderBy(MEETING.STARTS_AT, MEETING.ID)
            .fetch(row ->
                new Event(
                    row.get(MEETING.UID),
                    row.get(MEETING.SEQUENCE),
                    new Span(row.get(MEETING.STARTS_AT), row.get(MEETING.ENDS_AT)),
                    WORDS.t(
                        "feed.summary",
                        WORDS.t("form." + Form.of(row.get(MEETING.FORM)).orElseThrow().code())),
                    "",
                    WORDS.t("feed.description", Long.toString(row.get(MEETING.ID))),
                    null,
                    null)));
    audit.record(Entry.of(staff, Action.CALENDAR_FETCHED).showing(List.of(), events.size()));
    return CalendarFile.feed(events, now);
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
