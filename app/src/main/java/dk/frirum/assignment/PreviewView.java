package dk.frirum.assignment;

import dk.frirum.web.Choice;
import java.util.List;
import java.util.Map;

/**
 * How it would be.
 *
 * @param from what is sent of whose citizens they are
 * @param filters by what they were found, in words
 * @param asked the same as it is sent on
 * @param all how many there are
 * @param unsure how many could not be told, since a fact is missing
 * @param full whether there are more than are shown
 * @param targets to choose from in each row
 * @param gets how many each would get, in words
 */
public record PreviewView(
    String from,
    String fromName,
    List<String> filters,
    Map<String, String> asked,
    int all,
    int unsure,
    boolean leaving,
    String reason,
    String idempotencyKey,
    boolean full,
    List<Choice> targets,
    List<String> gets,
    List<Row> rows) {
  public PreviewView {
    filters = List.copyOf(filters);
    asked = Map.copyOf(asked);
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
