package dk.frirum.export;

import java.util.List;

/**
 * A list, ready to become a file.
 *
 * @param name of the list, in the reader's language; of the sheet and of the file
 * @param header names of the columns
 * @param rows a cell for each column
 */
public record Sheet(String name, List<String> header, List<List<Cell>> rows) {
  /** Nobody works through more; whoever needs them narrows the list. */
  public static final int MOST_ROWS = 20_000;

  public Sheet {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != header.size()) {
        throw new IllegalArgumentException("A row of " + row.size() + " for " + header.size());
      }
    }
  }
}
