package dk.frirum.trial;

import dk.frirum.access.SignedIn;
import dk.frirum.trial.Enactment.Kind;
import dk.frirum.web.Day;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Hidden;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
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

/** Another last day: an earlier one, with what comes after it, or a later one. */
@Controller
class EndingPage {
  private final Pages pages;
  private final TrialActions trials;
  private final Enacting enacting;
  private final Looking looking;

  EndingPage(Pages pages, TrialActions trials, Enacting enacting, Looking looking) {
    this.pages = pages;
    this.trials = trials;
    this.enacting = enacting;
    this.looking = looking;
  }

  @GetMapping("/trials/{trial}/stop")
  String stop(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("trial") long id,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Map<String, String> typed =
        Map.of("last", frame.today().plusDays(14).toString(), "transition", "grace", "weeks", "8");
    return show(who, trials.one(who.municipality(), id), true, typed, List.of(), frame, model);
  }

  @GetMapping("/trials/{trial}/prolong")
  String prolong(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("trial") long id,
      HttpServletRequest request,
      Model model) {
    TrialAction trial = trials.one(who.municipality(), id);
    LocalDate last = trial.latest().last();
    Map<String, String> typed = Map.of("last", last == null ? "" : last.plusYears(1).toString());
    return show(who, trial, false, typed, List.of(), pages.frame(request), model);
  }

  @PostMapping("/trials/{trial}/stop")
  String stopped(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("trial") long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    return ended(who, id, true, sent, request, redirect, model);
  }

  @PostMapping("/trials/{trial}/prolong")
  String prolonged(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("trial") long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    return ended(who, id, false, sent, request, redirect, model);
  }

  private String ended(
      SignedIn who,
      long id,
      boolean stops,
      Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    TrialAction trial = trials.one(who.municipality(), id);
    List<FieldError> errors = new ArrayList<>();
    LocalDate last = last(trial, stops, sent, frame, errors);
    Integer weeks = stops ? weeks(sent, words, errors) : null;
    String reason = sent.getOrDefault("reason", "").strip();
    boolean looks = sent.containsKey("look");
    if (!looks && (reason.length() < 3 || reason.length() > 4000)) {
      errors.add(new FieldError("reason", words.t("trial.error.reason")));
    }
    if (looks || last == null || !errors.isEmpty()) {
      return show(who, trial, stops, sent, errors, frame, model);
    }
    String version = sent.getOrDefault("version", "");
    return EnactPage.said(
        enacting.end(
            who,
            trial,
            Hidden.version(version),
            stops ? Kind.STOP : Kind.PROLONG,
            last,
            stops ? last : frame.today(),
            weeks,
            reason),
        id,
        redirect,
        words);
  }

  private static @Nullable LocalDate last(
      TrialAction trial,
      boolean stops,
      Map<String, String> sent,
      Frame frame,
      List<FieldError> errors) {
    Words words = frame.words();
    Day day = Day.read(sent.getOrDefault("last", ""));
    LocalDate last = day.date();
    if (last == null) {
      String wrong = day.error(words);
      errors.add(new FieldError("last", wrong == null ? words.t("trial.error.day") : wrong));
    } else if (!trial.own() || !trial.state().running()) {
      errors.add(new FieldError("last", words.t("ending.error.state")));
    } else if (stops && last.isBefore(frame.today())) {
      // What was not required yesterday cannot become late by a decision of today.
      errors.add(new FieldError("last", words.t("ending.error.past")));
    } else if (!stops && trial.latest().last() != null && !last.isAfter(trial.latest().last())) {
      errors.add(new FieldError("last", words.t("ending.error.later")));
    }
    return last;
  }

  private static @Nullable Integer weeks(
      Map<String, String> sent, Words words, List<FieldError> errors) {
    String transition = sent.getOrDefault("transition", "");
    if (transition.equals("at-once")) {
      return null;
    }
    String weeks = sent.getOrDefault("weeks", "").strip();
    if (transition.equals("grace") && weeks.matches("[1-9]|[1-4]\\d|5[0-2]")) {
      return Integer.valueOf(weeks);
    }
    errors.add(
        transition.equals("grace")
            ? new FieldError("weeks", words.t("ending.error.weeks"))
            : new FieldError("transition", words.t("ending.error.transition")));
    return null;
  }

  private String show(
      SignedIn who,
      TrialAction trial,
      boolean stops,
      Map<String, String> typed,
      List<FieldError> errors,
      Frame frame,
      Model model) {
    Words words = frame.words();
    String title = words.t(stops ? "ending.stop" : "ending.prolong");
    frame
        .crumb(words.t("trials.title"), "/trials")
        .crumb(trial.title(), "/trials/" + trial.id())
        .crumb(title, null);
    model.addAttribute(
        "ending", new EndingView(trial, stops, typed, landings(who, trial, stops, typed), errors));
    model.addAttribute("page", frame.page(title, Page.Section.TRIALS));
    return "trial/ending";
  }

  private Map<String, Landing> landings(
      SignedIn who, TrialAction trial, boolean stops, Map<String, String> typed) {
    LocalDate last = Day.read(typed.getOrDefault("last", "")).date();
    if (!stops || last == null || !trial.own()) {
      return Map.of();
    }
    String weeks = typed.getOrDefault("weeks", "").strip();
    Looking.Ending ending =
        looking.ending(
            who,
            trial,
            last,
            weeks.matches("[1-9]|[1-4]\\d|5[0-2]") ? Integer.valueOf(weeks) : null);
    if (ending == null) {
      return Map.of();
    }
    Map<String, Landing> landings = new HashMap<>();
    landings.put("goes-on", ending.goesOn());
    landings.put("at-once", ending.atOnce());
    if (ending.grace() != null) {
      landings.put("grace", ending.grace());
    }
    return landings;
  }
}
