package dk.frirum.practice;

import dk.frirum.access.SignedIn;
import dk.frirum.practice.PracticesView.Line;
import dk.frirum.practice.PracticesView.SessionLine;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Hidden;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Sent;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of practices, and sessions with them. */
@Controller
class PracticesPage {
  private static final int NAME = 120;

  private final Pages pages;
  private final Practices practices;
  private final Sessions sessions;
  private final Clock clock;

  PracticesPage(Pages pages, Practices practices, Sessions sessions, Clock clock) {
    this.pages = pages;
    this.practices = practices;
    this.sessions = sessions;
    this.clock = clock;
  }

  @GetMapping("/practices")
  String open(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    return show(who, Map.of(), List.of(), pages.frame(request), model);
  }

  @PostMapping("/practices")
  String add(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Sent sent = Sent.of(fields, frame.words());
    String name = sent.line("name", 1, NAME);
    String email = sent.line("email", 0, NAME);
    if (!sent.good()) {
      return show(who, fields, sent.errors(), frame, model);
    }
    practices.add(who, name, email);
    return done(true, "practices.added", frame, redirect);
  }

  /** That a practice takes part from a day, or its last day. */
  @PostMapping("/practices/{practice}/part")
  String part(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("practice") long practice,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Sent sent = Sent.of(fields, frame.words());
    practices.one(who.municipality(), practice);
    LocalDate day = sent.day("day-" + practice, frame.today());
    boolean ends = !sent.v("part").isEmpty();
    String saidBy = ends ? "" : sent.line("saidBy-" + practice, 1, NAME);
    if (!sent.good()) {
      return show(who, fields, sent.errors(), frame, model);
    }
    boolean is =
        ends
            ? practices.leave(
                who, practice, sent.id("part"), day, Hidden.version(sent.v("version")))
            : practices.join(who, practice, day, saidBy);
    return done(is, ends ? "practices.left" : "practices.joined", frame, redirect);
  }

  @PostMapping("/practices/{practice}/sessions")
  String session(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("practice") long practice,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Sent sent = Sent.of(fields, frame.words());
    Session.Practice with = practices.one(who.municipality(), practice);
    String end = "-" + practice;
    SessionReader.When when = new SessionReader(sent, end, clock.getZone()).when(with, frame.today());
    String doctor = sent.line("doctor" + end, 1, NAME);
    String place = sent.line("place" + end, 0, SessionReader.LONGEST_PLACE);
    List<String> email = SessionReader.addresses(sent, "email" + end, 1);
    List<String> guests = SessionReader.addresses(sent, "guests" + end, SessionReader.GUESTS);
    String leader =
        sent.choice(
            "leader" + end,
            practices.leaders(who.municipality()).stream().map(Choice::value).toList());
    if (!sent.good() || when == null) {
      return show(who, fields, sent.errors(), frame, model);
    }
    Sessions.Wanted wanted =
        new Sessions.Wanted(
            when.at(),
            when.minutes(),
            doctor,
            Long.parseLong(leader),
            place,
            String.join("", email),
            guests);
    return "redirect:" + SessionPage.path(sessions.call(who, practice, wanted, sent.key()));
  }

  private static String done(boolean is, String said, Frame frame, RedirectAttributes redirect) {
    frame.carry(redirect, is, said, "wrong.practice.changed");
    return "redirect:/practices";
  }

  private String show(
      SignedIn who, Map<String, String> typed, List<FieldError> errors, Frame frame, Model model) {
    Words words = frame.words();
    model.addAttribute(
        "practices",
        new PracticesView(
            practices.of(who.municipality()).stream()
                .map(each -> line(each, frame.today()))
                .toList(),
            sessions.coming(who.municipality()).stream()
                .map(each ->
                    new SessionLine(
                        SessionPage.path(each.id()),
                        each.practice(),
                        words.at(each.at(), clock.getZone()),
                        each.doctor(),
                        each.leader(),
                        each.owner()))
                .toList(),
            practices.leaders(who.municipality()),
            typed,
            errors,
            UUID.randomUUID().toString()));
    model.addAttribute("page", frame.page(words.t("practices.title"), Page.Section.MEETINGS));
    return "practice/practices";
  }

  private static Line line(Session.Practice each, LocalDate today) {
    Session.Part part =
        each.parts().stream()
            .filter(now -> now.during().to() == null || !now.during().to().isBefore(today))
            .findFirst()
            .orElse(null);
    return part == null
        ? new Line(each.id(), each.name(), each.email(), 0, null, null, "", 0)
        : new Line(
            each.id(),
            each.name(),
            each.email(),
            part.id(),
            part.during().from(),
            part.during().to(),
            part.saidBy(),
            part.version());
  }
}
