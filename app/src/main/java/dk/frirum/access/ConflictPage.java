package dk.frirum.access;

import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form by which one says that one must not deal with a citizen. */
@Controller
class ConflictPage {
  private static final int LONGEST = 500;

  private final Pages pages;
  private final Conflicts conflicts;
  private final CitizenAccess access;

  ConflictPage(Pages pages, Conflicts conflicts, CitizenAccess access) {
    this.pages = pages;
    this.conflicts = conflicts;
    this.access = access;
  }

  @GetMapping("/citizens/{citizen}/conflict")
  String open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      HttpServletRequest request,
      Model model) {
    access.demand(who, citizen);
    return show(citizen, "", "", List.of(), pages.frame(request), model);
  }

  @PostMapping("/citizens/{citizen}/conflict")
  String declare(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam(name = "kind", defaultValue = "") String kind,
      @RequestParam(name = "remark", defaultValue = "") String remark,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    access.demand(who, citizen);
    Frame frame = pages.frame(request);
    Optional<Conflicts.Kind> known =
        Arrays.stream(Conflicts.Kind.values()).filter(each -> each.code().equals(kind)).findFirst();
    if (known.isEmpty() || remark.length() > LONGEST) {
      FieldError error =
          known.isEmpty()
              ? new FieldError("kind", frame.words().t("interest.kind.missing"))
              : new FieldError("remark", frame.words().t("interest.remark.long"));
      return show(citizen, kind, remark, List.of(error), frame, model);
    }
    conflicts.declare(who, citizen, known.get(), remark.strip());
    Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, frame.words().t("interest.declared")));
    return "redirect:" + who.home();
  }

  private static String show(
      long citizen, String kind, String remark, List<FieldError> errors, Frame frame, Model model) {
    model.addAttribute(
        "conflict",
        new ConflictView(
            "/citizens/" + citizen + "/conflict",
            "/citizens/" + citizen,
            Arrays.stream(Conflicts.Kind.values()).map(Conflicts.Kind::code).toList(),
            kind,
            remark,
            errors));
    model.addAttribute(
        "page", frame.page(frame.words().t("interest.declare.title"), Page.Section.CITIZENS));
    return "access/conflict";
  }
}
