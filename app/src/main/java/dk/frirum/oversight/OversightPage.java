package dk.frirum.oversight;

import dk.frirum.access.Conflicts;
import dk.frirum.access.Role;
import dk.frirum.access.SignedIn;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What leaders and auditors look over (<i>tilsyn</i>). */
@Controller
class OversightPage {
  private static final int LONGEST = 500;

  private final Pages pages;
  private final EmergencyReviews emergencies;
  private final Conflicts conflicts;
  private final Clock clock;

  OversightPage(Pages pages, EmergencyReviews emergencies, Conflicts conflicts, Clock clock) {
    this.pages = pages;
    this.emergencies = emergencies;
    this.conflicts = conflicts;
    this.clock = clock;
  }

  @GetMapping("/oversight")
  String show(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    model.addAttribute(
        "oversight",
        new OversightView(
            lines(who, emergencies.waiting(who), words),
            emergencies.countWaiting(who),
            lines(who, emergencies.reviewed(who), words),
            conflicts.standing(who).stream().map(each -> line(each, words)).toList(),
            mayEnd(who)));
    model.addAttribute("page", frame.page(words.t("oversight.title"), Page.Section.OVERSIGHT));
    return "oversight/oversight";
  }

  @PostMapping("/oversight/emergencies/{emergency}")
  String review(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("emergency") long id,
      @RequestParam("verdict") EmergencyReviews.Verdict verdict,
      @RequestParam(name = "remark", defaultValue = "") String remark,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    emergencies.review(who, id, verdict, cut(remark));
    return back(redirect, request, "oversight.reviewed");
  }

  @PostMapping("/oversight/conflicts/{conflict}/end")
  String end(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("conflict") long id,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    if (reason.isBlank()) {
      Frame.carry(
          redirect,
          new Page.Flash(
              Page.Tone.WARNING, pages.frame(request).words().t("oversight.reason.missing")));
      return "redirect:/oversight";
    }
    conflicts.end(who, id, cut(reason));
    return back(redirect, request, "oversight.ended");
  }

  private String back(RedirectAttributes redirect, HttpServletRequest request, String said) {
    Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, pages.frame(request).words().t(said)));
    return "redirect:/oversight";
  }

  private static boolean mayEnd(SignedIn who) {
    return who.role() == Role.TEAM_LEADER;
  }

  /** The field of the form holds no more. */
  private static String cut(String text) {
    String stripped = text.strip();
    return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
  }

  private List<OversightView.Emergency> lines(
      SignedIn who, List<EmergencyReviews.Review> all, Words words) {
    return all.stream()
        .map(each ->
            new OversightView.Emergency(
                each.id(),
                words.at(each.at(), clock.getZone()),
                each.staff() + ", " + words.code("role", each.role()),
                each.citizenId(),
                who.seesCitizens() ? "/citizens/" + each.citizenId() : null,
                each.reason(),
                each.before(),
                each.verdict(),
                each.remark()))
        .toList();
  }

  private OversightView.Conflict line(Conflicts.Standing one, Words words) {
    return new OversightView.Conflict(
        one.id(),
        one.staff(),
        one.kind().code(),
        one.remark(),
        words.at(one.since(), clock.getZone()));
  }
}
