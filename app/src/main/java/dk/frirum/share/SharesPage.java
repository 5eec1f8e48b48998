package dk.frirum.share;

import dk.frirum.access.SignedIn;
import dk.frirum.export.FileView;
import dk.frirum.export.Format;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The municipality's duties over whole groups (<i>andele</i>). */
@Controller
class SharesPage {
  private final Pages pages;
  private final Shares shares;
  private final SharesExport export;

  SharesPage(Pages pages, Shares shares, SharesExport export) {
    this.pages = pages;
    this.shares = shares;
    this.export = export;
  }

  @GetMapping("/shares")
  String shares(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    model.addAttribute("shares", shares.view(who, frame.asked(), frame.day(), frame.words()));
    model.addAttribute("page", frame.page(frame.words().t("shares.title"), Page.Section.SHARES));
    return "share/shares";
  }

  /**
   * @param list {@code people} for those who are named; else the figures
   */
  @GetMapping("/shares/export")
  ModelAndView export(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "list", defaultValue = "") String list,
      @RequestParam(name = "format", defaultValue = "") String asked,
      HttpServletRequest request) {
    Frame frame = pages.frame(request);
    Format format = Format.of(asked);
    return list.equals("people")
        ? FileView.of(export.people(who, frame, format), format, "shares-people", frame.day())
        : FileView.of(export.figures(who, frame, format), format, "shares", frame.day());
  }
}
