package dk.frirum.trial;

import dk.frirum.access.SignedIn;
import dk.frirum.trial.Enacting.Outcome;
import dk.frirum.trial.Enactment.Kind;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a trial action would do; proposing it, and the second person's word. */
@Controller
class EnactPage {
  private final Pages pages;
  private final TrialActions trials;
  private final Enacting enacting;
  private final Looking looking;
  private final PreviewWords previews;

  EnactPage(
      Pages pages, TrialActions trials, Enacting enacting, Looking looking, PreviewWords previews) {
    this.pages = pages;
    this.trials = trials;
    this.enacting = enacting;
    this.looking = looking;
    this.previews = previews;
  }

  @GetMapping("/trials/{trial}/preview")
  String preview(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("trial") long id,
      HttpServletRequest request,
      Model model) {
    TrialAction trial = trials.one(who.municipality(), id);
    return show(who, trial, Map.of(), List.of(), pages.frame(request), model);
  }

  @PostMapping("/trials/{trial}/propose")
  String propose(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("trial") long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    TrialAction trial = trials.one(who.municipality(), id);
    String reason = sent.getOrDefault("reason", "").strip();
    List<FieldError> errors = new ArrayList<>();
    if (reason.length() < 3 || reason.length() > 4000) {
      errors.add(new FieldError("reason", words.t("trial.error.reason")));
    }
    if (!sent.getOrDefault("version", "").equals(Integer.toString(trial.version()))
        || kind(trial).isEmpty()) {
      errors.add(new FieldError("reason", words.t("trial.error.stale")));
    }
    if (errors.isEmpty()
        && looking.ahead(who, trial, trial.latest(), frame.today())
            instanceof Looking.Seen.Ahead(var answer, _)
        && !answer.empty().isEmpty()) {
      errors.add(new FieldError("reason", words.t("preview.error.empty")));
    }
    if (!errors.isEmpty()) {
      return show(who, trial, sent, errors, frame, model);
    }
    Outcome outcome =
        enacting.propose(
            who,
            id,
            Kind.of(kind(trial)),
            trial.latest().number(),
            on(trial, frame.today()),
            null,
            reason);
    return said(outcome, id, redirect, words);
  }

  @PostMapping("/trials/{trial}/second/{enactment}")
  String second(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("trial") long id,
      @PathVariable("enactment") long enactment,
      @RequestParam(name = "verdict", defaultValue = "") String verdict,
      @RequestParam(name = "remark", defaultValue = "") String remark,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Words words = pages.frame(request).words();
    String kept = remark.length() > 2000 ? remark.substring(0, 2000) : remark.strip();
    Outcome outcome =
        verdict.equals("in-force")
            ? enacting.second(who, id, enactment, kept)
            : enacting.reject(who, id, enactment, kept);
    return said(outcome, id, redirect, words);
  }

  /** The way back to the trial action, with what came of it. */
  static String said(Outcome outcome, long id, RedirectAttributes redirect, Words words) {
    Page.Flash flash =
        switch (outcome) {
          case Outcome.Done() -> new Page.Flash(Page.Tone.SUCCESS, words.t("enactment.done"));
          case Outcome.Waits() -> new Page.Flash(Page.Tone.INFO, words.t("enactment.waits"));
          case Outcome.TooLate() -> new Page.Flash(Page.Tone.ERROR, words.t("enactment.late"));
          case Outcome.Faulty(var problems) ->
              new Page.Flash(
                  Page.Tone.ERROR, words.t("enactment.faulty", problems.getFirst().what().in(words.rules())));
        };
    Frame.carry(redirect, flash);
    return "redirect:/trials/" + id;
  }

  /** What can be proposed; empty for nothing. */
  private static String kind(TrialAction trial) {
    if (!trial.own() || !trial.state().open()) {
      return "";
    }
    if (!trial.state().running()) {
      return "start";
    }
    return trial.latest().number() == TrialLayout.current(trial) ? "" : "change";
  }

  private static LocalDate on(TrialAction trial, LocalDate today) {
    LocalDate first = trial.latest().first();
    return first.isBefore(today) && trial.state().running() ? today : first;
  }

  private String show(
      SignedIn who,
      TrialAction trial,
      Map<String, String> typed,
      List<FieldError> errors,
      Frame frame,
      Model model) {
    Words words = frame.words();
    String may = who.may("POST", "/trials/1/propose") ? kind(trial) : "";
    frame
        .crumb(words.t("trials.title"), "/trials")
        .crumb(trial.title(), "/trials/" + trial.id())
        .crumb(words.t("preview.title"), null);
    model.addAttribute(
        "preview",
        previews.view(
            who,
            trial,
            may,
            on(trial, frame.today()),
            looking.ahead(who, trial, trial.latest(), frame.today()),
            typed,
            errors,
            words));
    model.addAttribute("page", frame.page(words.t("preview.title"), Page.Section.TRIALS));
    return "trial/preview";
  }
}
