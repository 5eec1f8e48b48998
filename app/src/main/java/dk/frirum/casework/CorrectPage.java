package dk.frirum.casework;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.casework.InterviewReader.Reading;
import dk.frirum.draft.DraftView;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
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

/** The form that corrects an interview, and what is shown when another has saved meanwhile. */
@Controller
class CorrectPage {
  private final Pages pages;
  private final Interviews interviews;
  private final CaseDuties duties;
  private final InterviewForm form;
  private final ConflictWords conflicts;
  private final FormDrafts drafts;

  CorrectPage(
      Pages pages,
      Interviews interviews,
      CaseDuties duties,
      InterviewForm form,
      ConflictWords conflicts,
      FormDrafts drafts) {
    this.pages = pages;
    this.interviews = interviews;
    this.duties = duties;
    this.form = form;
    this.conflicts = conflicts;
    this.drafts = drafts;
  }

  /** Path of the form. */
  static String form(long interview) {
    return "/interviews/" + interview + "/correct";
  }

  @GetMapping("/interviews/{interview}/correct")
  String open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("interview") long interview,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Registered now = interviews.openInterview(who, interview);
    if (now.withdrawn()) {
      Frame.carry(redirect, new Page.Flash(Page.Tone.INFO, frame.words().t("withdraw.already")));
      return "redirect:/citizens/" + now.citizenId();
    }
    FormDrafts.Opened draft = drafts.open(who, now.citizenId(), form(interview), form(interview));
    return show(
        now,
        draft.values().orElseGet(() -> now.interview().values("")),
        // The version the text was written upon: what another has saved since is still noticed.
        draft.version().orElse(now.version()),
        List.of(),
        draft.view(frame.words()),
        frame,
        model);
  }

  @PostMapping("/interviews/{interview}/correct")
  String save(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("interview") long id,
      @RequestParam("version") int version,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Registered now = interviews.openInterview(who, id);
    InterviewValues values = InterviewValues.sent(sent);
    List<Wrong> wrongs = new ArrayList<>(InterviewReader.reason(values.reason()));
    InterviewReader reader =
        new InterviewReader(interviews.open(who, now.citizenId()).spells(), frame.today());
    return switch (reader.read(values)) {
      case Reading.Refused(List<Wrong> more) -> {
        wrongs.addAll(0, more);
        yield show(now, values, version, wrongs, draft(who, now, frame), frame, model);
      }
      case Reading.Understood _ when !wrongs.isEmpty() ->
          show(now, values, version, wrongs, draft(who, now, frame), frame, model);
      case Reading.Understood(Interview interview) -> {
        List<Standing> before = duties.standing(now.citizenId());
        Saving saving = interviews.correct(who, id, interview, values.reason().strip(), version);
        yield switch (saving) {
          case Saving.Conflict(Registered theirs) ->
              conflict(theirs, values, draft(who, now, frame).token(), frame, model);
          case Saving.AlreadyThere _, Saving.Saved _ -> {
            Frame.carry(redirect, said(now, before, frame.words()));
            yield "redirect:/citizens/" + now.citizenId();
          }
        };
      }
    };
  }

  private Page.Flash said(Registered now, List<Standing> before, Words words) {
    return new AfterSaving(before, duties.standing(now.citizenId()))
        .flash(
            words.t("saved.corrected", now.citizenName()), words, "/citizens/" + now.citizenId());
  }

  private DraftView draft(SignedIn who, Registered now, Frame frame) {
    return drafts.open(who, now.citizenId(), form(now.id()), form(now.id())).inForm(frame.words());
  }

  private String conflict(
      Registered theirs, InterviewValues yours, String draft, Frame frame, Model model) {
    Words words = frame.words();
    model.addAttribute("page", frame.page(words.t("conflict.title"), Page.Section.CITIZENS));
    model.addAttribute("conflict", conflicts.view(theirs, yours, draft, words));
    return "casework/conflict";
  }

  /** With the version the person saw, so that what another saves meanwhile is still noticed. */
  private String show(
      Registered now,
      InterviewValues values,
      int version,
      List<Wrong> wrongs,
      DraftView draft,
      Frame frame,
      Model model) {
    Words words = frame.words();
    String citizen = "/citizens/" + now.citizenId();
    model.addAttribute(
        "form",
        new InterviewFormView(
            true,
            form(now.id()),
            citizen,
            now.citizenName(),
            citizen,
            null,
            values,
            null,
            "",
            form.kinds(words),
            wrongs.stream().map(wrong -> wrong.in(words)).toList(),
            null,
            version,
            UUID.randomUUID().toString(),
            frame.today().toString(),
            draft,
            null));
    model.addAttribute(
        "page", frame.page(words.t("interview.correct.title"), Page.Section.CITIZENS));
    return "casework/interview";
  }
}
