package dk.frirum.casework;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.draft.DraftView;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form that withdraws an interview. */
@Controller
class WithdrawPage {
  private final Pages pages;
  private final Interviews interviews;
  private final CaseDuties duties;
  private final FormDrafts drafts;

  WithdrawPage(Pages pages, Interviews interviews, CaseDuties duties, FormDrafts drafts) {
    this.pages = pages;
    this.interviews = interviews;
    this.duties = duties;
    this.drafts = drafts;
  }

  /** Path of the form. */
  static String form(long interview) {
    return "/interviews/" + interview + "/withdraw";
  }

  @GetMapping("/interviews/{interview}/withdraw")
  String open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("interview") long id,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Registered now = interviews.openInterview(who, id);
    if (now.withdrawn()) {
      Frame.carry(redirect, new Page.Flash(Page.Tone.INFO, frame.words().t("withdraw.already")));
      return "redirect:/citizens/" + now.citizenId();
    }
    FormDrafts.Opened draft = drafts.open(who, now.citizenId(), form(id), form(id));
    return show(
        now,
        draft.values().map(InterviewValues::reason).orElse(""),
        draft.version().orElse(now.version()),
        List.of(),
        draft.view(frame.words()),
        frame,
        model);
  }

  @PostMapping("/interviews/{interview}/withdraw")
  String withdraw(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("interview") long id,
      @RequestParam("version") int version,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Registered now = interviews.openInterview(who, id);
    List<Wrong> wrongs = InterviewReader.reason(reason);
    if (!wrongs.isEmpty()) {
      return show(now, reason, version, wrongs, draft(who, now, frame), frame, model);
    }
    List<Standing> before = duties.standing(now.citizenId());
    return switch (interviews.withdraw(who, id, reason.strip(), version)) {
      case Saving.Conflict(Registered theirs) -> {
        String changed = frame.words().t("withdraw.changed", theirs.savedBy());
        frame.flash(new Page.Flash(Page.Tone.WARNING, changed));
        yield show(
            theirs, reason, theirs.version(), List.of(), draft(who, now, frame), frame, model);
      }
      case Saving.Saved _, Saving.AlreadyThere _ -> {
        Frame.carry(redirect, said(now, before, frame.words()));
        yield "redirect:/citizens/" + now.citizenId();
      }
    };
  }

  private Page.Flash said(Registered now, List<Standing> before, Words words) {
    return new AfterSaving(before, duties.standing(now.citizenId()))
        .flash(
            words.t("saved.withdrawn", now.citizenName()), words, "/citizens/" + now.citizenId());
  }

  private DraftView draft(SignedIn who, Registered now, Frame frame) {
    return drafts.open(who, now.citizenId(), form(now.id()), form(now.id())).inForm(frame.words());
  }

  private static String show(
      Registered now,
      String reason,
      int version,
      List<Wrong> wrongs,
      DraftView draft,
      Frame frame,
      Model model) {
    Words words = frame.words();
    Interview interview = now.interview();
    String citizen = "/citizens/" + now.citizenId();
    model.addAttribute(
        "withdraw",
        new WithdrawView(
            form(now.id()),
            citizen,
            now.citizenName(),
            citizen,
            interview.kind().code(),
            interview.on(),
            interview.outcome() == Outcome.HELD ? interview.form().code() : null,
            interview.outcome().code(),
            now.savedBy().isEmpty() ? words.t("conflict.import") : now.savedBy(),
            reason,
            wrongs.stream().map(wrong -> wrong.in(words)).toList(),
            version,
            draft));
    model.addAttribute("page", frame.page(words.t("withdraw.title"), Page.Section.CITIZENS));
    return "casework/withdraw";
  }
}
