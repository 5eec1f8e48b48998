package dk.frirum.agreement;

import dk.frirum.access.SignedIn;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.rules.card.Agreement.Kind;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of agreements, and the form for a new one. */
@Controller
class AgreementsPage {
  private static final int LONGEST = 4000;

  private final Pages pages;
  private final Agreements agreements;
  private final AgreementCommands commands;
  private final RulebookHolder holder;

  AgreementsPage(
      Pages pages, Agreements agreements, AgreementCommands commands, RulebookHolder holder) {
    this.pages = pages;
    this.agreements = agreements;
    this.commands = commands;
    this.holder = holder;
  }

  @GetMapping("/agreements")
  String list(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    model.addAttribute(
        "agreements",
        new AgreementsView(agreements.of(who.municipality()), who.may("POST", "/agreements")));
    model.addAttribute(
        "page", frame.page(frame.words().t("agreements.title"), Page.Section.AGREEMENTS));
    return "agreement/agreements";
  }

  @GetMapping("/agreements/new")
  String form(HttpServletRequest request, Model model) {
    return show(
        new AgreementFormView("", "welfare-agreement", "", "", "", List.of()),
        pages.frame(request),
        model);
  }

  @PostMapping("/agreements")
  String create(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "title", defaultValue = "") String title,
      @RequestParam(name = "kind", defaultValue = "") String kind,
      @RequestParam(name = "code", defaultValue = "") String code,
      @RequestParam(name = "journal", defaultValue = "") String journal,
      @RequestParam(name = "summary", defaultValue = "") String summary,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    List<FieldError> errors =
        errors(who, title.strip(), kind, code, journal, summary, frame.words());
    if (!errors.isEmpty()) {
      return show(new AgreementFormView(title, kind, code, journal, summary, errors), frame, model);
    }
    long id =
        commands.create(
            who,
            new AgreementCommands.Draft(
                code, Agreements.kind(kind), title.strip(), journal.strip(), summary.strip()),
            frame.today());
    return "redirect:/agreements/" + id;
  }

  private List<FieldError> errors(
      SignedIn who,
      String title,
      String kind,
      String code,
      String journal,
      String summary,
      Words words) {
    List<FieldError> errors = new ArrayList<>();
    if (title.length() < 3 || title.length() > 200) {
      errors.add(new FieldError("title", words.t("agreement.error.title")));
    }
    if (Arrays.stream(Kind.values()).noneMatch(each -> each.code().equals(kind))) {
      errors.add(new FieldError("kind", words.t("agreement.error.kind")));
    }
    if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*") || code.length() > 60) {
      errors.add(new FieldError("code", words.t("agreement.error.code")));
    } else if (commands.taken(who.municipality(), code)
        || holder.law().book().agreements().stream().anyMatch(each -> each.id().equals(code))
        || holder.law().card(code).isPresent()) {
      errors.add(new FieldError("code", words.t("agreement.error.taken")));
    }
    if (journal.length() > 100) {
      errors.add(new FieldError("journal", words.t("agreement.error.journal")));
    }
    if (summary.length() > LONGEST) {
      errors.add(new FieldError("summary", words.t("trial.error.long", LONGEST)));
    }
    return errors;
  }

  private static String show(AgreementFormView form, Frame frame, Model model) {
    frame
        .crumb(frame.words().t("agreements.title"), "/agreements")
        .crumb(frame.words().t("agreement.new"), null);
    model.addAttribute("form", form);
    model.addAttribute(
        "page", frame.page(frame.words().t("agreement.new"), Page.Section.AGREEMENTS));
    return "agreement/new";
  }
}
