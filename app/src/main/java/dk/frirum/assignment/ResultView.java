package dk.frirum.assignment;

import java.util.List;

/**
 * What became of it.
 *
 * @param waiting how many are not done and can be gone on with
 */
public record ResultView(
    String by,
    String at,
    String from,
    boolean leaving,
    String reason,
    int done,
    int waiting,
    String goOn,
    List<Row> rows) {
  public ResultView {
    rows = List.copyOf(rows);
  }

  /**
   * A citizen.
   *
   * @param outcome code
   */
  public record Row(String name, String href, String to, String outcome, int tasks, int meetings) {}
}
