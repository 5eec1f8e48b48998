package dk.frirum.duty;

import dk.frirum.access.SignedIn;
import dk.frirum.export.FileView;
import dk.frirum.export.Format;
import dk.frirum.export.Sheet;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first page of the day (<i>I dag</i>). */
@Controller
class TodayPage {
  private final Pages pages;
  private final Today today;
  private final TodayWords words;
  private final TodayExport export;

  TodayPage(Pages pages, Today today, TodayWords words, TodayExport export) {
    this.pages = pages;
    this.today = today;
    this.words = words;
    this.export = export;
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

  /** The whole list as a file; back to the page where it is too long for one. */
  @GetMapping("/today/export")
  ModelAndView export(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> asked,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Frame frame = pages.frame(request);
    Filter filter = Filter.read(who, asked);
    Format format = Format.of(asked.getOrDefault("format", ""));
    return export
        .sheet(who, filter, frame, format)
        .map(sheet -> FileView.of(sheet, format, "today", frame.day()))
        .orElseGet(() -> {
          String text = frame.words().t("export.toomany", Sheet.MOST_ROWS);
          Frame.carry(redirect, new Page.Flash(Page.Tone.WARNING, text));
          return new ModelAndView("redirect:" + TodayWords.address(filter, frame.asOf()));
        });
  }
}
