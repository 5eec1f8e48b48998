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
    BEGINS_FIRST("the spell begins in week %s, before week %s"),
    UNKNOWN_MUNICIPALITY("%s is no municipality's number"),
    UNKNOWN_PERSON("person %s is not among the persons"),
    BORN_NEVER("nobody is born in %s"),
    PERSONS_DISORDERED("person %s comes after person %s"),
    WEEKS_DISORDERED("the spells of person %s are not in the order of weeks"),
    CORRECTS(
        "the spell of week %s corrects what is known until week %s of person %s: all must be read again");

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

  /** The same with the values one by one. */
  public SpellProblem(long row, What what, Object... values) {
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
