package dk.frirum.evaluation;

import dk.frirum.evaluation.Plan.Cohort;
import dk.frirum.evidence.measure.Measure;
import dk.frirum.rules.Language;
import dk.frirum.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Open figures to be read: a line a figure, a column a period, each figure with its definition.
 *
 * @param periods in words, latest first
 */
public record OpenTable(List<String> periods, List<Line> lines) {
  public OpenTable {
    periods = List.copyOf(periods);
    lines = List.copyOf(lines);
  }

  /**
   * A figure.
   *
   * @param name of its rows in the file
   * @param values by period; a number that is held back says so
   * @param persons each rests on; empty where that is held back
   */
  public record Line(
      String name, String what, String definition, List<String> values, List<String> persons) {
    public Line {
      values = List.copyOf(values);
      persons = List.copyOf(persons);
    }
  }

  /** The table of a file. */
  public static OpenTable of(Reproduction file, Words w) {
    Plan plan = Plan.read(file.protocol());
    Map<String, Row> rows = Report.byId(Row.read(file.results()));
    List<Line> lines = new ArrayList<>();
    lines.add(line("in-group@1", w.t("open.persons"), w.t("open.persons.what"), rows, w));
    for (Measure measure : List.of(Measure.BACK_BY, Measure.SELF_SUPPORTED_IN)) {
      for (int horizon : plan.horizons()) {
        lines.add(
            line(
                measure.id() + "/" + horizon,
                Report.words(w, measure.id(), horizon),
                w.rules() == Language.DANISH ? measure.danish() : measure.english(),
                rows,
                w));
      }
    }
    for (String what : Work.MEASURES) {
      String name = what.substring(0, what.indexOf('@'));
      lines.add(
          line(
              what + "/" + plan.horizon(),
              w.t("evaluation.work." + name, plan.horizon()),
              w.t("open.work." + name),
              rows,
              w));
    }
    for (String what : List.of(Work.REACHED, Work.TIMED)) {
      String name = what.substring(0, what.indexOf('@'));
      // Files from before do not know of them.
      if (rows.containsKey(what + "/" + plan.horizon() + "/" + Cohort.TRIAL.code())) {
        lines.add(
            line(
                what + "/" + plan.horizon(),
                w.t("evaluation.work." + name, plan.horizon()),
                w.t("open.work." + name),
                rows,
                w));
      }
    }
    return new OpenTable(
        Cohort.ALL.stream().map(each -> w.period(plan.first(each), plan.last(each))).toList(),
        lines);
  }

  private static Line line(
      String name, String what, String definition, Map<String, Row> rows, Words w) {
    Estimates said = new Estimates(w);
    List<String> values = new ArrayList<>();
    List<String> persons = new ArrayList<>();
    for (Cohort each : Cohort.ALL) {
      Row row = rows.getOrDefault(name + "/" + each.code(), Row.none(name, true));
      String count = row.persons() == null ? "" : w.number(row.persons());
      boolean group = name.startsWith("in-group");
      boolean mean = Work.MEASURES.stream().anyMatch(name::startsWith);
      values.add(
          group && !count.isEmpty() ? count : mean ? said.mean(row, false) : said.share(row));
      persons.add(group ? "" : count);
    }
    return new Line(name, what, definition, values, persons);
  }
}
