package dk.frirum.access;

import static dk.frirum.access.Role.COORDINATOR;
import static dk.frirum.access.Role.TEAM_LEADER;
import static dk.frirum.access.RoleGroups.CASEWORK;
import static dk.frirum.access.RoleGroups.KEEPING;
import static dk.frirum.access.RoleGroups.OVERSIGHT;
import static dk.frirum.access.RoleGroups.RECORDS;
import static dk.frirum.access.RoleGroups.and;
import static dk.frirum.access.RoleGroups.roles;
import static dk.frirum.access.Route.row;

import java.util.List;

/** Addresses of those who look over what others do, and who see to the data. */
final class CareRoutes {
  private CareRoutes() {}

  static final List<Route> ROWS =
      List.of(
          // looking over
          row("GET", "/oversight", OVERSIGHT),
          row("POST", "/oversight/emergencies/{emergency}", OVERSIGHT),
          row("POST", "/oversight/conflicts/{conflict}/end", roles(TEAM_LEADER)),
          row("GET", "/oversight/trail", OVERSIGHT),
          row("POST", "/oversight/trail/{row}", OVERSIGHT),
          // what is kept, and for how long
          row("GET", "/retention", KEEPING),
          row("GET", "/retention/record", KEEPING),
          row("GET", "/retention/record/file", KEEPING),
          row("POST", "/retention/holds", roles(COORDINATOR)),
          row("POST", "/retention/holds/{hold}/lift", roles(COORDINATOR)),
          row("POST", "/drafts", and(CASEWORK, COORDINATOR)),
          row("POST", "/drafts/discard", and(CASEWORK, COORDINATOR)),
          // data from elsewhere
          row("GET", "/records", RECORDS),
          row("POST", "/records/find", RECORDS),
          row("GET", "/import", roles(TEAM_LEADER, COORDINATOR)),
          row("POST", "/import", roles(TEAM_LEADER, COORDINATOR)),
          row("POST", "/import/confirm", roles(TEAM_LEADER, COORDINATOR)));
}
