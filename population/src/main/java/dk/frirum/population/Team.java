package dk.frirum.population;

/** A team of the municipality, as the staff list names it. */
public enum Team implements Coded {
  /** Sygedagpenge og fastholdelse. */
  SICKNESS("Sygedagpenge og fastholdelse"),
  /** Forsikrede ledige. */
  INSURED("Forsikrede ledige"),
  /** Kontanthjælp. */
  ASSISTANCE("Kontanthjælp"),
  /** Unge: citizens under 30 on assistance. */
  YOUTH("Unge"),
  /** Ressourceforløb, ledighedsydelse and revalidering. */
  REHABILITATION("Ressourceforløb og fleksjob"),
  /** Virksomhedsservice. */
  COMPANY("Virksomhedsservice"),
  /** Ledelse og udvikling. */
  MANAGEMENT("Ledelse og udvikling"),
  /** People outside the municipality. */
  OUTSIDE("Uden for kommunen");

  private final String code;

  Team(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
