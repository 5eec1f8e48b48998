package dk.frirum.casework;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.AbsenceRegister.Given;
import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.web.Choice;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When a citizen is away or on stand-by: what stands, and the form for more. */
@Controller
class AbsencePage {
  private static final int LONGEST_TEXT = 300;

  private final Pages pages;
  private final AbsenceRegister absences;
  private final CaseDuties duties;

  AbsencePage(Pages pages, AbsenceRegister absences, CaseDuties duties) {
    this.pages = pages;
    this.absences = absences;
    this.duties = duties;
  }

  @GetMapping("/citizens/{citizen}/absence")
  String open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Map<String, String> typed = Map.of("from", frame.today().toString());
    return show(who, citizen, typed, List.of(), UUID.randomUUID(), frame, model);
  }

  @PostMapping("/citizens/{citizen}/absence")
  String register(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    UUID key = Hidden.key(sent.getOrDefault("idempotencyKey", ""));
    List<FieldError> errors = new ArrayList<>();
    Optional<Given> given = read(sent, errors, words);
    if (given.isEmpty()) {
      return show(who, citizen, sent, errors, key, frame, model);
    }
    List<Standing> before = lifted(who, citizen);
    return switch (absences.register(who, citizen, given.get(), key)) {
      case DONE -> {
        List<Standing> after = duties.standing(citizen);
        long fewer =
            before.stream().filter(Standing::open).count()
                - after.stream().filter(Standing::open).count();
        Frame.carry(
            redirect,
            new Page.Flash(
                Page.Tone.SUCCESS,
                words.t("absence.saved") + " " + words.t("absence.duties", Math.max(0, fewer))));
        yield "redirect:/citizens/" + citizen;
      }
      case OVERLAPS, TOO_EARLY, CONFLICT ->
          show(
              who,
              citizen,
              sent,
              List.of(new FieldError("from", words.t("wrong.absence.overlaps"))),
              key,
              frame,
              model);
    };
  }

  /** What stands before; asked only once the person may see the citizen. */
  private List<Standing> lifted(SignedIn who, long citizen) {
    absences.open(who, citizen);
    return duties.standing(citizen);
  }

  @PostMapping("/citizens/{citizen}/absence/{absence}")
  String end(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @PathVariable("absence") long absence,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Words words = pages.frame(request).words();
    absences.open(who, citizen);
    boolean back = sent.containsKey("withdraw");
    Day last = Day.read(sent.getOrDefault("last", ""));
    if (!back && last.date() == null) {
      return answered(citizen, Page.Tone.ERROR, words.t("wrong.absence.last"), redirect);
    }
    int version = Hidden.version(sent.getOrDefault("version", ""));
    return switch (absences.end(who, citizen, absence, back ? null : last.date(), version)) {
      case DONE -> answered(citizen, Page.Tone.SUCCESS, words.t("absence.changed"), redirect);
      case TOO_EARLY -> answered(citizen, Page.Tone.ERROR, words.t("wrong.absence.last"), redirect);
      case OVERLAPS ->
          answered(citizen, Page.Tone.ERROR, words.t("wrong.absence.overlaps"), redirect);
      case CONFLICT -> answered(citizen, Page.Tone.WARNING, words.t("absence.conflict"), redirect);
    };
  }

  private static String answered(
      long citizen, Page.Tone tone, String said, RedirectAttributes redirect) {
    Frame.carry(redirect, new Page.Flash(tone, said));
    return "redirect:/citizens/" + citizen + "/absence";
  }

  private static Optional<Given> read(
      Map<String, String> sent, List<FieldError> errors, Words words) {
    Optional<AbsenceKind> kind = AbsenceKind.of(sent.getOrDefault("kind", ""));
    if (kind.isEmpty()) {
      errors.add(new FieldError("kind", words.t("wrong.absence.kind")));
    }
    LocalDate from = day("from", sent, errors, words);
    LocalDate to = day("to", sent, errors, words);
    if (from == null && errors.stream().noneMatch(each -> each.field().equals("from"))) {
      errors.add(new FieldError("from", words.t("wrong.absence.from")));
    }
    if (from != null && to != null && to.isBefore(from)) {
      errors.add(new FieldError("to", words.t("wrong.absence.last")));
    }
    String said = sent.getOrDefault("said", "").replaceAll("\\p{Cntrl}+", " ").strip();
    if (kind.equals(Optional.of(AbsenceKind.OTHER)) && said.isEmpty()) {
      errors.add(new FieldError("said", words.t("wrong.late.other")));
    }
    if (said.length() > LONGEST_TEXT) {
      errors.add(new FieldError("said", words.t("wrong.late.long", LONGEST_TEXT)));
    }
    return !errors.isEmpty() || from == null
        ? Optional.empty()
        : kind.map(each -> new Given(each, from, to, said));
  }

  private static @Nullable LocalDate day(
      String field, Map<String, String> sent, List<FieldError> errors, Words words) {
    Day day = Day.read(sent.getOrDefault(field, ""));
    String wrong = day.error(words);
    if (wrong != null) {
      errors.add(new FieldError(field, wrong));
    }
    return day.date();
  }

  private String show(
      SignedIn who,
      long citizen,
      Map<String, String> typed,
      List<FieldError> errors,
      UUID key,
      Frame frame,
      Model model) {
    Words words = frame.words();
    List<AbsenceRegister.Registered> there = absences.open(who, citizen);
    Map<String, String> values =
        new HashMap<>(Map.of("kind", "", "from", "", "to", "", "said", ""));
    values.putAll(typed);
    model.addAttribute(
        "absence",
        new AbsenceView(
            absences.name(citizen),
            "/citizens/" + citizen,
            "/citizens/" + citizen + "/absence",
            kinds(words),
            Map.copyOf(values),
            errors,
            key.toString(),
            there.stream().map(each -> line(citizen, each, words)).toList()));
    model.addAttribute("page", frame.page(words.t("absence.title"), Page.Section.CITIZENS));
    return "casework/absence";
  }

  private static List<Choice> kinds(Words words) {
    return Stream.of(AbsenceKind.values())
        .map(each -> new Choice(each.code(), words.t("absence.kind." + each.code())))
        .toList();
  }

  private static AbsenceView.Line line(long citizen, AbsenceRegister.Registered each, Words words) {
    LocalDate to = each.during().to();
    return new AbsenceView.Line(
        each.id(),
        words.t("absence.kind." + each.kind().code()),
        words.period(each.during().from(), to),
        to == null ? "" : to.toString(),
        each.said(),
        each.by(),
        each.withdrawn(),
        each.kind().fact() != null,
        each.version(),
        "/citizens/" + citizen + "/absence/" + each.id());
  }
}
