package dk.frirum.placement;

import dk.frirum.web.Choice;
import java.util.List;

/**
 * The company consultant's list.
 *
 * @param situations address and words with the live count of each
 * @param situation code of the one shown
 * @param all how many there are, more than are shown perhaps
 * @param contacts whether the company can be noted as spoken to from here
 */
public record ListView(
    List<Choice> situations,
    String situation,
    String kind,
    List<Choice> kinds,
    String text,
    boolean mine,
    List<PlacementLine> lines,
    int all,
    String rulesHref) {

  public ListView {
    situations = List.copyOf(situations);
    kinds = List.copyOf(kinds);
    lines = List.copyOf(lines);
  }
}
