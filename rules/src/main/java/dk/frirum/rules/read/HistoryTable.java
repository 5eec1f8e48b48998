package dk.frirum.rules.read;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Problem;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Place;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.said.Advice;
import dk.frirum.rules.said.Wrong;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A history as CSV: turned into the same text as YAML line by line, so that one reader checks both.
 */
final class HistoryTable {
  private static final List<String> HEADER =
      List.of("record", "name", "from", "to", "value", "form", "category", "ground");

  private final Dictionary dictionary;
  private final String file;
  private final List<String> lines;
  private final List<Problem> problems;
  private final StringBuilder citizen = new StringBuilder();
  private final StringBuilder spells = new StringBuilder();
  private final StringBuilder events = new StringBuilder();
  private final StringBuilder facts = new StringBuilder();

  HistoryTable(Dictionary dictionary, String file, String text, List<Problem> problems) {
    this.dictionary = dictionary;
    this.file = file;
    this.lines = text.lines().toList();
    this.problems = problems;
  }

  CaseHistory read() {
    String header = lines.isEmpty() ? "" : lines.getFirst();
    String separator = header.contains(";") ? ";" : ",";
    List<String> names = List.of(header.split(separator, -1));
    names.stream()
        .filter(name -> !HEADER.contains(name))
        .forEach(
            name -> report(0, Wrong.UNKNOWN_COLUMN.of(name), Suggestion.nearest(name, HEADER)));
    for (int line = 1; line < lines.size(); line++) {
      if (!lines.get(line).isBlank()) {
        row(line, row(names, lines.get(line).split(separator, -1)));
      }
    }
    String yaml = citizen + part("spells", spells) + part("events", events) + part("facts", facts);
    List<Problem> found = new ArrayList<>();
    CaseHistory history;
    try {
      history = HistoryReader.read(dictionary, "history.yaml", yaml);
    } catch (dk.frirum.rules.RulebookException e) {
      found.addAll(e.problems());
      history = new CaseHistory(file, "0000", null, List.of(), List.of(), List.of());
    }
    // The row's own line is kept as a comment behind what was made of it.
    for (Problem problem : found) {
      int mark = problem.line().lastIndexOf("# line ");
      String behind = mark < 0 ? "" : problem.line().substring(mark + "# line ".length());
      int line = behind.matches("\\d{1,9}") ? Integer.parseInt(behind) - 1 : 0;
      report(line, problem.what(), problem.advice());
    }
    return history;
  }

  private void row(int line, Map<String, String> row) {
    String record = row.getOrDefault("record", "");
    String name = row.getOrDefault("name", "");
    String mark = " # line " + (line + 1) + "\n";
    switch (record) {
      case "citizen" ->
          citizen
              .append(name)
              .append(": \"")
              .append(row.getOrDefault("value", ""))
              .append('"')
              .append(mark);
      case "spell" -> spells.append("  - {benefit: ").append(name).append(dates(row)).append(mark);
      case "fact" ->
          facts
              .append("  - {")
              .append(name)
              .append(": ")
              .append(row.getOrDefault("value", ""))
              .append(dates(row))
              .append(mark);
      case "event" -> {
        StringBuilder event = events.append("  - {").append(name).append(": ");
        event.append(row.getOrDefault("from", ""));
        for (String attribute : List.of("form", "category", "ground")) {
          if (!row.getOrDefault(attribute, "").isEmpty()) {
            event.append(", ").append(attribute).append(": ").append(row.get(attribute));
          }
        }
        event.append('}').append(mark);
      }
      default -> report(line, Wrong.NO_RECORD.of(record), Advice.RECORDS.of());
    }
  }

  private static String part(String name, StringBuilder items) {
    return items.isEmpty() ? "" : name + ":\n" + items;
  }

  private static String dates(Map<String, String> row) {
    String to = row.getOrDefault("to", "");
    return ", from: " + row.getOrDefault("from", "") + (to.isEmpty() ? "" : ", to: " + to) + "}";
  }

  private static Map<String, String> row(List<String> names, String[] values) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int column = 0; column < Math.min(names.size(), values.length); column++) {
      row.put(names.get(column), values[column].strip());
    }
    return row;
  }

  private void report(int line, Text message, @org.jspecify.annotations.Nullable Text suggestion) {
    String text = line < lines.size() ? lines.get(line) : "";
    problems.add(new Problem(new Place(file, line + 1, 1), message, suggestion, text));
  }
}
