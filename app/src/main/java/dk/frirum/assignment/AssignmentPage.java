package dk.frirum.assignment;

import dk.frirum.access.SignedIn;
import dk.frirum.assignment.Assignments.Assignment;
import dk.frirum.assignment.Assignments.Wanted;
import dk.frirum.assignment.Candidates.Colleague;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Hidden;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Citizens given to colleagues: who and to whom, how it would be, what became of it. */
@Controller
class AssignmentPage {
  private static final int SHORTEST_REASON = 3;
  private static final int LONGEST_REASON = 500;

  private final Pages pages;
  private final Assignments assignments;
  private final Candidates candidates;
  private final Giving giving;
  private final AssignmentWords said;
  private final RulebookHolder holder;

  AssignmentPage(
      Pages pages,
      Assignments assignments,
      Candidates candidates,
      Giving giving,
      AssignmentWords said,
      RulebookHolder holder) {
    this.pages = pages;
    this.assignments = assignments;
    this.candidates = candidates;
    this.giving = giving;
    this.said = said;
    this.holder = holder;
  }

  @GetMapping("/assignments")
  String open(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "from", defaultValue = "") String from,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    return form(who, new Typed(from, Map.of(), List.of(), false, ""), List.of(), frame, model);
  }

  @PostMapping("/assignments/preview")
  String preview(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> sent,
      @RequestParam(name = "to", required = false) @Nullable List<String> to,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    Typed typed = typed(sent, to);
    List<FieldError> errors = new ArrayList<>();
    Long from = from(who, typed, errors, words);
    List<Colleague> targets =
        candidates.targets(who, from).stream()
            .filter(each -> typed.to().contains(Long.toString(each.id())))
            .toList();
    if (targets.isEmpty()) {
      errors.add(new FieldError("to", words.t("wrong.assignment.to")));
    }
    reason(typed, errors, words);
    Filter filter =
        new FilterReader(holder.rulebook().dictionary(), words, errors).read(typed, from);
    if (!errors.isEmpty()) {
      return form(who, typed, errors, frame, model);
    }
    Candidates.Found found = candidates.of(who, filter);
    Plan plan = Plan.evenly(found.shown(), targets.stream().map(Colleague::id).toList());
    model.addAttribute(
        "preview",
        said.preview(who, typed, filter, found, plan, targets, UUID.randomUUID(), words));
    frame.crumb(words.t("assignment.title"), "/assignments");
    frame.crumb(words.t("assignment.preview"), null);
    model.addAttribute("page", frame.page(words.t("assignment.preview"), Page.Section.TODAY));
    return "assignment/preview";
  }

  @PostMapping("/assignments")
  String decide(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    Typed typed = typed(sent, List.of());
    List<FieldError> errors = new ArrayList<>();
    Long from = from(who, typed, errors, words);
    reason(typed, errors, words);
    List<Wanted> rows = rows(sent);
    if (rows.isEmpty() && !typed.leaving()) {
      errors.add(new FieldError("to", words.t("wrong.assignment.nobody")));
    }
    if (!errors.isEmpty()) {
      return form(who, typed, errors, frame, model);
    }
    long id =
        assignments.decide(
            who,
            new Assignments.Order(
                from,
                typed.from().equals(FilterReader.ANYONE),
                typed.leaving(),
                typed.reason(),
                new FilterReader(holder.rulebook().dictionary(), words, new ArrayList<>())
                    .read(typed, from)
                    .asked(),
                rows,
                Hidden.key(sent.getOrDefault("idempotencyKey", ""))));
    giving.goOn(who, assignments.find(who, id));
    Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, words.t("assignment.done")));
    return "redirect:/assignments/" + id;
  }

  @GetMapping("/assignments/{assignment}")
  String show(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("assignment") long id,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    Assignment assignment = assignments.find(who, id);
    frame.crumb(words.t("assignment.title"), "/assignments");
    frame.crumb(words.t("assignment.result"), null);
    model.addAttribute("result", said.result(assignment, assignments.lines(who, id), words));
    model.addAttribute("page", frame.page(words.t("assignment.result"), Page.Section.TODAY));
    return "assignment/result";
  }

  @PostMapping("/assignments/{assignment}/go-on")
  String goOn(@AuthenticationPrincipal SignedIn who, @PathVariable("assignment") long id) {
    giving.goOn(who, assignments.find(who, id));
    return "redirect:/assignments/" + id;
  }

  /** What stands in the form. */
  record Typed(
      String from, Map<String, String> filters, List<String> to, boolean leaving, String reason) {
    Typed {
      filters = Map.copyOf(filters);
      to = List.copyOf(to);
    }
  }

  private static Typed typed(Map<String, String> sent, @Nullable List<String> to) {
    return new Typed(
        sent.getOrDefault("from", ""),
        FilterReader.FIELDS.stream()
            .filter(sent::containsKey)
            .collect(Collectors.toMap(each -> each, each -> line(sent, each))),
        to == null ? List.of() : to,
        sent.containsKey("leaving"),
        line(sent, "reason"));
  }

  private static String line(Map<String, String> sent, String field) {
    return sent.getOrDefault(field, "").replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /** Whose citizens; none for those nobody has. */
  private @Nullable Long from(SignedIn who, Typed typed, List<FieldError> errors, Words words) {
    if (typed.from().equals("nobody")) {
      return null;
    }
    if (typed.from().equals(FilterReader.ANYONE)) {
      if (typed.leaving()) {
        errors.add(new FieldError("leaving", words.t("wrong.assignment.leaving")));
      }
      return null;
    }
    Colleague from =
        candidates.colleagues(who).stream()
            .filter(each -> Long.toString(each.id()).equals(typed.from()))
            .findFirst()
            .orElse(null);
    if (from == null) {
      errors.add(new FieldError("from", words.t("wrong.assignment.from")));
      return null;
    }
    if (typed.leaving() && from.id() == who.id()) {
      errors.add(new FieldError("leaving", words.t("wrong.assignment.self")));
    }
    return from.id();
  }

  private static void reason(Typed typed, List<FieldError> errors, Words words) {
    int length = typed.reason().length();
    if (length < SHORTEST_REASON || length > LONGEST_REASON) {
      errors.add(
          new FieldError(
              "reason", words.t("suspension.error.text", SHORTEST_REASON, LONGEST_REASON)));
    }
  }

  /** The citizens for whom a colleague is chosen. */
  private static List<Wanted> rows(Map<String, String> sent) {
    return sent.entrySet().stream()
        .filter(each -> each.getKey().matches("to-\\d{1,18}"))
        .filter(each -> each.getValue().matches("\\d{1,18}"))
        .map(each -> {
          String citizen = each.getKey().substring("to-".length());
          String was = sent.getOrDefault("was-" + citizen, "");
          return new Wanted(
              Long.parseLong(citizen),
              was.matches("\\d{1,18}") ? Long.valueOf(was) : null,
              Long.parseLong(each.getValue()));
        })
        .sorted(Comparator.comparingLong(Wanted::citizenId))
        .limit(Candidates.MOST)
        .toList();
  }

  private String form(
      SignedIn who, Typed typed, List<FieldError> errors, Frame frame, Model model) {
    Words words = frame.words();
    model.addAttribute("assignment", said.form(who, typed, errors, words));
    model.addAttribute("page", frame.page(words.t("assignment.title"), Page.Section.TODAY));
    return "assignment/form";
  }
}
