package dk.frirum.population;

/** Who a user of the system is; one for each row of the list of users. */
public enum Role implements Coded {
  /** Sagsbehandler. */
  CASEWORKER("caseworker"),
  /** Fastholdelseskonsulent: carries cases of sick-listed people in employment. */
  JOB_RETENTION_CONSULTANT("job-retention-consultant"),
  /** Virksomhedskonsulent. */
  COMPANY_CONSULTANT("company-consultant"),
  /** Ungekoordinator. */
  YOUTH_COORDINATOR("youth-coordinator"),
  /** Teamleder. */
  TEAM_LEADER("team-leader"),
  /** Frikommunekoordinator. */
  AGREEMENT_COORDINATOR("agreement-coordinator"),
  /** Udvalgsmedlem. */
  POLITICIAN("politician"),
  /** Borger: the first citizen of the population, with a login. */
  CITIZEN("citizen"),
  /** Samarbejdspart, here a worker in an a-kasse. */
  PARTNER("partner"),
  /** Revisor. */
  AUDITOR("auditor"),
  /** Databeskyttelsesrådgiver. */
  DATA_PROTECTION_OFFICER("data-protection-officer");

  private final String code;

  Role(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
