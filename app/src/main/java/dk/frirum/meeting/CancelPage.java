package dk.frirum.meeting;

import dk.frirum.access.SignedIn;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form that cancels a meeting. */
@Controller
class CancelPage {
  private final Pages pages;
  private final Meetings meetings;
  private final MeetingWords said;
  private final Changed changed;

  CancelPage(Pages pages, Meetings meetings, MeetingWords said, Changed changed) {
    this.pages = pages;
    this.meetings = meetings;
    this.said = said;
    this.changed = changed;
  }

  @GetMapping("/meetings/{meeting}/cancel")
  String open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("meeting") long id,
      HttpServletRequest request,
      Model model) {
    Meeting meeting = meetings.open(who, id);
    if (meeting.stage() != Stage.CALLED) {
      return "redirect:" + MeetingWords.path(id);
    }
    Fields nothing = new Fields(Map.of());
    return show(meeting, nothing, meeting.version(), List.of(), pages.frame(request), model);
  }

  @PostMapping("/meetings/{meeting}/cancel")
  String cancel(
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
    List<FieldError> errors = new ArrayList<>();
    Reason reason = new ReasonReader(frame.words()).read(typed, Reason.ofCancellation(), errors);
    if (reason == null || !errors.isEmpty()) {
      return show(meeting, typed, version, errors, frame, model);
    }
    return switch (meetings.cancel(who, id, reason, typed.line("reasonText"), version)) {
      case Result.Done(Meeting done) -> {
        String text = frame.words().t("meeting.cancelled", done.citizenName());
        Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, text));
        yield "redirect:" + MeetingWords.path(id);
      }
      case Result.Conflict(Meeting now) -> conflict(now, typed, frame, model);
      case Result.Refused(Meeting now, var _) -> conflict(now, typed, frame, model);
    };
  }

  private String conflict(Meeting now, Fields typed, Frame frame, Model model) {
    return changed.show(
        now, MeetingWords.path(now.id()) + "/cancel", typed, List.of("reasonText"), frame, model);
  }

  private String show(
      Meeting meeting,
      Fields typed,
      int version,
      List<FieldError> errors,
      Frame frame,
      Model model) {
    model.addAttribute(
        "form",
        new CancelFormView(
            MeetingWords.path(meeting.id()) + "/cancel",
            MeetingWords.path(meeting.id()),
            meeting.citizenName(),
            "/citizens/" + meeting.citizenId(),
            said.when(meeting, frame.words()),
            Reason.ofCancellation().stream().map(Reason::code).toList(),
            typed,
            errors,
            version));
    model.addAttribute(
        "page", frame.page(frame.words().t("meeting.cancel.title"), Page.Section.MEETINGS));
    return "meeting/cancel";
  }
}
