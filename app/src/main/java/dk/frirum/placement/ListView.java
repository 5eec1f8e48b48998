package dk.frirum.placement;

import dk.frirum.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The company consultant's list.
 *
 * @param situations address and words with the live count of each
 * @param situation code of the one shown
 * @param all how many there are on all pages
 * @param anew whether it begins from the top, since where the page before ended is gone
 * @param firstHref the first page; none on it
 * @param nextHref the page after; none on the last
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
    boolean anew,
    @Nullable String firstHref,
    @Nullable String nextHref,
    String rulesHref) {

  public ListView {
    situations = List.copyOf(situations);
    kinds = List.copyOf(kinds);
    lines = List.copyOf(lines);
  }
}
