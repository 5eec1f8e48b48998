package dk.frirum.access;

import dk.frirum.web.Words;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a person comes for, and so which pages they may use. */
public enum Role {
  /** <i>Sagsbehandler.</i> */
  CASEWORKER,
  /** <i>Fastholdelseskonsulent:</i> authority caseworker and company consultant in one person. */
  RETENTION_CONSULTANT,
  /** <i>Virksomhedskonsulent.</i> */
  COMPANY_CONSULTANT,
  /** <i>Ungekoordinator.</i> */
  YOUTH_COORDINATOR,
  /** <i>Teamleder.</i> */
  TEAM_LEADER,
  /** <i>Frikommunekoordinator:</i> agreements, trial actions, the installation's data. */
  COORDINATOR,
  /** <i>Analytiker.</i> */
  ANALYST,
  /** <i>Udvalgsmedlem.</i> */
  POLITICIAN,
  /** <i>Borger.</i> */
  CITIZEN,
  /** <i>Samarbejdspart:</i> a-kasse, employer, GP, school, union. */
  PARTNER,
  /** <i>Revisor.</i> */
  AUDITOR;

  /** Those who work on citizens' cases. */
  public static Set<Role> casework() {
    return EnumSet.of(
        CASEWORKER, RETENTION_CONSULTANT, COMPANY_CONSULTANT, YOUTH_COORDINATOR, TEAM_LEADER);
  }

  /** As stored and as the words' keys end: {@code team-leader}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role's name in the reader's language. */
  public String title(Words words) {
    return words.t("role." + code());
  }

  /**
   * @throws IllegalArgumentException for a code that is no role
   */
  public static Role of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
