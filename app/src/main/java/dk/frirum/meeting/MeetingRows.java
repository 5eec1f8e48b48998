package dk.frirum.meeting;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.casework.Form;
import dk.frirum.web.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statements behind {@link Meetings}. */
@Component
class MeetingRows {
  static final String SUBJECT = "meeting";
  static final String RIGHT_CITIZEN = "meeting-right-citizen";
  private static final Field<JSONB> WHOLE =
      field(
          "to_jsonb(meeting) || jsonb_build_object('parties', (select jsonb_agg(to_jsonb(p) order by p.id)"
              + " from meeting_party p where p.meeting_id = meeting.id))",
          JSONB.class);
  private static final Field<Long> LAST_ACTOR =
      field(
              select(CASE_EVENT.ACTOR_ID)
                  .from(CASE_EVENT)
                  .where(CASE_EVENT.SUBJECT.eq(SUBJECT), CASE_EVENT.SUBJECT_ID.eq(MEETING.ID))
                  .orderBy(CASE_EVENT.ID.desc())
                  .limit(1))
          .as("last_actor");

  private final DSLContext sql;
  private final CitizenAccess access;

  MeetingRows(DSLContext sql, CitizenAccess access) {
    this.sql = sql;
    this.access = access;
  }

  /** Whose meeting it is. */
  long citizenOf(long id) {
    return sql.select(MEETING.CITIZEN_ID)
        .from(MEETING)
        .where(MEETING.ID.eq(id))
        .fetchOptional(MEETING.CITIZEN_ID)
        .orElseThrow(() -> new NotFound("meeting " + id));
  }

