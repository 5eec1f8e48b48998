package dk.frirum.published;

import dk.frirum.access.SignedIn;
import dk.frirum.evaluation.OpenFigures;
import dk.frirum.evaluation.OpenTable;
import dk.frirum.evaluation.Reproduction;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
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

/** Where somebody decides what everybody may read: look, then publish. */
@Controller
class PublishPage {
  private static final String HERE = "redirect:/publish";

  private final Pages pages;
  private final Publications publications;
  private final Surveys surveys;
  private final Stories stories;
  private final OpenFigures figures;
  private final Clock clock;

  PublishPage(
      Pages pages,
      Publications publications,
      Surveys surveys,
      Stories stories,
      OpenFigures figures,
      Clock clock) {
    this.pages = pages;
    this.publications = publications;
    this.surveys = surveys;
    this.stories = stories;
    this.figures = figures;
    this.clock = clock;
  }

  static OpenTable table(Reproduction file, Words words) {
    return OpenTable.of(file, words);
  }

  @GetMapping("/publish")
  String show(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "look", defaultValue = "") String look,
      HttpServletRequest request,
      Model model) {
    Reproduction draft = look.equals("yes") ? figures.look(who) : null;
    return show(who, draft, Map.of(), List.of(), pages.frame(request), model);
  }

  @PostMapping("/publish")
  String publish(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "seen", defaultValue = "") String seen,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Words words = pages.frame(request).words();
    boolean done = publications.publish(who, seen);
    Frame.carry(
        redirect,
        done
            ? new Page.Flash(Page.Tone.SUCCESS, words.t("publish.done"))
            : new Page.Flash(Page.Tone.WARNING, words.t("publish.others")));
    return done ? HERE : HERE + "?look=yes";
  }

  @PostMapping("/publish/satisfaction")
  String survey(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    PublishForm form = new PublishForm(sent, frame.today(), frame.words());
    Surveys.Typed typed = form.survey();
    if (typed != null && !surveys.add(who, typed)) {
      form.errors().add(new FieldError("answered", frame.words().t("publish.error.beside")));
    }
    return form.errors().isEmpty()
        ? saved(redirect, frame.words())
        : show(who, null, sent, form.errors(), frame, model);
  }

  @PostMapping("/publish/story")
  String story(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    PublishForm form = new PublishForm(sent, frame.today(), frame.words());
    Stories.Typed typed = form.story();
    if (typed == null) {
      return show(who, null, sent, form.errors(), frame, model);
    }
    stories.add(who, typed);
    return saved(redirect, frame.words());
  }

  @PostMapping("/publish/satisfaction/{survey}/withdraw")
  String withdrawSurvey(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("survey") long id,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    surveys.withdraw(who, id);
    return saved(redirect, pages.frame(request).words());
  }

  @PostMapping("/publish/story/{story}/withdraw")
  String withdrawStory(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("story") long id,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    stories.withdraw(who, id);
    return saved(redirect, pages.frame(request).words());
  }

  private static String saved(RedirectAttributes redirect, Words words) {
    Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, words.t("publish.saved")));
    return HERE;
  }

  private String show(
      SignedIn who,
      @Nullable Reproduction draft,
      Map<String, String> typed,
      List<FieldError> errors,
      Frame frame,
      Model model) {
    Words words = frame.words();
    frame.crumb(words.t("publish.title"), null);
    model.addAttribute(
        "view",
        new PublishView(
            who.municipality(),
            publications
                .latest(who.municipality())
                .map(each -> LocalDate.ofInstant(each.at(), clock.getZone()))
                .orElse(null),
            draft == null ? null : table(draft, words),
            draft == null ? "" : draft.fingerprint(),
            surveys.of(who.municipality()),
            stories.all(who.municipality()),
            typed,
            errors));
    model.addAttribute("page", frame.page(words.t("publish.title"), Page.Section.AGREEMENTS));
    return "published/publish";
  }
}
