package dk.frirum.dignity;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the municipality's citizens say, by quarter. Figures only. */
@Controller
class DignityPage {
  private final Pages pages;
  private final Dignity dignity;

  DignityPage(Pages pages, Dignity dignity) {
    this.pages = pages;
    this.dignity = dignity;
  }

  @GetMapping("/dignity")
  String show(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    model.addAttribute(
        "dignity",
        new DignityView(
            Stream.of(Theme.values()).map(Theme::code).toList(),
            dignity.quarters(who.municipality()).stream().map(each -> row(each, words)).toList(),
            Dignity.FEWEST));
    model.addAttribute("page", frame.page(words.t("dignity.figures"), Page.Section.SHARES));
    return "dignity/dignity";
  }

  private static DignityView.Row row(Dignity.Quarter quarter, Words words) {
    String when =
        words.period(quarter.first(), quarter.first().plusMonths(3).minusDays(1));
    return quarter
        .means()
        .map(means ->
            new DignityView.Row(
                when,
                words.number(means.n()),
                means.means().stream().map(mean -> Dignity.number(mean, words)).toList()))
        .orElseGet(() -> new DignityView.Row(when, "", List.of()));
  }
}
