package dk.frirum.evaluation;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether a municipality lets its sums stand in the reports of others of this installation. */
@Controller
class SharingSumsPage {
  private final Pages pages;
  private final Comparisons comparisons;

  SharingSumsPage(Pages pages, Comparisons comparisons) {
    this.pages = pages;
    this.comparisons = comparisons;
  }

  @GetMapping("/evaluation/sharing")
  String show(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    Comparisons.@Nullable Said said = comparisons.said(who.municipality()).orElse(null);
    frame
        .crumb(words.t("trials.title"), "/trials")
        .crumb(words.t("evaluation.sharing.title"), null);
    model.addAttribute(
        "view",
        new SharingView(
            who.may("POST", "/evaluation/sharing"),
            said != null && said.shares(),
            said == null ? null : Reports.day(said.at()),
            said == null ? "" : said.by(),
            List.copyOf(comparisons.sharing().values())));
    model.addAttribute(
        "page", frame.page(words.t("evaluation.sharing.title"), Page.Section.TRIALS));
    return "evaluation/sharing";
  }

  @PostMapping("/evaluation/sharing")
  String say(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "shares", defaultValue = "") String shares,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    boolean yes = shares.equals("yes");
    if (yes || shares.equals("no")) {
      comparisons.say(who, yes);
      Frame.carry(
          redirect,
          new Page.Flash(
              Page.Tone.SUCCESS,
              pages
                  .frame(request)
                  .words()
                  .t(yes ? "evaluation.sharing.yes.done" : "evaluation.sharing.no.done")));
    }
    return "redirect:/evaluation/sharing";
  }
}
