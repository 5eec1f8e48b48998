package dk.frirum.practice;

import static dk.frirum.tables.Tables.PRACTICE;
import static dk.frirum.tables.Tables.PRACTICE_SESSION;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.access.SignedIn;
import dk.frirum.meeting.CalendarFile;
import dk.frirum.meeting.FeedSource;
import dk.frirum.web.NotFound;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sessions with practices: called, moved, cancelled, and told to those who take part. */
@Component
class Sessions implements FeedSource {
  /** So long after its beginning a session can still be chosen. */
  private static final Duration STILL = Duration.ofDays(1);

  private static final Words WORDS = Words.of(Locale.of("da"));

  private final DSLContext sql;
  private final SessionPost post;
  private final Clock clock;

  Sessions(DSLContext sql, SessionPost post, Clock clock) {
    this.sql = sql;
    this.post = post;
    this.clock = clock;
  }

  /**
   * What is to be agreed with a practice.
   *
   * @param guests addresses of others who are sent the calendar file
   */
  record Wanted(
      Instant at,
      int minutes,
      String doctor,
      long leader,
      String place,
      String email,
      List<String> guests) {
    Wanted {
      guests = List.copyOf(guests);
    }
  }

  /** Calls a session, once for each key. */
  @Transactional
  public long call(SignedIn who, long practice, Wanted wanted, UUID key) {
    Long before =
        sql.select(PRACTICE_SESSION.ID)
            .from(PRACTICE_SESSION)
            .where(PRACTICE_SESSION.IDEMPOTENCY_KEY.eq(key))
            .fetchOne(PRACTICE_SESSION.ID);
    if (before != null) {
      return before;
    }
    long id =
        sql.insertInto(PRACTICE_SESSION)
            .set(PRACTICE_SESSION.MUNICIPALITY, who.municipality())
            .set(PRACTICE_SESSION.PRACTICE_ID, practice)
            .set(PRACTICE_SESSION.STARTS_AT, wanted.at())
            .set(PRACTICE_SESSION.MINUTES, wanted.minutes())
            .set(PRACTICE_SESSION.DOCTOR, wanted.doctor())
            .set(PRACTICE_SESSION.LEADER_ID, wanted.leader())
            .set(PRACTICE_SESSION.OWNER_ID, who.id())
            .set(PRACTICE_SESSION.PLACE, wanted.place())
            .set(PRACTICE_SESSION.EMAIL, wanted.email())
            .set(PRACTICE_SESSION.GUESTS, String.join(" ", wanted.guests()))
            .set(PRACTICE_SESSION.UID, UUID.randomUUID())
            .set(PRACTICE_SESSION.CALLED_AT, clock.instant())
            .set(PRACTICE_SESSION.IDEMPOTENCY_KEY, key)
            .returning(PRACTICE_SESSION.ID)
            .fetchSingle()
            .getId();
    post.called(who, one(who.municipality(), id));
    return id;
  }

  /**
   * Moves a session.
   *
   * @param version the version the person saw
   * @return whether it stands as it was sent
   */
  @Transactional
  public boolean move(SignedIn who, long id, Instant at, int minutes, String place, int version) {
    Session now = held(who, id);
    boolean there = now.at().equals(at) && now.minutes() == minutes && now.place().equals(place);
    if (now.cancelled() || there || now.version() != version) {
      return there && !now.cancelled();
    }
    sql.update(PRACTICE_SESSION)
        .set(PRACTICE_SESSION.STARTS_AT, at)
        .set(PRACTICE_SESSION.MINUTES, minutes)
        .set(PRACTICE_SESSION.PLACE, place)
        .set(PRACTICE_SESSION.SEQUENCE, now.sequence() + 1)
        .set(PRACTICE_SESSION.VERSION, version + 1)
        .where(PRACTICE_SESSION.ID.eq(id))
        .execute();
    post.moved(who, one(who.municipality(), id));
    return true;
  }

