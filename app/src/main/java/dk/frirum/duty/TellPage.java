package dk.frirum.duty;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.casework.ToldDate;
import dk.frirum.casework.ToldDates;
import dk.frirum.rules.Duty;
import dk.frirum.web.Day;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes that the citizen was told a duty's date. */
@Controller
class TellPage {
  private final Pages pages;
  private final Duties duties;
  private final ToldDates told;
  private final CitizenAccess access;

  TellPage(Pages pages, Duties duties, ToldDates told, CitizenAccess access) {
    this.pages = pages;
    this.duties = duties;
    this.told = told;
    this.access = access;
  }

  /**
   * @param due the date the person saw: only that one is noted
   */
  @PostMapping("/citizens/{citizen}/told")
  @Transactional
  public String tell(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam("spell") long spell,
      @RequestParam("requirement") String requirement,
      @RequestParam("anchor") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate anchor,
      @RequestParam("due") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due,
      @RequestParam(name = "on", defaultValue = "") String on,
      @RequestParam(name = "channel", defaultValue = "") String channel,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    access.demand(who, citizen);
    Frame frame = pages.frame(request);
    LocalDate now =
        duties.of(citizen, frame.today()).stream()
            .filter(each -> each.spellId() == spell)
            .map(CitizenDuty::duty)
            .filter(each -> each.requirement().equals(requirement))
            .filter(each -> each.anchor().equals(anchor))
            .findFirst()
            .map(Duty::due)
            .orElse(null);
    Day day = Day.read(on);
    LocalDate when = Objects.requireNonNullElse(day.date(), frame.today());
    var known = ToldDate.Channel.of(channel);
    if (day.wrong() || when.isAfter(frame.today()) || known.isEmpty()) {
      warn(redirect, frame.words().t("told.wrong"));
    } else if (!due.equals(now)) {
      warn(redirect, frame.words().t("told.changed"));
    } else {
      told.tell(who, citizen, spell, requirement, anchor, due, when, known.get());
      String said = frame.words().t("told.saved", frame.words().date(due));
      Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, said));
    }
    return "redirect:" + Links.why(citizen, spell, requirement, anchor, null);
  }

  private static void warn(RedirectAttributes redirect, String text) {
    Frame.carry(redirect, new Page.Flash(Page.Tone.WARNING, text));
  }
}
