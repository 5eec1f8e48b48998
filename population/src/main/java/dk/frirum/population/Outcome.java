package dk.frirum.population;

/** How an appointment ended. */
public enum Outcome implements Coded {
  /** Afholdt: only this one counts towards a requirement. */
  HELD("held"),
  /** Udeblevet: the citizen did not come. */
  CITIZEN_ABSENT("citizen-absent"),
  /** Aflyst. */
  CANCELLED("cancelled");

  private final String code;

  Outcome(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
