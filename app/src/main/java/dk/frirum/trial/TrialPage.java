package dk.frirum.trial;

import dk.frirum.access.SignedIn;
import dk.frirum.trial.TrialAction.Decision;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
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

/** One trial action: what it is, whom it concerns, what was decided. */
@Controller
class TrialPage {
  private static final int LONGEST = 4000;

  private final Pages pages;
  private final TrialActions trials;
  private final TrialCommands commands;
  private final TrialLayout layout;
  private final Exposed exposed;
  private final Reevaluation reevaluation;
  private final Evaluated evaluated;

  TrialPage(
      Pages pages,
      TrialActions trials,
      TrialCommands commands,
      TrialLayout layout,
      Exposed exposed,
      Reevaluation reevaluation,
      Evaluated evaluated) {
    this.pages = pages;
    this.trials = trials;
    this.commands = commands;
    this.layout = layout;
    this.exposed = exposed;
    this.reevaluation = reevaluation;
    this.evaluated = evaluated;
  }

  @GetMapping("/trials/{trial}")
  String show(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("trial") long id,
      HttpServletRequest request,
      Model model) {
    return show(who, id, Map.of(), List.of(), pages.frame(request), model);
  }

  /** The line that says how far the computing is; asked for again and again until it is done. */
  @GetMapping("/trials/{trial}/progress")
  String progress(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("trial") long id,
      HttpServletRequest request,
      Model model) {
    TrialAction trial = trials.one(who.municipality(), id);
    model.addAttribute("w", pages.frame(request).words());
    model.addAttribute("progress", TrialLayout.progress(reevaluation.progress(), trial.id()));
    return "trial/progress";
  }

  @GetMapping("/trials/{trial}/people")
  String people(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("trial") long id,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    TrialAction trial = trials.one(who.municipality(), id);
    frame
        .crumb(words.t("trials.title"), "/trials")
        .crumb(trial.title(), "/trials/" + id)
        .crumb(words.t("trial.people"), null);
    model.addAttribute("trial", trial);
    model.addAttribute("people", exposed.people(who, id));
    model.addAttribute("page", frame.page(words.t("trial.people"), Page.Section.TRIALS));
    return "trial/people";
  }

  @PostMapping("/trials/{trial}/decide")
  String decide(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("trial") long id,
      @RequestParam(name = "decision", defaultValue = "") String decision,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      @RequestParam(name = "evidence", defaultValue = "") String evidence,
      @RequestParam(name = "report", defaultValue = "") String report,
      @RequestParam(name = "version", defaultValue = "") String version,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    TrialAction trial = trials.one(who.municipality(), id);
    List<FieldError> errors = new ArrayList<>();
    List<Decision.Kind> open = trial.own() ? Board.open(trial.state()) : List.of();
    Decision.Kind kind =
        open.stream().filter(each -> each.code().equals(decision)).findFirst().orElse(null);
    if (kind == null) {
      errors.add(new FieldError("decision", words.t("trial.error.decision")));
    }
    if (reason.strip().length() < 3 || reason.length() > LONGEST) {
      errors.add(new FieldError("reason", words.t("trial.error.reason")));
    }
    if (!version.equals(Integer.toString(trial.version()))) {
      errors.add(new FieldError("decision", words.t("trial.error.stale")));
    }
    if (kind == null || !errors.isEmpty()) {
      Map<String, String> typed =
          Map.of("decision", decision, "reason", reason, "evidence", evidence, "report", report);
      return show(who, id, typed, errors, frame, model);
    }
    commands.decide(
        who,
        id,
        kind,
        frame.today(),
        trial.latest().number(),
        reason.strip(),
        quoted(trial, report, evidence.strip(), words),
        null);
    Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, words.t("trial.decided")));
    return "redirect:/trials/" + id;
  }

  /** The report it quotes, by title and address, and what else was written. */
  private String quoted(TrialAction trial, String report, String evidence, Words words) {
    return evaluated.of(trial, words).stream()
        .filter(each -> each.href().equals(report))
        .findFirst()
        .map(each -> (each.title() + " (" + each.href() + ") " + evidence).strip())
        .orElse(evidence);
  }

  private String show(
      SignedIn who,
      long id,
      Map<String, String> typed,
      List<FieldError> errors,
      Frame frame,
      Model model) {
    TrialAction trial = trials.one(who.municipality(), id);
    frame.crumb(frame.words().t("trials.title"), "/trials").crumb(trial.title(), null);
    model.addAttribute("view", layout.of(who, trial, typed, errors, frame.words()));
    model.addAttribute("page", frame.page(trial.title(), Page.Section.TRIALS));
    return "trial/trial";
  }
}
