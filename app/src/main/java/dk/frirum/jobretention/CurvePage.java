package dk.frirum.jobretention;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Day;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The 23-week curve by target group, for those who answer for the whole. */
@Controller
class CurvePage {
  private static final int YEARS = 2;

  private final Pages pages;
  private final SicknessCourses courses;
  private final Entrances entrances;

  CurvePage(Pages pages, SicknessCourses courses, Entrances entrances) {
    this.pages = pages;
    this.courses = courses;
    this.entrances = entrances;
  }

  @GetMapping("/job-retention")
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
    LocalDate from = first.date() == null ? to.minusYears(YEARS).plusDays(1) : first.date();
    List<Course> all = courses.begun(who.municipality(), from, to);
    List<CurveView.Group> groups = new ArrayList<>();
    List<Drawing.Line> lines = new ArrayList<>();
    for (TargetGroup group : TargetGroup.values()) {
      List<Course> of = all.stream().filter(each -> each.group().equals(group.code())).toList();
      Optional<Curve> curve = Curve.of(of, frame.today());
      curve.ifPresent(each -> lines.add(Drawing.line(group, each)));
      groups.add(new GroupWords(words).of(group, of.size(), curve));
    }
    int outside = (int) all.stream().filter(each -> TargetGroup.of(each.group()).isEmpty()).count();
    boolean few = outside > 0 && outside < Curve.FEWEST;
    model.addAttribute(
        "retention",
        new CurveView(
            words.date(from),
            words.date(to),
            first.typed(),
            last.typed(),
            first.wrong() || last.wrong() ? words.t("day.wrong") : "",
            all.isEmpty() ? List.of() : groups,
            lines,
            few ? 0 : outside,
            few,
            entrances.of(who),
            who.may("POST", "/job-retention/entrance")));
    frame
        .crumb(words.t("shares.title"), Page.Section.SHARES.href())
        .crumb(words.t("jobretention.title"), null);
    model.addAttribute("page", frame.page(words.t("jobretention.title"), Page.Section.SHARES));
    return "jobretention/curve";
  }

  @PostMapping("/job-retention/entrance")
  String entrance(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam("version") int version,
      @RequestParam(name = "name", defaultValue = "") String name,
      @RequestParam(name = "phone", defaultValue = "") String phone,
      @RequestParam(name = "email", defaultValue = "") String email,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Words words = pages.frame(request).words();
    CurveView.Entrance to = new CurveView.Entrance(line(name), line(phone), line(email), version);
    Page.Flash flash;
    if (to.name().isEmpty()) {
      flash = new Page.Flash(Page.Tone.ERROR, words.t("wrong.entrance.name"));
    } else if (entrances.name(who, to)) {
      flash = new Page.Flash(Page.Tone.SUCCESS, words.t("jobretention.entrance.saved"));
    } else {
      flash = new Page.Flash(Page.Tone.WARNING, words.t("placement.conflict"));
    }
    Frame.carry(redirect, flash);
    return "redirect:/job-retention";
  }

  private static String line(String typed) {
    String line = typed.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.substring(0, Math.min(line.length(), 120));
  }
}
