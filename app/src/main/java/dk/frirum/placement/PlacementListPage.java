package dk.frirum.placement;

import dk.frirum.access.SignedIn;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.export.FileView;
import dk.frirum.export.Format;
import dk.frirum.placement.PlacementLists.Filter;
import dk.frirum.web.Choice;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The list for company consultants, and for retention consultants, who are both that and the
 * authority: whom to speak to today.
 */
@Controller
class PlacementListPage {
  private final Pages pages;
  private final PlacementLists lists;
  private final RulebookHolder holder;

  PlacementListPage(Pages pages, PlacementLists lists, RulebookHolder holder) {
    this.pages = pages;
    this.lists = lists;
    this.holder = holder;
  }

  @GetMapping("/placements")
  String list(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    Filter filter = Filter.of(sent);
    String rest = "&kind=" + filter.kind() + (filter.mine() ? "&whose=mine" : "");
    model.addAttribute(
        "list",
        new ListView(
            Stream.of(Situation.values())
                .map(each ->
                    new Choice(
                        "/placements?situation=" + each.code() + rest,
                        words.t(
                            "placements.situation." + each.code(), lists.count(who, filter, each))))
                .toList(),
            filter.situation().code(),
            filter.kind(),
            Stream.of(Kind.values())
                .map(each -> new Choice(each.code(), words.t("placement.kind." + each.code())))
                .toList(),
            filter.text(),
            filter.mine(),
            lists.lines(who, filter, words),
            lists.count(who, filter, filter.situation()),
            "/placements/rules"));
    model.addAttribute("page", frame.page(words.t("placements.title"), Page.Section.PLACEMENTS));
    return "placement/list";
  }

  @GetMapping("/placements/export")
  ModelAndView export(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request) {
    Frame frame = pages.frame(request);
    Format format = Format.of(sent.getOrDefault("format", ""));
    return FileView.of(
        lists.sheet(who, Filter.of(sent), frame.words(), format),
        format,
        "placements",
        frame.today());
  }

  /** The limits to read: what is asked before a placement is agreed, and how sure that is. */
  @GetMapping("/placements/rules")
  String rules(HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    List<LimitView> limits =
        holder.rulebook().limits().stream().map(each -> LimitView.of(each, words)).toList();
    model.addAttribute("limits", limits);
    frame
        .crumb(words.t("rulebook.title"), Page.Section.RULEBOOK.href())
        .crumb(words.t("limits.title"), null);
    model.addAttribute("page", frame.page(words.t("limits.title"), Page.Section.RULEBOOK));
    return "placement/rules";
  }
}
