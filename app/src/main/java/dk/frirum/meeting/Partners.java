package dk.frirum.meeting;

import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;
import static dk.frirum.tables.Tables.PARTNER_ACCESS;
import static dk.frirum.tables.Tables.SPELL;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.PartnerDoor;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.time.DateRange;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who outside the house may see their own part of a citizen's meetings (<i>samarbejdspart</i>), and
 * until when. Asked anew with every request: nothing is remembered.
 */
@Component
class Partners {
  private final DSLContext sql;
  private final CitizenAccess access;
  private final PartnerDoor door;
  private final Clock clock;

  Partners(DSLContext sql, CitizenAccess access, PartnerDoor door, Clock clock) {
    this.sql = sql;
    this.access = access;
    this.door = door;
    this.clock = clock;
  }

  /**
   * An access.
   *
   * @param staffId who signs in
   * @param open whether anything may be seen today
   */
  record Access(long id, long citizenId, long staffId, Part part, boolean open) {}

  /** Whether one of this sort has a page: the citizen has another, a companion hears of citizen. */
  static boolean hasPage(Part part) {
    return switch (part) {
      case EMPLOYER, A_KASSE, GP, TEAM_MEMBER, SCHOOL, UNION -> true;
      case CITIZEN, COMPANION, COLLEAGUE -> false;
    };
  }

  /** Gives the partners of a meeting that was called their access: the one they have, or a new. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void admit(SignedIn who, Meeting meeting) {
    for (Party party : meeting.parties()) {
      if (hasPage(party.part()) && party.accessId() == null) {
        long id = known(meeting.citizenId(), party).orElseGet(() -> give(who, meeting, party));
        sql.update(MEETING_PARTY)
            .set(MEETING_PARTY.ACCESS_ID, id)
            .set(MEETING_PARTY.LANGUAGE, language(id))
            .where(MEETING_PARTY.ID.eq(party.id()))
            .execute();
      }
    }
  }

  /**
   * That of the same person in the same case: by e-mail address, or by name where there is none.
   */
  private Optional<Long> known(long citizenId, Party party) {
    return sql.select(max(PARTNER_ACCESS.ID))
        .from(PARTNER_ACCESS)
        .join(MEETING_PARTY)
        .on(MEETING_PARTY.ACCESS_ID.eq(PARTNER_ACCESS.ID))
        .where(
            PARTNER_ACCESS.CITIZEN_ID.eq(citizenId),
            PARTNER_ACCESS.PART.eq(party.part().code()),
            PARTNER_ACCESS.REVOKED_AT.isNull(),
            lower(MEETING_PARTY.EMAIL).eq(lower(party.email())),
            party.email().isEmpty()
                ? lower(MEETING_PARTY.NAME).eq(lower(party.name()))
                : noCondition())
        .fetchOptional(0, Long.class);
  }

  private long give(SignedIn who, Meeting meeting, Party party) {
    long user =
        door.own(party.email(), who.municipality())
            .orElseGet(() -> door.add(party.name(), who.municipality()));
    return give(who, meeting.citizenId(), party, user);
  }

  private long give(SignedIn who, long citizenId, Party party, long user) {
    long id =
        sql.insertInto(PARTNER_ACCESS)
            .set(PARTNER_ACCESS.CITIZEN_ID, citizenId)
            .set(PARTNER_ACCESS.STAFF_ID, user)
            .set(PARTNER_ACCESS.PART, party.part().code())
            .set(PARTNER_ACCESS.GIVEN_AT, clock.instant())
            .set(PARTNER_ACCESS.GIVEN_BY, who.id())
            .returning(PARTNER_ACCESS.ID)
            .fetchSingle()
            .getId();
    access.open(who, citizenId, Action.PARTNER_ADMITTED, Map.of("access", id));
    return id;
  }

