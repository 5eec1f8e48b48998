package dk.frirum.jobretention;

import dk.frirum.access.SignedIn;
import dk.frirum.placement.CompaniesToday;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of the day of one who is both authority and company consultant. */
@Controller
class RetentionDayPage {
  private final Pages pages;
  private final OwnSick own;
  private final CompaniesToday companies;

  RetentionDayPage(Pages pages, OwnSick own, CompaniesToday companies) {
    this.pages = pages;
    this.own = own;
    this.companies = companies;
  }

  @GetMapping("/job-retention/day")
  String show(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    model.addAttribute(
        "day", new DayView(own.of(who, frame.today(), words), companies.toSpeakTo(who, words)));
    frame
        .crumb(words.t("placements.title"), Page.Section.PLACEMENTS.href())
        .crumb(words.t("jobretention.day"), null);
    model.addAttribute("page", frame.page(words.t("jobretention.day"), Page.Section.PLACEMENTS));
    return "jobretention/day";
  }
}