  /** A meeting, unless it is of a citizen this person may not see. */
  Meeting find(SignedIn who, long id) {
    return list(who, MEETING.ID.eq(id), 1).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("meeting " + id));
  }

  /** Meetings of citizens this person may see, in time. */
  List<Meeting> list(SignedIn who, Condition which, int most, OrderField<?>... order) {
    return all(which.and(access.visible(who)), most, order);
  }

  /** Meetings, in time; whoever asks has asked before who may see them. */
  List<Meeting> all(Condition which, int most, OrderField<?>... order) {
    var owner = STAFF.as("owner");
    var saver = STAFF.as("saver");
    var rows =
        sql.select(MEETING.fields())
            .select(CITIZEN.GIVEN_NAME, CITIZEN.SURNAME, owner.NAME, LAST_ACTOR)
            .from(MEETING)
            .join(CITIZEN)
            .on(CITIZEN.ID.eq(MEETING.CITIZEN_ID))
            .join(owner)
            .on(owner.ID.eq(MEETING.OWNER_ID))
            .where(which)
            .orderBy(
                order.length == 0 ? new OrderField<?>[] {MEETING.STARTS_AT, MEETING.ID} : order)
            .limit(most)
            .fetch();
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Long, List<Party>> parties = parties(rows.getValues(MEETING.ID));
    Map<Long, String> savers =
        sql.select(saver.ID, saver.NAME)
            .from(saver)
            .where(saver.ID.in(rows.getValues(LAST_ACTOR)))
            .fetchMap(saver.ID, saver.NAME);
    return rows.map(row -> {
      Long saved = row.get(LAST_ACTOR);
      return meeting(
          row,
          row.get(owner.NAME),
          saved,
          saved == null ? "" : savers.getOrDefault(saved, ""),
          parties.getOrDefault(row.get(MEETING.ID), List.of()));
    });
  }

  private static Meeting meeting(
      Record row, String owner, @Nullable Long saver, String saverName, List<Party> parties) {
    String requirement = row.get(MEETING.REQUIREMENT);
    return new Meeting(
        row.get(MEETING.ID),
        row.get(MEETING.CITIZEN_ID),
        row.get(CITIZEN.GIVEN_NAME) + " " + row.get(CITIZEN.SURNAME),
        Kind.of(row.get(MEETING.KIND)).orElseThrow(),
        new Span(row.get(MEETING.STARTS_AT), row.get(MEETING.ENDS_AT)),
        Form.of(row.get(MEETING.FORM)).orElseThrow(),
        row.get(MEETING.PLACE),
        row.get(MEETING.OWNER_ID),
        owner,
        Stage.of(row.get(MEETING.STAGE)).orElseThrow(),
        row.get(MEETING.REASON) == null ? null : Reason.of(row.get(MEETING.REASON)).orElseThrow(),
        row.get(MEETING.REASON_TEXT),
        row.get(MEETING.AWAY) == null ? null : Away.of(row.get(MEETING.AWAY)).orElseThrow(),
        row.get(MEETING.AWAY_TEXT),
        row.get(MEETING.LAW),
        requirement == null
            ? null
            : new Meeting.ForDuty(requirement, row.get(MEETING.SPELL_ID), row.get(MEETING.ANCHOR)),
        row.get(MEETING.INTERVIEW_ID),
        row.get(MEETING.PLACEMENT_ID),
        row.get(MEETING.RECORD),
        row.get(MEETING.BOOKED),
        row.get(MEETING.UID),
        row.get(MEETING.SEQUENCE),
        row.get(MEETING.VERSION),
        saver,
        saverName,
        parties);
  }

  private Map<Long, List<Party>> parties(List<Long> meetings) {
    return parties(meetings, MEETING_PARTY.LEFT_AT.isNull());
  }

  /** Those who were parties, and did not go along when it turned out to be another citizen's. */
  List<Party> left(long id) {
    return parties(List.of(id), MEETING_PARTY.LEFT_AT.isNotNull()).getOrDefault(id, List.of());
  }

  private Map<Long, List<Party>> parties(List<Long> meetings, Condition which) {
    return sql.selectFrom(MEETING_PARTY)
        .where(MEETING_PARTY.MEETING_ID.in(meetings), which)
        .orderBy(MEETING_PARTY.ID)
        .fetchGroups(
            MEETING_PARTY.MEETING_ID,
            row ->
                new Party(
                    row.get(MEETING_PARTY.ID),
                    Part.of(row.get(MEETING_PARTY.PART)),
                    row.get(MEETING_PARTY.NAME),
                    row.get(MEETING_PARTY.EMAIL),
                    row.get(MEETING_PARTY.STAFF_ID),
                    Basis.of(row.get(MEETING_PARTY.BASIS)),
                    row.get(MEETING_PARTY.CONSENT_ON),
                    Answer.of(row.get(MEETING_PARTY.ANSWER)).orElseThrow(),
                    Excuse.of(row.get(MEETING_PARTY.EXCUSE)).orElse(null),
                    row.get(MEETING_PARTY.ANSWER_TEXT),
                    Reply.times(row.get(MEETING_PARTY.ANSWER_TIMES)),
                    row.get(MEETING_PARTY.ATTENDED),
                    Area.of(row.get(MEETING_PARTY.AREA)),
                    row.get(MEETING_PARTY.TOLD),
                    row.get(MEETING_PARTY.LANGUAGE),
                    row.get(MEETING_PARTY.ACCESS_ID)));
  }

  /** The meeting that was called with a key; none where none was. */
  @Nullable Long called(long citizenId, UUID key) {
    return sql.select(MEETING.ID)
        .from(MEETING)
        .where(MEETING.IDEMPOTENCY_KEY.eq(key), MEETING.CITIZEN_ID.eq(citizenId))
        .fetchOne(MEETING.ID);
  }

  /**
   * Writes a meeting down.
   *
   * @param owner who holds it
   */
  long insert(SignedIn who, long owner, long citizenId, Call call, UUID key, Instant now) {
    Meeting.ForDuty duty = call.duty();
    Away away = call.away();
    long id =
        sql.insertInto(MEETING)
            .set(MEETING.CITIZEN_ID, citizenId)
            .set(MEETING.KIND, call.kind().code())
            .set(MEETING.STARTS_AT, call.span().from())
            .set(MEETING.ENDS_AT, call.span().to())
            .set(MEETING.FORM, call.form().code())
            .set(MEETING.PLACE, call.place())
            .set(MEETING.OWNER_ID, owner)
            .set(MEETING.BOOKED, owner != who.id())
            .set(MEETING.AWAY, away == null ? null : away.code())
            .set(MEETING.AWAY_TEXT, call.awayText())
            .set(MEETING.LAW, call.law())
            .set(MEETING.REQUIREMENT, duty == null ? null : duty.requirement())
            .set(MEETING.SPELL_ID, duty == null ? null : duty.spellId())
            .set(MEETING.ANCHOR, duty == null ? null : duty.anchor())
            .set(MEETING.PLACEMENT_ID, call.placement())
            .set(MEETING.UID, UUID.randomUUID())
            .set(MEETING.CALLED_BY, who.id())
            .set(MEETING.CALLED_AT, now)
            .set(MEETING.IDEMPOTENCY_KEY, key)
            .returning(MEETING.ID)
            .fetchSingle()
            .getId();
    for (Call.Invitee each : call.invitees()) {
      sql.insertInto(MEETING_PARTY)
          .set(MEETING_PARTY.MEETING_ID, id)
          .set(MEETING_PARTY.PART, each.part().code())
          .set(MEETING_PARTY.NAME, each.name())
          .set(MEETING_PARTY.EMAIL, each.email())
          .set(MEETING_PARTY.STAFF_ID, each.staffId())
          .set(MEETING_PARTY.BASIS, each.basis().code())
          .set(MEETING_PARTY.CONSENT_ON, each.consentOn())
          .set(MEETING_PARTY.LANGUAGE, each.language())
          .set(MEETING_PARTY.AREA, each.area() == null ? null : each.area().code())
          .execute();
    }
    return id;
  }

  /** Changes a meeting; its version goes up. */
  void update(long id, Map<Field<?>, @Nullable Object> columns) {
    sql.update(MEETING)
        .set(columns)
        .set(MEETING.VERSION, MEETING.VERSION.plus(1))
        .where(MEETING.ID.eq(id))
        .execute();
  }

  void updateParty(long partyId, Map<Field<?>, @Nullable Object> columns) {
    sql.update(MEETING_PARTY).set(columns).where(MEETING_PARTY.ID.eq(partyId)).execute();
  }

  /** One; whether it may be seen is asked before. */
  Meeting read(long id) {
    return all(MEETING.ID.eq(id), 1).getFirst();
  }

  /** The meeting and its parties as they stand. */
  JSONB snapshot(long id) {
    return sql.select(WHOLE).from(MEETING).where(MEETING.ID.eq(id)).fetchSingle().value1();
  }

  /** Adds to the case what happened to a meeting; as it is now is the "after". */
  void event(
      Meeting meeting,
      String kind,
      @Nullable String reason,
      @Nullable JSONB before,
      SignedIn who,
      Instant at) {
    sql.insertInto(CASE_EVENT)
        .set(CASE_EVENT.CITIZEN_ID, meeting.citizenId())
        .set(CASE_EVENT.KIND, kind)
        .set(CASE_EVENT.SUBJECT, SUBJECT)
        .set(CASE_EVENT.SUBJECT_ID, meeting.id())
        .set(CASE_EVENT.REASON, reason)
        .set(CASE_EVENT.BEFORE, before)
        .set(CASE_EVENT.AFTER, snapshot(meeting.id()))
        .set(CASE_EVENT.ACTOR_ID, who.id())
        .set(CASE_EVENT.AT, at)
        .execute();
  }

  /** One change at a time in a citizen's case; others wait here. */
  void hold(long citizenId) {
    Objects.requireNonNull(
        sql.select(CITIZEN.ID)
            .from(CITIZEN)
            .where(CITIZEN.ID.eq(citizenId))
            .forNoKeyUpdate()
            .fetchOne());
  }
}
