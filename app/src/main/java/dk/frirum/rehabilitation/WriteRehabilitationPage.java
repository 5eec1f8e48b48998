package dk.frirum.rehabilitation;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.rehabilitation.Rehabilitations.NewEntry;
import dk.frirum.web.Day;
import dk.frirum.web.Frame;
import dk.frirum.web.Hidden;
import dk.frirum.web.Pages;
import dk.frirum.web.Sent;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is sent from the page of a case for the team. */
@Controller
class WriteRehabilitationPage {
  static final int LONGEST = 10_000;
  private static final int LINE = 500;

  private final Pages pages;
  private final CitizenAccess access;
  private final Rehabilitations rehabilitations;
  private final EffortSteps steps;
  private final RehabilitationPage page;

  WriteRehabilitationPage(
      Pages pages,
      CitizenAccess access,
      Rehabilitations rehabilitations,
      EffortSteps steps,
      RehabilitationPage page) {
    this.pages = pages;
    this.access = access;
    this.rehabilitations = rehabilitations;
    this.steps = steps;
    this.page = page;
  }

  @PostMapping("/citizens/{citizen}/rehabilitation")
  @Transactional
  public String begin(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = frame(who, citizen, request);
    Sent sent = Sent.of(fields, frame.words());
    String question = sent.text("question", 0, LONGEST);
    return sent.good()
        ? done(
            rehabilitations.begin(who, citizen, question, sent.key()),
            "rehabilitation.begun",
            citizen,
            frame,
            redirect)
        : again(who, citizen, sent, frame, model);
  }

  @PostMapping("/citizens/{citizen}/rehabilitation/form")
  @Transactional
  public String form(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = frame(who, citizen, request);
    Sent sent = Sent.of(fields, frame.words());
    TeamCase.Words words =
        new TeamCase.Words(
            sent.text("ownView", 0, LONGEST),
            sent.text("health", 0, LONGEST),
            sent.text("social", 0, LONGEST),
            sent.text("work", 0, LONGEST),
            sent.text("tried", 0, LONGEST));
    if (words.isEmpty()) {
      sent.wrong("ownView", "wrong.rehabilitation.empty");
    }
    if (sent.on("description") && !sent.on("shared")) {
      sent.wrong("shared", "wrong.rehabilitation.shared");
    }
    if (!sent.good()) {
      return again(who, citizen, sent, frame, model);
    }
    return switch (rehabilitations.form(
        who,
        citizen,
        sent.id("case"),
        words,
        sent.on("shared"),
        sent.on("description"),
        Hidden.version(sent.v("seen")))) {
      case DONE -> done(true, "rehabilitation.prepared", citizen, frame, redirect);
      case GONE -> done(false, "rehabilitation.prepared", citizen, frame, redirect);
      case CONFLICT -> {
        // Theirs is shown below; sent once more, this one comes after it.
        sent.wrong("ownView", "wrong.rehabilitation.conflict");
        Map<String, String> now = new HashMap<>(sent.fields());
        now.remove("seen");
        yield page.show(who, citizen, Day.read(""), now, sent.errors(), frame, model);
      }
    };
  }

  @PostMapping("/citizens/{citizen}/rehabilitation/entries")
  @Transactional
  public String say(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = frame(who, citizen, request);
    Sent sent = Sent.of(fields, frame.words());
    NewEntry entry = EntryReader.read(sent, frame.today());
    return sent.good()
        ? done(
            rehabilitations.say(who, citizen, sent.id("case"), entry, sent.key()),
            "rehabilitation.said." + entry.kind().code(),
            citizen,
            frame,
            redirect)
        : again(who, citizen, sent, frame, model);
  }

  @PostMapping("/citizens/{citizen}/rehabilitation/withdraw")
  @Transactional
  public String withdraw(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = frame(who, citizen, request);
    Sent sent = Sent.of(fields, frame.words());
    long entry = sent.id("withdrawn");
    String why = sent.line("why-" + entry, 1, LINE);
    return sent.good()
        ? done(
            rehabilitations.withdraw(who, citizen, sent.id("case"), entry, why),
            "rehabilitation.withdrawn",
            citizen,
            frame,
            redirect)
        : again(who, citizen, sent, frame, model);
  }

  @PostMapping("/citizens/{citizen}/rehabilitation/steps")
  @Transactional
  public String step(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = frame(who, citizen, request);
    Sent sent = Sent.of(fields, frame.words());
    String what = sent.line("what", 1, LINE);
    LocalDate from = sent.day("from", frame.today());
    LocalDate to = sent.dayOrNone("to");
    if (to != null && to.isBefore(from)) {
      sent.wrong("to", "wrong.sent.before");
    }
    return sent.good()
        ? done(
            steps.add(who, citizen, sent.id("case"), what, from, to, sent.key()),
            "rehabilitation.step.added",
            citizen,
            frame,
            redirect)
        : again(who, citizen, sent, frame, model);
  }

  @PostMapping("/citizens/{citizen}/rehabilitation/steps/next")
  @Transactional
  public String next(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Frame frame = frame(who, citizen, request);
    Sent sent = Sent.of(fields, frame.words());
    return done(
        steps.next(
            who, citizen, sent.id("case"), sent.id("step"), Hidden.version(sent.v("version"))),
        "rehabilitation.step.moved",
        citizen,
        frame,
        redirect);
  }

  @PostMapping("/citizens/{citizen}/rehabilitation/close")
  @Transactional
  public String close(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = frame(who, citizen, request);
    Sent sent = Sent.of(fields, frame.words());
    String why = sent.line("closedWhy", 1, LINE);
    return sent.good()
        ? done(
            rehabilitations.close(who, citizen, sent.id("case"), why),
            "rehabilitation.closed",
            citizen,
            frame,
            redirect)
        : again(who, citizen, sent, frame, model);
  }

  /** Whoever may not see the citizen is told so before anything that was typed is looked at. */
  private Frame frame(SignedIn who, long citizen, HttpServletRequest request) {
    access.demand(who, citizen);
    return pages.frame(request);
  }

  private String again(SignedIn who, long citizen, Sent sent, Frame frame, Model model) {
    return page.show(who, citizen, Day.read(""), sent.fields(), sent.errors(), frame, model);
  }

  private static String done(
      boolean is, String said, long citizen, Frame frame, RedirectAttributes redirect) {
    frame.carry(redirect, is, said, "wrong.rehabilitation.changed");
    return "redirect:" + RehabilitationPage.path(citizen);
  }
}
