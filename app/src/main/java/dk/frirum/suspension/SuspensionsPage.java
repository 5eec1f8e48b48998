package dk.frirum.suspension;

import dk.frirum.access.SignedIn;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.rules.Problem;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Requirement.Responsible;
import dk.frirum.trial.Enactment;
import dk.frirum.web.Choice;
import dk.frirum.web.Day;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Suspensions: those there are, and the forms to declare and to end one. */
@Controller
class SuspensionsPage {
  private final Pages pages;
  private final Suspensions suspensions;
  private final RulebookHolder holder;

  SuspensionsPage(Pages pages, Suspensions suspensions, RulebookHolder holder) {
    this.pages = pages;
    this.suspensions = suspensions;
    this.holder = holder;
  }

  @GetMapping("/suspensions")
  String show(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    Set<String> all =
        choices(frame.words()).stream().map(Choice::value).collect(Collectors.toSet());
    return show(who, all, Map.of("effect", "lift"), List.of(), List.of(), frame, model);
  }

  @PostMapping("/suspensions")
  String declare(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> sent,
      @RequestParam(name = "requirements", required = false) @Nullable List<String> chosen,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    List<FieldError> errors = new ArrayList<>();
    text("title", sent, 3, 200, errors, words);
    text("basis", sent, 3, 500, errors, words);
    text("reason", sent, 3, 4000, errors, words);
    text("source", sent, 0, 500, errors, words);
    LocalDate first = day("first", sent, true, errors, words);
    LocalDate last = day("last", sent, false, errors, words);
    if (first != null && last != null && last.isBefore(first)) {
      errors.add(new FieldError("last", words.t("trial.error.ends.before")));
    }
    String effect = sent.getOrDefault("effect", "");
    Set<String> known = choices(words).stream().map(Choice::value).collect(Collectors.toSet());
    List<String> requirements =
        chosen == null ? List.of() : chosen.stream().filter(known::contains).sorted().toList();
    if (requirements.isEmpty()) {
      errors.add(new FieldError("requirements", words.t("suspension.error.requirements")));
    }
    if (!effect.equals("lift") && !effect.equals("stop-clock")) {
      errors.add(new FieldError("effect", words.t("suspension.error.effect")));
    }
    if (first == null || !errors.isEmpty()) {
      return show(who, Set.copyOf(requirements), sent, errors, List.of(), frame, model);
    }
    try {
      suspensions.declare(
          who,
          new Suspensions.Typed(
              sent.getOrDefault("title", "").strip(),
              effect,
              requirements,
              first,
              last,
              sent.getOrDefault("basis", "").strip(),
              sent.getOrDefault("source", "").strip()),
          sent.getOrDefault("reason", "").strip());
    } catch (RulebookException e) {
      return show(who, Set.copyOf(requirements), sent, List.of(), e.problems(), frame, model);
    }
    return done(redirect, words.t("enactment.waits"), Page.Tone.INFO);
  }

  @PostMapping("/suspensions/{suspension}/end")
  String end(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("suspension") long id,
      @RequestParam(name = "end", defaultValue = "") String end,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    Day day = Day.read(end);
    LocalDate last = day.date();
    if (last == null || last.isBefore(frame.today())) {
      FieldError error = new FieldError("end-" + id, words.t("ending.error.past"));
      return show(who, Set.of(), Map.of("end-" + id, end), List.of(error), List.of(), frame, model);
    }
    try {
      boolean waits = suspensions.end(who, id, last, words.t("suspension.end"));
      return done(
          redirect,
          words.t(waits ? "enactment.waits" : "enactment.late"),
          waits ? Page.Tone.INFO : Page.Tone.ERROR);
    } catch (RulebookException e) {
      return show(who, Set.of(), Map.of("end-" + id, end), List.of(), e.problems(), frame, model);
    }
  }

  @PostMapping("/suspensions/{suspension}/second")
  String second(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("suspension") long id,
      @RequestParam(name = "verdict", defaultValue = "") String verdict,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Words words = pages.frame(request).words();
    boolean done =
        suspensions.second(
            who,
            id,
            verdict.equals("in-force") ? Enactment.Verdict.IN_FORCE : Enactment.Verdict.REJECTED);
    return done(
        redirect,
        words.t(done ? "enactment.done" : "enactment.late"),
        done ? Page.Tone.SUCCESS : Page.Tone.ERROR);
  }

  private static String done(RedirectAttributes redirect, String said, Page.Tone tone) {
    Frame.carry(redirect, new Page.Flash(tone, said));
    return "redirect:/suspensions";
  }

  private static void text(
      String field,
      Map<String, String> sent,
      int least,
      int most,
      List<FieldError> errors,
      Words words) {
    int length = sent.getOrDefault(field, "").strip().length();
    if (length < least || length > most) {
      errors.add(new FieldError(field, words.t("suspension.error.text", least, most)));
    }
  }

  private static @Nullable LocalDate day(
      String field,
      Map<String, String> sent,
      boolean required,
      List<FieldError> errors,
      Words words) {
    Day day = Day.read(sent.getOrDefault(field, ""));
    String wrong = day.error(words);
    if (wrong != null || required && day.date() == null) {
      errors.add(new FieldError(field, wrong == null ? words.t("trial.error.day") : wrong));
    }
    return day.date();
  }

  /** What the municipality and the unemployment funds are asked for by law. */
  private List<Choice> choices(Words words) {
    return holder.rulebook().requirements().stream()
        .filter(each -> !each.target())
        .filter(each ->
            each.responsible() == Responsible.MUNICIPALITY
                || each.responsible() == Responsible.A_KASSE)
        .filter(each -> each.latest().inForce().last() == null)
        .map(each -> new Choice(each.id(), each.title().in(words.rules())))
        .sorted(Comparator.comparing(Choice::text))
        .toList();
  }

  private String show(
      SignedIn who,
      Set<String> chosen,
      Map<String, String> typed,
      List<FieldError> errors,
      List<Problem> problems,
      Frame frame,
      Model model) {
    Words words = frame.words();
    Rulebook rulebook = holder.rulebook();
    List<SuspensionsView.Line> lines =
        suspensions.of(who.municipality()).stream()
            .map(each -> line(who, each, rulebook, words))
            .toList();
    model.addAttribute(
        "suspensions",
        new SuspensionsView(
            lines,
            who.may("POST", "/suspensions"),
            choices(words),
            chosen,
            typed,
            errors,
            problems));
    frame.crumb(words.t("agreements.title"), Page.Section.AGREEMENTS.href());
    frame.crumb(words.t("suspensions.title"), null);
    model.addAttribute("page", frame.page(words.t("suspensions.title"), Page.Section.AGREEMENTS));
    return "suspension/suspensions";
  }

  private SuspensionsView.Line line(SignedIn who, Suspension each, Rulebook rulebook, Words words) {
    Enactment waiting = suspensions.waiting(each).orElse(null);
    return new SuspensionsView.Line(
        each,
        each.requirements().stream()
            .map(id ->
                rulebook
                    .requirement(id)
                    .map(Requirement::title)
                    .map(t -> t.in(words.rules()))
                    .orElse(id))
            .toList(),
        suspensions.inForce(each),
        suspensions.voluntary(who.municipality(), each),
        waiting,
        waiting != null
            && waiting.proposedBy() != who.id()
            && who.may("POST", "/suspensions/1/second"));
  }
}
