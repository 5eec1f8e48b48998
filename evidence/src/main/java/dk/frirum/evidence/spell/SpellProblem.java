package dk.frirum.evidence.spell;

import java.util.List;
import java.util.Locale;

/**
 * A spell that cannot be as it is told.
 *
 * @param row as counted by who told it
 * @param values what fills the places of the sentence, in their order
 */
public record SpellProblem(long row, What what, List<Object> values) {

  /** What is wrong, as a sentence with places. */
  public enum What {
    UNKNOWN_CODE("nobody said what code %s stands for"),
    ENDS_FIRST("the spell ends in week %s, before week %s"),
    OVERLAPS("person %s is in week %s already on code %s (row %s)"),
    /** Something else, said in English. */
    OTHER("%s");

    private final String english;

    What(String english) {
      this.english = english;
    }

    /** As a key: {@code ends-first}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public SpellProblem {
    values = List.copyOf(values);
  }

  SpellProblem(long row, What what, Object... values) {
    this(row, what, List.of(values));
  }

  /** The sentence in English. */
  public String message() {
    return what.english.formatted(values.toArray());
  }

  @Override
  public String toString() {
    return "Row " + row + ": " + message() + ".";
  }
}
