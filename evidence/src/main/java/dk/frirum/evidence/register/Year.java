package dk.frirum.evidence.register;

import dk.frirum.evidence.spell.Weeks;

/**
 * The weeks in which an outcome is looked at, and those before, which are what was known of a
 * person beforehand.
 *
 * @param lastWeek inclusive
 */
public record Year(int firstWeek, int lastWeek) {
  /** Weeks before that count as a person's history. */
  public static final int BEFORE = 52;

  public Year {
    if (firstWeek > lastWeek) {
      throw new IllegalArgumentException("Week " + lastWeek + " comes before week " + firstWeek);
    }
  }

  /** The calendar year most of its first week lies in; ages are counted in it. */
  public int calendar() {
    return Weeks.monday(firstWeek).plusDays(3).getYear();
  }
}