  /** Cancels a session; whether it is cancelled. */
  @Transactional
  public boolean cancel(SignedIn who, long id, int version) {
    Session now = held(who, id);
    if (now.cancelled() || now.version() != version) {
      return now.cancelled();
    }
    sql.update(PRACTICE_SESSION)
        .set(PRACTICE_SESSION.CANCELLED_AT, clock.instant())
        .set(PRACTICE_SESSION.SEQUENCE, now.sequence() + 1)
        .set(PRACTICE_SESSION.VERSION, version + 1)
        .where(PRACTICE_SESSION.ID.eq(id))
        .execute();
    post.cancelled(who, one(who.municipality(), id));
    return true;
  }

  /** One change at a time. */
  private Session held(SignedIn who, long id) {
    sql.select(PRACTICE_SESSION.ID)
        .from(PRACTICE_SESSION)
        .where(PRACTICE_SESSION.ID.eq(id))
        .forNoKeyUpdate()
        .fetch();
    return one(who.municipality(), id);
  }

  /** Sessions not cancelled and not over for more than a day, soonest first. */
  List<Session> coming(String municipality) {
    return list(
        PRACTICE_SESSION
            .MUNICIPALITY
            .eq(municipality)
            .and(PRACTICE_SESSION.CANCELLED_AT.isNull())
            .and(PRACTICE_SESSION.STARTS_AT.gt(clock.instant().minus(STILL))));
  }

  /** Those of some numbers, by number. */
  Map<Long, Session> of(String municipality, Collection<Long> ids) {
    return list(PRACTICE_SESSION.MUNICIPALITY.eq(municipality).and(PRACTICE_SESSION.ID.in(ids)))
        .stream()
        .collect(Collectors.toMap(Session::id, Function.identity()));
  }

  Session one(String municipality, long id) {
    return list(PRACTICE_SESSION.MUNICIPALITY.eq(municipality).and(PRACTICE_SESSION.ID.eq(id)))
        .stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("session " + id));
  }

  private List<Session> list(Condition which) {
    var leader = STAFF.as("leader");
    var owner = STAFF.as("owner");
    return sql.select(PRACTICE_SESSION.fields())
        .select(PRACTICE.NAME, leader.NAME, owner.NAME)
        .from(PRACTICE_SESSION)
        .join(PRACTICE)
        .on(PRACTICE.ID.eq(PRACTICE_SESSION.PRACTICE_ID))
        .join(leader)
        .on(leader.ID.eq(PRACTICE_SESSION.LEADER_ID))
        .join(owner)
        .on(owner.ID.eq(PRACTICE_SESSION.OWNER_ID))
        .where(which)
        .orderBy(PRACTICE_SESSION.STARTS_AT, PRACTICE_SESSION.ID)
        .fetch(row ->
            new Session(
                row.get(PRACTICE_SESSION.ID),
                row.get(PRACTICE_SESSION.PRACTICE_ID),
                row.get(PRACTICE.NAME),
                row.get(PRACTICE_SESSION.STARTS_AT),
                row.get(PRACTICE_SESSION.MINUTES),
                row.get(PRACTICE_SESSION.DOCTOR),
                row.get(leader.NAME),
                row.get(PRACTICE_SESSION.OWNER_ID),
                row.get(owner.NAME),
                row.get(PRACTICE_SESSION.PLACE),
                row.get(PRACTICE_SESSION.EMAIL),
                Stream.of(row.get(PRACTICE_SESSION.GUESTS).split(" "))
                    .filter(each -> !each.isEmpty())
                    .toList(),
                row.get(PRACTICE_SESSION.UID),
                row.get(PRACTICE_SESSION.SEQUENCE),
                row.get(PRACTICE_SESSION.CANCELLED_AT) != null,
                row.get(PRACTICE_SESSION.VERSION)));
  }

  @Override
  public List<CalendarFile.Event> events(long staffId, Instant from, Instant to) {
    return list(
            PRACTICE_SESSION
                .LEADER_ID
                .eq(staffId)
                .or(PRACTICE_SESSION.OWNER_ID.eq(staffId))
                .and(PRACTICE_SESSION.CANCELLED_AT.isNull())
                .and(PRACTICE_SESSION.STARTS_AT.between(from, to)))
        .stream()
        .map(each ->
            new CalendarFile.Event(
                each.uid(),
                each.sequence(),
                each.span(),
                WORDS.t("feed.summary", WORDS.t("form.video")),
                "",
                "",
                null,
                null))
        .toList();
  }
}
