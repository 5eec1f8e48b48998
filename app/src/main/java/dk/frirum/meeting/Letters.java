package dk.frirum.meeting;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.LETTER;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;
import static dk.frirum.tables.Tables.NOTICE;
import static dk.frirum.tables.Tables.NOTICE_SENT;
import static dk.frirum.tables.Tables.OUTBOX;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dk.frirum.access.Protection;
import dk.frirum.access.SignedIn;
import dk.frirum.post.Occasion;
import dk.frirum.web.NotFound;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Letters (<i>breve</i>) to the parties of a meeting, kept word for word. */
@Component
class Letters {
  private final DSLContext sql;
  private final Clock clock;

  Letters(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * A letter.
   *
   * @param receiver lines of name and, for the citizen alone, address
   * @param body paragraphs
   * @param toPrint whether no channel carries it, so that somebody must print it
   */
  record Letter(
      long id,
      long meetingId,
      long citizenId,
      long partyId,
      String occasion,
      String receiver,
      String heading,
      List<String> body,
      String template,
      int version,
      Instant writtenAt,
      boolean toPrint,
      @Nullable Instant printedAt) {

    /** Whether it says that a summons was about somebody else. */
    boolean ofMistake() {
      return occasion.equals(Occasion.ANOTHER.code());
    }

    /** The language it was written in. */
    Words words() {
      return Words.of(Locale.of(template.endsWith("-en") ? "en" : "da"));
    }
  }

  /**
   * Writes a letter down.
   *
   * @param annex paragraphs that go with it, after its own; empty for none
   * @return its id
   */
  long write(
      SignedIn who,
      Meeting meeting,
      Party party,
      Occasion occasion,
      Template template,
      PartyView view,
      List<String> annex,
      boolean toPrint) {
    List<String> body = new ArrayList<>(template.body(view));
    body.addAll(annex);
    return sql.insertInto(LETTER)
        .set(LETTER.CITIZEN_ID, meeting.citizenId())
        .set(LETTER.MEETING_ID, meeting.id())
        .set(LETTER.PARTY_ID, party.id())
        .set(LETTER.OCCASION, occasion.code())
        .set(LETTER.TEMPLATE, template.name())
        .set(LETTER.TEMPLATE_VERSION, template.version())
        .set(LETTER.RECEIVER, receiver(meeting, party))
        .set(LETTER.HEADING, template.heading(view))
        .set(LETTER.BODY, String.join("\n\n", body))
        .set(LETTER.WRITTEN_AT, clock.instant())
        .set(LETTER.WRITTEN_BY, who.id())
        .set(LETTER.TO_PRINT, toPrint)
        .returning(LETTER.ID)
        .fetchSingle()
        .getId();
  }

  /** An address stands on the citizen's own letter only, and there only where it may be shown. */
  private String receiver(Meeting meeting, Party party) {
    if (party.part() != Part.CITIZEN) {
      return party.name();
    }
    var row =
        sql.select(CITIZEN.PROTECTION, CITIZEN.ADDRESS, CITIZEN.POSTCODE, CITIZEN.CITY)
            .from(CITIZEN)
            .where(CITIZEN.ID.eq(meeting.citizenId()))
            .fetchSingle();
    return Protection.of(row.value1()).showsAddress()
        ? (party.name() + "\n" + row.value2() + "\n" + row.value3() + " " + row.value4()).strip()
        : party.name();
  }

  /** Those that were written of a meeting while it was this citizen's. */
  List<Letter> of(long citizenId, long meetingId) {
    return sql.selectFrom(LETTER)
        .where(LETTER.MEETING_ID.eq(meetingId), LETTER.CITIZEN_ID.eq(citizenId), shown())
        .orderBy(LETTER.ID)
        .fetch(Letters::letter);
  }

  /** Whether this citizen was told that a summons to a meeting was a mistake. */
  boolean toldOfMistake(long citizenId, long meetingId) {
    return sql.fetchExists(
        LETTER,
        LETTER.CITIZEN_ID.eq(citizenId),
        LETTER.MEETING_ID.eq(meetingId),
        LETTER.OCCASION.eq(Occasion.ANOTHER.code()));
  }

  /** In whose case a letter about a mistake is; none where it is not one of those. */
  Optional<Long> mistaken(long meetingId, long id) {
    return sql.select(LETTER.CITIZEN_ID)
        .from(LETTER)
        .where(
            LETTER.ID.eq(id),
            LETTER.MEETING_ID.eq(meetingId),
            LETTER.OCCASION.eq(Occasion.ANOTHER.code()))
        .fetchOptional(LETTER.CITIZEN_ID);
  }

  /** Days on which a summons to a meeting left the house for the citizen, and to no other one. */
  List<LocalDate> summonedOn(long citizenId, long meetingId) {
    Field<Instant> sent = coalesce(LETTER.PRINTED_AT, NOTICE_SENT.SENT_AT, OUTBOX.RECEIPT_AT);
    return sql
        .select(LETTER.MEETING_ID, sent)
        .from(LETTER)
        .join(MEETING_PARTY)
        .on(MEETING_PARTY.ID.eq(LETTER.PARTY_ID))
        .leftJoin(NOTICE)
        .on(NOTICE.LETTER_ID.eq(LETTER.ID))
        .leftJoin(NOTICE_SENT)
        .on(NOTICE_SENT.NOTICE_ID.eq(NOTICE.ID))
        // A summons no law asks a notice with is given when it is accepted, as any other.
        .leftJoin(OUTBOX)
        .on(OUTBOX.LETTER_ID.eq(LETTER.ID), OUTBOX.RECEIPT.eq(inline("accepted")))
        .where(
            LETTER.CITIZEN_ID.eq(citizenId),
            MEETING_PARTY.PART.eq(Part.CITIZEN.code()),
            LETTER.OCCASION.in(Occasion.SUMMONS.code(), Occasion.MOVED.code()),
            sent.isNotNull())
        .fetchGroups(
            row -> LocalDate.ofInstant(row.get(sent), clock.getZone()),
            row -> row.get(LETTER.MEETING_ID))
        .entrySet()
        .stream()
        .filter(each -> each.getValue().stream().allMatch(id -> id == meetingId))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /**
   * Those about a mistake that somebody must still print and send.
   *
   * @param all also those that wait for an e-mail, which nothing carries
   */
  List<Letter> ofMistakes(long citizenId, boolean all) {
    return sql.selectFrom(LETTER)
        .where(
            LETTER.CITIZEN_ID.eq(citizenId),
            LETTER.OCCASION.eq(Occasion.ANOTHER.code()),
            all ? noCondition() : LETTER.TO_PRINT.isTrue(),
            LETTER.PRINTED_AT.isNull())
        .orderBy(LETTER.ID)
        .fetch(Letters::letter);
  }

  /**
   * No letter about a meeting that was moved to another citizen, and none with a notice to somebody
   * else, is shown any more. That it was a mistake is.
   */
  static Condition shown() {
    return LETTER
        .OCCASION
        .eq(inline(Occasion.ANOTHER.code()))
        .or(
            exists(
                    selectOne()
                        .from(MEETING)
                        .where(
                            MEETING.ID.eq(LETTER.MEETING_ID),
                            MEETING.CITIZEN_ID.eq(LETTER.CITIZEN_ID)))
                .and(
                    notExists(
                        selectOne()
                            .from(NOTICE)
                            .where(
                                NOTICE.LETTER_ID.eq(LETTER.ID), NOTICE.ANOTHER_AT.isNotNull()))));
  }

  /** All to the citizen, the latest first; that the citizen may be seen is asked before. */
  List<Letter> toCitizen(long citizenId) {
    return sql.select(LETTER.fields())
        .from(LETTER)
        .join(MEETING_PARTY)
        .on(MEETING_PARTY.ID.eq(LETTER.PARTY_ID))
        .where(LETTER.CITIZEN_ID.eq(citizenId), MEETING_PARTY.PART.eq(Part.CITIZEN.code()), shown())
        .orderBy(LETTER.ID.desc())
        .fetchInto(LETTER)
        .map(Letters::letter);
  }

  /**
   * One of those.
   *
   * @throws NotFound where there is none of that number to this citizen
   */
  Letter toCitizen(long citizenId, long id) {
    return toCitizen(citizenId).stream()
        .filter(each -> each.id() == id)
        .findFirst()
        .orElseThrow(() -> new NotFound("letter " + id));
  }

  /** One of a meeting; {@link NotFound} where it has no such letter, of this citizen. */
  Letter find(long citizenId, long meetingId, long id) {
    return sql.selectFrom(LETTER)
        .where(
            LETTER.ID.eq(id),
            LETTER.MEETING_ID.eq(meetingId),
            LETTER.CITIZEN_ID.eq(citizenId),
            shown())
        .fetchOptional(Letters::letter)
        .orElseThrow(() -> new NotFound("letter " + id));
  }

  /** One that is on its way or has been, whether or not it is shown any more. */
  Letter sent(long id) {
    return letter(sql.fetchSingle(LETTER, LETTER.ID.eq(id)));
  }

  /** A letter no channel carried after all is to be printed. */
  void onPaper(long id) {
    sql.update(LETTER).set(LETTER.TO_PRINT, true).where(LETTER.ID.eq(id)).execute();
  }

  /** Notes that a letter was sent on paper; whether this was the first time, which counts. */
  boolean printed(long id) {
    return sql.update(LETTER)
            .set(LETTER.PRINTED_AT, clock.instant())
            .where(LETTER.ID.eq(id), LETTER.PRINTED_AT.isNull())
            .execute()
        == 1;
  }

  private static Letter letter(dk.frirum.tables.tables.records.LetterRecord row) {
    return new Letter(
        row.getId(),
        row.getMeetingId(),
        row.getCitizenId(),
        row.getPartyId(),
        row.getOccasion(),
        row.getReceiver(),
        row.getHeading(),
        List.of(row.getBody().split("\n\n")),
        row.getTemplate(),
        row.getTemplateVersion(),
        row.getWrittenAt(),
        row.getToPrint(),
        row.getPrintedAt());
  }
}
