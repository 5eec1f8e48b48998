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

  Reports(Evaluations evaluations, Skeletons skeletons, Dignity dignity) {
    this.evaluations = evaluations;
    this.skeletons = skeletons;
    this.dignity = dignity;
  }

  static LocalDate day(java.time.Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  Report of(TrialAction trial, Run run, Words words) {
    Stored stored = run.protocol();
    Plan plan = stored.plan();
    List<Stored> all = evaluations.protocols(trial.id());
    int number = all.stream().map(Stored::id).toList().indexOf(stored.id()) + 1;
    // What the trial is now: another group or title is another question.
    Plan now =
        new Plan(
            trial.title(),
            trial.latest().group(),
            plan.municipality(),
            plan.first(),
            plan.last(),
            plan.earlier(),
            plan.measure(),
            plan.horizons(),
            plan.margin());
    LocalDate known = Weeks.monday(Weeks.of(plan.first()) + plan.horizons().getFirst());
    return new Report(
        trial.title(),
        "/trials/" + trial.id(),
        "/trials/" + trial.id() + "/evaluation/" + run.id(),
        skeletons.of(
            "%04d".formatted(plan.municipality()), trial, words),
        plan,
        Report.byId(run.rows()),
        run.cut(),
        stored.frozen().hash(),
        day(stored.frozen().at()),
        number,
        stored.frozen().differences(now.protocol()),
        !stored.frozen().isBefore(known.atStartOfDay().toInstant(ZoneOffset.UTC)),
        stored.frozen().text(),
        words);
  }

  /** What citizens say; that it is not measured where too few have answered. */
  String dignity(Report report, long trial, Words words) {
    return dignity
        .trial("%04d".formatted(report.plan().municipality()), trial, words)
        .orElseGet(() -> words.t("evaluation.dignity.none"));
  }

  @Override
  public List<Quote> of(TrialAction trial, Words words) {
    return evaluations.runs(trial.id()).stream()
        .map(run -> {
          Report report = of(trial, run, words);
          return new Quote(
              report.base(),
              words.t(
                  "evaluation.quote",
                  words.shortDate(run.cut()),
                  words.t("evaluation.verdict." + report.verdict())),
              words.t("evaluation.verdict." + report.verdict()) + ": " + report.effect(),
              report.duties(),
              report.minutes(),
              dignity(report, trial.id(), words));
        })
        .toList();
  }
}
