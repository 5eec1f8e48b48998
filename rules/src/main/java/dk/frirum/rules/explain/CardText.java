package dk.frirum.rules.explain;

import dk.frirum.rules.Text;
import dk.frirum.rules.time.Period;
import java.time.LocalDate;
import java.util.List;

/**
 * A card in words.
 *
 * @param gist what it asks or sets aside, in one line
 * @param summary what it asks, of whom and when, in a few sentences
 * @param versions in order of time; of a deviation its one period
 * @param cases in the order of the card
 */
public record CardText(
    Text gist, List<Text> summary, List<VersionText> versions, List<CaseText> cases) {

  public CardText {
    summary = List.copyOf(summary);
    versions = List.copyOf(versions);
    cases = List.copyOf(cases);
  }

  /** A version: when it is in force, and what it says, a sentence each. */
  public record VersionText(Period inForce, List<Text> lines) {
    public VersionText {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A case.
   *
   * @param name in Danish, as the card has it
   * @param of title of the requirement it is about
   * @param given what is known of the citizen, a line each
   * @param on the day it is asked on
   */
  public record CaseText(String name, Text of, List<Text> given, LocalDate on, Text expect) {
    public CaseText {
      given = List.copyOf(given);
    }
  }
}
