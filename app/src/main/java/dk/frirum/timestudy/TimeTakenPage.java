package dk.frirum.timestudy;

import dk.frirum.access.SignedIn;
import dk.frirum.evidence.cluster.ByCluster;
import dk.frirum.export.Cell;
import dk.frirum.export.Exports;
import dk.frirum.export.FileView;
import dk.frirum.export.Format;
import dk.frirum.export.Sheet;
import dk.frirum.web.Day;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What interviews take, by kind and phase, before a day and from it on. */
@Controller
class TimeTakenPage {
  private final Pages pages;
  private final Taken taken;
  private final Exports exports;

  TimeTakenPage(Pages pages, Taken taken, Exports exports) {
    this.pages = pages;
    this.taken = taken;
    this.exports = exports;
  }

  @GetMapping("/timestudy/minutes")
  String show(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "split", defaultValue = "") String asked,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    frame.crumb(words.t("timestudy.title"), "/timestudy");
    frame.crumb(words.t("timestudy.minutes"), null);
    model.addAttribute("taken", view(who, asked, frame));
    model.addAttribute("page", frame.page(words.t("timestudy.minutes"), Page.Section.PRICE));
    return "timestudy/taken";
  }

  @GetMapping("/timestudy/minutes/export")
  @Transactional
  public ModelAndView export(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "split", defaultValue = "") String asked,
      @RequestParam(name = "format", defaultValue = "") String wanted,
      HttpServletRequest request) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    Format format = Format.of(wanted);
    TakenView view = view(who, asked, frame);
    Sheet sheet =
        new Sheet(
            words.t("timestudy.minutes"),
            List.of(
                words.t("interview.kind"),
                words.t("timestudy.phase"),
                words.t("timestudy.before"),
                words.t("timestudy.after"),
                words.t("timestudy.change"),
                words.t("timestudy.holm")),
            view.lines().stream()
                .map(each ->
                    Stream.of(
                            each.kind(),
                            each.phase(),
                            each.before(),
                            each.after(),
                            each.change(),
                            each.holm())
                        .map(Cell::of)
                        .toList())
                .toList());
    return FileView.of(
        exports.record(
            who, "timestudy-minutes", format, Map.of("split", view.split()), List.of(), sheet),
        format,
        "minutes",
        frame.today());
  }

  /** A year before the day and what there is after it; half a year back where none is named. */
  private TakenView view(SignedIn who, String asked, Frame frame) {
    Words words = frame.words();
    Day day = Day.read(asked);
    LocalDate split = day.date() == null ? frame.today().minusMonths(6) : day.date();
    LocalDate first = split.minusYears(1);
    LocalDate last = split.plusYears(1).minusDays(1);
    MinutesResult result =
        MinutesResult.of(
            taken.of(
                who.municipality(),
                first,
                split,
                last.isAfter(frame.today()) ? frame.today() : last));
    return new TakenView(
        day.typed().isEmpty() ? split.toString() : day.typed(),
        day.error(words),
        words.date(split),
        result.lines().stream().map(each -> line(each, words)).toList(),
        result.few().stream().map(each -> words.code("kind", each)).toList(),
        result.with(),
        result.without(),
        result.quarters(),
        result.fives(),
        result.others());
  }

  private static TakenView.Line line(MinutesResult.Line line, Words words) {
    return new TakenView.Line(
        words.code("kind", line.kind()),
        words.t("timestudy.phase." + line.phase().name().toLowerCase(Locale.ROOT)),
        estimate(line.before(), false, words),
        estimate(line.after(), false, words),
        estimate(line.change(), true, words),
        line.change() == null ? "–" : p(line.holm(), words),
        line.change() != null && line.holm() < 0.05);
  }

  private static String p(double p, Words words) {
    return p < 0.001 ? "< " + StudyWords.number(0.001, 3, words) : StudyWords.number(p, 3, words);
  }

  private static String estimate(
      ByCluster.@Nullable Estimate estimate, boolean signed, Words words) {
    if (estimate == null) {
      return words.t("timestudy.few");
    }
    String sign = signed && estimate.value() > 0 ? "+" : "";
    double half = estimate.halfWidth(0.95);
    return words.t(
        "timestudy.estimate",
        sign + StudyWords.number(estimate.value(), words),
        StudyWords.number(estimate.value() - half, words),
        StudyWords.number(estimate.value() + half, words),
        estimate.rows(),
        estimate.clusters());
  }
}
