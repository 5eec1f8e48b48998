package dk.frirum.placement;

import static dk.frirum.tables.Tables.CITIZEN;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the case of a citizen whose placements are shown, and says what the citizen is called. */
@Component
class CitizenNames {
  private final DSLContext sql;
  private final CitizenAccess access;

  CitizenNames(DSLContext sql, CitizenAccess access) {
    this.sql = sql;
    this.access = access;
  }

  /** The name; the trail says who saw the case. */
  @Transactional
  public String open(SignedIn who, long citizen) {
    access.open(who, citizen, Action.PLACEMENT_VIEWED, Map.of());
    return sql.select(CITIZEN.GIVEN_NAME.concat(" ").concat(CITIZEN.SURNAME))
        .from(CITIZEN)
        .where(CITIZEN.ID.eq(citizen))
        .fetchSingle()
        .value1();
  }
}
