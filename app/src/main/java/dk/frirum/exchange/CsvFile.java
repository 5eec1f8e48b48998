package dk.frirum.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A file as it turned out to be written.
 *
 * @param header names of its columns, in order
 */
record CsvFile(Path path, Encoding encoding, char separator, FileKind kind, List<String> header) {

  static CsvFile of(Path path) throws IOException, Unreadable {
    Encoding encoding = Encoding.of(path);
    char separator;
    try (BufferedReader in = encoding.open(path)) {
      String first = in.readLine();
      if (first == null || first.isBlank()) {
        throw new Unreadable(
            "Filen er tom: første linje skal være overskriften",
            "The file is empty: its first line must be the header");
      }
      separator = CsvRows.separator(first);
    }
    try (CsvRows rows = new CsvRows(encoding.open(path), separator)) {
      CsvRow first = rows.next();
      List<String> header = new ArrayList<>();
      if (first != null) {
        first.fields().forEach(name -> header.add(name.strip().toLowerCase(Locale.ROOT)));
      }
      Set<String> names = new LinkedHashSet<>(header);
      if (names.size() < header.size()) {
        throw new Unreadable(
            "To kolonner har samme navn i overskriften: " + String.join(", ", header),
            "Two columns have the same name in the header: " + String.join(", ", header));
      }
      FileKind kind = FileKind.of(names).orElse(null);
      if (kind == null) {
        throw unknown(names);
      }
      return new CsvFile(path, encoding, separator, kind, List.copyOf(header));
    }
  }

  private static Unreadable unknown(Set<String> names) {
    FileKind nearest = FileKind.nearest(names);
    String missing =
        String.join(
            ", ", nearest.required().stream().filter(name -> !names.contains(name)).toList());
    String all = String.join(";", nearest.columns());
    return new Unreadable(
        "Overskriften hører ikke til nogen fil, Frirum kender. Nærmest er %s, hvor der mangler: %s. Hele overskriften er %s"
            .formatted(nearest.code(), missing, all),
        "The header is of no file Frirum knows. The nearest is %s, which also needs: %s. The whole header is %s"
            .formatted(nearest.code(), missing, all));
  }

  /** The rows after the header. */
  CsvRows rows() throws IOException {
    CsvRows rows = new CsvRows(encoding.open(path), separator);
    rows.next();
    rows.columns(header.size());
    return rows;
  }

  /** Columns that are not read. */
  List<String> ignored() {
    return header.stream().filter(name -> !kind.columns().contains(name)).toList();
  }

  String separatorName(boolean danish) {
    return switch (separator) {
      case ',' -> danish ? "komma" : "comma";
      case '\t' -> danish ? "tabulator" : "tab";
      default -> danish ? "semikolon" : "semicolon";
    };
  }
}
