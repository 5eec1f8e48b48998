package dk.frirum.population;

/** How an interview is held (<i>samtaleform</i>). */
public enum Form implements Coded {
  /** Personligt fremmøde. */
  IN_PERSON("in-person"),
  /** På arbejdspladsen. */
  WORKPLACE("workplace"),
  /** Personligt digitalt fremmøde. */
  VIDEO("video"),
  /** Telefonisk. */
  PHONE("phone");

  private final String code;

  Form(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
