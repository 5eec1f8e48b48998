package dk.frirum.benchmark;

import dk.frirum.benchmark.Columns.Field;
import dk.frirum.benchmark.Municipalities.Municipality;
import dk.frirum.benchmark.Reading.Problem;
import dk.frirum.exchange.CsvText;
import dk.frirum.rules.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a table that is no benchmarking: each column of figures becomes a measure of its own, and
 * what stands in columns of words (a rate, a course) a part of the measure's name.
 */
final class MeasureFile {
  private static final int LONGEST_NAME = 200;

  private MeasureFile() {}

  static Reading read(CsvText file) {
    Columns columns = new Columns(file.header());
    List<Problem> problems = new ArrayList<>();
    boolean where = columns.has(Field.CODE) || columns.has(Field.NAME);
    List<Integer> measures = new ArrayList<>();
    List<Integer> words = new ArrayList<>();
    for (int place = 0; place < file.header().size(); place++) {
      if (!Set.of(columns.place(Field.CODE), columns.place(Field.NAME), columns.place(Field.PERIOD))
          .contains(place)) {
        (figures(file, place) ? measures : words).add(place);
      }
    }
    if (!where || !columns.has(Field.PERIOD) || measures.isEmpty()) {
      problems.add(
          new Problem(
              1,
              null,
              new Text(
                  "Overskriften skal have Kommune, Periode og mindst én kolonne med tal",
                  "The header must have Kommune, Periode and a column of figures at least"),
              String.join(";", file.header())));
      return new Reading(file.lines().size(), List.of(), List.of(), problems, List.of());
    }
    List<Figure> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (CsvText.Line line : file.lines()) {
      RowReader row = new RowReader(columns, file.header().size(), line);
      if (row.problems().isEmpty() && !row.aggregate()) {
        add(row, file, measures, words, rows, seen);
      }
      problems.addAll(row.problems());
    }
    return new Reading(file.lines().size(), rows, List.of(), problems, List.of());
  }

  private static void add(
      RowReader row,
      CsvText file,
      List<Integer> measures,
      List<Integer> words,
      List<Figure> rows,
      Set<String> seen) {
    Municipality municipality = row.municipality();
    String period = row.period();
    String prefix =
        words.stream()
            .map(row::text)
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(" · "));
    for (int place : measures) {
      String name = file.header().get(place);
      // A figure that is not published is not 0; it is left out.
      if (DanishNumber.none(row.text(place))) {
        continue;
      }
      Double value = row.figure(place, name, true);
      String measure = prefix.isEmpty() ? name : prefix + " · " + name;
      if (municipality == null || value == null || !row.problems().isEmpty()) {
        continue;
      }
      if (measure.length() > LONGEST_NAME) {
        row.wrong(
            name,
            "Målets navn er længere end 200 tegn: kort ordene i rækken af",
            "The measure's name is longer than 200 characters: shorten the row's words");
      } else if (!seen.add(municipality.code() + "|" + period + "|" + measure)) {
        row.wrong(
            null,
            "%s står allerede for samme periode og mål: slet den ene"
                .formatted(municipality.name()),
            "%s stands for the same period and measure already: delete one"
                .formatted(municipality.name()));
      } else {
        rows.add(
            new Figure(
                municipality.code(),
                municipality.name(),
                period,
                measure,
                value,
                null,
                null,
                List.of()));
      }
    }
  }

  /** Whether some field of a column is a number; then those that are none are wrong. */
  private static boolean figures(CsvText file, int place) {
    return file.lines().stream()
        .filter(line -> place < line.fields().size())
        .anyMatch(line -> DanishNumber.read(line.fields().get(place)).isPresent());
  }
}
