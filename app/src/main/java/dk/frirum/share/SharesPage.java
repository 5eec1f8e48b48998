package dk.frirum.share;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The municipality's duties over whole groups (<i>andele</i>). */
@Controller
class SharesPage {
  private final Pages pages;
  private final Shares shares;

  SharesPage(Pages pages, Shares shares) {
    this.pages = pages;
    this.shares = shares;
  }

  @GetMapping("/shares")
  String shares(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    model.addAttribute("shares", shares.view(who, frame.asked(), frame.day(), frame.words()));
    model.addAttribute("page", frame.page(frame.words().t("shares.title"), Page.Section.SHARES));
    return "share/shares";
  }
}
