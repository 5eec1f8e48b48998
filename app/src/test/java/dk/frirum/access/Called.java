package dk.frirum.access;

import static dk.frirum.tables.Tables.LETTER;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;
import static dk.frirum.tables.Tables.NOTICE;
import static dk.frirum.tables.Tables.PLACEMENT;
import static dk.frirum.tables.Tables.TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;

/** A citizen's meeting with its letter and the notice in it, a task, and a placement. */
record Called(long meeting, long letter, long task, long placement, long notice) {

  static Called of(DSLContext sql, long citizen, long owner) {
    long meeting =
        sql.insertInto(MEETING)
            .set(MEETING.CITIZEN_ID, citizen)
            .set(MEETING.KIND, "job-interview")
            .set(MEETING.STARTS_AT, Instant.now().plusSeconds(86_400))
            .set(MEETING.ENDS_AT, Instant.now().plusSeconds(90_000))
            .set(MEETING.FORM, "phone")
            .set(MEETING.OWNER_ID, owner)
            .set(MEETING.UID, UUID.randomUUID())
            .set(MEETING.CALLED_BY, owner)
            .set(MEETING.CALLED_AT, Instant.EPOCH)
            .set(MEETING.IDEMPOTENCY_KEY, UUID.randomUUID())
            .returning(MEETING.ID)
            .fetchSingle()
            .getId();
    long party =
        sql.insertInto(MEETING_PARTY)
            .set(MEETING_PARTY.MEETING_ID, meeting)
            .set(MEETING_PARTY.PART, "citizen")
            .set(MEETING_PARTY.NAME, "Asta Prøve")
            .set(MEETING_PARTY.BASIS, "duty")
            .returning(MEETING_PARTY.ID)
            .fetchSingle()
            .getId();
    long letter =
        sql.insertInto(LETTER)
            .set(LETTER.CITIZEN_ID, citizen)
            .set(LETTER.MEETING_ID, meeting)
            .set(LETTER.PARTY_ID, party)
            .set(LETTER.OCCASION, "summons")
            .set(LETTER.TEMPLATE, "summons-citizen")
            .set(LETTER.TEMPLATE_VERSION, 1)
            .set(LETTER.RECEIVER, "Asta Prøve")
            .set(LETTER.HEADING, "Indkaldelse")
            .set(LETTER.BODY, "Kære Asta")
            .set(LETTER.WRITTEN_AT, Instant.EPOCH)
            .set(LETTER.WRITTEN_BY, owner)
            .set(LETTER.TO_PRINT, true)
            .returning(LETTER.ID)
            .fetchSingle()
            .getId();
    long task =
        sql.insertInto(TASK)
            .set(TASK.CITIZEN_ID, citizen)
            .set(TASK.PARTY_ID, party)
            .set(TASK.WHAT, "Ring")
            .set(TASK.OWNER_ID, owner)
            .set(TASK.DUE, LocalDate.EPOCH)
            .set(TASK.MADE_BY, owner)
            .set(TASK.MADE_AT, Instant.EPOCH)
            .returning(TASK.ID)
            .fetchSingle()
            .getId();
    long placement =
        sql.insertInto(PLACEMENT)
            .set(PLACEMENT.CITIZEN_ID, citizen)
            .set(PLACEMENT.KIND, "course")
            .set(PLACEMENT.PROVIDER, "Aftenskolen")
            .set(PLACEMENT.STARTS_ON, LocalDate.EPOCH)
            .set(PLACEMENT.ENDS_ON, LocalDate.of(2090, 1, 1))
            .set(PLACEMENT.REGISTERED_BY, owner)
            .set(PLACEMENT.REGISTERED_AT, Instant.EPOCH)
            .set(PLACEMENT.IDEMPOTENCY_KEY, UUID.randomUUID())
            .returning(PLACEMENT.ID)
            .fetchSingle()
            .getId();
    long notice =
        sql.insertInto(NOTICE)
            .set(NOTICE.CITIZEN_ID, citizen)
            .set(NOTICE.MEETING_ID, meeting)
            .set(NOTICE.LETTER_ID, letter)
            .set(NOTICE.BENEFIT, "cash-assistance")
            .set(NOTICE.TEMPLATE, "notice-summons")
            .set(NOTICE.TEMPLATE_VERSION, 1)
            .set(NOTICE.WORDS, "Kære Asta")
            .set(NOTICE.HASH, new byte[32])
            .set(NOTICE.WRITTEN_BY, owner)
            .set(NOTICE.WRITTEN_AT, Instant.EPOCH)
            .returning(NOTICE.ID)
            .fetchSingle()
            .getId();
    return new Called(meeting, letter, task, placement, notice);
  }
}
