package dk.frirum.oversight;

import dk.frirum.access.SignedIn;
import dk.frirum.export.FileView;
import dk.frirum.export.Format;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has seen the case, for the citizen to have. */
@Controller
class ExtractPage {
  private final Pages pages;
  private final Extracts extracts;
  private final TrailWords words;
  private final Clock clock;

  ExtractPage(Pages pages, Extracts extracts, TrailWords words, Clock clock) {
    this.pages = pages;
    this.extracts = extracts;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/citizens/{citizen}/trail/export")
  ModelAndView export(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam(name = "names", defaultValue = "false") boolean names,
      @RequestParam(name = "format", defaultValue = "csv") String asked,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Frame frame = pages.frame(request);
    Format format = Format.of(asked);
    return extracts
        .file(who, citizen, names, format, frame.words())
        .map(sheet -> FileView.of(sheet, format, "trail", frame.today()))
        .orElseGet(() -> {
          String text = frame.words().t("trail.export.toomany");
          Frame.carry(redirect, new Page.Flash(Page.Tone.WARNING, text));
          return new ModelAndView("redirect:/citizens/" + citizen + "/trail");
        });
  }

  @GetMapping("/citizens/{citizen}/trail")
  String show(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam(name = "names", defaultValue = "false") boolean names,
      @RequestParam(name = "before", required = false) @Nullable Long before,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Extracts.Extract extract = extracts.make(who, citizen, names, before);
    String href = "/citizens/" + citizen;
    String here = href + "/trail";
    String next =
        extract.next() == null
            ? null
            : here + "?before=" + extract.next() + (extract.names() ? "&names=true" : "");
    model.addAttribute(
        "extract",
        new ExtractView(
            extract.citizen().name(),
            href,
            extract.rows().stream()
                .map(row -> words.extracted(row, extract.names(), frame.words()))
                .toList(),
            extract.names(),
            Extracts.mayHaveNames(who) && !extract.names() ? here + "?names=true" : null,
            next,
            extract.begins() == null
                ? null
                : frame.words().date(LocalDate.ofInstant(extract.begins(), clock.getZone()))));
    frame.crumb(extract.citizen().name(), href);
    frame.crumb(frame.words().t("trail.title"), null);
    model.addAttribute("page", frame.page(frame.words().t("trail.title"), Page.Section.CITIZENS));
    return "oversight/extract";
  }
}
