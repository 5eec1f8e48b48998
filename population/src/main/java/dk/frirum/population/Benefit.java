package dk.frirum.population;

/** The benefit (<i>ydelse</i>) a spell is paid as. */
public enum Benefit implements Coded {
  /** Sygedagpenge: the spell begins on the first day of absence. */
  SICKNESS("sickness-benefit"),
  /** Dagpenge: the spell begins on the day of registration. */
  UNEMPLOYMENT("unemployment-benefit"),
  /** Kontanthjælp. */
  CASH_ASSISTANCE("cash-assistance"),
  /** Uddannelseshjælp: became kontanthjælp on 1 July 2025. */
  EDUCATION_ASSISTANCE("education-assistance"),
  /** Ledighedsydelse, for those visited to a flexi-job and without one. */
  UNEMPLOYMENT_ALLOWANCE("unemployment-allowance"),
  /** Ressourceforløbsydelse, in a resource course or a job clarification course. */
  RESOURCE_COURSE("resource-course-benefit"),
  /** Revalideringsydelse: no new ones from 1 February 2026. */
  REHABILITATION("rehabilitation-benefit");

  private final String code;

  Benefit(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
