package dk.frirum.rulebook;

import dk.frirum.access.SignedIn;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.export.FileView;
import dk.frirum.export.Format;
import dk.frirum.rules.card.Card;
import dk.frirum.web.Day;
import dk.frirum.web.Frame;
import dk.frirum.web.NotFound;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rulebook to read, card by card. */
@Controller
class RulebookPage {
  private final Pages pages;
  private final RulebookHolder holder;
  private final RulebookExport export;

  RulebookPage(Pages pages, RulebookHolder holder, RulebookExport export) {
    this.pages = pages;
    this.holder = holder;
    this.export = export;
  }

  /**
   * @param on only cards in force that day
   * @param text only cards with all these words
   */
  @GetMapping("/rulebook")
  String list(
      @RequestParam(name = "on", defaultValue = "") String on,
      @RequestParam(name = "text", defaultValue = "") String text,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    model.addAttribute(
        "rulebook",
        new CardList(holder.rulebook(), frame.words()).view(Day.read(on), text.strip()));
    model.addAttribute(
        "page", frame.page(frame.words().t("rulebook.title"), Page.Section.RULEBOOK));
    return "rulebook/list";
  }

  /** The list of cards as a file, narrowed as the page is. */
  @GetMapping("/rulebook/export")
  ModelAndView export(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "on", defaultValue = "") String on,
      @RequestParam(name = "text", defaultValue = "") String text,
      @RequestParam(name = "format", defaultValue = "") String asked,
      HttpServletRequest request) {
    Frame frame = pages.frame(request);
    Format format = Format.of(asked);
    RulebookView view =
        new CardList(holder.rulebook(), frame.words()).view(Day.read(on), text.strip());
    return FileView.of(
        export.sheet(who, view, frame.words(), format), format, "rulebook", frame.day());
  }

  /** The law through time. */
  @GetMapping("/reforms")
  String reforms(HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    model.addAttribute(
        "reforms", new Reforms(holder.rulebook(), frame.words()).view(frame.today()));
    frame
        .crumb(frame.words().t("rulebook.title"), Page.Section.RULEBOOK.href())
        .crumb(frame.words().t("reforms.title"), null);
    model.addAttribute("page", frame.page(frame.words().t("reforms.title"), Page.Section.RULEBOOK));
    return "rulebook/reforms";
  }

  /**
   * @param on the day whose version is marked; today when it is none
   */
  @GetMapping("/rulebook/{card}")
  String card(
      @PathVariable("card") String id,
      @RequestParam(name = "on", defaultValue = "") String on,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Card card = holder.rulebook().card(id).orElseThrow(() -> new NotFound("card in the rulebook"));
    LocalDate asked = Day.read(on).date();
    CardView view =
        new CardWords(holder.rulebook(), frame.words())
            .view(card, asked == null ? frame.today() : asked);
    frame
        .crumb(frame.words().t("rulebook.title"), Page.Section.RULEBOOK.href())
        .crumb(view.title(), null);
    model.addAttribute("card", view);
    model.addAttribute("page", frame.page(view.title(), Page.Section.RULEBOOK));
    return "rulebook/card";
  }
}
