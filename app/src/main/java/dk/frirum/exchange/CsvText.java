package dk.frirum.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A CSV file whose columns are not about citizens, read as the import reads its own: letters in
 * UTF-8, UTF-16 or CP1252, with semicolon, comma or tab.
 *
 * @param reading how the letters are written, in words
 * @param header names of its columns as they stand
 */
public record CsvText(String reading, List<String> header, List<Line> lines) {
  /** More are of no table of whole municipalities. */
  public static final int MOST_LINES = 200_000;

  public CsvText {
    header = List.copyOf(header);
    lines = List.copyOf(lines);
  }

  /**
   * A row.
   *
   * @param number its line in the file, the header being 1
   * @param fields empty where the row cannot be taken apart
   */
  public record Line(long number, String raw, List<String> fields) {
    public Line {
      fields = List.copyOf(fields);
    }
  }

  /** Nothing where the file is empty, or longer than {@value #MOST_LINES} rows. */
  public static Optional<CsvText> read(Path file) throws IOException {
    Encoding encoding = Encoding.of(file);
    String first;
    try (var in = encoding.open(file)) {
      first = in.readLine();
    }
    if (first == null || first.isBlank()) {
      return Optional.empty();
    }
    try (CsvRows rows = new CsvRows(encoding.open(file), CsvRows.separator(first))) {
      CsvRow header = rows.next();
      if (header == null || header.broken()) {
        return Optional.empty();
      }
      rows.columns(header.fields().size());
      List<Line> lines = new ArrayList<>();
      for (CsvRow row = rows.next(); row != null; row = rows.next()) {
        lines.add(new Line(row.line(), row.raw(), row.fields()));
        if (lines.size() > MOST_LINES) {
          return Optional.empty();
        }
      }
      List<String> names = header.fields().stream().map(String::strip).toList();
      return Optional.of(new CsvText(encoding.name(), names, lines));
    }
  }
}
