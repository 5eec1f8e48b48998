package dk.frirum.evaluation;

import dk.frirum.evaluation.Report.Fact;
import dk.frirum.evaluation.Report.Line;
import dk.frirum.evaluation.Report.Table;
import dk.frirum.evidence.measure.Measure;
import dk.frirum.web.Words;
import java.util.ArrayList;
import java.util.List;

/** The tables of a report. */
final class Tables {
  private static final List<String> CHECKS = List.of("earliest", "before", "both-before");

  private final Report report;
  private final Plan plan;
  private final Words w;

  Tables(Report report) {
    this.report = report;
    this.plan = report.plan();
    this.w = report.w();
  }

  List<Table> all() {
    List<Table> tables = new ArrayList<>();
    tables.add(new Table(w.t("evaluation.table.flow"), w.t("evaluation.table.flow.note"), flow()));
    tables.add(
        new Table(
            w.t("evaluation.table.planned"), report.definition(), outcomes(plan.measure(), true)));
    tables.add(
        new Table(
            w.t("evaluation.table.process"), w.t("evaluation.table.process.note"), process()));
    tables.add(
        new Table(w.t("evaluation.table.before"), w.t("evaluation.table.before.note"), checks()));
    List<Line> others = new ArrayList<>();
    for (Measure each : List.of(Measure.BACK_BY, Measure.SELF_SUPPORTED_IN, Measure.RELAPSE)) {
      if (!each.id().equals(plan.measure())) {
        others.addAll(outcomes(each.id(), false));
      }
    }
    tables.add(
        new Table(
            w.t("evaluation.table.unplanned"), w.t("evaluation.table.unplanned.note"), others));
    return tables;
  }

  /** What came of it, what was asked, what it took: the short edition's numbers. */
  List<Fact> facts() {
    return List.of(
        fact(plan.measure(), report.measure(), w.t("evaluation.pixi.persons", report.persons())),
        fact(
            Work.DUTIES,
            w.t("evaluation.work.duties", plan.horizon()),
            (w.t("evaluation.dose." + (report.dose().isEmpty() ? Row.NONE : report.dose()))
                    + ". "
                    + beside("evaluation.pixi.reached", Work.REACHED))
                .strip()),
        fact(
            Work.MINUTES,
            w.t("evaluation.work.admin-minutes", plan.horizon()),
            beside("evaluation.pixi.timed", Work.TIMED)));
  }

  /** A share now and before, in a sentence; empty where nobody counted it. */
  private String beside(String key, String what) {
    Row now = row(what, "trial");
    return now.said().equals(Row.NONE)
        ? ""
        : w.t(
            key,
            new Estimates(w).level(now, false),
            new Estimates(w).level(row(what, "earlier"), false));
  }

  private Row row(String what, String cohort) {
    return report.row(what + "/" + plan.horizon() + "/" + cohort);
  }

  private Fact fact(String measure, String what, String note) {
    String id = measure + "/" + plan.horizon() + "/";
    boolean mean = Work.MEASURES.contains(measure);
    Row now = report.row(id + "trial");
    Row then = report.row(id + "earlier");
    Row difference = report.row(id + "difference");
    Estimates said = new Estimates(w);
    return new Fact(
        what,
        w.t("evaluation.pixi.levels", said.level(now, mean), said.level(then, mean)),
        mean ? report.mean(difference, true) : report.points(difference),
        difference.estimate() == null
            ? ""
            : w.t(
                "evaluation.pixi.beside",
                said.change(report.row(id + "before"), mean),
                said.change(report.row(id + "both-before"), mean)),
        note);
  }

  List<Line> effects() {
    List<Line> lines = new ArrayList<>();
    for (int horizon : plan.horizons()) {
      Row row = report.row(plan.measure() + "/" + horizon + "/difference");
      lines.add(line(row, w.t("evaluation.weeks", horizon), report.points(row), true));
    }
    return lines;
  }

