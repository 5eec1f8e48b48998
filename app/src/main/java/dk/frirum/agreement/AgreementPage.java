package dk.frirum.agreement;

import dk.frirum.access.SignedIn;
import dk.frirum.agreement.AgreementCommands.NewStep;
import dk.frirum.rules.Problem;
import dk.frirum.rules.RulebookException;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One agreement: its parties, papers and steps. */
@Controller
class AgreementPage {
  private static final Set<String> PARTS =
      Set.of("municipality", "authority", "supporter", "partner");

  private final Pages pages;
  private final Agreements agreements;
  private final AgreementCommands commands;
  private final TrialsUnder trials;

  AgreementPage(
      Pages pages, Agreements agreements, AgreementCommands commands, TrialsUnder trials) {
    this.pages = pages;
    this.agreements = agreements;
    this.commands = commands;
    this.trials = trials;
  }

  @GetMapping("/agreements/{agreement}")
  String show(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("agreement") long id,
      HttpServletRequest request,
      Model model) {
    Object paper = model.getAttribute(DocumentsPage.TYPED);
    Map<String, String> typed =
        paper instanceof String title ? Map.of(DocumentsPage.TYPED, title) : Map.of();
    return show(who, id, typed, List.of(), List.of(), pages.frame(request), model);
  }

  @PostMapping("/agreements/{agreement}/step")
  String step(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("agreement") long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    StepForm.Read read =
        new StepForm(sent).read(agreements.one(who.municipality(), id), frame.today(), words);
    NewStep step = read.step();
    if (step == null) {
      return show(who, id, sent, read.errors(), List.of(), frame, model);
    }
    try {
      String version = sent.getOrDefault("version", "");
      if (!commands.step(who, id, Hidden.version(version), step)) {
        List<FieldError> error = List.of(new FieldError("step", words.t("agreement.error.stale")));
        return show(who, id, sent, error, List.of(), frame, model);
      }
    } catch (RulebookException e) {
      // What is in force under the agreement does not hold to what it would become.
      return show(who, id, sent, List.of(), e.problems(), frame, model);
    }
    return done(redirect, words.t("agreement.saved"), id);
  }

  @PostMapping("/agreements/{agreement}/party")
  String party(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("agreement") long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    String part = sent.getOrDefault("part", "");
    String name = sent.getOrDefault("name", "").strip();
    String municipality = sent.getOrDefault("municipality", "").strip();
    List<FieldError> errors = new ArrayList<>();
    if (!PARTS.contains(part)) {
      errors.add(new FieldError("part", words.t("agreement.error.part")));
    }
    if (name.length() < 2 || name.length() > 200) {
      errors.add(new FieldError("name", words.t("agreement.error.name")));
    }
    if (part.equals("municipality") && !municipality.matches("\\d{4}")) {
      errors.add(new FieldError("municipality", words.t("agreement.error.municipality")));
    }
    if (!errors.isEmpty()) {
      return show(who, id, sent, errors, List.of(), frame, model);
    }
    String letter = sent.getOrDefault("letter", "");
    commands.party(
        who,
        id,
        part,
        name,
        part.equals("municipality") ? municipality : null,
        letter.matches("\\d{1,18}") ? Long.valueOf(letter) : null);
    return done(redirect, words.t("agreement.saved"), id);
  }

  @PostMapping("/agreements/{agreement}/local")
  String local(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("agreement") long id,
      @RequestParam(name = "localLast", defaultValue = "") String last,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Day until = Day.read(last);
    LocalDate day = until.date();
    if (until.wrong() || day != null && day.isBefore(frame.today())) {
      String text = frame.words().t("agreement.error.local");
      return show(
          who,
          id,
          Map.of("localLast", last),
          List.of(new FieldError("localLast", text)),
          List.of(),
          frame,
          model);
    }
    long local = commands.goOnLocally(who, id, frame.today(), day);
    return done(redirect, frame.words().t("agreement.local.done"), local);
  }

  private static String done(RedirectAttributes redirect, String said, long id) {
    Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, said));
    return "redirect:/agreements/" + id;
  }

  private String show(
      SignedIn who,
      long id,
      Map<String, String> typed,
      List<FieldError> errors,
      List<Problem> problems,
      Frame frame,
      Model model) {
    AgreementFile file = agreements.one(who.municipality(), id);
    frame.crumb(frame.words().t("agreements.title"), "/agreements").crumb(file.title(), null);
    model.addAttribute(
        "agreement",
        new AgreementView(
            file,
            file.own() && who.may("POST", "/agreements/" + id + "/step"),
            trials.of(who.municipality(), id, frame.words()),
            Course.after(file.kind(), file.standing()),
            typed,
            errors,
            problems));
    model.addAttribute("page", frame.page(file.title(), Page.Section.AGREEMENTS));
    return "agreement/agreement";
  }
}
