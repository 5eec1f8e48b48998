package dk.frirum.evidence.spell;

import java.util.Map;

/**
 * What the codes of spells stand for.
 *
 * @param kinds by code; codes of the same benefit by other names count as other benefits
 */
public record CodeBook(Map<Integer, Kind> kinds) {

  /** What a spell is on. A week without any spell is one of self-support. */
  public enum Kind {
    /** Danish: offentlig forsørgelse. */
    BENEFIT,
    /** Danish: uddannelse (SU). */
    EDUCATION,
    /** Danish: folkepension, førtidspension. */
    PENSION,
    /** Danish: udvandret. */
    EMIGRATION,
    /** Danish: død. */
    DEATH
  }

  public CodeBook {
    kinds = Map.copyOf(kinds);
  }

  boolean knows(int code) {
    return kinds.containsKey(code);
  }

  /**
   * What a code stands for.
   *
   * @throws IllegalArgumentException where nobody said
   */
  public Kind kind(int code) {
    Kind kind = kinds.get(code);
    if (kind == null) {
      throw new IllegalArgumentException("Nobody said what code " + code + " stands for");
    }
    return kind;
  }
}
