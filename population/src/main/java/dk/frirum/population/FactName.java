package dk.frirum.population;

/** What a fact is about. */
public enum FactName implements Coded {
  /** Forventet fravær, as "12 weeks" from the first day of absence. */
  EXPECTED_ABSENCE("expected-absence"),
  /** Visitationskategori 1, 2 or 3. */
  TRIAGE_CATEGORY("triage-category"),
  /** Employed, unemployed or self-employed. */
  EMPLOYMENT("employment"),
  /** Målgruppe. */
  TARGET_GROUP("target-group"),
  /** The sick person declines fast track. */
  FAST_TRACK_DECLINED("fast-track-declined"),
  /** Forudsigeligt forløb, SDP § 13 f. */
  PREDICTABLE_COURSE("predictable-course"),
  /** Standby: follow-up without contact. */
  STANDBY("standby"),
  /** Livstruende sygdom. */
  LIFE_THREATENING_ILLNESS("life-threatening-illness"),
  /** Mindre intensiv indsats. */
  LESS_INTENSIVE_EFFORT("less-intensive-effort"),
  /** Uddannelsespålæg. */
  EDUCATION_ORDER("education-order"),
  /** The person declines the presence of the a-kasse. */
  A_KASSE_DECLINED("a-kasse-declined"),
  /** The a-kasse finds a need for a joint interview. */
  A_KASSE_NEED("a-kasse-need"),
  /** Fortsat på ny ydelse efter en lovændring, uden ny ansøgning. */
  CONTINUED_BY_LAW("continued-by-law");

  private final String code;

  FactName(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
