package dk.frirum.practice;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.citizen.Citizens;
import dk.frirum.meeting.CitizenMeetings;
import dk.frirum.practice.Ground.Subject;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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

/** A citizen's talks with the own doctor: put on an agenda on a basis, and the minutes. */
@Controller
class DoctorPage {
  private static final int BECAUSE = 200;
  private static final int TEXT = 10_000;

  private final Pages pages;
  private final CitizenAccess access;
  private final Citizens citizens;
  private final Sessions sessions;
  private final Agenda agenda;
  private final Clock clock;

  DoctorPage(
      Pages pages,
      CitizenAccess access,
      Citizens citizens,
      Sessions sessions,
      Agenda agenda,
      Clock clock) {
    this.pages = pages;
    this.access = access;
    this.citizens = citizens;
    this.sessions = sessions;
    this.agenda = agenda;
    this.clock = clock;
  }

  static String path(long citizenId) {
    return "/citizens/" + citizenId + "/doctor";
  }

  @GetMapping("/citizens/{citizen}/doctor")
  @Transactional
  public String open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      HttpServletRequest request,
      Model model) {
    return show(who, citizen, Map.of(), List.of(), pages.frame(request), model);
  }

  @PostMapping("/citizens/{citizen}/doctor")
  @Transactional
  public String put(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    access.demand(who, citizen);
    Frame frame = pages.frame(request);
    Sent sent = Sent.of(fields, frame.words());
    Agenda.Wanted wanted = read(who, sent, frame.today());
    if (wanted == null || !sent.good()) {
      return show(who, citizen, fields, sent.errors(), frame, model);
    }
    return done(
        agenda.put(who, citizen, wanted, sent.key()),
        "doctor.put",
        "wrong.doctor.already",
        citizen,
        frame,
        redirect);
  }

  private Agenda.@Nullable Wanted read(SignedIn who, Sent sent, LocalDate today) {
    List<Session> coming = sessions.coming(who.municipality());
    String chosen =
        sent.choice("session", coming.stream().map(each -> Long.toString(each.id())).toList());
    Ground ground = Ground.of(sent.v("ground")).orElse(null);
    LocalDate consentOn = null;
    String because = "";
    switch (ground) {
      case null -> sent.wrong("ground", "wrong.doctor.ground");
      case CONSENT -> consentOn = sent.past("consentOn", today);
      case DUTY, INTEREST -> because = sent.line(ground.code(), 1, BECAUSE);
    }
    Session session =
        coming.stream()
            .filter(each -> Long.toString(each.id()).equals(chosen))
            .findFirst()
            .orElse(null);
    if (consentOn != null && session != null && day(session).isAfter(Ground.lapses(consentOn))) {
      sent.wrong("consentOn", "wrong.doctor.lapsed", sent.words().date(Ground.lapses(consentOn)));
    }
    Set<Subject> subjects = subjects(sent, ground);
    String question = sent.text("question", 1, TEXT);
    return ground == null || session == null
        ? null
        : new Agenda.Wanted(session.id(), ground, consentOn, because, subjects, question);
  }

  private static Set<Subject> subjects(Sent sent, @Nullable Ground ground) {
    Set<Subject> subjects = EnumSet.noneOf(Subject.class);
    for (Subject each : Subject.values()) {
      if (sent.on("subject-" + each.code())) {
        subjects.add(each);
      }
    }
    if (subjects.isEmpty()) {
      sent.wrong("subject-function", "wrong.doctor.subjects");
    } else if (ground != null) {
      subjects.stream()
          .filter(each -> !ground.allows(each))
          .forEach(each ->
              sent.wrong(
                  "subject-" + each.code(),
                  "wrong.doctor.subject",
                  sent.words().t("doctor.subject." + each.code())));
    }
    return subjects;
  }

  private LocalDate day(Session session) {
    return session.span().day(clock.getZone());
  }

  @PostMapping("/citizens/{citizen}/doctor/record")
  @Transactional
  public String record(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    access.demand(who, citizen);
    Frame frame = pages.frame(request);
    Sent sent = Sent.of(fields, frame.words());
    long item = sent.id("item");
    String record = sent.text("record-" + item, 1, TEXT);
    LocalDate toldOn =
        sent.v("told-" + item).isBlank() ? null : sent.past("told-" + item, frame.today());
    if (toldOn != null
        && agenda.one(citizen, item).filter(each -> each.ground() == Ground.INTEREST).isEmpty()) {
      sent.wrong("told-" + item, "wrong.doctor.told");
    }
    if (sent.good()
        && !agenda.record(who, citizen, item, record, toldOn, Hidden.version(sent.v("version")))) {
      sent.wrong("record-" + item, "wrong.doctor.changed");
    }
    return sent.good()
        ? done(true, "doctor.recorded", "", citizen, frame, redirect)
        : show(who, citizen, fields, sent.errors(), frame, model);
  }

  private static String done(
      boolean is,
      String said,
      String otherwise,
      long citizen,
      Frame frame,
      RedirectAttributes redirect) {
    frame.carry(redirect, is, said, otherwise);
    return "redirect:" + path(citizen);
  }

  private String show(
      SignedIn who,
      long citizen,
      Map<String, String> typed,
      List<FieldError> errors,
      Frame frame,
      Model model) {
    access.open(who, citizen, Action.COURSE_VIEWED, Map.of("page", "doctor"));
    Words words = frame.words();
    String name = citizens.find(who, citizen).name();
    model.addAttribute(
        "doctor",
        new DoctorView(
            name,
            "/citizens/" + citizen,
            path(citizen),
            sessions.coming(who.municipality()).stream()
                .map(each ->
                    new Choice(
                        Long.toString(each.id()),
                        each.practice() + ", " + words.at(each.at(), clock.getZone())))
                .toList(),
            Stream.of(Subject.values())
                .map(each -> new Choice(each.code(), words.t("doctor.subject." + each.code())))
                .toList(),
            Stream.of(Subject.values()).filter(Ground.DUTY::allows).map(Subject::code).toList(),
            lines(who, agenda.ofCitizen(citizen), words),
            typed,
            errors,
            UUID.randomUUID().toString(),
            CitizenMeetings.call(citizen) + "?kind=gp-video"));
    frame.crumb(name, "/citizens/" + citizen).crumb(words.t("doctor.title"), null);
    model.addAttribute("page", frame.page(words.t("doctor.title"), Page.Section.CITIZENS));
    return "practice/doctor";
  }

  /** All sessions at once, however many talks there were. */
  private List<DoctorView.ItemLine> lines(SignedIn who, List<Session.Item> items, Words words) {
    Map<Long, Session> held =
        sessions.of(who.municipality(), items.stream().map(Session.Item::sessionId).toList());
    return items.stream()
        .flatMap(item ->
            Stream.ofNullable(held.get(item.sessionId())).map(each -> line(each, item, words)))
        .toList();
  }

  private DoctorView.ItemLine line(Session session, Session.Item item, Words words) {
    String when = session.practice() + ", " + words.at(session.at(), clock.getZone());
    return new DoctorView.ItemLine(
        item.id(),
        session.cancelled() ? words.t("practices.called.off", when) : when,
        SessionPage.path(session.id()),
        SessionPage.ground(item, day(session), words),
        SessionPage.subjects(item, words),
        item.question(),
        item.record(),
        item.ground() == Ground.INTEREST,
        item.toldOn() == null ? "" : item.toldOn().toString(),
        item.version());
  }
}
