package dk.frirum.price;

import dk.frirum.access.SignedIn;
import dk.frirum.price.Assumptions.Assumption;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The minutes every price is reckoned with: measured where there are enough, else assumed. */
@Controller
class MinutesPage {
  private final Pages pages;
  private final Assumptions assumptions;
  private final MinutesWorkbench workbench;

  MinutesPage(Pages pages, Assumptions assumptions, MinutesWorkbench workbench) {
    this.pages = pages;
    this.assumptions = assumptions;
    this.workbench = workbench;
  }

  @GetMapping("/price/minutes")
  String show(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    return show(who, null, List.of(), pages.frame(request), model);
  }

  @PostMapping("/price/minutes")
  String set(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    MinutesForm form = MinutesForm.sent(fields);
    String field = form.subject().isEmpty() ? "other" : form.subject().replace(':', '-');
    if (!workbench.knows(form.subject())) {
      FieldError error = new FieldError("other-subject", words.t("price.subject.missing"));
      return show(who, blank(form), List.of(error), frame, model);
    }
    if (!form.wrong().isEmpty()) {
      List<FieldError> errors =
          form.wrong().stream()
              .map(each ->
                  new FieldError(
                      field + "-" + each,
                      words.t("price.minutes.wrong", words.t("interview." + each))))
              .toList();
      return show(who, form, errors, frame, model);
    }
    Subject subject = Subject.of(form.subject());
    return switch (assumptions.set(who, subject, form.seen(), form.parts())) {
      case OVERTAKEN -> {
        Assumption theirs = assumptions.of(who.municipality()).get(subject);
        String text =
            words.t(
                "price.overtaken",
                theirs == null ? "" : workbench.by(theirs, words),
                theirs == null || theirs.parts() == null
                    ? words.t("price.assumed.none")
                    : words.t(
                        "price.parts",
                        theirs.parts().preparation(),
                        theirs.parts().meeting(),
                        theirs.parts().afterWork()));
        yield show(who, form, List.of(new FieldError(field + "-preparation", text)), frame, model);
      }
      case SET, UNCHANGED -> {
        Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, words.t("price.assumed.set")));
        yield "redirect:/price/minutes";
      }
    };
  }

  /** What was typed for no subject there is. */
  private static MinutesForm blank(MinutesForm form) {
    return new MinutesForm("", 0, form.preparation(), form.meeting(), form.afterWork());
  }

  private String show(
      SignedIn who, @Nullable MinutesForm sent, List<FieldError> errors, Frame frame, Model model) {
    Words words = frame.words();
    frame
        .crumb(words.t("price.title"), Page.Section.PRICE.href())
        .crumb(words.t("price.minutes.page"), null);
    model.addAttribute("minutes", workbench.view(who, sent, errors, words));
    model.addAttribute("page", frame.page(words.t("price.minutes.page"), Page.Section.PRICE));
    return "price/minutes";
  }
}
