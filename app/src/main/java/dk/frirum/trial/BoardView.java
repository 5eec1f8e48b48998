package dk.frirum.trial;

import dk.frirum.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The board.
 *
 * @param columns one for each state, in order
 * @param waiting what waits for a second person
 * @param templates what a new trial action can be made from; empty where this reader makes none
 * @param others trial actions of other municipalities, imported to be read
 * @param sharing whether this reader may see what the municipality shares with others
 */
public record BoardView(
    List<Column> columns,
    List<Waiting> waiting,
    List<Choice> templates,
    List<Card> others,
    boolean sharing) {
  public BoardView {
    columns = List.copyOf(columns);
    waiting = List.copyOf(waiting);
    templates = List.copyOf(templates);
    others = List.copyOf(others);
  }

  /** A state with its trial actions. */
  public record Column(String state, List<Card> cards) {
    public Column {
      cards = List.copyOf(cards);
    }
  }

  /**
   * A trial action in brief.
   *
   * @param period in words
   * @param agreement title; none inside the law
   * @param remark what asks for a decision; none where nothing does
   */
  public record Card(
      String href,
      String title,
      String group,
      String period,
      String owner,
      @Nullable String agreement,
      @Nullable String remark) {}

  /** What waits, for what, and by whom it was proposed. */
  public record Waiting(String href, String title, String kind, String by) {}
}
