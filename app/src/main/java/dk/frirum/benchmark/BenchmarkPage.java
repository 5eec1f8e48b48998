package dk.frirum.benchmark;

import dk.frirum.access.SignedIn;
import dk.frirum.export.FileView;
import dk.frirum.export.Format;
import dk.frirum.web.Frame;
import dk.frirum.web.NotFound;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ranking of the municipalities, and those that resemble one. */
@Controller
class BenchmarkPage {
  private final Pages pages;
  private final Benchmarks benchmarks;
  private final Comparables comparables;
  private final BenchmarkExport export;

  BenchmarkPage(
      Pages pages, Benchmarks benchmarks, Comparables comparables, BenchmarkExport export) {
    this.pages = pages;
    this.benchmarks = benchmarks;
    this.comparables = comparables;
    this.export = export;
  }

  /**
   * @param choices see {@link Asked}; what is not there gets its usual value
   */
  @GetMapping("/benchmark")
  String list(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> choices,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    model.addAttribute("benchmark", benchmarks.view(who, asked(choices), frame.words()));
    model.addAttribute("page", frame.page(frame.words().t("benchmark.title"), Page.Section.SHARES));
    return "benchmark/list";
  }

  @GetMapping("/benchmark/export")
  ModelAndView export(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> choices,
      HttpServletRequest request) {
    Frame frame = pages.frame(request);
    Format format = Format.of(choices.getOrDefault("format", ""));
    return FileView.of(
        export.sheet(who, asked(choices), frame, format), format, "benchmark", frame.day());
  }

  @GetMapping("/benchmark/of/{municipality}")
  String comparable(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("municipality") String municipality,
      @RequestParam Map<String, String> choices,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    ComparableView view =
        comparables
            .view(who, municipality, asked(choices), frame.words())
            .orElseThrow(() -> new NotFound("municipality " + municipality));
    String title = view.row().name();
    frame.crumb(frame.words().t("benchmark.title"), view.back()).crumb(title, null);
    model.addAttribute("comparable", view);
    model.addAttribute("page", frame.page(title, Page.Section.SHARES));
    return "benchmark/comparable";
  }

  private static Asked asked(Map<String, String> choices) {
    return new Asked(
        choices.getOrDefault("data", ""),
        choices.getOrDefault("period", ""),
        choices.getOrDefault("group", ""),
        choices.getOrDefault("region", ""),
        choices.getOrDefault("sort", ""));
  }
}
