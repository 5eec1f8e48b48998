package dk.frirum.exchange;

import dk.frirum.rules.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, or what was done with it, in both languages.
 *
 * @param kind code of what it holds
 * @param reading how it was read
 * @param counts rows by what became of them
 * @param lines the rows worth reading
 * @param more rows worth reading that are not among the lines, since there are too many
 */
record ImportReport(
    String kind, boolean dryRun, Text reading, Counts counts, List<Line> lines, long more) {

  ImportReport {
    lines = List.copyOf(lines);
  }

  /** Rows by what became of them. */
  record Counts(long read, long created, long changed, long unchanged, long skipped) {}

  /**
   * A row, or one thing about it.
   *
   * @param field the field it is about; none for the whole row
   * @param raw the row as it stands, shortened, CPR numbers masked
   */
  record Line(
      long line, ImportView.Outcome outcome, @Nullable String field, Text message, String raw) {}
}
