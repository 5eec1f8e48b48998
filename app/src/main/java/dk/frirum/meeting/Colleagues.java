package dk.frirum.meeting;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.CONFLICT_OF_INTEREST;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dk.frirum.access.Protection;
import dk.frirum.access.Role;
import dk.frirum.access.SignedIn;
import dk.frirum.web.Choice;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Who of the municipality's own can be given a part in a citizen's case. */
@Component
class Colleagues {
  private static final List<String> ON_CASES = Role.casework().stream().map(Role::code).toList();

  private final DSLContext sql;

  Colleagues(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * The person, the one who has the case, and both their teams, by name: nobody who has declared a
   * conflict of interest, nobody whose access was taken away; of a shielded case only the first
   * two.
   */
  List<Choice> of(SignedIn who, long citizenId) {
    var citizen =
        sql.select(CITIZEN.CASEWORKER_ID, CITIZEN.PROTECTION)
            .from(CITIZEN)
            .where(CITIZEN.ID.eq(citizenId))
            .fetchSingle();
    Long caseworker = citizen.value1();
    boolean open =
        switch (Protection.of(citizen.value2())) {
          case NONE, ADDRESS -> true;
          case SHIELDED -> false;
        };
    Condition near =
        or(
            STAFF.ID.eq(who.id()),
            caseworker == null ? DSL.falseCondition() : STAFF.ID.eq(caseworker),
            open && who.team() != null ? STAFF.TEAM.eq(who.team()) : DSL.falseCondition(),
            open && caseworker != null
                ? STAFF.TEAM.eq(
                    select(STAFF.as("c").TEAM)
                        .from(STAFF.as("c"))
                        .where(STAFF.as("c").ID.eq(caseworker)))
                : DSL.falseCondition());
    return sql.select(STAFF.ID, STAFF.NAME)
        .from(STAFF)
        .where(
            STAFF.MUNICIPALITY.eq(who.municipality()),
            STAFF.ROLE.in(ON_CASES),
            STAFF.REVOKED_AT.isNull(),
            STAFF.CITIZEN_ID.isNull().or(STAFF.CITIZEN_ID.ne(citizenId)),
            near,
            notExists(
                selectOne()
                    .from(CONFLICT_OF_INTEREST)
                    .where(
                        CONFLICT_OF_INTEREST.STAFF_ID.eq(STAFF.ID),
                        CONFLICT_OF_INTEREST.CITIZEN_ID.eq(citizenId),
                        CONFLICT_OF_INTEREST.ENDED_AT.isNull())))
        .orderBy(STAFF.NAME, STAFF.ID)
        .fetch(row -> new Choice(row.value1().toString(), row.value2()));
  }
}
