package dk.frirum.access;

import static dk.frirum.access.Role.ANALYST;
import static dk.frirum.access.Role.AUDITOR;
import static dk.frirum.access.Role.CITIZEN;
import static dk.frirum.access.Role.COORDINATOR;
import static dk.frirum.access.Role.POLITICIAN;
import static dk.frirum.access.Role.TEAM_LEADER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Roles that may the same. */
final class RoleGroups {
  private RoleGroups() {}

  /** Those who work on citizens' cases. */
  static final Set<Role> CASEWORK = Role.casework();

  /** Those who merge and part records of one citizen: leaders, and those who see to the data. */
  static final Set<Role> RECORDS = roles(TEAM_LEADER, COORDINATOR);

  /** They, and the citizen in his own case. */
  static final Set<Role> CASE = and(CASEWORK, CITIZEN);

  /** Those who look over what others do. */
  static final Set<Role> OVERSIGHT = roles(TEAM_LEADER, AUDITOR);

  /** Those who answer for the whole and its hours. */
  static final Set<Role> WHOLE = roles(TEAM_LEADER, COORDINATOR, ANALYST);

  /** Those who see to what is kept, and those who look over it; by numbers, not by name. */
  static final Set<Role> KEEPING = roles(COORDINATOR, AUDITOR);

  /** Those who work on cases, and those who look at the whole. */
  static final Set<Role> FIGURES = and(CASEWORK, COORDINATOR, ANALYST, POLITICIAN, AUDITOR);

  static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

  static Set<Role> roles(Role first, Role... more) {
    return EnumSet.of(first, more);
  }

  static Set<Role> and(Set<Role> roles, Role... more) {
    Set<Role> all = EnumSet.copyOf(roles);
    all.addAll(List.of(more));
    return all;
  }
}
