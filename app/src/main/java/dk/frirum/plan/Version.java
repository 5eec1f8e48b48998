package dk.frirum.plan;

import java.time.Instant;
import java.util.List;

/**
 * The whole plan as it was after a change.
 *
 * @param number from 1
 * @param by who made the change
 */
record Version(
    long id, int number, List<Kept> lines, boolean byCitizen, String by, Instant at) {
  Version {
    lines = List.copyOf(lines);
  }

  /**
   * A line as it was; codes and days as text, so that what was kept can always be read.
   *
   * @param due yyyy-MM-dd; empty for none, as {@code doneOn}
   */
  record Kept(
      long id, String kind, String words, String way, String doer, String due, String doneOn) {
    static Kept of(Item item) {
      Line line = item.line();
      return new Kept(
          item.id(),
          line.kind().code(),
          line.words(),
          line.way() == null ? "" : line.way().code(),
          line.doer() == null ? "" : line.doer().code(),
          line.due() == null ? "" : line.due().toString(),
          item.doneOn() == null ? "" : item.doneOn().toString());
    }
  }
}
