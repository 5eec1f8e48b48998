package dk.frirum.practice;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
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
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
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
  private static final int LONGEST = 240;
  private static final int SHORTEST = 5;

  private final Pages pages;
  private final Practices practices;
  private final Agenda agenda;
  private final Audit audit;
  private final Clock clock;

  PracticesPage(Pages pages, Practices practices, Agenda agenda, Audit audit, Clock clock) {
    this.pages = pages;
    this.practices = practices;
    this.agenda = agenda;
    this.audit = audit;
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
    LocalDate day = sent.day("on" + end, frame.today());
    LocalTime time = time(sent, "at" + end);
    String minutes = sent.v("minutes" + end).strip();
    int length = minutes.matches("\\d{1,3}") ? Integer.parseInt(minutes) : 0;
    if (length < SHORTEST || length > LONGEST) {
      sent.wrong("minutes" + end, "wrong.practice.minutes", SHORTEST, LONGEST);
    }
    String doctor = sent.line("doctor" + end, 1, NAME);
    String leader =
        sent.choice(
            "leader" + end,
            practices.leaders(who.municipality()).stream().map(Choice::value).toList());
    if (day.isBefore(frame.today())) {
      sent.wrong("on" + end, "wrong.practice.past");
    } else if (!with.takesPart(day)) {
      sent.wrong("on" + end, "wrong.practice.voluntary", with.name());
    }
    if (!sent.good() || time == null) {
      return show(who, fields, sent.errors(), frame, model);
    }
    ZonedDateTime at = ZonedDateTime.of(day, time, clock.getZone());
    long id =
        practices.call(
            who, practice, at.toInstant(), length, doctor, Long.parseLong(leader), sent.key());
    return "redirect:/practices/sessions/" + id;
  }

  private static @Nullable LocalTime time(Sent sent, String field) {
    String typed = sent.v(field).strip().replace(':', '.');
    if (typed.matches("([01]?\\d|2[0-3])\\.[0-5]\\d")) {
      int dot = typed.indexOf('.');
      return LocalTime.of(
          Integer.parseInt(typed.substring(0, dot)), Integer.parseInt(typed.substring(dot + 1)));
    }
    sent.wrong(field, "wrong.practice.time");
    return null;
  }

  /** The agenda: names of those this person may see; the trail says who was shown. */
  @GetMapping("/practices/sessions/{session}")
  @Transactional
  public String agenda(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("session") long id,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    Session session = practices.session(who.municipality(), id);
    List<Session.Item> items = agenda.of(who, id);
    audit.record(
        Entry.of(who.id(), Action.COURSES_LISTED)
            .showing(items.stream().map(Session.Item::citizenId).toList(), items.size()));
    model.addAttribute(
        "session",
        new SessionView(
            session.practice(),
            words.at(session.at(), clock.getZone()),
            session.minutes(),
            session.doctor(),
            session.leader(),
            session.owner(),
            items.stream()
                .map(item ->
                    new SessionView.Line(
                        item.citizen(),
                        DoctorPage.path(item.citizenId()),
                        ground(item, words),
                        subjects(item, words),
                        item.question(),
                        !item.record().isEmpty()))
                .toList(),
            agenda.count(id) - items.size()));
    frame.crumb(words.t("practices.title"), "/practices").crumb(session.practice(), null);
    model.addAttribute("page", frame.page(session.practice(), Page.Section.MEETINGS));
    return "practice/session";
  }

  static String ground(Session.Item item, Words words) {
    return item.consentOn() == null
        ? words.t("doctor.ground.law.by", item.law())
        : words.t("doctor.ground.consent.on", words.date(item.consentOn()));
  }

  static String subjects(Session.Item item, Words words) {
    return item.subjects().stream()
        .sorted()
        .map(each -> words.t("doctor.subject." + each.code()))
        .collect(Collectors.joining(", "));
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
            practices.coming(who.municipality()).stream()
                .map(each ->
                    new SessionLine(
                        "/practices/sessions/" + each.id(),
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
