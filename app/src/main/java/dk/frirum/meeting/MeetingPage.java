package dk.frirum.meeting;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Fields;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A meeting, and what its parties have answered. */
@Controller
class MeetingPage {
  private static final int LONGEST_ANSWER = 300;

  private final Pages pages;
  private final Meetings meetings;
  private final MeetingWords said;
  private final Tasks tasks;
  private final Colleagues colleagues;
  private final Changed changed;

  MeetingPage(
      Pages pages,
      Meetings meetings,
      MeetingWords said,
      Tasks tasks,
      Colleagues colleagues,
      Changed changed) {
    this.pages = pages;
    this.meetings = meetings;
    this.said = said;
    this.tasks = tasks;
    this.colleagues = colleagues;
    this.changed = changed;
  }

  @GetMapping("/meetings/{meeting}")
  String show(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("meeting") long id,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Meeting meeting = meetings.open(who, id);
    String title = frame.words().t("meeting.kind." + meeting.kind().code());
    frame.crumb(frame.words().t("meetings.title"), "/meetings").crumb(title, null);
    model.addAttribute(
        "meeting",
        said.view(
            meeting, tasks.of(who, id), colleagues.of(who, meeting.citizenId()), frame.words()));
    model.addAttribute("page", frame.page(title, Page.Section.MEETINGS));
    return "meeting/meeting";
  }

  @PostMapping("/meetings/{meeting}/answers")
  String answer(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("meeting") long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Fields typed = new Fields(sent);
    Meeting meeting = meetings.open(who, id);
    Optional<Answer> answer = Answer.of(typed.v("answer"));
    Optional<Answer> was = Answer.of(typed.v("was"));
    String text = typed.line("text");
    String page = MeetingWords.path(id);
    if (answer.isEmpty() || was.isEmpty() || text.length() > LONGEST_ANSWER) {
      String wrong =
          answer.isEmpty() || was.isEmpty()
              ? frame.words().t("wrong.meeting.answer")
              : frame.words().t("wrong.meeting.long", LONGEST_ANSWER);
      Frame.carry(redirect, new Page.Flash(Page.Tone.ERROR, wrong));
      return "redirect:" + page;
    }
    return switch (meetings.answer(
        who,
        meeting.id(),
        number(typed.v("party")),
        was.get(),
        reply(meeting.party(number(typed.v("party"))), answer.get(), text))) {
      case Result.Done(Meeting done) -> {
        String said = frame.words().t("meeting.answered", done.citizenName());
        Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, said));
        yield "redirect:" + page;
      }
      case Result.Conflict(Meeting now) ->
          changed.show(now, page + "/answers", typed, List.of("text"), frame, model);
      case Result.Refused(Meeting now, var _) ->
          changed.show(now, page + "/answers", typed, List.of("text"), frame, model);
    };
  }

  /** What a party has said with the same answer stays. */
  private static Reply reply(@Nullable Party party, Answer answer, String text) {
    return party != null && party.answer() == answer
        ? new Reply(answer, party.excuse(), text, party.times())
        : new Reply(answer, null, text, List.of());
  }

  static long number(String typed) {
    return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : 0;
  }
}
