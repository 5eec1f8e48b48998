package dk.frirum.evaluation;

import dk.frirum.evidence.measure.Measure;
import dk.frirum.evidence.verdict.Verdict;
import dk.frirum.rules.Language;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A report's page: every number it says is asked of a row by its id.
 *
 * @param base address of the short edition
 * @param number of the protocol among the trial's, from 1
 * @param changes what is not as it was frozen
 * @param late whether outcomes could be known before the protocol was frozen
 */
public record Report(
    String title,
    String trial,
    String base,
    String purpose,
    String group,
    Plan plan,
    Map<String, Row> rows,
    LocalDate cut,
    String hash,
    LocalDate frozen,
    int number,
    List<String> changes,
    boolean late,
    String protocol,
    Words w) {

  static Map<String, Row> byId(List<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.toMap(
                Row::id, Function.identity(), (one, _) -> one, java.util.LinkedHashMap::new));
  }

  /** One line of a table: what, and its number in words. */
  public record Line(String id, String what, String value, String persons, boolean planned) {}

  /** A table. */
  public record Table(String title, String note, List<Line> lines) {}

  private Row row(String id) {
    Row row = rows.get(id);
    return row == null ? Row.none(id, false) : row;
  }

  private String primary(String end) {
    return plan.measure() + "/" + plan.horizon() + "/" + end;
  }

  /** Code of the verdict the trial hangs on; {@code few} where it is held back. */
  public String verdict() {
    String said = row(primary("difference")).said();
    return said.isEmpty() ? Row.NONE : said;
  }

  /** Code of the verdict on the requirements asked for. */
  public String dose() {
    return row(Work.DUTIES + "/" + plan.horizon() + "/difference").said();
  }

  /** Whether the trial's claim holds: on a par or better, and fewer requirements. */
  public boolean claim() {
    Optional<Verdict> outcome = Results.verdict(verdict());
    Optional<Verdict> process = Results.verdict(dose());
    return outcome.isPresent()
        && process.isPresent()
        && Verdict.claimHolds(outcome.get(), process.get());
  }

  /** Whether the group was on its way before the trial began: the interval does not hold 0. */
  public boolean moving() {
    Row before = row(primary("before"));
    return before.lower() != null
        && before.upper() != null
        && (before.lower() > 0 || before.upper() < 0);
  }

  public String effect() {
    return points(row(primary("difference")));
  }

  public String before() {
    return points(row(primary("before")));
  }

  public String both() {
    return points(row(primary("both-before")));
  }

  public String now() {
    return share(row(primary("trial")));
  }

  public String then() {
    return share(row(primary("earlier")));
  }

  public String duties() {
    return mean(row(Work.DUTIES + "/" + plan.horizon() + "/difference"), true);
  }

  public String minutes() {
    return mean(row(Work.MINUTES + "/" + plan.horizon() + "/difference"), true);
  }

  public String persons() {
    return count(row(primary("difference")));
  }

  public String measure() {
    return words(plan.measure(), plan.horizon());
  }

  private String words(String measure, int horizon) {
    return w.t("evaluation.measure." + measure.substring(0, measure.indexOf('@')), horizon);
  }

  public String margin() {
    return new Estimates(w).number(plan.margin().doubleValue() * 100, 1);
  }

  public String intake() {
    return w.period(plan.first(), plan.last());
  }

  public String earlier() {
    return w.date(plan.earlier());
  }

  /** The exact words of what is measured. */
  public String definition() {
    for (Measure each : Plan.MEASURES) {
      if (each.id().equals(plan.measure())) {
        return w.rules() == Language.DANISH ? each.danish() : each.english();
      }
    }
    return plan.measure();
  }

  /** The tables of the full report, in order. */
  public List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    tables.add(new Table(w.t("evaluation.table.flow"), w.t("evaluation.table.flow.note"), flow()));
    tables.add(
        new Table(w.t("evaluation.table.planned"), definition(), outcomes(plan.measure(), true)));
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

  private List<Line> flow() {
    List<Line> lines = new ArrayList<>();
    for (Plan.Cohort each : Plan.Cohort.ALL) {
      Row row = row("in-group@1/" + each.code());
      lines.add(
          new Line(
              row.id(),
              w.t("evaluation.cohort." + each.code(), w.period(plan.first(each), plan.last(each))),
              count(row),
              "",
              true));
    }
    Row several = row("in-several@1/trial");
    if (!several.said().equals(Row.NONE)) {
      lines.add(new Line(several.id(), w.t("evaluation.several"), count(several), "", true));
    }
    Row left = row("left-out@1/trial");
    if (!left.said().equals(Row.NONE)) {
      lines.add(new Line(left.id(), w.t("evaluation.left-out"), count(left), "", true));
    }
    return lines;
  }

  private List<Line> outcomes(String measure, boolean planned) {
    List<Line> lines = new ArrayList<>();
    for (Row row : rows.values()) {
      String[] part = row.id().split("/", -1);
      boolean check =
          part[part.length - 1].endsWith("before") || part[part.length - 1].equals("earliest");
      if (part[0].equals(measure) && !check) {
        boolean difference = part[2].equals("difference");
        String said =
            planned && difference && !row.hidden()
                ? " – " + w.t("evaluation.verdict." + row.said())
                : "";
        lines.add(
            new Line(
                row.id(),
                words(measure, Integer.parseInt(part[1])) + ": " + w.t("evaluation.of." + part[2]),
                (difference ? points(row) : share(row)) + said,
                n(row),
                planned));
      }
    }
    return lines;
  }

  private List<Line> process() {
    List<Line> lines = new ArrayList<>();
    for (String what : Work.MEASURES) {
      for (String of : List.of("trial", "earlier", "difference")) {
        Row row = row(what + "/" + plan.horizon() + "/" + of);
        lines.add(
            new Line(
                row.id(),
                w.t("evaluation.work." + what.substring(0, what.indexOf('@')), plan.horizon())
                    + ": "
                    + w.t("evaluation.of." + of),
                mean(row, of.equals("difference")),
                n(row),
                true));
      }
    }
    return lines;
  }

  private List<Line> checks() {
    List<Line> lines = new ArrayList<>();
    for (int horizon : plan.horizons()) {
      for (String of : List.of("earliest", "before", "both-before")) {
        Row row = row(plan.measure() + "/" + horizon + "/" + of);
        lines.add(
            new Line(
                row.id(),
                words(plan.measure(), horizon) + ": " + w.t("evaluation.of." + of),
                of.equals("earliest") ? share(row) : points(row),
                n(row),
                false));
      }
    }
    return lines;
  }

  private String n(Row row) {
    return row.persons() == null ? "" : w.number(row.persons());
  }

  private String count(Row row) {
    return row.persons() == null ? w.t("trial.few") : w.number(row.persons());
  }

  private String share(Row row) {
    return new Estimates(w).share(row);
  }

  private String points(Row row) {
    return new Estimates(w).points(row);
  }

  private String mean(Row row, boolean signed) {
    return new Estimates(w).mean(row, signed);
  }

  /** The figures, drawn of the same rows. */
  public Drawing drawing() {
    return new Drawing(rows, plan, w);
  }
}
