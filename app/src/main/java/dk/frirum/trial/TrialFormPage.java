package dk.frirum.trial;

import dk.frirum.access.SignedIn;
import dk.frirum.rules.Problem;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Hidden;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a trial action: a new one, and a change, which makes a new version. */
@Controller
class TrialFormPage {
  private final Pages pages;
  private final TrialActions trials;
  private final TrialCommands commands;
  private final TrialWorkbench workbench;

  TrialFormPage(
      Pages pages, TrialActions trials, TrialCommands commands, TrialWorkbench workbench) {
    this.pages = pages;
    this.trials = trials;
    this.commands = commands;
    this.workbench = workbench;
  }

  @GetMapping("/trials/new")
  String begin(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "template", defaultValue = "") String template,
      @RequestParam(name = "agreement", defaultValue = "") String agreement,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    TrialForm form = workbench.begun(who, template, agreement, frame.today(), frame.words());
    return show(who, null, template, form, List.of(), null, frame, model);
  }

  @PostMapping("/trials")
  String create(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> sent,
      @RequestParam(name = "measures", required = false) @Nullable List<String> measures,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    TrialForm form = form(sent, measures);
    String template = sent.getOrDefault("template", "");
    if (sent.containsKey("look") || sent.containsKey("add")) {
      return looked(who, null, template, form, request, frame, model);
    }
    TrialForm.Read read = workbench.read(who, null, form, frame.words());
    if (!read.errors().isEmpty()) {
      return show(who, null, template, form, read.errors(), null, frame, model);
    }
    List<Problem> problems = workbench.problems(who, null, read.content());
    if (!problems.isEmpty()) {
      return show(who, null, template, form, List.of(), problems, frame, model);
    }
    long id = commands.create(who, read.content(), template.isEmpty() ? null : template);
    return done(redirect, frame.words().t("trial.created"), id);
  }

  @GetMapping("/trials/{trial}/change")
  String change(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("trial") long id,
      HttpServletRequest request,
      Model model) {
    TrialAction trial = trials.one(who.municipality(), id);
    TrialForm form = TrialForm.of(trial.title(), trial.code(), trial.agreement(), trial.latest());
    return show(who, trial, "", form, List.of(), null, pages.frame(request), model);
  }

  @PostMapping("/trials/{trial}/change")
  String changed(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("trial") long id,
      @RequestParam Map<String, String> sent,
      @RequestParam(name = "measures", required = false) @Nullable List<String> measures,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    TrialAction trial = trials.one(who.municipality(), id);
    TrialForm form = form(sent, measures);
    if (sent.containsKey("look") || sent.containsKey("add")) {
      return looked(who, trial, "", form, request, frame, model);
    }
    TrialForm.Read read = workbench.read(who, trial, form, words);
    if (!read.errors().isEmpty()) {
      return show(who, trial, "", form, read.errors(), null, frame, model);
    }
    List<Problem> problems = workbench.problems(who, trial, read.content());
    if (!problems.isEmpty()) {
      return show(who, trial, "", form, List.of(), problems, frame, model);
    }
    String version = sent.getOrDefault("version", "");
    Integer number = commands.change(who, id, Hidden.version(version), read.content());
    if (number == null) {
      List<FieldError> stale = List.of(new FieldError("purpose", words.t("trial.error.stale")));
      return show(who, trial, "", form, stale, null, frame, model);
    }
    return done(
        redirect,
        trial.state().running()
            ? words.t("trial.changed.running", number)
            : words.t("trial.changed"),
        id);
  }

  /** Nothing is saved: the cards are looked at, or one is added to them from the form. */
  private String looked(
      SignedIn who,
      @Nullable TrialAction trial,
      String template,
      TrialForm form,
      HttpServletRequest request,
      Frame frame,
      Model model) {
    String[] chosen = request.getParameterValues("requirements");
    TrialForm now =
        request.getParameter("add") == null
            ? form
            : workbench.withCard(who, trial, form, chosen == null ? List.of() : List.of(chosen));
    TrialForm.Read read = workbench.read(who, trial, now, frame.words());
    return show(
        who,
        trial,
        template,
        now,
        List.of(),
        workbench.problems(who, trial, read.content()),
        frame,
        model);
  }

  /** What is wrong with the cards as they are typed, for the place below them. */
  @PostMapping("/trials/check")
  String check(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    String id = sent.getOrDefault("trial", "");
    TrialAction trial =
        id.matches("\\d{1,18}") ? trials.one(who.municipality(), Long.parseLong(id)) : null;
    TrialForm.Read read = workbench.read(who, trial, form(sent, null), frame.words());
    model.addAttribute("w", frame.words());
    model.addAttribute("problems", workbench.problems(who, trial, read.content()));
    return "trial/problems";
  }

  private static TrialForm form(Map<String, String> sent, @Nullable List<String> measures) {
    Map<String, String> typed = new HashMap<>(sent);
    typed.remove("_csrf");
    return new TrialForm(typed, measures == null ? List.of() : new ArrayList<>(measures));
  }

  private static String done(RedirectAttributes redirect, String said, long id) {
    Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, said));
    return "redirect:/trials/" + id;
  }

  private String show(
      SignedIn who,
      @Nullable TrialAction trial,
      String template,
      TrialForm form,
      List<FieldError> errors,
      @Nullable List<Problem> problems,
      Frame frame,
      Model model) {
    Words words = frame.words();
    String title = words.t(trial == null ? "trial.new" : "trial.change");
    frame.crumb(words.t("trials.title"), "/trials");
    if (trial != null) {
      frame.crumb(trial.title(), "/trials/" + trial.id());
    }
    frame.crumb(title, null);
    model.addAttribute("form", workbench.view(who, trial, template, form, errors, problems, words));
    model.addAttribute("page", frame.page(title, Page.Section.TRIALS));
    return "trial/form";
  }
}
