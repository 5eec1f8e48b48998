package dk.frirum.evaluation;

import dk.frirum.evidence.measure.Measure;
import dk.frirum.evidence.protocol.Frozen;
import dk.frirum.evidence.verdict.Verdict;
import dk.frirum.rules.Language;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report's page: every number it says is asked of a row by its id.
 *
 * @param base address of the short edition
 * @param number of the protocol among the trial's, from 1
 * @param differences what is not as it was frozen
 * @param others whom it is held against; nobody where that was not planned
 * @param late whether outcomes could be known before the protocol was frozen
 */
public record Report(
    String title,
    String trial,
    String base,
    Skeleton skeleton,
    Plan plan,
    Map<String, Row> rows,
    LocalDate cut,
    String hash,
    LocalDate frozen,
    int number,
    List<Frozen.Difference> differences,
    boolean late,
    String protocol,
    Others others,
    Words w) {

  static Map<String, Row> byId(List<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.toMap(
                Row::id, Function.identity(), (one, _) -> one, java.util.LinkedHashMap::new));
  }

  /**
   * One line of a table: what, and its number in words.
   *
   * @param beside what stands beside a difference from before: whether the group was moving
   *     already, and what is left against both periods before; empty beside anything else
   */
  public record Line(
      String id, String what, String value, String beside, String persons, boolean planned) {}

  /** A table. */
  public record Table(String title, String note, List<Line> lines) {}

  Row row(String id) {
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

  /** What that verdict says, in a sentence. */
  public String says() {
    return w.t(
        "evaluation.says." + (Course.lower(row(primary("difference"))) ? "lower" : verdict()),
        measure(),
        margin());
  }

  /** Whether the trial's claim holds, in a sentence. */
  public String claimed() {
    return w.t(
        "evaluation.claim."
            + (claim() ? "holds" : "not")
            + (plan.comparison().isEmpty() ? "" : ".others"));
  }

  /** What follows for a recommendation. */
  public Advice advice() {
    return new Advice(this);
  }

  /** Code of the verdict on the requirements asked for. */
  public String dose() {
    return row(Work.DUTIES + "/" + plan.horizon() + "/difference").said();
  }

  /**
   * Whether the trial's claim holds: on a par or better, and fewer requirements; than others, too,
   * where that was planned.
   */
  public boolean claim() {
    return claim(verdict()) && (plan.comparison().isEmpty() || claim(against().verdict()));
  }

  private boolean claim(String said) {
    Optional<Verdict> outcome = Results.verdict(said);
    Optional<Verdict> process = Results.verdict(dose());
    return outcome.isPresent()
        && process.isPresent()
        && Verdict.claimHolds(outcome.get(), process.get());
  }

  /** What it says against other municipalities. */
  public AgainstView against() {
    return new AgainstView(this);
  }

  /** Whether the group was on its way before the trial began: the interval does not hold 0. */
  public boolean moving() {
    return Course.moving(row(primary("before")));
  }

  /** The same in a sentence, which differs where the trial turned the way round. */
  public String course() {
    return w.t(
        "evaluation.careful." + Course.of(row(primary("before")), row(primary("difference"))),
        before());
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

  public String duties() {
    return mean(row(Work.DUTIES + "/" + plan.horizon() + "/difference"), true);
  }

  public String minutes() {
    return mean(row(Work.MINUTES + "/" + plan.horizon() + "/difference"), true);
  }

  /** The three numbers of the short edition, each with all that stands beside it. */
  public List<Fact> facts() {
    return new Tables(this).facts();
  }

  /**
   * A number of the short edition.
   *
   * @param levels during the trial, and of the same group before
   * @param difference with its interval
   * @param beside whether it was moving already, and what is left against both periods before
   * @param note what else must be known of it
   */
  public record Fact(String what, String levels, String difference, String beside, String note) {}

  public String persons() {
    return count(row(primary("difference")));
  }

  public String measure() {
    return words(plan.measure(), plan.horizon());
  }

  String words(String measure, int horizon) {
    return words(w, measure, horizon);
  }

  static String words(Words w, String measure, int horizon) {
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

  /** What is not as it was frozen, in words. */
  public List<String> changes() {
    return differences.stream()
        .map(each -> {
          int colon = each.what().indexOf(": ");
          String line =
              colon < 0
                  ? each.what()
                  : w.code("evaluation.line", each.what().substring(0, colon))
                      + each.what().substring(colon);
          return w.t("evaluation.changed." + each.kind().name().toLowerCase(Locale.ROOT), line);
        })
        .toList();
  }

  /** The exact words of what is measured. */
  public String definition() {
    return definition(plan.measure());
  }

  private String definition(String measure) {
    for (Measure each : Measure.values()) {
      if (each.id().equals(measure)) {
        return w.rules() == Language.DANISH ? each.danish() : each.english();
      }
    }
    return w.t("open.work." + measure.substring(0, measure.indexOf('@')));
  }

  /** Whether the curves' limits are log-log; those of reports made before are not. */
  public boolean logLog() {
    return rows.values().stream().anyMatch(each -> each.method().equals(CurveRows.LOG_LOG));
  }

  /** Every measure the report has numbers of, by name and version, in exact words. */
  public List<Definition> definitions() {
    return Stream.concat(
            Stream.of(Measure.EXIT, Measure.BACK_BY, Measure.SELF_SUPPORTED_IN, Measure.RELAPSE)
                .map(Measure::id),
            Stream.concat(Work.MEASURES.stream(), Stream.of(Work.REACHED, Work.TIMED)))
        .map(each -> new Definition(each, definition(each)))
        .toList();
  }

  /** A measure in its version. */
  public record Definition(String id, String words) {}

  /** The tables of the full report, in order. */
  public List<Table> tables() {
    return new Tables(this).all();
  }

  /** The effect after each number of weeks: the table beside the figure. */
  public List<Line> effects() {
    return new Tables(this).effects();
  }

  String n(Row row) {
    return row.persons() == null ? "" : w.number(row.persons());
  }

  String count(Row row) {
    return row.persons() == null ? w.t("trial.few") : w.number(row.persons());
  }

  String share(Row row) {
    return new Estimates(w).share(row);
  }

  String points(Row row) {
    return new Estimates(w).points(row);
  }

  String mean(Row row, boolean signed) {
    return new Estimates(w).mean(row, signed);
  }

  /** The figures, drawn of the same rows. */
  public Drawing drawing() {
    return new Drawing(rows, plan, w);
  }
}
