package dk.frirum.benchmark;

import dk.frirum.benchmark.Columns.Field;
import dk.frirum.benchmark.Municipalities.Municipality;
import dk.frirum.benchmark.Reading.Problem;
import dk.frirum.exchange.CsvText;
import dk.frirum.rules.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the benchmarking (y30r21). It needs a municipality, a period, what was actual, and either
 * what was expected or framework conditions to reckon it from.
 */
final class BenchmarkFile {
  private final CsvText file;
  private final Columns columns;
  private final List<Integer> conditions;
  private final List<Figure> rows = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Long> seen = new HashMap<>();
  private int aggregates;

  private BenchmarkFile(CsvText file) {
    this.file = file;
    this.columns = new Columns(file.header());
    this.conditions = columns.conditions();
  }

  static Reading read(CsvText file) {
    BenchmarkFile reading = new BenchmarkFile(file);
    reading.header();
    if (reading.problems.isEmpty()) {
      file.lines().forEach(reading::row);
    }
    return new Reading(
        file.lines().size(),
        reading.rows,
        reading.conditions.stream().map(reading.columns::condition).toList(),
        reading.problems,
        reading.notes());
  }

  private void header() {
    if (!columns.has(Field.CODE) && !columns.has(Field.NAME)) {
      lacks("Kommune", "Kommune");
    }
    if (!columns.has(Field.PERIOD)) {
      lacks("Periode", "Periode");
    }
    boolean shares = columns.has(Field.POPULATION);
    if (!columns.has(Field.ACTUAL) && !(shares && columns.has(Field.ACTUAL_SHARE))) {
      lacks(
          "Faktisk antal fuldtidspersoner (eller Faktisk andel og Befolkning 16-66 år)",
          "Faktisk antal fuldtidspersoner (or Faktisk andel and Befolkning 16-66 år)");
    }
    if (!expected() && conditions.isEmpty()) {
      lacks(
          "Forventet antal fuldtidspersoner, eller kolonner der begynder med Rammevilkår",
          "Forventet antal fuldtidspersoner, or columns that begin with Rammevilkår");
    }
    if (!expected() && !population()) {
      lacks(
          "Befolkning 16-66 år (uden den kan intet forventes af rammevilkår)",
          "Befolkning 16-66 år (without it nothing can be expected from conditions)");
    }
  }

  private void lacks(String danish, String english) {
    problems.add(
        new Problem(
            1,
            null,
            new Text(
                "Overskriften mangler: " + danish + ". Tilføj kolonnen",
                "The header lacks: " + english + ". Add the column"),
            String.join(";", file.header())));
  }

  private boolean expected() {
    return columns.has(Field.EXPECTED) || columns.has(Field.EXPECTED_SHARE) && population();
  }

  private boolean population() {
    return columns.has(Field.POPULATION)
        || columns.has(Field.ACTUAL) && columns.has(Field.ACTUAL_SHARE);
  }

  private void row(CsvText.Line line) {
    RowReader row = new RowReader(columns, file.header().size(), line);
    if (row.problems().isEmpty() && row.aggregate()) {
      aggregates++;
      return;
    }
    Figure figure = row.problems().isEmpty() ? figure(row, line) : null;
    if (figure != null && row.problems().isEmpty()) {
      rows.add(figure);
    }
    problems.addAll(row.problems());
  }

  private @Nullable Figure figure(RowReader row, CsvText.Line line) {
    Municipality municipality = row.municipality();
    String period = row.period();
    String group = row.group();
    Double share = row.figure(Field.ACTUAL_SHARE);
    Double expectedShare = row.figure(Field.EXPECTED_SHARE);
    Double population = row.figure(Field.POPULATION);
    Double actual = row.figure(Field.ACTUAL);
    if (population == null && actual != null && share != null && share > 0) {
      population = actual / share * 100;
    }
    if (actual == null && population != null && share != null) {
      actual = population * share / 100;
    }
    Double expected = row.figure(Field.EXPECTED);
    if (expected == null && population != null && expectedShare != null) {
      expected = population * expectedShare / 100;
    }
    List<Double> values = new ArrayList<>();
    for (int place : conditions) {
      Double value = row.figure(place, file.header().get(place), true);
      values.add(value == null ? 0 : value);
    }
    if (municipality == null || actual == null || !row.problems().isEmpty()) {
      return null;
    }
    possible(row, actual, expected, population);
    once(row, line, municipality, period, group);
    return new Figure(
        municipality.code(),
        municipality.name(),
        period,
        group,
        actual,
        expected,
        population,
        values);
  }

  private void possible(
      RowReader row, double actual, @Nullable Double expected, @Nullable Double population) {
    if (expected != null && expected <= 0) {
      row.wrong(
          columns.name(Field.EXPECTED),
          "Det forventede skal være mere end 0: ret tallet",
          "What is expected must be more than 0: mend the figure");
    }
    if (population != null && (population <= 0 || actual > population)) {
      row.wrong(
          columns.name(Field.POPULATION),
          "Der kan ikke være flere fuldtidspersoner (%.0f) end indbyggere (%.0f): ret det ene"
              .formatted(actual, population),
          "There cannot be more full-time persons (%.0f) than inhabitants (%.0f): mend one"
              .formatted(actual, population));
    }
  }

  private void once(
      RowReader row, CsvText.Line line, Municipality municipality, String period, String group) {
    Long before = seen.putIfAbsent(municipality.code() + period + group, line.number());
    if (before != null) {
      row.wrong(
          null,
          "%s står allerede i linje %d for samme periode og gruppe: slet den ene"
              .formatted(municipality.name(), before),
          "%s stands in line %d for the same period and group already: delete one"
              .formatted(municipality.name(), before));
    }
  }

  private List<Text> notes() {
    List<Text> notes = new ArrayList<>();
    List<String> ignored =
        columns.others().stream()
            .filter(each -> !conditions.contains(each))
            .map(file.header()::get)
            .toList();
    if (!ignored.isEmpty()) {
      String all = String.join(", ", ignored);
      notes.add(new Text("Kolonner, der ikke læses: " + all, "Columns not read: " + all));
    }
    if (aggregates > 0) {
      notes.add(
          new Text(
              aggregates + " rækker for hele landet eller en region er udeladt",
              aggregates + " rows for the whole country or a region are left out"));
    }
    if (!columns.has(Field.GROUP)) {
      notes.add(
          new Text(
              "Ingen ydelsesgruppe: alt er 'Ydelsesgrupper i alt'",
              "No benefit group: all is 'All benefit groups'"));
    }
    notes.add(
        expected()
            ? new Text("Det forventede er filens eget", "What is expected is the file's own")
            : new Text(
                "Det forventede regnes af rammevilkårene",
                "What is expected is reckoned from the conditions"));
    return notes;
  }
}
