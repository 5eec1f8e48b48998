package dk.frirum.price;

import dk.frirum.access.SignedIn;
import dk.frirum.export.FileView;
import dk.frirum.export.Format;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What every rule costs a year. */
@Controller
class PricePage {
  private final Pages pages;
  private final Prices prices;
  private final PriceExport export;
  private final Reading reading;

  PricePage(Pages pages, Prices prices, PriceExport export, Reading reading) {
    this.reading = reading;
    this.pages = pages;
    this.prices = prices;
    this.export = export;
  }

  /**
   * @param sort a column, with a dash before it for the largest first
   */
  @GetMapping("/price")
  String list(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "sort", defaultValue = "") String sort,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Frame frame = pages.frame(request);
    String title = frame.words().t("price.title");
    if (!reading.over(who)) {
      return reading.page(frame, title, Page.Section.PRICE, response, model);
    }
    model.addAttribute("price", prices.view(who, frame.asked(), frame.day(), sort, frame.words()));
    model.addAttribute("page", frame.page(title, Page.Section.PRICE));
    return "price/list";
  }

  @GetMapping("/price/export")
  ModelAndView export(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "sort", defaultValue = "") String sort,
      @RequestParam(name = "format", defaultValue = "") String asked,
      HttpServletRequest request) {
    Frame frame = pages.frame(request);
    Format format = Format.of(asked);
    return FileView.of(export.sheet(who, frame, sort, format), format, "price", frame.day());
  }
}
