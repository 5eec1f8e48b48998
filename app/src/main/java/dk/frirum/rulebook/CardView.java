package dk.frirum.rulebook;

import dk.frirum.web.Basis;
import dk.frirum.web.Choice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One card as prose. All texts are in the reader's language.
 *
 * @param id stable id
 * @param title title
 * @param layer layer in words, as {@code Lov} or {@code Suspension}
 * @param summary what it asks, of whom, in a few sentences
 * @param basis paragraph, time in force of the latest version, verification, source
 * @param note what exactly was verified and what was not, in Danish; none where nothing is said
 * @param wording the act's own words, where we have them
 * @param versions in order of time
 * @param cases its cases, each run when the rulebook was loaded
 * @param related deviations that act on it, or the requirement it acts on: address and title
 * @param doubts what is left to discretion
 * @param missing what cannot be expressed, or was not found
 * @param file where the card stands, as {@code sygedagpenge.yaml:12}
 */
public record CardView(
    String id,
    String title,
    String layer,
    List<String> summary,
    Basis basis,
    @Nullable String note,
    @Nullable String wording,
    List<Version> versions,
    List<Case> cases,
    List<Choice> related,
    List<String> doubts,
    List<String> missing,
    String file) {

  public CardView {
    summary = List.copyOf(summary);
    versions = List.copyOf(versions);
    cases = List.copyOf(cases);
    related = List.copyOf(related);
    doubts = List.copyOf(doubts);
    missing = List.copyOf(missing);
  }

  /**
   * A version.
   *
   * @param from first day in force; none where it is not known
   * @param to last day in force, inclusive; none while it is
   * @param current whether it is in force on the day looked at
   * @param lines its content in sentences: which spells it governs, when it is due, how it is
   *     counted
   */
  public record Version(
      @Nullable LocalDate from, @Nullable LocalDate to, boolean current, List<String> lines) {
    public Version {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A case.
   *
   * @param given what is given, a line each
   * @param on the day it is asked on
   * @param expect what is expected, in words
   * @param passed whether it came out so
   */
  public record Case(String name, List<String> given, LocalDate on, String expect, boolean passed) {
    public Case {
      given = List.copyOf(given);
    }
  }
}
