package dk.frirum.web;

import java.util.List;

/**
 * The page about this installation.
 *
 * @param version version of the product
 * @param rulebookHash hash of the rulebook in use
 * @param cards number of cards
 * @param cases number of cases run when it was loaded
 * @param demo whether this is a demonstration with invented people
 * @param facts further lines for the table, already in the reader's language: name and value
 */
public record AboutView(
    String version, String rulebookHash, int cards, int cases, boolean demo, List<Choice> facts) {

  public AboutView {
    facts = List.copyOf(facts);
  }
}
