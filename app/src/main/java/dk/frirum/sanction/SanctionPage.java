package dk.frirum.sanction;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.sanction.SanctionCases.Asked;
import dk.frirum.sanction.SanctionCases.Result;
import dk.frirum.web.Day;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
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

/** Staying away, prepared for the one who decides; or refused, because. */
@Controller
class SanctionPage {
  private static final int LONGEST = 2000;
  private static final int LONGEST_LETTER = 5000;

  private final Pages pages;
  private final SanctionCases cases;
  private final SanctionWords said;
  private final CitizenAccess access;

  SanctionPage(Pages pages, SanctionCases cases, SanctionWords said, CitizenAccess access) {
    this.pages = pages;
    this.cases = cases;
    this.said = said;
    this.access = access;
  }

  @GetMapping("/citizens/{citizen}/sanction")
  String show(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      Model model) {
    Fields asked = new Fields(sent);
    return cases
        .ask(who, citizen, asked.number("meeting"))
        .map(each -> show(who, each, new Fields(Map.of()), List.of(), pages.frame(request), model))
        .orElse("redirect:/citizens/" + citizen);
  }

  @PostMapping("/citizens/{citizen}/sanction")
  String step(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    access.demand(who, citizen);
    Fields typed = new Fields(sent);
    Frame frame = pages.frame(request);
    long meeting = typed.number("meeting");
    Optional<Asked> asked = cases.ask(who, citizen, meeting);
    if (asked.isEmpty()) {
      return "redirect:/citizens/" + citizen;
    }
    List<FieldError> errors = wrong(typed, frame);
    if (!errors.isEmpty()) {
      return show(who, asked.get(), typed, errors, frame, model);
    }
    int version = typed.version();
    Result result =
        switch (typed.v("do")) {
          case "open" -> cases.open(who, citizen, meeting, typed.text("facts"));
          case "hear" -> {
            LocalDate by = day(typed, "answerBy", frame);
            yield cases.hear(
                who, citizen, meeting, SanctionWords.dated(typed.text("hearing"), by), by, version);
          }
          case "answered" ->
              cases.answered(who, citizen, meeting, typed.text("answer"), version);
          case "ready" -> cases.ready(who, citizen, meeting, typed.text("why"), version);
          case "drop" -> cases.drop(who, citizen, meeting, typed.text("why"), version);
          default -> new Result.Conflict();
        };
    Words words = frame.words();
    return switch (result) {
      case Result.Done() -> {
        Frame.carry(
            redirect, new Page.Flash(Page.Tone.SUCCESS, words.t("sanction.done." + typed.v("do"))));
        yield "redirect:/citizens/%d/sanction?meeting=%d".formatted(citizen, meeting);
      }
      case Result.Refused(List<Rule> because) -> {
        frame.flash(
            new Page.Flash(
                Page.Tone.ERROR,
                words.t(
                    "sanction.refused",
                    words.t("sanction.rule." + because.getFirst().code() + ".not"))));
        yield show(who, asked.get(), typed, List.of(), frame, model);
      }
      case Result.Conflict() -> {
        // What was typed stays in the fields; the case is shown as it is now.
        frame.flash(new Page.Flash(Page.Tone.WARNING, words.t("sanction.changed")));
        yield show(who, cases.ask(who, citizen, meeting).orElseThrow(), typed, List.of(), frame, model);
      }
    };
  }

  private static List<FieldError> wrong(Fields typed, Frame frame) {
    return switch (typed.v("do")) {
      case "open" -> text("facts", typed, LONGEST, frame);
      case "hear" -> {
        LocalDate by = Day.read(typed.v("answerBy")).date();
        yield by == null || by.isBefore(frame.today())
            ? List.of(new FieldError("answerBy", frame.words().t("wrong.sanction.by")))
            : text("hearing", typed, LONGEST_LETTER, frame);
      }
      case "answered" -> text("answer", typed, LONGEST, frame);
      case "ready", "drop" -> text("why", typed, LONGEST, frame);
      default -> List.of();
    };
  }

  private static List<FieldError> text(String field, Fields typed, int longest, Frame frame) {
    int length = typed.text(field).length();
    if (length == 0) {
      return List.of(new FieldError(field, frame.words().t("wrong.plan.words")));
    }
    return length > longest
        ? List.of(new FieldError(field, frame.words().t("wrong.meeting.long", longest)))
        : List.of();
  }

  private static LocalDate day(Fields typed, String field, Frame frame) {
    LocalDate day = Day.read(typed.v(field)).date();
    return day == null ? frame.today() : day;
  }

  private String show(
      SignedIn who, Asked asked, Fields typed, List<FieldError> errors, Frame frame, Model model) {
    Words words = frame.words();
    SanctionView view = said.view(who, asked, typed, errors, words);
    frame.crumb(view.name(), view.citizenHref()).crumb(words.t("sanction.title"), null);
    model.addAttribute("sanction", view);
    model.addAttribute("page", frame.page(words.t("sanction.title"), Page.Section.CITIZENS));
    return "sanction/sanction";
  }
}