  /** From the group to those a number rests on: in it, and of them those the data reach. */
  private List<Line> flow() {
    List<Line> lines = new ArrayList<>();
    for (Plan.Cohort each : Plan.Cohort.ALL) {
      Row row = report.row("in-group@1/" + each.code());
      lines.add(
          counted(
              row,
              w.t("evaluation.cohort." + each.code(), w.period(plan.first(each), plan.last(each))),
              report.count(row)));
      for (int horizon : plan.horizons()) {
        Row reached = report.row(plan.measure() + "/" + horizon + "/" + each.code());
        lines.add(counted(reached, w.t("evaluation.reached", horizon), report.count(reached)));
      }
    }
    for (String what : List.of("several", "left-out")) {
      Row row = report.row((what.equals("several") ? "in-several@1" : "left-out@1") + "/trial");
      if (!row.said().equals(Row.NONE)) {
        lines.add(counted(row, w.t("evaluation." + what), report.count(row)));
      }
    }
    return lines;
  }

  private static Line counted(Row row, String what, String value) {
    return new Line(row.id(), what, value, "", "", true);
  }

  private Line line(Row row, String what, String value, boolean planned) {
    return new Line(row.id(), what, value, beside(row), report.n(row), planned);
  }

  /** Beside every difference from before: was it under way already, and is it a swing back? */
  private String beside(Row row) {
    if (!row.id().endsWith("/difference") || row.hidden()) {
      return "";
    }
    String id = row.id().substring(0, row.id().length() - "difference".length());
    Row before = report.row(id + "before");
    Row both = report.row(id + "both-before");
    boolean mean = Work.MEASURES.contains(id.substring(0, id.indexOf('/')));
    return w.t(
        "evaluation.beside",
        mean ? report.mean(before, true) : report.points(before),
        mean ? report.mean(both, true) : report.points(both));
  }

  private List<Line> outcomes(String measure, boolean planned) {
    List<Line> lines = new ArrayList<>();
    for (Row row : report.rows().values()) {
      String[] part = row.id().split("/", -1);
      if (part[0].equals(measure) && !CHECKS.contains(part[part.length - 1])) {
        boolean difference = part[2].equals("difference");
        String said =
            planned && difference && !row.hidden()
                ? " – " + w.t("evaluation.verdict." + row.said())
                : "";
        lines.add(
            line(
                row,
                report.words(measure, Integer.parseInt(part[1]))
                    + ": "
                    + w.t("evaluation.of." + part[2]),
                (difference ? report.points(row) : report.share(row)) + said,
                planned));
      }
    }
    return lines;
  }

  private List<Line> process() {
    List<Line> lines = new ArrayList<>();
    for (String what : Work.MEASURES) {
      for (String of : List.of("trial", "earlier", "difference")) {
        Row row = report.row(what + "/" + plan.horizon() + "/" + of);
        lines.add(
            line(
                row,
                w.t("evaluation.work." + what.substring(0, what.indexOf('@')), plan.horizon())
                    + ": "
                    + w.t("evaluation.of." + of),
                report.mean(row, of.equals("difference")),
                true));
      }
    }
    for (String what : List.of(Work.REACHED, Work.TIMED)) {
      for (String of : List.of("trial", "earlier")) {
        Row row = row(what, of);
        if (!row.said().equals(Row.NONE)) {
          String name = "evaluation.work." + what.substring(0, what.indexOf('@'));
          lines.add(
              line(
                  row,
                  w.t(name, plan.horizon()) + ": " + w.t("evaluation.of." + of),
                  report.share(row),
                  false));
        }
      }
    }
    return lines;
  }

  private List<Line> checks() {
    List<Line> lines = new ArrayList<>();
    for (int horizon : plan.horizons()) {
      for (String of : CHECKS) {
        Row row = report.row(plan.measure() + "/" + horizon + "/" + of);
        lines.add(
            line(
                row,
                report.words(plan.measure(), horizon) + ": " + w.t("evaluation.of." + of),
                of.equals("earliest") ? report.share(row) : report.points(row),
                false));
      }
    }
    return lines;
  }
}
