package dk.frirum.access;

import static dk.frirum.tables.Tables.BREAK_GLASS;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.CONFLICT_OF_INTEREST;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import org.jooq.Condition;

/**
 * What one person can be to a citizen: said of a row of the table of citizens, and of facts already
 * read. That the two say the same is tested over random worlds.
 */
enum Relation {
  /** The citizen belongs to the person's municipality. */
  MUNICIPALITY {
    @Override
    Condition in(SignedIn who, Instant now) {
      return CITIZEN.MUNICIPALITY.eq(who.municipality());
    }

    @Override
    boolean holds(SignedIn who, Facts citizen, Instant now) {
      return citizen.municipality().equals(who.municipality());
    }
  },
  /** The record was merged into another one of the same person. */
  CLOSED {
    @Override
    Condition in(SignedIn who, Instant now) {
      return CITIZEN.MERGED_INTO.isNotNull();
    }

    @Override
    boolean holds(SignedIn who, Facts citizen, Instant now) {
      return citizen.closed();
    }
  },
  /** The citizen is the person. */
  SELF {
    @Override
    Condition in(SignedIn who, Instant now) {
      return who.citizenId() == null ? falseCondition() : CITIZEN.ID.eq(who.citizenId());
    }

    @Override
    boolean holds(SignedIn who, Facts citizen, Instant now) {
      return Long.valueOf(citizen.citizenId()).equals(who.citizenId());
    }
  },
  /** The person has the case. */
  MINE {
    @Override
    Condition in(SignedIn who, Instant now) {
      return CITIZEN.CASEWORKER_ID.isNotNull().and(CITIZEN.CASEWORKER_ID.eq(who.id()));
    }

    @Override
    boolean holds(SignedIn who, Facts citizen, Instant now) {
      return Long.valueOf(who.id()).equals(citizen.caseworkerId());
    }
  },
  /** Somebody of the person's team has the case. */
  MY_TEAM {
    @Override
    Condition in(SignedIn who, Instant now) {
      return who.team() == null
          ? falseCondition()
          : CITIZEN
              .CASEWORKER_ID
              .isNotNull()
              .and(
                  CITIZEN.CASEWORKER_ID.in(
                      select(STAFF.ID)
                          .from(STAFF)
                          .where(
                              STAFF.TEAM.eq(who.team()),
                              STAFF.MUNICIPALITY.eq(who.municipality()))));
    }

    @Override
    boolean holds(SignedIn who, Facts citizen, Instant now) {
      return who.team() != null && who.team().equals(citizen.team());
    }
  },
  /** Nobody has the case yet. */
  NOBODYS {
    @Override
    Condition in(SignedIn who, Instant now) {
      return CITIZEN.CASEWORKER_ID.isNull();
    }

    @Override
    boolean holds(SignedIn who, Facts citizen, Instant now) {
      return citizen.caseworkerId() == null;
    }
  },
  /** The case is shielded. */
  SHIELDED {
    @Override
    Condition in(SignedIn who, Instant now) {
      return CITIZEN.PROTECTION.isNotNull().and(CITIZEN.PROTECTION.eq(inline("shielded")));
    }

    @Override
    boolean holds(SignedIn who, Facts citizen, Instant now) {
      return citizen.protection() == Protection.SHIELDED;
    }
  },
  /** The person has declared not to be impartial (<i>inhabil</i>). */
  CONFLICT {
    @Override
    Condition in(SignedIn who, Instant now) {
      return exists(
          selectOne()
              .from(CONFLICT_OF_INTEREST)
              .where(
                  CONFLICT_OF_INTEREST.STAFF_ID.eq(who.id()),
                  CONFLICT_OF_INTEREST.CITIZEN_ID.eq(CITIZEN.ID),
                  CONFLICT_OF_INTEREST.ENDED_AT.isNull()));
    }

    @Override
    boolean holds(SignedIn who, Facts citizen, Instant now) {
      return citizen.conflicts().contains(who.id());
    }
  },
  /** The person has opened the case in an emergency, and its time is not over. */
  EMERGENCY {
    @Override
    Condition in(SignedIn who, Instant now) {
      return exists(
          selectOne()
              .from(BREAK_GLASS)
              .where(
                  BREAK_GLASS.STAFF_ID.eq(who.id()),
                  BREAK_GLASS.CITIZEN_ID.eq(CITIZEN.ID),
                  BREAK_GLASS.OPENED_AT.le(now),
                  BREAK_GLASS.UNTIL.gt(now)));
    }

    @Override
    boolean holds(SignedIn who, Facts citizen, Instant now) {
      return citizen.emergencies().stream().anyMatch(each -> each.open(who.id(), now));
    }
  };

  /** As a condition on the table of citizens; never unknown. */
  abstract Condition in(SignedIn who, Instant now);

  /** As a check. */
  abstract boolean holds(SignedIn who, Facts citizen, Instant now);
}
