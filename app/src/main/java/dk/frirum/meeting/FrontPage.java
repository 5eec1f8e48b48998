package dk.frirum.meeting;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;
import static org.jooq.impl.DSL.select;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.meeting.OwnWords.Tried;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import dk.frirum.web.Frame;
import dk.frirum.web.Hidden;
import dk.frirum.web.NotFound;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The citizen's own front page, and what the citizen does there. */
@Controller
class FrontPage {
  private final DSLContext sql;
  private final Pages pages;
  private final Front front;
  private final Meetings meetings;
  private final Tasks tasks;
  private final Letters letters;
  private final LetterFile file;
  private final OwnWords own;
  private final CitizenAccess access;

  FrontPage(
      DSLContext sql,
      Pages pages,
      Front front,
      Meetings meetings,
      Tasks tasks,
      Letters letters,
      LetterFile file,
      OwnWords own,
      CitizenAccess access) {
    this.sql = sql;
    this.pages = pages;
    this.front = front;
    this.meetings = meetings;
    this.tasks = tasks;
    this.letters = letters;
    this.file = file;
    this.own = own;
    this.access = access;
  }

  @GetMapping("/citizens/{citizen}/front")
  String show(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      HttpServletRequest request,
      Model model) {
    return show(who, citizen, Tried.NOTHING, pages.frame(request), model);
  }

  private String show(SignedIn who, long citizen, Tried tried, Frame frame, Model model) {
    model.addAttribute("front", front.open(who, citizen, tried, frame.words()));
    model.addAttribute("page", frame.page(frame.words().t("own.title"), Page.Section.NONE));
    return "own/front";
  }

  @PostMapping("/citizens/{citizen}/meetings/{meeting}/answer")
  String answer(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @PathVariable("meeting") long id,
      @RequestParam Map<String, String> sent,
      @RequestParam(name = "times", required = false) List<String> times,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Meeting meeting = meetings.open(who, id);
    Party party =
        meeting.parties().stream()
            .filter(each -> each.part() == Part.CITIZEN && meeting.citizenId() == citizen)
            .findFirst()
            .orElseThrow(() -> new NotFound("meeting " + id));
    Fields typed = new Fields(sent);
    List<FieldError> errors = new ArrayList<>();
    Reply reply =
        new ReplyReader(Part.CITIZEN, own.proposed(who, meeting), frame.words())
            .read(typed, times == null ? List.of() : times, errors);
    if (reply == null) {
      return show(who, citizen, new Tried(id, typed, errors), frame, model);
    }
    Answer was = Answer.of(typed.v("was")).orElse(Answer.NONE);
    Result result = meetings.answer(who, id, party.id(), was, reply);
    Frame.carry(redirect, OwnFlash.answered(result, meeting.owner(), frame.words()));
    return "redirect:" + Front.path(citizen);
  }

  @PostMapping("/citizens/{citizen}/tasks/{task}/done")
  @Transactional
  public String done(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @PathVariable("task") long id,
      @RequestParam(name = "version", defaultValue = "") String version,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    access.open(who, citizen, Action.TASK_CHANGED, Map.of("task", id));
    Tasks.Change change =
        tasks.doneByParty(
            who,
            id,
            Hidden.version(version),
            MEETING_PARTY
                .PART
                .eq(Part.CITIZEN.code())
                .and(
                    MEETING_PARTY.MEETING_ID.in(
                        select(MEETING.ID).from(MEETING).where(MEETING.CITIZEN_ID.eq(citizen)))));
    Frame.carry(redirect, OwnFlash.done(change, pages.frame(request).words()));
    return "redirect:" + Front.path(citizen);
  }

  /** The language of letters from now on, those about meetings already called among them. */
  @PostMapping("/citizens/{citizen}/language")
  @Transactional
  public String language(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam(name = "language", defaultValue = "da") String asked,
      RedirectAttributes redirect,
      HttpServletRequest request) {
    String language = asked.equals("en") ? "en" : "da";
    access.open(who, citizen, Action.LANGUAGE_CHOSEN, Map.of("language", language));
    sql.update(CITIZEN).set(CITIZEN.LANGUAGE, language).where(CITIZEN.ID.eq(citizen)).execute();
    sql.update(MEETING_PARTY)
        .set(MEETING_PARTY.LANGUAGE, language)
        .where(
            MEETING_PARTY.PART.eq(Part.CITIZEN.code()),
            MEETING_PARTY.MEETING_ID.in(
                select(MEETING.ID).from(MEETING).where(MEETING.CITIZEN_ID.eq(citizen))))
        .execute();
    Frame.carry(
        redirect,
        new Page.Flash(
            Page.Tone.SUCCESS, pages.frame(request).words().t("own.language." + language)));
    return "redirect:" + Front.path(citizen) + "?lang=" + language;
  }

  @GetMapping("/citizens/{citizen}/letters/{letter}")
  @Transactional
  public ResponseEntity<byte[]> letter(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @PathVariable("letter") long id) {
    access.open(who, citizen, Action.LETTER_READ, Map.of("letter", id));
    return file.of(who.municipalityName(), letters.toCitizen(citizen, id));
  }
}
