package dk.frirum.practice;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.post.Channel;
import dk.frirum.post.Outbox;
import dk.frirum.post.Posted;
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
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A session: its agenda, who was told, and another time or none. */
@Controller
class SessionPage {
  private final Pages pages;
  private final Practices practices;
  private final Sessions sessions;
  private final SessionPost post;
  private final Agenda agenda;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  SessionPage(
      Pages pages,
      Practices practices,
      Sessions sessions,
      SessionPost post,
      Agenda agenda,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    this.pages = pages;
    this.practices = practices;
    this.sessions = sessions;
    this.post = post;
    this.agenda = agenda;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  static String path(long session) {
    return "/practices/sessions/" + session;
  }

  /** The agenda: names of those this person may see; the trail says who was shown. */
  @GetMapping("/practices/sessions/{session}")
  @Transactional
  public String agenda(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("session") long id,
      HttpServletRequest request,
      Model model) {
    return show(who, id, Map.of(), List.of(), pages.frame(request), model);
  }

  @PostMapping("/practices/sessions/{session}/move")
  @Transactional
  public String move(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("session") long id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Sent sent = Sent.of(fields, frame.words());
    Session session = sessions.one(who.municipality(), id);
    Session.Practice with = practices.one(who.municipality(), session.practiceId());
    SessionReader.When when =
        new SessionReader(sent, "", clock.getZone()).when(with, frame.today());
    String place = sent.line("place", 0, SessionReader.LONGEST_PLACE);
    if (!sent.good() || when == null) {
      return show(who, id, fields, sent.errors(), frame, model);
    }
    boolean is =
        sessions.move(who, id, when.at(), when.minutes(), place, Hidden.version(sent.v("version")));
    frame.carry(redirect, is, "practices.moved", "wrong.practice.changed");
    return "redirect:" + path(id);
  }

  @PostMapping("/practices/sessions/{session}/cancel")
  String cancel(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("session") long id,
      @RequestParam(name = "version", defaultValue = "") String version,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    boolean is = sessions.cancel(who, id, Hidden.version(version));
    pages.frame(request).carry(redirect, is, "practices.cancelled", "wrong.practice.changed");
    return "redirect:" + path(id);
  }

  private String show(
      SignedIn who,
      long id,
      Map<String, String> typed,
      List<FieldError> errors,
      Frame frame,
      Model model) {
    Words words = frame.words();
    Session session = sessions.one(who.municipality(), id);
    List<Session.Item> items = agenda.of(who, id);
    audit.record(
        Entry.of(who.id(), Action.COURSES_LISTED)
            .showing(items.stream().map(Session.Item::citizenId).toList(), items.size()));
    ZonedDateTime at = session.at().atZone(clock.getZone());
    model.addAttribute(
        "session",
        new SessionView(
            session.practice(),
            words.at(session.at(), clock.getZone()),
            session.minutes(),
            session.doctor(),
            session.leader(),
            session.owner(),
            session.place(),
            session.cancelled(),
            items.stream()
                .map(item ->
                    new SessionView.Line(
                        item.citizen(),
                        DoctorPage.path(item.citizenId()),
                        ground(item, at.toLocalDate(), words),
                        subjects(item, words),
                        item.question(),
                        !item.record().isEmpty()))
                .toList(),
            agenda.count(id) - items.size(),
            post.of(session).stream().map(each -> line(each, words)).toList(),
            session.email().isEmpty(),
            !outbox.carries(Channel.E_MAIL),
            session.cancelled() || session.at().isBefore(clock.instant()) ? "" : path(id),
            at.toLocalDate().toString(),
            words.time(session.at(), clock.getZone()),
            session.version(),
            typed,
            errors));
    frame.crumb(words.t("practices.title"), "/practices").crumb(session.practice(), null);
    model.addAttribute("page", frame.page(session.practice(), Page.Section.MEETINGS));
    return "practice/session";
  }

  private SessionView.PostLine line(Posted posted, Words words) {
    return new SessionView.PostLine(
        posted.recipient(),
        posted.occasion(),
        posted.standing(),
        words.at(posted.at(), clock.getZone()),
        posted.problem(words));
  }

  /** The basis in words; a consent that has lapsed by the day of the session is said to have. */
  static String ground(Session.Item item, LocalDate on, Words words) {
    LocalDate consent = item.consentOn();
    if (consent == null) {
      return words.t("doctor.ground." + item.ground().code() + ".by", item.because());
    }
    return on.isAfter(Ground.lapses(consent))
        ? words.t("doctor.ground.lapsed", words.date(consent), words.date(Ground.lapses(consent)))
        : words.t("doctor.ground.consent.on", words.date(consent));
  }

  static String subjects(Session.Item item, Words words) {
    return item.subjects().stream()
        .sorted()
        .map(each -> words.t("doctor.subject." + each.code()))
        .collect(Collectors.joining(", "));
  }
}
