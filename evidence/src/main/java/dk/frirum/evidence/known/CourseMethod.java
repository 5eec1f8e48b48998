package dk.frirum.evidence.known;

import dk.frirum.evidence.measure.Courses;
import dk.frirum.evidence.measure.Exit;
import dk.frirum.evidence.measure.Exit.Way;
import dk.frirum.evidence.spell.CodeBook;
import dk.frirum.evidence.spell.CodeBook.Kind;
import dk.frirum.evidence.spell.SpellException;
import dk.frirum.evidence.spell.Spells;
import dk.frirum.evidence.table.Column;
import dk.frirum.evidence.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The measures of courses, person by person; the data are spells, another file has the index weeks.
 */
record CourseMethod() implements Method {
  static final List<Method> ALL = List.of(new CourseMethod());

  @Override
  public String name() {
    return "courses";
  }

  @Override
  public void run(Options options, Table data, Answers answers) {
    Courses courses = new Courses(spells(options, data));
    Table index = options.table("index");
    int[] person = whole(options, index, "person", "person");
    int[] week = whole(options, index, "index-week", "index_week");
    int[] end = whole(options, index, "end-week", "data_end_week");
    for (int row = 0; row < person.length; row++) {
      String key = Column.label(person[row]);
      int who = person[row];
      int from = week[row];
      int to = end[row];
      Exit exit =
          courses
              .exit(who, from, to)
              .orElseThrow(() ->
                  options.wrong(
                      "index", "Person %d is on no benefit in week %d".formatted(who, from), null));
      for (Way way : Way.values()) {
        String name = "event_" + way.name().toLowerCase(Locale.ROOT);
        answers.put(name, key, way == exit.way() ? 1 : 0);
      }
      answers.put("weeks_to_event", key, exit.weeks());
      answers.put(
          "relapse", key, courses.relapse(options.whole("relapse", 26), who, exit, from, to));
      for (double each : options.numbers("horizons")) {
        int horizon = (int) each;
        answers.put(
            "self_supported_in_week_" + horizon,
            key,
            courses.selfSupportedIn(horizon, who, from, to));
        answers.put("selfsup_degree_" + horizon, key, courses.degree(horizon, who, from, to));
        answers.put("back_by_" + horizon, key, courses.backBy(horizon, exit, from, to));
      }
    }
  }

  /** Codes that are said to be no benefit are what is said; all others are benefits. */
  private static Spells spells(Options options, Table data) {
    int[] code = whole(options, data, "code", "code");
    Map<Integer, Kind> kinds = new HashMap<>();
    for (int each : code) {
      kinds.put(each, Kind.BENEFIT);
    }
    for (Kind kind : Kind.values()) {
      for (double each : options.numbers(kind.name().toLowerCase(Locale.ROOT))) {
        kinds.put((int) each, kind);
      }
    }
    int[] person = whole(options, data, "person", "person");
    int[] from = whole(options, data, "from", "from_week");
    int[] to = whole(options, data, "to", "to_week");
    Spells.Builder builder = new Spells.Builder(new CodeBook(kinds));
    for (int row = 0; row < person.length; row++) {
      builder.add(person[row], 0, code[row], from[row], to[row], row + 1L);
    }
    try {
      return builder.build();
    } catch (SpellException e) {
      throw options.wrong("data", String.valueOf(e.getMessage()), null);
    }
  }

  private static int[] whole(Options options, Table table, String key, String otherwise) {
    String expression = options.text(key, otherwise);
    double[] values = options.at(options.has(key) ? key : "case", () -> table.numbers(expression));
    int[] whole = new int[values.length];
    for (int row = 0; row < whole.length; row++) {
      whole[row] = (int) values[row];
      if (whole[row] != values[row]) {
        throw options.wrong(
            key,
            "Row %d: '%s' is no whole number: %s".formatted(row + 1, expression, values[row]),
            null);
      }
    }
    return whole;
  }
}
