package dk.frirum.meeting;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.Protection;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.casework.Form;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meetings in lists, and what forms remember of earlier ones. */
@Component
class MeetingLists {
  /** So many of those whose outcome is missing are shown at a time; the page says how many wait. */
  static final int MOST = 200;

  /** A list that is short by what it is of: a citizen, a week of one person's, a day. */
  private static final int ALL = Integer.MAX_VALUE;

  private final DSLContext sql;
  private final MeetingRows rows;
  private final CitizenAccess access;
  private final Audit audit;
  private final Clock clock;

  MeetingLists(DSLContext sql, MeetingRows rows, CitizenAccess access, Audit audit, Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /** The person's own meetings within a time, in order; the trail says whom they were about. */
  @Transactional
  public List<Meeting> mine(SignedIn who, Span within) {
    return listed(
        who,
        rows.list(
            who,
            takesPart(who.id())
                .and(MEETING.STARTS_AT.ge(within.from()))
                .and(MEETING.STARTS_AT.lt(within.to())),
            ALL));
  }

  /** Meetings at workplaces within a time that are not cancelled, in order. */
  @Transactional
  public List<Meeting> atWorkplaces(SignedIn who, Condition whose, Span within) {
    return listed(
        who,
        rows.list(
            who,
            whose
                .and(MEETING.FORM.eq(Form.WORKPLACE.code()))
                .and(MEETING.STAGE.ne(inline("cancelled")))
                .and(MEETING.STARTS_AT.ge(within.from()))
                .and(MEETING.STARTS_AT.lt(within.to())),
            ALL));
  }

  /**
   * Those that are over and of which nobody has said what became; the oldest first, some of them.
   */
  @Transactional
  public List<Meeting> outcomeMissing(SignedIn who) {
    return listed(who, rows.list(who, missing(who), MOST));
  }

  /** How many there are. */
  int countOutcomeMissing(SignedIn who) {
    return sql.fetchCount(
        sql.selectOne()
            .from(MEETING)
            .join(CITIZEN)
            .on(CITIZEN.ID.eq(MEETING.CITIZEN_ID))
            .where(missing(who), access.visible(who)));
  }

  private Condition missing(SignedIn who) {
    return MEETING
        .OWNER_ID
        .eq(who.id())
        .and(MEETING.STAGE.eq(inline("called")))
        .and(MEETING.ENDS_AT.le(clock.instant()));
  }

  /** Holds it, or is invited as a colleague. */
  static Condition takesPart(long staff) {
    return MEETING
        .OWNER_ID
        .eq(staff)
        .or(
            exists(
                selectOne()
                    .from(MEETING_PARTY)
                    .where(
                        MEETING_PARTY.MEETING_ID.eq(MEETING.ID),
                        MEETING_PARTY.STAFF_ID.eq(staff))));
  }

  private List<Meeting> listed(SignedIn who, List<Meeting> meetings) {
    audit.record(
        Entry.of(who.id(), Action.MEETINGS_LISTED)
            .showing(
                meetings.stream().map(Meeting::citizenId).distinct().toList(), meetings.size()));
    return meetings;
  }

  /** All of a citizen, the latest first; that the citizen may be seen is asked before. */
  List<Meeting> of(SignedIn who, long citizenId) {
    return rows.list(
        who, MEETING.CITIZEN_ID.eq(citizenId), ALL, MEETING.STARTS_AT.desc(), MEETING.ID.desc());
  }

  /** Those about one of a citizen's placements, the latest first; asked before as above. */
  List<Meeting> about(SignedIn who, long citizenId, long placementId) {
    return rows.list(
        who,
        MEETING.CITIZEN_ID.eq(citizenId).and(MEETING.PLACEMENT_ID.eq(placementId)),
        MOST,
        MEETING.STARTS_AT.desc(),
        MEETING.ID.desc());
  }

  /** Those of a citizen that are still to come, soonest first; asked before as above. */
  List<Meeting> ahead(SignedIn who, long citizenId) {
    return rows.list(
        who,
        MEETING
            .CITIZEN_ID
            .eq(citizenId)
            .and(MEETING.STAGE.eq(inline("called")))
            .and(MEETING.ENDS_AT.gt(clock.instant())),
        ALL);
  }

  /** Where a meeting of this form was last: a workplace is the citizen's, a room one's own. */
  Optional<String> lastPlace(SignedIn who, long citizenId, Form form) {
    Condition whose =
        switch (form) {
          case IN_PERSON -> MEETING.OWNER_ID.eq(who.id());
          case WORKPLACE, VIDEO, PHONE -> MEETING.CITIZEN_ID.eq(citizenId);
        };
    return sql.select(MEETING.PLACE)
        .from(MEETING)
        .where(whose, MEETING.FORM.eq(form.code()), MEETING.PLACE.ne(""))
        .orderBy(MEETING.ID.desc())
        .limit(1)
        .fetchOptional(MEETING.PLACE);
  }

  /** Name and address of who took part last, by part. */
  record Known(String name, String email) {}

  Map<Part, Known> lastParties(long citizenId) {
    Map<Part, Known> last = new EnumMap<>(Part.class);
    sql.select(MEETING_PARTY.PART, MEETING_PARTY.NAME, MEETING_PARTY.EMAIL)
        .from(MEETING_PARTY)
        .join(MEETING)
        .on(MEETING.ID.eq(MEETING_PARTY.MEETING_ID))
        .where(
            MEETING.CITIZEN_ID.eq(citizenId),
            MEETING_PARTY.LEFT_AT.isNull(),
            MEETING_PARTY.PART.in(
                Part.EMPLOYER.code(), Part.A_KASSE.code(), Part.GP.code(), Part.SCHOOL.code()))
        .orderBy(MEETING_PARTY.ID)
        .forEach(row -> last.put(Part.of(row.value1()), new Known(row.value2(), row.value3())));
    return last;
  }

  /** The language the citizen wants letters in. */
  String language(long citizenId) {
    return sql.select(CITIZEN.LANGUAGE)
        .from(CITIZEN)
        .where(CITIZEN.ID.eq(citizenId))
        .fetchSingle()
        .value1();
  }

  /** The citizen's address where it is protected, so that it can be kept out; empty else. */
  String hiddenAddress(long citizenId) {
    var row =
        sql.select(CITIZEN.PROTECTION, CITIZEN.ADDRESS)
            .from(CITIZEN)
            .where(CITIZEN.ID.eq(citizenId))
            .fetchSingle();
    return Protection.of(row.value1()).showsAddress() ? "" : row.value2();
  }
}
