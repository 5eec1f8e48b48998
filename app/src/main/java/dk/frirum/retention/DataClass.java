package dk.frirum.retention;

import dk.frirum.rules.Text;

/**
 * A class of data (<i>datakategori</i>) with its purpose and its deadline.
 *
 * @param id as other places name it, {@code case}
 * @param persons whom it is about
 * @param data what is kept of them
 * @param starts what starts the clock
 * @param keep how long after that, unless the municipality has decided otherwise
 * @param then what happens at the end
 */
record DataClass(
    String id,
    Text title,
    Text purpose,
    Text persons,
    Text data,
    Starts starts,
    Keep keep,
    Then then,
    Basis basis) {
  /** The citizen's whole case. */
  static final String CASE = "case";

  /** The trail itself. */
  static final String TRAIL = "trail";

  /** What was searched for, beside the trail. */
  static final String TRAIL_WORDS = "trail-words";

  /** What starts the clock. */
  enum Starts implements Coded {
    /** The day after the last benefit spell; without spells, the day the citizen was recorded. */
    LAST_SPELL_ENDED,
    /** The latest of that, the last interview and the last change in the case. */
    LAST_CHANGE,
    WRITTEN,
    NONE
  }

  /** What happens when the time is over. */
  enum Then implements Coded {
    DELETE,
    ANONYMISE,
    KEEP
  }

  /** How sure the deadline is. */
  enum Verified implements Coded {
    PASSAGE,
    SECONDARY,
    MEMORY,
    /** The municipality's own decision; the law is not said to ask for it. */
    CHOICE
  }

  /** Where it is from. */
  record Basis(Text text, String source, Verified verified) {}
}
