package dk.frirum.meeting;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;

import dk.frirum.access.SignedIn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Finds what a meeting would clash with: the same staff, citizen or room at the same time. It warns
 * and does not forbid; two who call at the same instant may both be told that all is well.
 */
@Component
class Clashes {
  private final DSLContext sql;

  Clashes(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * What is asked for.
   *
   * @param staff who takes part of the municipality's own
   * @param room room at the municipality; empty where it is no such
   * @param except the meeting itself, where it is there already; 0 for none
   */
  record Wanted(long citizenId, Collection<Long> staff, String room, long except) {
    Wanted {
      staff = List.copyOf(staff);
    }
  }

  /** Earliest first. */
  List<Clash> of(SignedIn who, Wanted wanted, Span span) {
    Condition staff =
        MEETING
            .OWNER_ID
            .in(wanted.staff())
            .or(
                exists(
                    selectOne()
                        .from(MEETING_PARTY)
                        .where(
                            MEETING_PARTY.MEETING_ID.eq(MEETING.ID),
                            MEETING_PARTY.STAFF_ID.in(wanted.staff()))));
    Condition citizen = MEETING.CITIZEN_ID.eq(wanted.citizenId());
    Condition room =
        wanted.room().isEmpty() || isTheMunicipality(who, wanted.room())
            ? org.jooq.impl.DSL.falseCondition()
            : lower(MEETING.PLACE)
                .eq(lower(wanted.room()))
                .and(MEETING.FORM.eq("in-person"))
                .and(CITIZEN.MUNICIPALITY.eq(who.municipality()));
    var isStaff = field(staff).as("is_staff");
    var isCitizen = field(citizen).as("is_citizen");
    var isRoom = field(room).as("is_room");
    List<Clash> found = new ArrayList<>();
    sql.select(MEETING.STARTS_AT, MEETING.ENDS_AT, isStaff, isCitizen, isRoom)
        .from(MEETING)
        .join(CITIZEN)
        .on(CITIZEN.ID.eq(MEETING.CITIZEN_ID))
        .where(
            MEETING.STAGE.eq(inline("called")),
            MEETING.STARTS_AT.lt(span.to()),
            MEETING.ENDS_AT.gt(span.from()),
            MEETING.ID.ne(wanted.except()),
            or(staff, citizen, room))
        .orderBy(MEETING.STARTS_AT, MEETING.ID)
        .forEach(row -> {
          Span other = new Span(row.get(MEETING.STARTS_AT), row.get(MEETING.ENDS_AT));
          if (row.get(isStaff)) {
            found.add(new Clash(Clash.With.STAFF, other));
          }
          if (row.get(isCitizen)) {
            found.add(new Clash(Clash.With.CITIZEN, other));
          }
          if (row.get(isRoom)) {
            found.add(new Clash(Clash.With.PLACE, other));
          }
        });
    return found;
  }

  /** The house itself holds more than one meeting. */
  private static boolean isTheMunicipality(SignedIn who, String room) {
    return room.equalsIgnoreCase(who.municipalityName());
  }
}
