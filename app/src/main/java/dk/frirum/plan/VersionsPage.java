package dk.frirum.plan;

import dk.frirum.access.SignedIn;
import dk.frirum.citizen.Citizens;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who changed what in a plan, and when. */
@Controller
class VersionsPage {
  private final Pages pages;
  private final Plans plans;
  private final PlanWords said;
  private final Citizens citizens;

  VersionsPage(Pages pages, Plans plans, PlanWords said, Citizens citizens) {
    this.pages = pages;
    this.plans = plans;
    this.said = said;
    this.citizens = citizens;
  }

  @GetMapping("/citizens/{citizen}/plan/versions")
  String show(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    List<Version> versions = plans.open(who, citizen).versions();
    String name = citizens.find(who, citizen).name();
    String plan = "/citizens/" + citizen + "/plan";
    List<VersionsView.One> all = new ArrayList<>();
    for (int n = versions.size() - 1; n >= 0; n--) {
      Version each = versions.get(n);
      all.add(
          new VersionsView.One(
              each.number(),
              said.when(each, words),
              PlanWords.by(each, words),
              each.byCitizen(),
              said.differences(versions, n, words)));
    }
    frame.crumb(name, "/citizens/" + citizen).crumb(words.t("plan.title"), plan);
    frame.crumb(words.t("plan.versions"), null);
    model.addAttribute("versions", new VersionsView(name, plan, all));
    model.addAttribute("page", frame.page(words.t("plan.versions"), Page.Section.CITIZENS));
    return "plan/versions";
  }
}
