package dk.frirum.guidance;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.NOTICE;
import static dk.frirum.tables.Tables.NOTICE_SENT;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseRecords;
import dk.frirum.casework.Occurrences;
import dk.frirum.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The written notices that go with summonses (<i>skriftlig vejledning</i>, aktivloven § 35, stk. 1:
 * without it there is no sanction). Who writes or reads one has been let in before.
 */
@Component
public class Notices {
  /** The act and paragraph that ask for it, as they stand on its card. */
  public static final String CARD = "written-guidance";

  /** The benefits the card is about; a test holds the two together. */
  static final Set<String> BENEFITS =
      Set.of("cash-assistance", "education-assistance", "integration-programme");

  private final DSLContext sql;
  private final CaseRecords records;
  private final Occurrences occurrences;
  private final Clock clock;

  Notices(DSLContext sql, CaseRecords records, Occurrences occurrences, Clock clock) {
    this.sql = sql;
    this.records = records;
    this.occurrences = occurrences;
    this.clock = clock;
  }

  /** What a notice tells of the summons it goes with; in the words of the letter. */
  public record Summons(
      String kind, String when, String where, String caller, String municipality) {}

  /** Whether it is a benefit for which the law asks for a notice. */
  public static boolean asksFor(String benefit) {
    return BENEFITS.contains(benefit);
  }

  /** The benefit for which the law asks for a notice with a summons today; none for none. */
  public Optional<String> benefit(long citizenId) {
    return records
        .running(List.of(citizenId), LocalDate.now(clock))
        .getOrDefault(citizenId, List.of())
        .stream()
        .filter(BENEFITS::contains)
        .findFirst();
  }

  /**
   * The benefits that run today and of which no rule on written notice is known here. Aktivloven §
   * 35 is the only one that has been read; of the others it is not said that there is none.
   */
  public List<String> unknown(long citizenId) {
    return records
        .running(List.of(citizenId), LocalDate.now(clock))
        .getOrDefault(citizenId, List.of())
        .stream()
        .filter(benefit -> !BENEFITS.contains(benefit))
        .distinct()
        .toList();
  }

  /**
   * The notice that is to go with a summons; none where no law asks for it.
   *
   * @param danish what it tells of the summons: these words count
   * @param english the same in English, where the letter is English; none where it is Danish
   */
  public Optional<NoticeText> text(
      long citizenId, Summons danish, @Nullable Summons english, String situation) {
    return benefit(citizenId).map(benefit -> NoticeText.of(benefit, situation, danish, english));
  }

  /** What is shown of the notice where a summons is written; none where no law asks for it. */
  public Optional<NoticeOffer> offer(long citizenId) {
    String open = "…";
    return text(citizenId, new Summons(open, open, open, open, open), null, "")
        .map(text -> new NoticeOffer(text.benefit(), text.paragraphs()));
  }

  /** Keeps a notice, as part of writing the letter it stands in. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(SignedIn who, long citizenId, long meetingId, long letterId, NoticeText text) {
    Instant now = clock.instant();
    String words = text.words();
    byte[] hash = Notice.hash(words);
    long id =
        sql.insertInto(NOTICE)
            .set(NOTICE.CITIZEN_ID, citizenId)
            .set(NOTICE.MEETING_ID, meetingId)
            .set(NOTICE.LETTER_ID, letterId)
            .set(NOTICE.BENEFIT, text.benefit())
            .set(NOTICE.SITUATION, text.situation())
            .set(NOTICE.TEMPLATE, text.template())
            .set(NOTICE.TEMPLATE_VERSION, text.version())
            .set(NOTICE.WORDS, words)
            .set(NOTICE.HASH, hash)
            .set(NOTICE.TRANSLATION, text.translated())
            .set(
                NOTICE.TRANSLATION_HASH,
                text.translation().isEmpty() ? null : Notice.hash(text.translated()))
            .set(NOTICE.WRITTEN_BY, who.id())
            .set(NOTICE.WRITTEN_AT, now)
            .returning(NOTICE.ID)
            .fetchSingle()
            .getId();
    event(who, citizenId, id, "notice-written", null, HexFormat.of().formatHex(hash), now);
  }

  /**
   * Notes that a summons left the house, and with it the notice in it, if there is one. The duty to
   * give written guidance is so met on the day it was given.
   *
   * @param receiver name and address as on the letter
   * @param channel {@code paper} or {@code digital-post}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void sent(SignedIn who, long citizenId, long letterId, String receiver, String channel) {
    occurrences.today(who, citizenId, "summons");
    Long notice =
        sql.select(NOTICE.ID).from(NOTICE).where(NOTICE.LETTER_ID.eq(letterId)).fetchOne(NOTICE.ID);
    if (notice == null) {
      return;
    }
    Instant now = clock.instant();
    int noted =
        sql.insertInto(NOTICE_SENT)
            .set(NOTICE_SENT.CITIZEN_ID, citizenId)
            .set(NOTICE_SENT.NOTICE_ID, notice)
            .set(NOTICE_SENT.RECEIVER, receiver)
            .set(NOTICE_SENT.CHANNEL, channel)
            .set(NOTICE_SENT.SENT_BY, who.id())
            .set(NOTICE_SENT.SENT_AT, now)
            .onConflict(NOTICE_SENT.NOTICE_ID)
            .doNothing()
            .execute();
    if (noted == 1) {
      event(who, citizenId, notice, "notice-sent", null, channel, now);
      occurrences.today(who, citizenId, "written-guidance");
    }
  }

  /** What was added about just this citizen in the last notice of a meeting; empty for nothing. */
  public String situation(long citizenId, long meetingId) {
    return sql.select(NOTICE.SITUATION)
        .from(NOTICE)
        .where(
            NOTICE.MEETING_ID.eq(meetingId),
            NOTICE.CITIZEN_ID.eq(citizenId),
            NOTICE.ANOTHER_AT.isNull())
        .orderBy(NOTICE.ID.desc())
        .limit(1)
        .fetchOptional(NOTICE.SITUATION)
        .orElse("");
  }

