package dk.frirum.benchmark;

import dk.frirum.rules.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds.
 *
 * @param read rows read
 * @param rows ready to be kept; used only where nothing is wrong
 * @param conditions names of the framework conditions
 * @param problems what is wrong, each with its row; one is enough for nothing to be kept
 * @param notes what is worth knowing and in nobody's way
 */
record Reading(
    int read,
    List<Figure> rows,
    List<String> conditions,
    List<Problem> problems,
    List<Text> notes) {
  Reading {
    rows = List.copyOf(rows);
    conditions = List.copyOf(conditions);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /**
   * Something wrong.
   *
   * @param line in the file, the header being 1
   * @param field name of the column; none for the whole row
   * @param raw the row as it stands, shortened
   */
  record Problem(long line, @Nullable String field, Text text, String raw) {}
}
