package dk.frirum.whatif;

import dk.frirum.access.SignedIn;
import dk.frirum.export.FileView;
import dk.frirum.export.Format;
import dk.frirum.price.Reading;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.NotFound;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The workshop: other rules on trial, on paper only. */
@Controller
class WorkshopPage {
  private final Pages pages;
  private final Workshop workshop;
  private final Scenarios scenarios;
  private final WorkshopExport export;
  private final Reading reading;

  WorkshopPage(
      Pages pages, Workshop workshop, Scenarios scenarios, WorkshopExport export, Reading reading) {
    this.reading = reading;
    this.pages = pages;
    this.workshop = workshop;
    this.scenarios = scenarios;
    this.export = export;
  }

  @GetMapping("/whatif")
  String empty(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    workshop.opened(who);
    ScenarioForm form =
        ScenarioForm.empty(frame.today().plusMonths(1).withDayOfMonth(1).toString());
    return show(who, form, Workshop.nothing(), null, frame, model);
  }

  /**
   * @param compare id of another to show beside it
   */
  @GetMapping("/whatif/{scenario}")
  String saved(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("scenario") long id,
      @RequestParam(name = "compare", defaultValue = "") String compare,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Frame frame = pages.frame(request);
    Scenarios.Scenario scenario =
        scenarios.one(who, id).orElseThrow(() -> new NotFound("scenario"));
    if (!reading.over(who)) {
      String title = frame.words().t("whatif.title");
      return reading.page(frame, title, Page.Section.WHAT_IF, response, model);
    }
    ScenarioForm form = scenario.form().of(id, scenario.version()).beside(compare);
    Workshop.Result result = workshop.ask(who, form, frame.today(), true, frame.words());
    return show(who, form, result, null, frame, model);
  }

  /**
   * @param action {@code answer}, {@code check}, {@code text} to go on in text, {@code form} to go
   *     back to the form, or {@code save}
   */
  @PostMapping("/whatif")
  String sent(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam MultiValueMap<String, String> fields,
      @RequestParam(name = "action", defaultValue = "answer") String action,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    ScenarioForm form = ScenarioForm.sent(fields);
    return switch (action) {
      case "check" -> show(who, form, workshop.check(who, form, words), null, frame, model);
      case "text" -> {
        Workshop.Result result = workshop.check(who, form, words);
        yield result.errors().isEmpty()
            ? show(who, form.asText(result.cards()), result, null, frame, model)
            : show(who, form, result, null, frame, model);
      }
      case "form" -> show(who, form.asForm(), Workshop.nothing(), null, frame, model);
      case "save" -> save(who, form, frame, redirect, model);
      default ->
          show(who, form, workshop.ask(who, form, frame.today(), true, words), null, frame, model);
    };
  }

  /** What is wrong with the cards as they stand, for the page that asks while they are typed. */
  @PostMapping("/whatif/check")
  String check(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Workshop.Result result = workshop.check(who, ScenarioForm.sent(fields), frame.words());
    model.addAttribute("w", frame.words());
    model.addAttribute("check", result.check());
    model.addAttribute("errors", result.errors().stream().map(FieldError::message).toList());
    return "whatif/check";
  }

  /**
   * The answer as a file, or the cards.
   *
   * @param format {@code csv}, {@code xlsx} or {@code card}
   */
  @PostMapping("/whatif/export")
  ModelAndView export(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam MultiValueMap<String, String> fields,
      @RequestParam(name = "format", defaultValue = "") String format,
      HttpServletRequest request) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    ScenarioForm form = ScenarioForm.sent(fields);
    Workshop.Result result = workshop.ask(who, form, frame.today(), false, words);
    if (result.wrong()) {
      ModelAndView page = new ModelAndView();
      page.setViewName(show(who, form, result, null, frame, page));
      return page;
    }
    if (format.equals("card")) {
      return new ModelAndView(
          export.card(who, form.name(), workshop.laidOut(result.cards(), words)));
    }
    Format asked = Format.of(format);
    return FileView.of(
        export.sheet(who, result.answers(), words, asked), asked, "what-if", frame.today());
  }

  private String save(
      SignedIn who, ScenarioForm form, Frame frame, RedirectAttributes redirect, Model model) {
    Words words = frame.words();
    Workshop.Result result = workshop.check(who, form, words);
    List<FieldError> errors = new ArrayList<>(result.errors());
    if (form.name().isEmpty() || form.name().length() > ScenarioForm.LONGEST_NAME) {
      errors.add(new FieldError("name", words.t("whatif.wrong.name", ScenarioForm.LONGEST_NAME)));
    }
    if (!errors.isEmpty() || result.wrong()) {
      Workshop.Result wrong =
          new Workshop.Result(result.cards(), errors, result.check(), List.of());
      return show(who, form, wrong, null, frame, model);
    }
    return switch (scenarios.save(who, form, workshop.laidOut(result.cards(), words))) {
      case Scenarios.Saving.Saved(long id) -> {
        Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, words.t("whatif.saved")));
        yield "redirect:/whatif/" + id;
      }
      case Scenarios.Saving.Conflict(Scenarios.Scenario theirs) ->
          show(who, form.of(theirs.id(), theirs.version()), result, theirs, frame, model);
    };
  }

  private String show(
      SignedIn who,
      ScenarioForm form,
      Workshop.Result result,
      Scenarios.@Nullable Scenario theirs,
      Frame frame,
      ModelAndView page) {
    page.addObject("work", workshop.view(who, form, result, theirs, frame.words()));
    page.addObject("page", frame.page(frame.words().t("whatif.title"), Page.Section.WHAT_IF));
    return "whatif/workshop";
  }

  private String show(
      SignedIn who,
      ScenarioForm form,
      Workshop.Result result,
      Scenarios.@Nullable Scenario theirs,
      Frame frame,
      Model model) {
    ModelAndView page = new ModelAndView();
    String view = show(who, form, result, theirs, frame, page);
    model.addAllAttributes(page.getModel());
    return view;
  }
}
