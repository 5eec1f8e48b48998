package dk.frirum.meeting;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseDuties;
import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.casework.Form;
import dk.frirum.casework.HeldInterviews;
import dk.frirum.casework.InterviewValues;
import dk.frirum.casework.LateDuties;
import dk.frirum.casework.LateView;
import dk.frirum.draft.Draft;
import dk.frirum.draft.DraftView;
import dk.frirum.draft.DraftWords;
import dk.frirum.draft.Drafts;
import dk.frirum.meeting.ClosedReader.Reading;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What happened? One form registers meeting, interview, minutes and tasks. */
@Controller
class OutcomePage {
  private static final int TASK_DAYS = 14;
  private static final String[] TEXTS = {"record", "task-1-what", "reasonText", "stepWords"};

  private final Pages pages;
  private final Meetings meetings;
  private final Closing closing;
  private final HeldInterviews interviews;
  private final CaseDuties duties;
  private final CallForm form;
  private final CallWords calling;
  private final MeetingWords said;
  private final Colleagues colleagues;
  private final Changed changed;
  private final Drafts drafts;
  private final DraftWords draftWords;
  private final LateDuties late;
  private final Clock clock;

  OutcomePage(
      Pages pages,
      Meetings meetings,
      Closing closing,
      HeldInterviews interviews,
      CaseDuties duties,
      CallForm form,
      CallWords calling,
      MeetingWords said,
      Colleagues colleagues,
      Changed changed,
      Drafts drafts,
      DraftWords draftWords,
      LateDuties late,
      Clock clock) {
    this.pages = pages;
    this.meetings = meetings;
    this.closing = closing;
    this.interviews = interviews;
    this.duties = duties;
    this.form = form;
    this.calling = calling;
    this.said = said;
    this.colleagues = colleagues;
    this.changed = changed;
    this.drafts = drafts;
    this.draftWords = draftWords;
    this.late = late;
    this.clock = clock;
  }

