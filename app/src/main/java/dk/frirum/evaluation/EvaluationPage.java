package dk.frirum.evaluation;

import dk.frirum.access.SignedIn;
import dk.frirum.evaluation.Evaluations.Run;
import dk.frirum.evaluation.Evaluations.Stored;
import dk.frirum.evaluation.Plan.Cohort;
import dk.frirum.evidence.power.Power;
import dk.frirum.trial.TrialAction;
import dk.frirum.trial.TrialActions;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a protocol is frozen and a report is made. */
@Controller
class EvaluationPage {
  private static final double POWER = 0.8;
  private static final int SHOWN = 5;

  private final Pages pages;
  private final TrialActions trials;
  private final Evaluations evaluations;
  private final Cohorts cohorts;
  private final OthersOf others;

  EvaluationPage(
      Pages pages, TrialActions trials, Evaluations evaluations, Cohorts cohorts, OthersOf others) {
    this.others = others;
    this.pages = pages;
    this.trials = trials;
    this.evaluations = evaluations;
    this.cohorts = cohorts;
  }

  @GetMapping("/trials/{trial}/evaluation")
  String show(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("trial") long id,
      HttpServletRequest request,
      Model model) {
    TrialAction trial = trials.one(who.municipality(), id);
    return show(who, trial, PlanForm.proposed(trial), List.of(), pages.frame(request), model);
  }

  @PostMapping("/trials/{trial}/evaluation")
  String freeze(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("trial") long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    TrialAction trial = trials.one(who.municipality(), id);
    PlanForm.Read read =
        PlanForm.read(who.municipality(), trial, sent, frame.words(), others::find);
    if (read.plan() == null || !read.errors().isEmpty() || !sent.containsKey("freeze")) {
      return show(who, trial, sent, read.errors(), frame, model);
    }
    evaluations.freeze(who, id, read.plan());
    Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, frame.words().t("evaluation.frozen")));
    return "redirect:/trials/" + id + "/evaluation";
  }

  @PostMapping("/trials/{trial}/evaluation/run")
  String run(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("trial") long id,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Words words = pages.frame(request).words();
    TrialAction trial = trials.one(who.municipality(), id);
    List<Stored> protocols = evaluations.protocols(trial.id());
    if (protocols.isEmpty() || !protocols.getLast().intact()) {
      String why = protocols.isEmpty() ? "evaluation.error.none" : "evaluation.error.changed";
      Frame.carry(redirect, new Page.Flash(Page.Tone.ERROR, words.t(why)));
      return "redirect:/trials/" + id + "/evaluation";
    }
    Evaluations.Done done = evaluations.run(who, id);
    if (!done.problems().isEmpty()) {
      String rows =
          done.problems().stream()
              .limit(SHOWN)
              .map(each ->
                  words.t(
                      "evaluation.problem",
                      String.valueOf(each.row()),
                      words.t(
                          "evaluation.problem." + each.what().code(),
                          each.values().stream().map(String::valueOf).toArray())))
              .collect(Collectors.joining(" "));
      Frame.carry(
          redirect,
          new Page.Flash(
              Page.Tone.WARNING, words.t("evaluation.problems", done.problems().size(), rows)));
    }
    return "redirect:/trials/" + id + "/evaluation/" + done.run();
  }

  private String show(
      SignedIn who,
      TrialAction trial,
      Map<String, String> typed,
      List<FieldError> errors,
      Frame frame,
      Model model) {
    Words words = frame.words();
    boolean may = who.may("POST", "/trials/1/evaluation") && trial.own();
    PlanForm.Read read = PlanForm.read(who.municipality(), trial, typed, words, others::find);
    List<Stored> protocols = evaluations.protocols(trial.id());
    List<Long> numbers = protocols.stream().map(Stored::id).toList();
    List<Run> runs = evaluations.runs(trial.id());
    frame
        .crumb(words.t("trials.title"), "/trials")
        .crumb(trial.title(), "/trials/" + trial.id())
        .crumb(words.t("evaluation.title"), null);
    model.addAttribute(
        "view",
        new EvaluationView(
            trial.id(),
            trial.title(),
            may,
            protocols.stream()
                .map(each ->
                    new EvaluationView.Frozen(
                        numbers.indexOf(each.id()) + 1,
                        Reports.day(each.frozen().at()),
                        each.by(),
                        each.frozen().hash(),
                        each.frozen().text(),
                        each.intact()))
                .toList(),
            runs.stream()
                .map(each ->
                    new EvaluationView.Run(
                        "/trials/" + trial.id() + "/evaluation/" + each.id(),
                        each.cut(),
                        numbers.indexOf(each.protocol().id()) + 1,
                        Reports.verdict(each),
                        Reports.against(each)))
                .toList(),
            Plan.MEASURES.stream()
                .map(each ->
                    new Choice(
                        each.id(), words.t("evaluation.choice." + each.id().replaceAll("@.*", ""))))
                .toList(),
            may && read.plan() != null
                ? size(who.municipality(), read.plan(), frame.today(), words)
                : null,
            protocols.isEmpty() ? Others.NONE : others.of(protocols.getLast(), words),
            may ? others.nearest(who.municipality(), words) : List.of(),
            typed,
            errors));
    model.addAttribute("page", frame.page(words.t("evaluation.title"), Page.Section.TRIALS));
    return "evaluation/evaluation";
  }

  /**
   * By the share that is hardest to tell apart, one half, so that no outcome is looked at. While
   * the trial has fewer than before, as many are reckoned with as before.
   */
  private EvaluationView.@Nullable Size size(
      String municipality, Plan plan, LocalDate today, Words words) {
    Map<Cohort, Long> sizes = cohorts.sizes(municipality, plan, today);
    long earlier = sizes.getOrDefault(Cohort.EARLIER, 0L);
    long now = sizes.getOrDefault(Cohort.TRIAL, 0L);
    String few = words.t("trial.few");
    if (earlier < Publishable.FEWEST) {
      return new EvaluationView.Size(few, now < Publishable.FEWEST ? few : words.number(now), "–");
    }
    long expected = Math.max(now, plan.last().isAfter(today) ? earlier : now);
    double error = Math.sqrt(0.25 / earlier + 0.25 / Math.max(1, expected));
    NumberFormat format = NumberFormat.getInstance(words.locale());
    format.setMaximumFractionDigits(1);
    return new EvaluationView.Size(
        words.number(earlier),
        now < Publishable.FEWEST ? few : words.number(now),
        expected < Publishable.FEWEST
            ? "–"
            : format.format(new Power(0.05, 2).smallestDetectable(error, POWER) * 100));
  }
}
