package dk.frirum.evidence.known;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A number somebody else has printed or computed.
 *
 * @param dataset the file below {@code data}, or {@link #INLINE}
 * @param value none where the number is not defined
 * @param tolerance the largest difference that counts as the same; 0 is exact
 * @param source whose number it is
 * @param place where it stands
 */
record Expected(
    String name,
    String dataset,
    Answers.Which which,
    OptionalDouble value,
    double tolerance,
    String source,
    Place place) {

  /** Stands for a data set where all that is needed stands in the case file and the keys. */
  static final String INLINE = "inline";

  private static final List<String> COLUMNS =
      List.of("case", "dataset", "statistic", "key", "value", "tol_abs", "source");

  static List<Expected> read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    List<Expected> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : reader) {
        Place place = new Place(name, Math.toIntExact(row.getStartingLineNumber()), 1);
        if (!Set.copyOf(row.getHeader()).containsAll(COLUMNS)) {
          throw new KnownException(
              new Problem(
                  new Place(name, 1, 1),
                  "The columns are " + String.join(", ", row.getHeader()),
                  "Expected " + String.join(", ", COLUMNS) + "."));
        }
        rows.add(row(row, place));
      }
    } catch (CsvParseException e) {
      throw new KnownException(
          new Problem(new Place(name, 1, 1), "This is not CSV: " + e.getMessage(), null));
    }
    return rows;
  }

  private static Expected row(NamedCsvRecord row, Place place) {
    String value = row.getField("value").strip();
    return new Expected(
        row.getField("case").strip(),
        row.getField("dataset").strip(),
        new Answers.Which(row.getField("statistic").strip(), row.getField("key").strip()),
        value.equals("NA") || value.equals("NaN")
            ? OptionalDouble.empty()
            : OptionalDouble.of(number(value, "value", place)),
        number(row.getField("tol_abs").strip(), "tol_abs", place),
        row.getField("source"),
        place);
  }

  private static double number(String text, String column, Place place) {
    try {
      double value =
          Double.parseDouble(
              text.equals("Inf") ? "Infinity" : text.equals("-Inf") ? "-Infinity" : text);
      if (!Double.isNaN(value)) {
        return value;
      }
    } catch (NumberFormatException _) {
      // Told below.
    }
    throw new KnownException(
        new Problem(
            place,
            "'" + text + "' in column " + column + " is no number",
            "NA says that it is not defined."));
  }
}
