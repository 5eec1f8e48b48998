package dk.frirum.meeting;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.LETTER;
import static dk.frirum.tables.Tables.MEETING_PARTY;

import dk.frirum.access.Protection;
import dk.frirum.access.SignedIn;
import dk.frirum.post.Occasion;
import dk.frirum.web.NotFound;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
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

  List<Letter> of(long meetingId) {
    return sql.selectFrom(LETTER)
        .where(LETTER.MEETING_ID.eq(meetingId))
        .orderBy(LETTER.ID)
        .fetch(Letters::letter);
  }

  /** Those to the citizen, the latest first; that the citizen may be seen is asked before. */
  List<Letter> toCitizen(long citizenId, int most) {
    return sql.select(LETTER.fields())
        .from(LETTER)
        .join(MEETING_PARTY)
        .on(MEETING_PARTY.ID.eq(LETTER.PARTY_ID))
        .where(LETTER.CITIZEN_ID.eq(citizenId), MEETING_PARTY.PART.eq(Part.CITIZEN.code()))
        .orderBy(LETTER.ID.desc())
        .limit(most)
        .fetchInto(LETTER)
        .map(Letters::letter);
  }

  /**
   * One of those.
   *
   * @throws NotFound where there is none of that number to this citizen
   */
  Letter toCitizen(long citizenId, long id) {
    return toCitizen(citizenId, Integer.MAX_VALUE).stream()
        .filter(each -> each.id() == id)
        .findFirst()
        .orElseThrow(() -> new NotFound("letter " + id));
  }

  /**
   * @throws NotFound where the meeting has no such letter
   */
  Letter find(long meetingId, long id) {
    return sql.selectFrom(LETTER)
        .where(LETTER.ID.eq(id), LETTER.MEETING_ID.eq(meetingId))
        .fetchOptional(Letters::letter)
        .orElseThrow(() -> new NotFound("letter " + id));
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
