package dk.frirum.placement;

import dk.frirum.access.SignedIn;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.NotFound;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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

/** The forms that prolong, stop, correct or withdraw a placement, and say what came of it. */
@Controller
class PlacementStepPage {
  private static final int USUAL_WEEKS = 13;

  private final Pages pages;
  private final Placements placements;
  private final PlacementWords said;
  private final PlacementStepReader reader;
  private final PlacementWork work;

  PlacementStepPage(
      Pages pages,
      Placements placements,
      PlacementWords said,
      PlacementStepReader reader,
      PlacementWork work) {
    this.pages = pages;
    this.placements = placements;
    this.said = said;
    this.reader = reader;
    this.work = work;
  }

  @GetMapping("/placements/{placement}/{step}")
  String open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("placement") long id,
      @PathVariable("step") String code,
      HttpServletRequest request,
      Model model) {
    Step step = step(code);
    Placement placement = placements.open(who, id);
    Frame frame = pages.frame(request);
    if (!step.fits(placement, frame.today())) {
      return "redirect:" + PlacementWords.path(id);
    }
    Typed proposed = proposed(who, step, placement, frame);
    return show(
        step, placement, proposed, placement.version(), List.of(), List.of(), false, frame, model);
  }

  @PostMapping("/placements/{placement}/{step}")
  String save(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("placement") long id,
      @PathVariable("step") String code,
      @RequestParam("version") int version,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Step step = step(code);
    Placement placement = placements.open(who, id);
    Frame frame = pages.frame(request);
    Words words = frame.words();
    Typed typed = new Typed(sent);
    List<FieldError> errors = new ArrayList<>();
    Saved saved = reader.save(who, step, placement, typed, version, errors, frame);
    if (saved == null) {
      return show(step, placement, typed, version, errors, List.of(), false, frame, model);
    }
    return switch (saved) {
      case Saved.Done(Placement done) -> {
        String text = words.t("placement.done." + step.code(), done.citizenName());
        Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, text));
        yield "redirect:" + PlacementWords.path(id);
      }
      case Saved.Refused(List<Check> checks) ->
          show(
              step,
              placement,
              typed,
              version,
              List.of(new FieldError("despite", words.t("wrong.placement.despite"))),
              checks.stream().map(each -> CheckLine.of(each, words)).toList(),
              false,
              frame,
              model);
      // What was typed stays, beside what stands now.
      case Saved.Conflict(Placement now) ->
          show(step, now, typed, now.version(), List.of(), List.of(), true, frame, model);
    };
  }

  private static Step step(String code) {
    return Step.of(code).orElseThrow(() -> new NotFound("step of a placement"));
  }

  private Typed proposed(SignedIn who, Step step, Placement placement, Frame frame) {
    Map<String, String> fields = new HashMap<>();
    String event = step.event();
    int usual = event == null ? 0 : work.usual(who, event);
    fields.put("minutes", usual == 0 ? "" : Integer.toString(usual));
    LocalDate today = frame.today();
    switch (step) {
      case PROLONG -> fields.put("ends", placement.ends().plusWeeks(USUAL_WEEKS).toString());
      case STOP -> fields.put("last", today.toString());
      case HOURS -> fields.put("from", today.toString());
      case CORRECT -> {
        fields.put("starts", placement.starts().toString());
        fields.put("ends", placement.ends().toString());
        fields.put(
            "hours", PlacementWords.hours(placement.tenthsOn(placement.starts()), frame.words()));
      }
      case OUTCOME, WITHDRAW -> {}
    }
    return new Typed(fields);
  }

  private String show(
      Step step,
      Placement placement,
      Typed typed,
      int version,
      List<FieldError> errors,
      List<CheckLine> checks,
      boolean conflict,
      Frame frame,
      Model model) {
    Words words = frame.words();
    String path = PlacementWords.path(placement.id());
    model.addAttribute(
        "form",
        new StepView(
            path + "/" + step.code(),
            path,
            step.code(),
            said.line(placement, words),
            switch (step) {
              case STOP -> Reasons.STOPPED;
              case OUTCOME -> Ending.codes();
              case PROLONG, HOURS, CORRECT, WITHDRAW -> List.of();
            },
            step.event() != null,
            typed,
            errors,
            checks,
            conflict,
            version));
    String title = words.t("placement.step." + step.code());
    frame
        .crumb(placement.citizenName(), "/citizens/" + placement.citizenId())
        .crumb(words.t("placement.kind." + placement.kind().code()), path)
        .crumb(title, null);
    model.addAttribute("page", frame.page(title, Page.Section.CITIZENS));
    return "placement/step";
  }
}
