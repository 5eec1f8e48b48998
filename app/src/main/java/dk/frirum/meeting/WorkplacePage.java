package dk.frirum.meeting;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Day;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How often the first talk is at the workplace, against the goal. */
@Controller
class WorkplacePage {
  private final Pages pages;
  private final Workplace workplace;

  WorkplacePage(Pages pages, Workplace workplace) {
    this.pages = pages;
    this.workplace = workplace;
  }

  @GetMapping("/meetings/workplace")
  String show(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "from", defaultValue = "") String fromTyped,
      @RequestParam(name = "to", defaultValue = "") String toTyped,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    Day first = Day.read(fromTyped);
    Day last = Day.read(toTyped);
    LocalDate to = last.date() == null ? frame.today() : last.date();
    LocalDate from = first.date() == null ? to.minusYears(1).plusDays(1) : first.date();
    String error = first.wrong() || last.wrong() ? words.t("day.wrong") : "";
    List<Workplace.Why> reasons = workplace.reasons(who, from, to);
    model.addAttribute(
        "workplace",
        new WorkplaceView(
            Workplace.GOAL,
            words.date(from),
            words.date(to),
            first.typed(),
            last.typed(),
            error,
            workplace.shares(who, from, to).stream()
                .map(each -> team(each, reasons, words))
                .toList()));
    model.addAttribute("page", frame.page(words.t("workplace.title"), Page.Section.SHARES));
    return "meeting/workplace";
  }

  private static WorkplaceView.Team team(
      Workplace.OfTeam team, List<Workplace.Why> reasons, Words words) {
    boolean enough = team.talks() >= WorkplaceView.FEWEST;
    return new WorkplaceView.Team(
        team.team(),
        team.talks(),
        team.atWorkplace(),
        words.number(Math.round(100.0 * team.atWorkplace() / team.talks())),
        enough,
        // Exactly, and not as rounded.
        100L * team.atWorkplace() >= (long) Workplace.GOAL * team.talks(),
        enough
            ? reasons.stream()
                .filter(each -> each.team().equals(team.team()))
                .map(each ->
                    words.t(
                        "workplace.reason", words.t("meeting.away." + each.reason()), each.times()))
                .toList()
            : List.of());
  }
}
