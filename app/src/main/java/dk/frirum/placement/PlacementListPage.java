package dk.frirum.placement;

import dk.frirum.access.SignedIn;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.export.FileView;
import dk.frirum.export.Format;
import dk.frirum.export.Sheet;
import dk.frirum.placement.PlacementLists.After;
import dk.frirum.placement.PlacementLists.Filter;
import dk.frirum.placement.PlacementLists.Shown;
import dk.frirum.web.Choice;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

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
    After asked = After.of(sent.getOrDefault("after", ""));
    Shown behind = lists.page(who, filter, asked, words);
    // All that came after may be gone by now: there is a list, and it is shown from its top.
    boolean anew = asked != null && behind.lines().isEmpty();
    Shown shown = anew ? lists.page(who, filter, null, words) : behind;
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
            shown.lines(),
            lists.count(who, filter, filter.situation()),
            anew,
            asked == null || anew ? null : address(filter, null),
            shown.next() == null ? null : address(filter, shown.next()),
            "/placements/rules"));
    model.addAttribute("page", frame.page(words.t("placements.title"), Page.Section.PLACEMENTS));
    return "placement/list";
  }

  /** The same list from another place on. */
  private static String address(Filter filter, @Nullable After after) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/placements")
            .queryParam("situation", filter.situation().code())
            .queryParam("kind", filter.kind())
            .queryParam("text", "{text}");
    if (filter.mine()) {
      address.queryParam("whose", "mine");
    }
    if (after != null) {
      address.queryParam("after", after.written());
    }
    return address.encode().buildAndExpand(filter.text()).toUriString();
  }

  /** The whole list as a file; back to the page where it is too long for one. */
  @GetMapping("/placements/export")
  ModelAndView export(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Frame frame = pages.frame(request);
    Format format = Format.of(sent.getOrDefault("format", ""));
    Filter filter = Filter.of(sent);
    return lists
        .sheet(who, filter, frame.words(), format)
        .map(sheet -> FileView.of(sheet, format, "placements", frame.today()))
        .orElseGet(() -> {
          String text = frame.words().t("export.toomany", Sheet.MOST_ROWS);
          Frame.carry(redirect, new Page.Flash(Page.Tone.WARNING, text));
          return new ModelAndView("redirect:" + address(filter, null));
        });
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
