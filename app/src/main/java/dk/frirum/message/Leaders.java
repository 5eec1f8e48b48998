package dk.frirum.message;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.access.Role;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leaders of teams, who are told where nobody else is. */
@Component
class Leaders {
  private final DSLContext sql;

  Leaders(DSLContext sql) {
    this.sql = sql;
  }

  /** Of the team that has the case; all where it has none. */
  List<Long> ofCase(String municipality, long citizenId) {
    var caseworker = STAFF.as("caseworker");
    String team =
        sql.select(caseworker.TEAM)
            .from(CITIZEN)
            .join(caseworker)
            .on(caseworker.ID.eq(CITIZEN.CASEWORKER_ID))
            .where(CITIZEN.ID.eq(citizenId))
            .fetchOne(caseworker.TEAM);
    List<Long> own = of(municipality, team);
    return own.isEmpty() ? of(municipality, null) : own;
  }

  /** Of a team; all where none is given. */
  List<Long> of(String municipality, @Nullable String team) {
    return sql.select(STAFF.ID)
        .from(STAFF)
        .where(STAFF.MUNICIPALITY.eq(municipality), STAFF.ROLE.eq(Role.TEAM_LEADER.code()))
        .and(team == null ? org.jooq.impl.DSL.noCondition() : STAFF.TEAM.eq(team))
        .orderBy(STAFF.ID)
        .fetch(STAFF.ID);
  }
}