  /** All to a citizen, latest first. */
  public List<Notice> of(long citizenId) {
    return list(NOTICE.CITIZEN_ID.eq(citizenId));
  }

  /** The one that went in a letter; none for none. */
  public Optional<Notice> ofLetter(long letterId) {
    return list(NOTICE.LETTER_ID.eq(letterId)).stream().findFirst();
  }

  /** All that went to a citizen with the letters about a meeting, latest first. */
  public List<Notice> ofMeeting(long citizenId, long meetingId) {
    return list(NOTICE.MEETING_ID.eq(meetingId).and(NOTICE.CITIZEN_ID.eq(citizenId)));
  }

  /** Whether the meeting it went with is still that citizen's. */
  boolean ofItsMeeting(long id) {
    return sql.fetchExists(
        NOTICE.join(MEETING).on(MEETING.ID.eq(NOTICE.MEETING_ID)),
        NOTICE.ID.eq(id),
        MEETING.CITIZEN_ID.eq(NOTICE.CITIZEN_ID));
  }

  /** Who wrote it. */
  long writtenBy(long id) {
    return sql.select(NOTICE.WRITTEN_BY)
        .from(NOTICE)
        .where(NOTICE.ID.eq(id))
        .fetchSingle()
        .value1();
  }

  /** One; whether its citizen may be seen is asked before or after. */
  Notice find(long id) {
    return list(NOTICE.ID.eq(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("notice " + id));
  }

  private List<Notice> list(Condition which) {
    var writer = STAFF.as("writer");
    var sender = STAFF.as("sender");
    return sql.select(NOTICE.fields())
        .select(writer.NAME, sender.NAME)
        .select(NOTICE_SENT.RECEIVER, NOTICE_SENT.CHANNEL, NOTICE_SENT.SENT_AT)
        .from(NOTICE)
        .join(writer)
        .on(writer.ID.eq(NOTICE.WRITTEN_BY))
        .leftJoin(NOTICE_SENT)
        .on(NOTICE_SENT.NOTICE_ID.eq(NOTICE.ID))
        .leftJoin(sender)
        .on(sender.ID.eq(NOTICE_SENT.SENT_BY))
        .where(which)
        .orderBy(NOTICE.ID.desc())
        .fetch(row ->
            new Notice(
                row.get(NOTICE.ID),
                row.get(NOTICE.CITIZEN_ID),
                row.get(NOTICE.MEETING_ID),
                row.get(NOTICE.LETTER_ID),
                row.get(NOTICE.BENEFIT),
                row.get(NOTICE.TEMPLATE),
                row.get(NOTICE.TEMPLATE_VERSION),
                row.get(NOTICE.WORDS),
                HexFormat.of().formatHex(row.get(NOTICE.HASH)),
                row.get(NOTICE.TRANSLATION),
                row.get(NOTICE.TRANSLATION_HASH) == null
                    ? ""
                    : HexFormat.of().formatHex(row.get(NOTICE.TRANSLATION_HASH)),
                row.get(writer.NAME),
                row.get(NOTICE.WRITTEN_AT),
                row.get(NOTICE_SENT.SENT_AT) == null
                    ? null
                    : new Notice.Sent(
                        row.get(NOTICE_SENT.RECEIVER),
                        row.get(NOTICE_SENT.CHANNEL),
                        row.get(sender.NAME),
                        row.get(NOTICE_SENT.SENT_AT)),
                row.get(NOTICE.ANOTHER_AT) != null,
                row.get(NOTICE.WITHDRAWN_AT) == null ? null : row.get(NOTICE.WITHDRAWN_WHY),
                row.get(NOTICE.VERSION)));
  }

  /** The words stand in their own table; the event says which, by their hash. */
  void event(
      SignedIn who,
      long citizenId,
      long id,
      String kind,
      @Nullable String reason,
      String said,
      Instant now) {
    sql.insertInto(CASE_EVENT)
        .set(CASE_EVENT.CITIZEN_ID, citizenId)
        .set(CASE_EVENT.KIND, kind)
        .set(CASE_EVENT.SUBJECT, "notice")
        .set(CASE_EVENT.SUBJECT_ID, id)
        .set(CASE_EVENT.REASON, reason)
        .set(CASE_EVENT.AFTER, JSONB.jsonb("{\"said\":\"" + said + "\"}"))
        .set(CASE_EVENT.ACTOR_ID, who.id())
        .set(CASE_EVENT.AT, now)
        .execute();
  }
}
