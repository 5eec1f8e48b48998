package dk.frirum.assignment;

import dk.frirum.web.Choice;
import java.util.List;

/**
 * How it would be.
 *
 * @param from what is sent of whose citizens they are
 * @param full whether there may be more than are shown
 * @param targets to choose from in each row
 * @param gets how many each would get, in words
 */
public record PreviewView(
    String from,
    String fromName,
    boolean leaving,
    String reason,
    String idempotencyKey,
    boolean full,
    List<Choice> targets,
    List<String> gets,
    List<Row> rows) {
  public PreviewView {
    targets = List.copyOf(targets);
    gets = List.copyOf(gets);
    rows = List.copyOf(rows);
  }

  /**
   * A citizen.
   *
   * @param was staff id of who has the case; empty for nobody
   * @param to staff id of who would; empty for none
   */
  public record Row(
      long citizenId,
      String name,
      String was,
      String wasName,
      int tasks,
      int meetings,
      String to) {}
}
