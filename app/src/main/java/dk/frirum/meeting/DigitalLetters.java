package dk.frirum.meeting;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.LETTER;
import static dk.frirum.tables.Tables.MUNICIPALITY;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.access.Role;
import dk.frirum.access.SignedIn;
import dk.frirum.guidance.Notices;
import dk.frirum.post.LetterBack;
import dk.frirum.post.Sheets;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters that go in Digital Post: made when they are sent, and what came back of them. One that
 * the receiver has is a summons that was given, and the notice in it; one that was not taken is to
 * be printed.
 */
@Component
class DigitalLetters implements Sheets {
  private final DSLContext sql;
  private final Letters letters;
  private final LetterFile file;
  private final MeetingRows rows;
  private final Notices notices;

  DigitalLetters(
      DSLContext sql, Letters letters, LetterFile file, MeetingRows rows, Notices notices) {
    this.sql = sql;
    this.letters = letters;
    this.file = file;
    this.rows = rows;
    this.notices = notices;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Sheet of(long letterId) {
    var row =
        sql.select(CITIZEN.CPR, MUNICIPALITY.NAME)
            .from(LETTER)
            .join(CITIZEN)
            .on(CITIZEN.ID.eq(LETTER.CITIZEN_ID))
            .join(MUNICIPALITY)
            .on(MUNICIPALITY.CODE.eq(CITIZEN.MUNICIPALITY))
            .where(LETTER.ID.eq(letterId))
            .fetchSingle();
    Letters.Letter letter = letters.sent(letterId);
    return new Sheet(
        row.value1(), row.value2(), letter.words().language(), file.pdf(row.value2(), letter));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(LetterBack back) {
    Letters.Letter letter = letters.sent(back.letterId());
    if (!back.received()) {
      letters.onPaper(back.letterId());
      return;
    }
    rows.hold(letter.citizenId());
    Meeting meeting =
        rows.all(dk.frirum.tables.Tables.MEETING.ID.eq(letter.meetingId()), 1).getFirst();
    if (meeting.summonedBy(letter)) {
      notices.sent(
          owner(meeting.ownerId()),
          letter.citizenId(),
          letter.id(),
          letter.receiver(),
          "digital-post");
    }
  }

  /** Who holds the meeting, for whom it was sent; also where access was taken away meanwhile. */
  private SignedIn owner(long id) {
    return Objects.requireNonNull(
        sql.select(STAFF.fields())
            .select(MUNICIPALITY.NAME)
            .from(STAFF)
            .join(MUNICIPALITY)
            .on(MUNICIPALITY.CODE.eq(STAFF.MUNICIPALITY))
            .where(STAFF.ID.eq(id))
            .fetchOne(row ->
                new SignedIn(
                    id,
                    row.get(STAFF.USERNAME),
                    row.get(STAFF.NAME),
                    Role.of(row.get(STAFF.ROLE)),
                    row.get(STAFF.MUNICIPALITY),
                    row.get(MUNICIPALITY.NAME),
                    row.get(STAFF.TEAM),
                    row.get(STAFF.CITIZEN_ID))));
  }
}
