package dk.frirum.evidence.known;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dk.frirum.evidence.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The files below {@code data}: CSV, or one of NIST's data sets, whose name ends in {@code .dat}.
 */
final class Datasets {
  private final Path folder;
  private final Map<String, Table> read = new HashMap<>();

  Datasets(Path folder) {
    this.folder = folder;
  }

  /**
   * @param key under which the name stands
   * @param options may say {@code header: no} for a file without names, whose columns then are c1,
   *     c2 …, and {@code separator}
   */
  Table table(String name, String key, Options options) {
    boolean header = options.yes("header", true);
    String separator = options.text("separator", ",");
    if (name.equals(Expected.INLINE)) {
      return Table.NONE;
    }
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
      throw options.wrong(key, "There is no file " + folder.resolve(name), null);
    }
    return read.computeIfAbsent(
        name + header + separator,
        _ -> name.endsWith(".dat") ? nist(file, options) : csv(file, header, separator, options));
  }

  private static Table csv(Path file, boolean header, String separator, Options options) {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(separator).ofCsvRecord(file)) {
      reader.forEach(each -> rows.add(each.getFields()));
    } catch (CsvParseException e) {
      throw options.wrong("data", file + " is not CSV: " + e.getMessage(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (rows.isEmpty()) {
      throw options.wrong("data", file + " is empty", null);
    }
    List<String> names =
        header
            ? rows.removeFirst().stream().map(String::strip).toList()
            : numbered("c", rows.getFirst().size());
    return table(file, names, rows, options);
  }

  /** NIST's layout: names after {@code Data:} with the response first, below them the numbers. */
  private static Table nist(Path file, Options options) {
    List<String> lines = new ArrayList<>();
    try (Stream<String> all = Files.lines(file)) {
      all.forEach(lines::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int start =
        IntStream.range(0, lines.size())
            .filter(at -> lines.get(at).startsWith("Data:"))
            .reduce(-1, (_, last) -> last);
    if (start < 0) {
      throw options.wrong("data", file + " has no line that begins with Data:", null);
    }
    List<String> names = words(lines.get(start).substring("Data:".length()));
    List<List<String>> rows =
        lines.subList(start + 1, lines.size()).stream()
            .filter(each -> !each.isBlank())
            .map(Datasets::words)
            .toList();
    return table(file, names, rows, options);
  }

  private static Table table(
      Path file, List<String> names, List<List<String>> rows, Options options) {
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).size() != names.size()) {
        throw options.wrong(
            "data",
            "%s: row %d has %d values for %d columns"
                .formatted(file, row + 1, rows.get(row).size(), names.size()),
            null);
      }
    }
    return Table.of(names, rows);
  }

  private static List<String> words(String line) {
    return List.of(line.strip().split("\\s+"));
  }

  private static List<String> numbered(String prefix, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(each -> prefix + each).toList();
  }
}
