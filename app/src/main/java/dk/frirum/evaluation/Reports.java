package dk.frirum.evaluation;

import dk.frirum.dignity.Dignity;
import dk.frirum.evaluation.Evaluations.Run;
import dk.frirum.evaluation.Evaluations.Stored;
import dk.frirum.evidence.spell.Weeks;
import dk.frirum.trial.Evaluated;
import dk.frirum.trial.TrialAction;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes reports of stored runs, and tells the trial's page which there are. */
@Component
class Reports implements Evaluated {
  private final Evaluations evaluations;
  private final Skeletons skeletons;
  private final Dignity dignity;
  private final OthersOf others;

  Reports(Evaluations evaluations, Skeletons skeletons, Dignity dignity, OthersOf others) {
    this.others = others;
    this.evaluations = evaluations;
    this.skeletons = skeletons;
    this.dignity = dignity;
  }

  static LocalDate day(java.time.Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** What a run says, in short: asked of its rows, and of nothing else. */
  static String verdict(Run run) {
    Plan plan = run.protocol().plan();
    return verdict(run, plan.measure() + "/" + plan.horizon() + "/difference");
  }

  /** The same against other municipalities; empty where that was not planned. */
  static String against(Run run) {
    Plan plan = run.protocol().plan();
    return plan.comparison().isEmpty()
        ? ""
        : verdict(run, Against.ID + plan.horizon() + "/difference");
  }

  private static String verdict(Run run, String id) {
    Row row = Report.byId(run.rows()).get(id);
    return row == null || row.said().isEmpty() ? Row.NONE : row.said();
  }

  Report of(TrialAction trial, Run run, Words words) {
    return of(
        trial,
        run,
        evaluations.protocols(trial.id()),
        skeletons.of(Plan.code(run.protocol().plan().municipality()), trial, words),
        others.of(run.protocol(), run.at(), words),
        words);
  }

  /** The same of what was asked for once, for however many runs. */
  private static Report of(
      TrialAction trial, Run run, List<Stored> all, Skeleton skeleton, Others others, Words words) {
    Stored stored = run.protocol();
    Plan plan = stored.plan();
    int number = all.stream().map(Stored::id).toList().indexOf(stored.id()) + 1;
    // What the trial is now: another group or title is another question.
    Plan now = plan.called(trial.title(), trial.latest().group());
    LocalDate known = Weeks.monday(Weeks.of(plan.first()) + plan.horizons().getFirst());
    return new Report(
        trial.title(),
        "/trials/" + trial.id(),
        "/trials/" + trial.id() + "/evaluation/" + run.id(),
        skeleton,
        plan,
        Report.byId(run.rows()),
        run.cut(),
        stored.frozen().hash(),
        day(stored.frozen().at()),
        number,
        stored.frozen().differences(now.protocol()),
        !stored.frozen().isBefore(known.atStartOfDay().toInstant(ZoneOffset.UTC)),
        stored.frozen().text(),
        others,
        words);
  }

  /** What citizens say; that it is not measured where too few have answered. */
  String dignity(Report report, long trial, Words words) {
    return dignity
        .trial(Plan.code(report.plan().municipality()), trial, words)
        .orElseGet(() -> words.t("evaluation.dignity.none"));
  }

  private static String said(Report report, Words words) {
    return words.t("evaluation.verdict." + report.verdict()) + others(report, words);
  }

  /** What it says against others, where that was planned: never the one without the other. */
  private static String others(Report report, Words words) {
    return report.against().planned()
        ? words.t(
            "evaluation.quote.others",
            words.t("evaluation.verdict." + report.against().verdict()).toLowerCase(words.locale()))
        : "";
  }

  @Override
  public List<Quote> of(TrialAction trial, Words words) {
    List<Run> runs = evaluations.runs(trial.id());
    if (runs.isEmpty()) {
      return List.of();
    }
    int municipality = runs.getFirst().protocol().plan().municipality();
    List<Stored> all = evaluations.protocols(trial.id());
    Skeleton skeleton = skeletons.of(Plan.code(municipality), trial, words);
    String said =
        dignity
            .trial(Plan.code(municipality), trial.id(), words)
            .orElseGet(() -> words.t("evaluation.dignity.none"));
    return runs.stream()
        .map(run -> {
          // A quote names no municipality, so nobody need be asked for.
          Report report = of(trial, run, all, skeleton, Others.NONE, words);
          List<Report.Fact> facts = report.facts();
          return new Quote(
              report.base(),
              words.t("evaluation.quote", words.shortDate(run.cut()), said(report, words)),
              new Figure(
                  words.t("evaluation.verdict." + report.verdict())
                      + ": "
                      + report.effect()
                      + others(report, words),
                  facts.getFirst().beside()),
              new Figure(report.duties(), facts.get(1).beside()),
              new Figure(report.minutes(), facts.get(2).beside()),
              said);
        })
        .toList();
  }
}
