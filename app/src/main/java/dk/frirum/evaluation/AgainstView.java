package dk.frirum.evaluation;

import dk.frirum.evaluation.Report.Line;
import dk.frirum.evaluation.Report.Table;
import dk.frirum.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A trial held against other municipalities, as a report's page says it; of the same rows. */
public final class AgainstView {
  private static final List<String> COHORTS = List.of("earliest", "earlier", "trial");
  private final Report report;
  private final Words w;

  AgainstView(Report report) {
    this.report = report;
    this.w = report.w();
  }

  /** Whether it was planned at all. */
  public boolean planned() {
    return !report.plan().comparison().isEmpty();
  }

  private Row row(String end) {
    return row(report.plan().horizon(), end);
  }

  private Row row(int horizon, String end) {
    return report.row(Against.ID + horizon + "/" + end);
  }

  /** Code of the verdict. */
  public String verdict() {
    String said = row("difference").said();
    return said.isEmpty() ? Row.NONE : said;
  }

  /** What it says, in a sentence. */
  public String says() {
    String how = unbounded() ? "unbounded" : Course.lower(row("difference")) ? "lower" : verdict();
    return w.t(
        "evaluation.against.says." + how,
        report.measure(),
        report.margin(),
        report.others().needed());
  }

  /** How the ways lay before, in a sentence. */
  public String course() {
    return w.t("evaluation.against." + Course.of(row("pre-trend"), row("difference")), preTrend());
  }

  /** Whether there is an estimate, but too few others for an interval. */
  public boolean unbounded() {
    Row row = row("difference");
    return row.estimate() != null && row.lower() == null;
  }

  public String difference() {
    return report.points(row("difference"));
  }

  public String own() {
    return report.points(row("own"));
  }

  public String others() {
    return report.points(row("others"));
  }

  public String preTrend() {
    return report.points(row("pre-trend"));
  }

  public String bothBefore() {
    return report.points(row("both-before"));
  }

  public String citizens() {
    return report.points(row("citizens"));
  }

  public String smallest() {
    Row row = row("smallest");
    return row.estimate() == null ? w.t("evaluation.against.never") : report.points(row);
  }

  /** Whether the ways were apart before: the interval does not hold 0. */
  public boolean moving() {
    return Course.moving(row("pre-trend"));
  }

  public String municipalities() {
    return whole(row("municipalities"));
  }

  public String missing() {
    return whole(row("missing"));
  }

  private String whole(Row row) {
    return row.estimate() == null ? "0" : w.number(Math.round(row.estimate()));
  }

  /** The three times, own and others: the table beside the figure. */
  public List<Level> levels() {
    return COHORTS.stream()
        .map(each -> {
          Row own =
              report.row(report.plan().measure() + "/" + report.plan().horizon() + "/" + each);
          Row others = row("others-" + each);
          return new Level(w.t("evaluation.of." + each), report.share(own), report.share(others));
        })
        .toList();
  }

  /** A time, with the share of the own group and the mean of the others'. */
  public record Level(String when, String own, String others) {}

  /**
   * Path of a line through the three times.
   *
   * @param own the own group's, or the others'
   */
  public String path(boolean own) {
    StringBuilder path = new StringBuilder();
    for (int at = 0; at < COHORTS.size(); at++) {
      String cohort = COHORTS.get(at);
      Row row =
          own
              ? report.row(report.plan().measure() + "/" + report.plan().horizon() + "/" + cohort)
              : row("others-" + cohort);
      if (row.estimate() != null) {
        path.append(
            String.format(
                Locale.ROOT, "%s%d %d", path.isEmpty() ? "M" : "L", x(at), y(row.estimate())));
      }
    }
    return path.toString();
  }

  /** The three times along the axis. */
  public List<Drawing.Tick> times() {
    List<Drawing.Tick> ticks = new ArrayList<>();
    for (int at = 0; at < COHORTS.size(); at++) {
      ticks.add(new Drawing.Tick(x(at), w.t("evaluation.against.time." + COHORTS.get(at))));
    }
    return ticks;
  }

  private static int x(int at) {
    return Drawing.LEFT + (2 * at + 1) * (Drawing.RIGHT - Drawing.LEFT) / (2 * COHORTS.size());
  }

  private static int y(double share) {
    return (int) Math.round(Drawing.BOTTOM - share * (Drawing.BOTTOM - Drawing.TOP));
  }

  /** All numbers of the comparison, and each municipality's change. */
  public List<Table> tables() {
    List<Line> lines = new ArrayList<>();
    for (int horizon : report.plan().horizons()) {
      for (String what :
          List.of(
              "municipalities",
              "missing",
              "own",
              "others",
              "difference",
              "citizens",
              "p",
              "pre-trend",
              "both-before",
              "smallest")) {
        lines.add(line(horizon, what));
      }
    }
    List<Line> each = new ArrayList<>();
    for (int number : report.plan().comparison()) {
      Row row = row("of-%04d".formatted(number));
      each.add(
          new Line(
              row.id(),
              report.others().name(number),
              row.estimate() == null ? w.t("evaluation.against.absent") : report.points(row),
              reason(number),
              report.n(row),
              false));
    }
    return List.of(
        new Table(w.t("evaluation.against.table"), w.t("evaluation.against.table.note"), lines),
        new Table(
            w.t("evaluation.against.each"),
            report.others().judged().isEmpty()
                ? w.t("evaluation.against.each.unjudged")
                : w.t(
                    report.others().synthetic()
                        ? "evaluation.against.each.synthetic"
                        : "evaluation.against.each.note",
                    report.others().judged()),
            each));
  }

  private String reason(int number) {
    return report.others().all().stream()
        .filter(each -> each.number() == number)
        .map(Others.Other::reason)
        .findFirst()
        .orElse("");
  }

  private Line line(int horizon, String what) {
    Row row = row(horizon, what);
    String value =
        switch (what) {
          case "municipalities", "missing" -> whole(row);
          case "p" ->
              row.estimate() == null
                  ? report.points(row)
                  : String.format(w.locale(), "%.2f", row.estimate());
          default -> report.points(row);
        };
    String said =
        what.equals("difference") && !row.hidden() && !row.said().isEmpty()
            ? " – " + w.t("evaluation.verdict." + row.said())
            : "";
    return new Line(
        row.id(),
        w.t("evaluation.weeks", horizon) + ": " + w.t("evaluation.against.of." + what),
        value + said,
        "",
        report.n(row),
        row.planned());
  }
}
