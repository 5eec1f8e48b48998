package dk.frirum.plan;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.citizen.Citizens;
import dk.frirum.plan.PlanReader.Reading;
import dk.frirum.plan.Plans.Result;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
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
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan, read and written by both. */
@Controller
class PlanPage {
  private static final Fields NOTHING = new Fields(Map.of());

  private final Pages pages;
  private final Plans plans;
  private final PlanWords said;
  private final Citizens citizens;
  private final CitizenAccess access;

  PlanPage(Pages pages, Plans plans, PlanWords said, Citizens citizens, CitizenAccess access) {
    this.pages = pages;
    this.plans = plans;
    this.said = said;
    this.citizens = citizens;
    this.access = access;
  }

  @GetMapping("/citizens/{citizen}/plan")
  String show(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      HttpServletRequest request,
      Model model) {
    return show(who, citizen, NOTHING, List.of(), pages.frame(request), model, "plan/plan");
  }

  /** The same without forms, for paper. */
  @GetMapping("/citizens/{citizen}/plan/print")
  String print(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      HttpServletRequest request,
      Model model) {
    return show(who, citizen, NOTHING, List.of(), pages.frame(request), model, "plan/print");
  }

  @PostMapping("/citizens/{citizen}/plan")
  String change(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    access.demand(who, citizen);
    Frame frame = pages.frame(request);
    Words words = frame.words();
    Fields typed = new Fields(sent);
    long id = typed.number("line");
    String what = typed.v("do");
    Result result;
    if (what.equals("add") || what.equals("change")) {
      Optional<Kind> kind = Kind.of(typed.v("kind"));
      if (kind.isEmpty()) {
        return "redirect:/citizens/" + citizen + "/plan";
      }
      boolean adds = what.equals("add");
      Line before = adds ? null : plans.line(citizen, id).map(Item::line).orElse(null);
      PlanReader reader =
          new PlanReader(
              said.about(who, citizen, plans.lines(citizen), words),
              before,
              adds ? frame.today() : null,
              words);
      switch (reader.read(kind.get(), typed.v("form"), typed)) {
        case Reading.Refused(List<FieldError> errors) -> {
          return show(who, citizen, typed, errors, frame, model, "plan/plan");
        }
        case Reading.Understood(Line line) ->
            result =
                adds
                    ? plans.add(who, citizen, line, Hidden.key(typed.v("idempotencyKey")))
                    : plans.change(who, citizen, id, line, typed.version());
      }
    } else {
      result =
          switch (what) {
            case "done" -> plans.tick(who, citizen, id, true, typed.version());
            case "undone" -> plans.tick(who, citizen, id, false, typed.version());
            case "remove" -> plans.remove(who, citizen, id, typed.version());
            default -> new Result.Conflict();
          };
    }
    return switch (result) {
      case Result.Done() -> {
        Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, words.t("plan.saved." + what)));
        yield "redirect:/citizens/" + citizen + "/plan";
      }
      case Result.NotYours() -> {
        frame.flash(new Page.Flash(Page.Tone.WARNING, words.t("plan.notyours")));
        yield show(who, citizen, typed, List.of(), frame, model, "plan/plan");
      }
      case Result.Conflict() -> {
        // The line stands as it is now, and what was typed in its form beside it.
        frame.flash(new Page.Flash(Page.Tone.WARNING, words.t("plan.conflict")));
        Map<String, String> again = new HashMap<>(typed.sent());
        again.put("changed", "on");
        if (plans.line(citizen, id).isEmpty()) {
          // It is gone: the words stand where a new line is written.
          again.put("form", typed.v("kind"));
        }
        yield show(who, citizen, new Fields(again), List.of(), frame, model, "plan/plan");
      }
    };
  }

  private String show(
      SignedIn who,
      long citizen,
      Fields typed,
      List<FieldError> errors,
      Frame frame,
      Model model,
      String page) {
    Plans.Plan plan = plans.open(who, citizen);
    String name = citizens.find(who, citizen).name();
    Words words = frame.words();
    frame.crumb(name, "/citizens/" + citizen).crumb(words.t("plan.title"), null);
    model.addAttribute(
        "plan", said.view(who, new PlanWords.Whose(citizen, name), plan, typed, errors, words));
    model.addAttribute("page", frame.page(words.t("plan.title"), Page.Section.CITIZENS));
    return page;
  }
}
