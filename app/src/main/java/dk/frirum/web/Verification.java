package dk.frirum.web;

/** How well a card is verified against the law (<i>verifikationsmærke</i>). */
public enum Verification {
  /** Read in the act itself. */
  PASSAGE,
  /** Read in a bill, not in the act. */
  BILL,
  /** Read in a secondary source only. */
  SECONDARY,
  /** Written from memory: must be verified before it is relied upon. */
  MEMORY;

  /** Last part of the message key and of the css class. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether the reader must be warned. */
  public boolean doubtful() {
    return this != PASSAGE;
  }
}
