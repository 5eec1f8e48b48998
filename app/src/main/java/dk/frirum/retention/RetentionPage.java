package dk.frirum.retention;

import dk.frirum.access.SignedIn;
import dk.frirum.retention.RetentionView.HoldForm;
import dk.frirum.web.Day;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is due for erasure, and what stops it (<i>opbevaring og sletning</i>). */
@Controller
class RetentionPage {
  static final String HOLDS = "/retention/holds";
  private static final String HERE = "redirect:/retention";

  private final Pages pages;
  private final Overview overview;
  private final Holds holds;

  RetentionPage(Pages pages, Overview overview, Holds holds) {
    this.pages = pages;
    this.overview = overview;
    this.holds = holds;
  }

  @GetMapping("/retention")
  String show(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    return show(who, HoldForm.EMPTY, pages.frame(request), model);
  }

  private String show(SignedIn who, HoldForm form, Frame frame, Model model) {
    model.addAttribute("retention", overview.look(who, form, frame.words()));
    model.addAttribute(
        "page", frame.page(frame.words().t("retention.title"), Page.Section.RETENTION));
    return "retention/retention";
  }

  @PostMapping(HOLDS)
  String hold(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "citizen", defaultValue = "") String citizen,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      @RequestParam(name = "until", defaultValue = "") String until,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    List<FieldError> errors = new ArrayList<>();
    Long number = number(citizen);
    if (number == null) {
      errors.add(error(frame, "citizen", "retention.hold.number"));
    }
    int length = reason.strip().length();
    if (length < Holds.SHORTEST || length > Holds.LONGEST) {
      errors.add(error(frame, "reason", "retention.hold.short"));
    }
    Day day = Day.read(until);
    String wrongDay = day.error(frame.words());
    if (wrongDay != null) {
      errors.add(new FieldError("until", wrongDay));
    } else if (day.date() != null && day.date().isBefore(frame.today())) {
      errors.add(error(frame, "until", "retention.hold.past"));
    }
    if (number == null || !errors.isEmpty()) {
      return show(who, new HoldForm(citizen, reason, until, errors), frame, model);
    }
    return switch (holds.place(by(who), number, reason, day.date())) {
      case PLACED -> back(redirect, frame, Page.Tone.SUCCESS, "retention.hold.placed");
      case STANDS -> back(redirect, frame, Page.Tone.WARNING, "retention.hold.stands");
      case NOT_THERE -> {
        errors.add(error(frame, "citizen", "retention.hold.unknown"));
        yield show(who, new HoldForm(citizen, reason, until, errors), frame, model);
      }
    };
  }

  @PostMapping("/retention/holds/{hold}/lift")
  String lift(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("hold") long hold,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Frame frame = pages.frame(request);
    String text = reason.strip();
    if (text.length() < Holds.SHORTEST) {
      return back(redirect, frame, Page.Tone.WARNING, "retention.lift.missing");
    }
    holds.lift(by(who), hold, text.substring(0, Math.min(text.length(), Holds.LONGEST)));
    return back(redirect, frame, Page.Tone.SUCCESS, "retention.lift.done");
  }

  private static Holds.By by(SignedIn who) {
    return new Holds.By(who.id(), null, who.municipality());
  }

  /** Frirum's own number; a CPR number has no business in this form. */
  private static @Nullable Long number(String typed) {
    String text = typed.strip();
    return text.matches("\\d{1,9}") ? Long.valueOf(text) : null;
  }

  private static FieldError error(Frame frame, String field, String key) {
    return new FieldError(field, frame.words().t(key));
  }

  private static String back(RedirectAttributes redirect, Frame frame, Page.Tone tone, String key) {
    Frame.carry(redirect, new Page.Flash(tone, frame.words().t(key)));
    return HERE;
  }
}
