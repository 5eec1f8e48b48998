package dk.frirum.exchange;

import java.util.List;

/**
 * A row of a CSV file as it stands.
 *
 * @param line its first line in the file, the header being 1
 * @param raw the text
 * @param fields the values; empty when the row cannot be taken apart
 */
record CsvRow(long line, String raw, List<String> fields) {
  CsvRow {
    fields = List.copyOf(fields);
  }

  boolean broken() {
    return fields.isEmpty();
  }
}
