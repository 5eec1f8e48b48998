package dk.frirum.duty;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.LateCause;
import dk.frirum.export.Cell;
import dk.frirum.export.Exports;
import dk.frirum.export.FileView;
import dk.frirum.export.Format;
import dk.frirum.export.Sheet;
import dk.frirum.web.Choice;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is overdue, and why: for whoever leads the work. */
@Controller
class LateOverviewPage {
  private final Pages pages;
  private final LateOverview overview;
  private final RulebookHolder holder;
  private final Exports exports;

  LateOverviewPage(Pages pages, LateOverview overview, RulebookHolder holder, Exports exports) {
    this.pages = pages;
    this.overview = overview;
    this.holder = holder;
    this.exports = exports;
  }

  @GetMapping("/today/causes")
  String show(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> asked,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    frame.crumb(words.t("today.title"), "/today").crumb(words.t("late.overview"), null);
    Filter filter = Filter.read(who, asked);
    model.addAttribute("causes", view(who, filter, frame));
    model.addAttribute("page", frame.page(words.t("late.overview"), Page.Section.TODAY));
    return "duty/causes";
  }

  @GetMapping("/today/causes/export")
  @Transactional
  public ModelAndView export(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> asked,
      HttpServletRequest request) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    Format format = Format.of(asked.getOrDefault("format", ""));
    Filter filter = Filter.read(who, asked);
    LateOverviewView view = view(who, filter, frame);
    List<List<Cell>> rows = new ArrayList<>();
    view.rows()
        .forEach(row ->
            row.causes()
                .forEach(cause ->
                    rows.add(
                        List.of(
                            Cell.of(row.duty()), Cell.of(cause.text()), Cell.of(cause.duties())))));
    Sheet sheet =
        new Sheet(
            words.t("late.overview"),
            List.of(words.t("column.duty"), words.t("late.cause"), words.t("late.number")),
            rows);
    return FileView.of(
        exports.record(
            who, "late-causes", format, Map.of("scope", filter.whose()), List.of(), sheet),
        format,
        "causes",
        frame.today());
  }

  private LateOverviewView view(SignedIn who, Filter filter, Frame frame) {
    Words words = frame.words();
    Map<String, Map<String, Integer>> counts = overview.of(who, filter, frame.today());
    List<LateOverviewView.Row> rows =
        counts.entrySet().stream()
            .map(each ->
                new LateOverviewView.Row(
                    title(each.getKey(), words),
                    "/today?scope="
                        + filter.whose()
                        + "&situation=overdue&requirement="
                        + each.getKey(),
                    each.getValue().values().stream().mapToInt(Integer::intValue).sum(),
                    causes(each.getValue(), words)))
            .sorted(Comparator.comparingInt(LateOverviewView.Row::duties).reversed())
            .toList();
    return new LateOverviewView(
        filter.whose(),
        Filter.scopes(who).stream()
            .map(scope -> new Choice(scope, words.t("scope." + scope)))
            .toList(),
        rows.stream().mapToInt(LateOverviewView.Row::duties).sum(),
        rows);
  }

  /** In the order they are offered in; those without a cause last. */
  private static List<LateOverviewView.Cause> causes(Map<String, Integer> counts, Words words) {
    return Stream.concat(
            Stream.of(LateCause.values()).map(LateCause::code), Stream.of(LateOverview.NONE))
        .filter(counts::containsKey)
        .map(code ->
            new LateOverviewView.Cause(
                code.isEmpty() ? words.t("late.none") : words.t("late.cause." + code),
                counts.getOrDefault(code, 0)))
        .toList();
  }

  private String title(String requirement, Words words) {
    return holder
        .rulebook()
        .requirement(requirement)
        .map(each -> Titles.of(each.title(), words))
        .orElse(requirement);
  }
}