  @GetMapping("/meetings/{meeting}/outcome")
  String open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("meeting") long id,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Meeting meeting = meetings.open(who, id);
    if (meeting.stage() != Stage.CALLED || meeting.span().from().isAfter(clock.instant())) {
      return "redirect:" + MeetingWords.path(id);
    }
    Draft draft = draft(who, meeting);
    boolean written = draft.hasText(TEXTS);
    Fields typed = written ? new Fields(draft.fields()) : suggested(who, meeting, frame.today());
    DraftView view = draftWords.view(draft, written, frame.words());
    return show(who, meeting, typed, meeting.version(), List.of(), view, frame, model);
  }

  @PostMapping("/meetings/{meeting}/outcome")
  String close(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("meeting") long id,
      @RequestParam("version") int version,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Meeting meeting = meetings.open(who, id);
    Fields typed = new Fields(sent);
    ClosedReader reader =
        new ClosedReader(
            meeting,
            day(meeting),
            colleagues.of(who, meeting.citizenId()),
            who.id(),
            frame.today(),
            frame.words());
    return switch (reader.read(typed)) {
      case Reading.Refused(List<FieldError> errors) ->
          again(who, meeting, typed, version, errors, frame, model);
      case Reading.Understood(Closed closed) -> {
        List<Standing> before = duties.standing(meeting.citizenId());
        yield switch (closing.close(who, id, closed, version, frame.words())) {
          case Result.Done(Meeting done) -> {
            Frame.carry(redirect, told(done, closed, before, frame));
            yield "redirect:" + MeetingWords.path(id);
          }
          case Result.Refused(Meeting now, List<FieldError> errors) ->
              again(who, now, typed, version, errors, frame, model);
          case Result.Conflict(Meeting now) ->
              changed.show(
                  now,
                  Closing.form(id),
                  typed,
                  List.of("record", "task-1-what", "task-2-what", "task-3-what", "stepWords"),
                  frame,
                  model);
        };
      }
    };
  }

  private Page.Flash told(Meeting done, Closed closed, List<Standing> before, Frame frame) {
    String text = frame.words().t("meeting.closed." + closed.ending().code(), done.citizenName());
    return done.interviewId() == null && done.kind().occurrence() == null
        ? new Page.Flash(Page.Tone.SUCCESS, text)
        : interviews.told(done.citizenId(), before, text, frame.words());
  }

  /** What stands in the fields at first: held as it was called, and all came who did not say no. */
  private Fields suggested(SignedIn who, Meeting meeting, LocalDate today) {
    Map<String, String> all = new HashMap<>();
    String kind = meeting.kind().interview();
    if (kind != null) {
      InterviewValues usual = interviews.suggested(kind, day(meeting));
      all.put("preparation", usual.preparation());
      // The calendar knows how long it was to be; only what stood around it has to be said.
      all.put("meeting", Long.toString(meeting.span().minutes()));
      all.put("afterWork", usual.afterWork());
    }
    all.put("form", meeting.form().code());
    meeting.parties().stream()
        .filter(party -> party.answer() != Answer.NOT_COMING)
        .forEach(party -> all.put("came-" + party.id(), "on"));
    for (int n = 1; n <= ClosedReader.TASKS; n++) {
      all.put("task-" + n + "-owner", Long.toString(who.id()));
      all.put("task-" + n + "-due", today.plusDays(TASK_DAYS).toString());
    }
    return new Fields(all);
  }

  private LocalDate day(Meeting meeting) {
    return meeting.span().from().atZone(clock.getZone()).toLocalDate();
  }

  private Draft draft(SignedIn who, Meeting meeting) {
    String path = Closing.form(meeting.id());
    return drafts.open(who, meeting.citizenId(), path, path);
  }

  private String again(
      SignedIn who,
      Meeting meeting,
      Fields typed,
      int version,
      List<FieldError> errors,
      Frame frame,
      Model model) {
    DraftView view = draftWords.view(draft(who, meeting), false, frame.words());
    return show(who, meeting, typed, version, errors, view, frame, model);
  }

  private String show(
      SignedIn who,
      Meeting meeting,
      Fields typed,
      int version,
      List<FieldError> errors,
      DraftView draft,
      Frame frame,
      Model model) {
    String kind = meeting.kind().interview();
    model.addAttribute(
        "form",
        new OutcomeFormView(
            Closing.form(meeting.id()),
            MeetingWords.path(meeting.id()),
            meeting.citizenName(),
            "/citizens/" + meeting.citizenId(),
            said.when(meeting, frame.words()),
            kind == null ? "" : kind,
            interviews.usual(),
            formRule(meeting, frame),
            meeting.kind().forms().stream().map(Form::code).toList(),
            meeting.parties().stream()
                .map(party -> new Choice(Long.toString(party.id()), party.name()))
                .toList(),
            reasons(),
            Stream.concat(
                    colleagues.of(who, meeting.citizenId()).stream(),
                    ClosedReader.outside(meeting).stream())
                .toList(),
            ClosedReader.TASKS,
            typed,
            errors,
            version,
            draft,
            kind == null
                ? null
                : late.question(meeting.citizenId(), Closing.isFor(meeting), frame.words())
                    .map(question -> LateView.of(question, typed.sent(), frame.words()))
                    .orElse(null)));
    model.addAttribute(
        "page", frame.page(frame.words().t("meeting.outcome.title"), Page.Section.MEETINGS));
    return "meeting/outcome";
  }

  private static List<String> reasons() {
    return List.of(Reason.values()).stream().map(Reason::code).toList();
  }

  private @Nullable String formRule(Meeting meeting, Frame frame) {
    return form.formRule(meeting.citizenId(), meeting.kind(), day(meeting))
        .map(rule -> calling.formRule(rule, frame.words()))
        .orElse(null);
  }
}
