package dk.frirum.fund;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseDuties;
import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.casework.CaseRecord;
import dk.frirum.casework.CaseRecords;
import dk.frirum.casework.HeldInterviews;
import dk.frirum.casework.InterviewValues;
import dk.frirum.fund.FundCourses.NewHandOver;
import dk.frirum.time.DateRange;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Hidden;
import dk.frirum.web.Pages;
import dk.frirum.web.Sent;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is sent from the page of a course with an a-kasse. */
@Controller
class WriteFundPage {
  private static final int NAME = 120;
  private static final int TEXT = 4000;

  private final Pages pages;
  private final CitizenAccess access;
  private final CaseRecords records;
  private final CaseDuties duties;
  private final HeldInterviews interviews;
  private final FundCourses courses;
  private final FundPage page;

  WriteFundPage(
      Pages pages,
      CitizenAccess access,
      CaseRecords records,
      CaseDuties duties,
      HeldInterviews interviews,
      FundCourses courses,
      FundPage page) {
    this.pages = pages;
    this.access = access;
    this.records = records;
    this.duties = duties;
    this.interviews = interviews;
    this.courses = courses;
    this.page = page;
  }

  @PostMapping("/citizens/{citizen}/fund/membership")
  @Transactional
  public String membership(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = frame(who, citizen, request);
    Sent sent = Sent.of(fields, frame.words());
    if (!sent.v("membership").isEmpty()) {
      long id = sent.id("membership");
      LocalDate last = sent.day("until-" + id, frame.today());
      if (!sent.good()) {
        return again(who, citizen, sent, frame, model);
      }
      int version = Hidden.version(sent.v("version"));
      return done(
          courses.leave(who, citizen, id, last, version), "fund.left", citizen, frame, redirect);
    }
    String name = sent.line("fund", 1, NAME);
    LocalDate from = sent.day("from", frame.today());
    LocalDate to = sent.dayOrNone("to");
    if (to != null && to.isBefore(from)) {
      sent.wrong("to", "wrong.sent.before");
    }
    if (sent.good() && !courses.join(who, citizen, name, new DateRange(from, to))) {
      sent.wrong("from", "wrong.fund.member");
    }
    return sent.good()
        ? done(true, "fund.joined", citizen, frame, redirect)
        : again(who, citizen, sent, frame, model);
  }

  /** An interview the a-kasse held: the same registration as the municipality's own. */
  @PostMapping("/citizens/{citizen}/fund/interviews")
  @Transactional
  public String interview(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = frame(who, citizen, request);
    Sent sent = Sent.of(fields, frame.words());
    String kind = sent.choice("kind", Course.HELD_BY_FUND);
    if (!sent.good()) {
      return again(who, citizen, sent, frame, model);
    }
    // The minutes are the a-kasse's own and none of the municipality's work.
    InterviewValues values =
        new InterviewValues(kind, sent.v("date"), sent.v("form"), "held", "0", "0", "0", "", "");
    List<Standing> before = duties.standing(citizen);
    return switch (interviews.register(
        who,
        citizen,
        values,
        frame.today(),
        sent.key(),
        Optional.empty(),
        _ -> false,
        frame.words())) {
      case HeldInterviews.Answer.Refused(List<FieldError> errors) ->
          page.show(who, citizen, fields, errors, frame, model);
      case HeldInterviews.Answer.Stands _ -> {
        Frame.carry(
            redirect,
            interviews.told(
                citizen, before, frame.words().t("fund.interview.saved"), frame.words()));
        yield "redirect:" + FundPage.path(citizen);
      }
    };
  }

  @PostMapping("/citizens/{citizen}/fund/handover")
  @Transactional
  public String handOver(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = frame(who, citizen, request);
    Sent sent = Sent.of(fields, frame.words());
    LocalDate on = sent.past("handedOn", frame.today());
    String byName = sent.line("byName", 1, NAME);
    String remark = sent.text("remark", 0, TEXT);
    CaseRecord record = records.of(citizen, frame.today());
    CaseRecord.Spell spell = Course.spell(record).orElse(null);
    Course.Membership member = courses.of(citizen).member(on).orElse(null);
    if (spell == null) {
      sent.wrong("handedOn", "wrong.fund.nospell");
    } else if (on.isBefore(spell.during().from())) {
      sent.wrong("handedOn", "wrong.fund.early");
    } else if (member == null) {
      sent.wrong("handedOn", "wrong.fund.nomember");
    }
    if (!sent.good() || spell == null || member == null) {
      return again(who, citizen, sent, frame, model);
    }
    NewHandOver wanted =
        new NewHandOver(
            spell.id(),
            member.fundId(),
            page.lawDay(citizen, spell).map(HandOverLaw.Day::on).orElse(null),
            on,
            byName,
            String.join("\n", page.contents(citizen, record, spell, frame.words())),
            remark);
    return done(
        courses.handOver(who, citizen, wanted, sent.key()),
        "fund.handed",
        citizen,
        frame,
        redirect);
  }

  @PostMapping("/citizens/{citizen}/fund/acknowledge")
  @Transactional
  public String acknowledge(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Frame frame = frame(who, citizen, request);
    Sent sent = Sent.of(fields, frame.words());
    boolean taken = courses.acknowledge(who, citizen, sent.id("handOver"));
    String back = done(taken, "fund.acknowledged", citizen, frame, redirect);
    return sent.v("back").equals("/handovers") ? "redirect:/handovers" : back;
  }

  /** Whoever may not see the citizen is told so before anything that was typed is looked at. */
  private Frame frame(SignedIn who, long citizen, HttpServletRequest request) {
    access.demand(who, citizen);
    return pages.frame(request);
  }

  private String again(SignedIn who, long citizen, Sent sent, Frame frame, Model model) {
    return page.show(who, citizen, sent.fields(), sent.errors(), frame, model);
  }

  private static String done(
      boolean is, String said, long citizen, Frame frame, RedirectAttributes redirect) {
    frame.carry(redirect, is, said, "wrong.fund.changed");
    return "redirect:" + FundPage.path(citizen);
  }
}