  /**
   * A partner's access in the case a meeting turned out to be of: the one the same user has there,
   * or a new one. That in the wrong case stays, and ends with the meetings there.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(SignedIn who, Meeting meeting) {
    for (Party party : meeting.parties()) {
      Long was = party.accessId();
      if (was == null) {
        continue;
      }
      long user = find(was).map(Access::staffId).orElseThrow();
      long id =
          sql.select(max(PARTNER_ACCESS.ID))
              .from(PARTNER_ACCESS)
              .where(
                  PARTNER_ACCESS.CITIZEN_ID.eq(meeting.citizenId()),
                  PARTNER_ACCESS.STAFF_ID.eq(user),
                  PARTNER_ACCESS.PART.eq(party.part().code()),
                  PARTNER_ACCESS.REVOKED_AT.isNull())
              .fetchOptional(0, Long.class)
              .orElseGet(() -> give(who, meeting.citizenId(), party, user));
      sql.update(MEETING_PARTY)
          .set(MEETING_PARTY.ACCESS_ID, id)
          .where(MEETING_PARTY.ID.eq(party.id()))
          .execute();
    }
  }

  private String language(long accessId) {
    return sql.select(MEETING_PARTY.LANGUAGE)
        .from(MEETING_PARTY)
        .where(MEETING_PARTY.ACCESS_ID.eq(accessId))
        .orderBy(MEETING_PARTY.ID.desc())
        .limit(1)
        .fetchOptional(MEETING_PARTY.LANGUAGE)
        .orElse("da");
  }

  /** What this person may see today. */
  List<Access> open(SignedIn who) {
    return find(PARTNER_ACCESS.STAFF_ID.eq(who.id())).stream().filter(Access::open).toList();
  }

  /** The parties this person is today, as a condition on the table of parties. */
  Condition mine(SignedIn who) {
    return MEETING_PARTY.ACCESS_ID.in(open(who).stream().map(Access::id).toList());
  }

  Optional<Access> find(long id) {
    return find(PARTNER_ACCESS.ID.eq(id)).stream().findFirst();
  }

  private List<Access> find(Condition which) {
    LocalDate today = LocalDate.now(clock);
    var last = max(MEETING.ENDS_AT).as("last");
    var rows =
        sql.select(PARTNER_ACCESS.fields())
            .select(last)
            .from(PARTNER_ACCESS)
            .join(MEETING_PARTY)
            .on(MEETING_PARTY.ACCESS_ID.eq(PARTNER_ACCESS.ID))
            .join(MEETING)
            .on(MEETING.ID.eq(MEETING_PARTY.MEETING_ID))
            .where(which)
            .groupBy(PARTNER_ACCESS.ID)
            .orderBy(PARTNER_ACCESS.ID)
            .fetch();
    Map<Long, List<DateRange>> insured =
        sql.select(SPELL.CITIZEN_ID, SPELL.DURING)
            .from(SPELL)
            .where(
                SPELL.CITIZEN_ID.in(rows.getValues(PARTNER_ACCESS.CITIZEN_ID)),
                SPELL.BENEFIT.eq("unemployment-benefit"))
            .orderBy(SPELL.ID)
            .fetchGroups(SPELL.CITIZEN_ID, SPELL.DURING);
    return rows.map(row -> {
      long citizen = row.get(PARTNER_ACCESS.CITIZEN_ID);
      Part part = Part.of(row.get(PARTNER_ACCESS.PART));
      LocalDate meeting = row.get(last).atZone(clock.getZone()).toLocalDate();
      PartnerTerm term = new PartnerTerm(part, meeting, insured.getOrDefault(citizen, List.of()));
      return new Access(
          row.get(PARTNER_ACCESS.ID),
          citizen,
          row.get(PARTNER_ACCESS.STAFF_ID),
          part,
          row.get(PARTNER_ACCESS.REVOKED_AT) == null && term.open(today));
    });
  }

  /** Which of some accesses are open today. */
  Set<Long> open(List<Long> ids) {
    return find(PARTNER_ACCESS.ID.in(ids)).stream()
        .filter(Access::open)
        .map(Access::id)
        .collect(Collectors.toSet());
  }

  /** Takes an access away, from the very next request on; a second time changes nothing. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(SignedIn who, long citizenId, long accessId) {
    access.open(who, citizenId, Action.PARTNER_ENDED, Map.of("access", accessId));
    sql.update(PARTNER_ACCESS)
        .set(PARTNER_ACCESS.REVOKED_AT, clock.instant())
        .set(PARTNER_ACCESS.REVOKED_BY, who.id())
        .where(
            PARTNER_ACCESS.ID.eq(accessId),
            PARTNER_ACCESS.CITIZEN_ID.eq(citizenId),
            PARTNER_ACCESS.REVOKED_AT.isNull())
        .execute();
  }
}
