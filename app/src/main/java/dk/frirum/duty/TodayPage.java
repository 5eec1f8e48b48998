package dk.frirum.duty;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of the day (<i>I dag</i>). */
@Controller
class TodayPage {
  private final Pages pages;
  private final Today today;
  private final TodayWords words;

  TodayPage(Pages pages, Today today, TodayWords words) {
    this.pages = pages;
    this.today = today;
    this.words = words;
  }

  @GetMapping("/today")
  String today(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> asked,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Filter filter = Filter.read(who, asked);
    Listing listing = today.list(who, filter, frame.today(), frame.asOf());
    model.addAttribute("page", frame.page(frame.words().t("today.title"), Page.Section.TODAY));
    model.addAttribute("today", words.view(who, filter, listing, frame));
    return "duty/today";
  }
}
