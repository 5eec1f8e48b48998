package dk.frirum.evidence.measure;

/**
 * How a course on a benefit ended, and when.
 *
 * @param weeks from the index week to the first week of what came after; where {@link
 *     Way#CENSORED}, to the first week that is not known to be of the course
 */
public record Exit(Way way, int weeks) {

  /** The ways out; the order is that of causes in curves. */
  public enum Way {
    /** The data end before it is known. */
    CENSORED,
    /** Danish: selvforsørgelse. First of at least four weeks without any code. */
    SELF_SUPPORT,
    /** Danish: anden ydelse. Another benefit, without four weeks between. */
    OTHER_BENEFIT,
    /** Danish: uddannelse. */
    EDUCATION,
    /** Danish: pension. */
    PENSION,
    /** Danish: udvandring. */
    EMIGRATION,
    /** Danish: død. */
    DEATH
  }
}
