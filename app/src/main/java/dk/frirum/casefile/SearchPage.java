package dk.frirum.casefile;

import dk.frirum.access.SignedIn;
import dk.frirum.citizen.Query;
import dk.frirum.citizen.SearchView;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The search box. It is sent by POST, since it may hold a CPR number, which must stand in no
 * address: such a number leads straight to the citizen. Everything else becomes an address that can
 * be kept.
 */
@Controller
class SearchPage {
  private final Pages pages;
  private final Searching searching;
  private final SearchExport export;

  SearchPage(Pages pages, Searching searching, SearchExport export) {
    this.pages = pages;
    this.searching = searching;
    this.export = export;
  }

  @PostMapping("/citizens")
  String search(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "q", defaultValue = "") String typed,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    if (!(Query.read(typed, frame.today()) instanceof Query.Cpr cpr)) {
      redirect.addAttribute("q", typed.strip());
      return "redirect:/citizens";
    }
    SearchView found = searching.look(who, typed.strip(), cpr, "", frame.day());
    if (found.hits().size() == 1) {
      return "redirect:" + found.hits().getFirst().href();
    }
    return searching
        .refused(who, cpr)
        .map(citizen -> "redirect:/citizens/" + citizen)
        .orElseGet(() -> show(found, frame, model));
  }

  @GetMapping("/citizens")
  String list(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "q", defaultValue = "") String typed,
      @RequestParam(name = "after", defaultValue = "") String after,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Query query = Query.read(typed, frame.today());
    if (query instanceof Query.Cpr) {
      warn(redirect, frame.words().t("citizens.cpr.address"));
      return "redirect:/citizens";
    }
    return show(searching.look(who, typed.strip(), query, after, frame.day()), frame, model);
  }

  /** All that was found as a file; back to the page where that cannot be. */
  @GetMapping("/citizens/export")
  ModelAndView export(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "q", defaultValue = "") String typed,
      @RequestParam(name = "format", defaultValue = "") String asked,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Frame frame = pages.frame(request);
    Format format = Format.of(asked);
    Query query = Query.read(typed, frame.today());
    if (query instanceof Query.Cpr) {
      warn(redirect, frame.words().t("citizens.cpr.address"));
      return new ModelAndView("redirect:/citizens");
    }
    return export
        .sheet(who, query, frame, format)
        .map(sheet -> FileView.of(sheet, format, "citizens", frame.day()))
        .orElseGet(() -> {
          warn(redirect, frame.words().t("export.toomany.found"));
          redirect.addAttribute("q", typed.strip());
          return new ModelAndView("redirect:/citizens");
        });
  }

  private static void warn(RedirectAttributes redirect, String text) {
    Frame.carry(redirect, new Page.Flash(Page.Tone.WARNING, text));
  }

  private static String show(SearchView found, Frame frame, Model model) {
    model.addAttribute("search", found);
    model.addAttribute(
        "page",
        frame.query(found.query()).page(frame.words().t("citizens.title"), Page.Section.CITIZENS));
    return "citizen/search";
  }
}
