package dk.frirum.timestudy;

import dk.frirum.access.SignedIn;
import dk.frirum.export.Cell;
import dk.frirum.export.Exports;
import dk.frirum.export.FileView;
import dk.frirum.export.Format;
import dk.frirum.export.Sheet;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Hidden;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Studies: how many are needed, those there are, a new one, and what one came to. */
@Controller
class StudiesPage {
  private static final Map<String, String> USUAL =
      Map.of(
          "share", "30",
          "between", "8",
          "spread", "10",
          "spell", "30",
          "width", "4",
          "caseworkers", "40",
          "days", "10",
          "prompts", "8",
          "from", "08.00",
          "to", "15.30");

  private final Pages pages;
  private final Studies studies;
  private final Asking asking;
  private final StudyWords said;
  private final Exports exports;

  StudiesPage(Pages pages, Studies studies, Asking asking, StudyWords said, Exports exports) {
    this.pages = pages;
    this.studies = studies;
    this.asking = asking;
    this.said = said;
    this.exports = exports;
  }

  @GetMapping("/timestudy")
  String open(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    return show(who, Map.of(), List.of(), List.of(), null, pages.frame(request), model);
  }

  @PostMapping("/timestudy/plan")
  String plan(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    StudyForm form = new StudyForm(frame.words());
    Optional<StudyForm.Question> question = form.question(sent);
    return show(
        who,
        sent,
        List.of(),
        form.errors(),
        question.map(each -> said.plan(each, frame.words())).orElse(null),
        frame,
        model);
  }

  @PostMapping("/timestudy")
  String begin(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> sent,
      @RequestParam(name = "staff", required = false) @Nullable List<String> staff,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    List<String> chosen = staff == null ? List.of() : staff;
    StudyForm form = new StudyForm(frame.words());
    Optional<Studies.Typed> typed =
        form.study(
            sent,
            chosen,
            studies.colleagues(who).stream().map(each -> Long.valueOf(each.value())).toList(),
            frame.today());
    if (typed.isEmpty()) {
      return show(who, sent, chosen, form.errors(), null, frame, model);
    }
    long id = studies.begin(who, typed.get(), Hidden.key(sent.getOrDefault("idempotencyKey", "")));
    asking.begun(who.municipality());
    Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, frame.words().t("timestudy.begun")));
    return "redirect:/timestudy/" + id;
  }

  @GetMapping("/timestudy/{study}")
  String study(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("study") long id,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    Study study = studies.find(who, id);
    frame.crumb(words.t("timestudy.title"), "/timestudy").crumb(study.title(), null);
    model.addAttribute(
        "study", said.study(study, Shares.of(studies.answers(study)), mayEnd(who, id), words));
    model.addAttribute("page", frame.page(study.title(), Page.Section.PRICE));
    return "timestudy/study";
  }

  @PostMapping("/timestudy/{study}/end")
  String end(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("study") long id,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    studies.end(who, studies.find(who, id));
    String text = pages.frame(request).words().t("timestudy.ended");
    Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, text));
    return "redirect:/timestudy/" + id;
  }

  @GetMapping("/timestudy/{study}/export")
  @Transactional
  public ModelAndView export(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("study") long id,
      @RequestParam(name = "format", defaultValue = "") String asked,
      HttpServletRequest request) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    Format format = Format.of(asked);
    Study study = studies.find(who, id);
    StudyView view = said.study(study, Shares.of(studies.answers(study)), false, words);
    Sheet sheet =
        new Sheet(
            study.title(),
            List.of(
                words.t("timestudy.activity"),
                words.t("timestudy.share"),
                words.t("timestudy.lower"),
                words.t("timestudy.upper"),
                words.t("timestudy.deff"),
                words.t("timestudy.caseworkers"),
                words.t("timestudy.answers")),
            view.shares().stream()
                .map(each ->
                    List.of(
                        Cell.of(each.activity()),
                        Cell.of(each.share()),
                        Cell.of(each.lower()),
                        Cell.of(each.upper()),
                        Cell.of(each.designEffect()),
                        Cell.of(view.caseworkers()),
                        Cell.of(view.answers())))
                .toList());
    return FileView.of(
        exports.record(
            who, "timestudy", format, Map.of("study", Long.toString(id)), List.of(), sheet),
        format,
        "timestudy",
        frame.today());
  }

  private static boolean mayEnd(SignedIn who, long id) {
    return who.may("POST", "/timestudy/" + id + "/end");
  }

  private String show(
      SignedIn who,
      Map<String, String> sent,
      List<String> chosen,
      List<FieldError> errors,
      StudiesView.@Nullable Answer answer,
      Frame frame,
      Model model) {
    Words words = frame.words();
    Map<String, String> typed = new HashMap<>(USUAL);
    typed.putAll(sent);
    List<Choice> staff = studies.colleagues(who);
    model.addAttribute(
        "studies",
        new StudiesView(
            typed,
            errors,
            answer,
            studies.of(who).stream().map(each -> said.line(each, frame.today(), words)).toList(),
            staff,
            chosen,
            who.may("POST", "/timestudy"),
            UUID.randomUUID().toString()));
    model.addAttribute("page", frame.page(words.t("timestudy.title"), Page.Section.PRICE));
    return "timestudy/studies";
  }
}
