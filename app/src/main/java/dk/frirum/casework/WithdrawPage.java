package dk.frirum.casework;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.casework.Registration.Held;
import dk.frirum.draft.DraftView;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
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

/** The form that withdraws what was registered, of whatever kind. */
@Controller
class WithdrawPage {
  private static final String INTERVIEW = "/interviews/{interview}/withdraw";
  private static final String MEETING = "/meetings/{meeting}/withdraw";
  private static final String NOTICE = "/notices/{notice}/withdraw";

  private final Pages pages;
  private final Kinds<Withdrawable> kinds;
  private final CaseDuties duties;
  private final FormDrafts drafts;

  WithdrawPage(Pages pages, List<Withdrawable> kinds, CaseDuties duties, FormDrafts drafts) {
    this.pages = pages;
    this.kinds = new Kinds<>(kinds);
    this.duties = duties;
    this.drafts = drafts;
  }

  @GetMapping({INTERVIEW, MEETING, NOTICE})
  String open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable Map<String, String> path,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Withdrawable kind = kinds.of(request);
    Held now = kind.open(who, Kinds.id(path));
    if (!kind.stands(now)) {
      String said = frame.words().t("withdraw.already." + kind.subject());
      Frame.carry(redirect, new Page.Flash(Page.Tone.INFO, said));
      return "redirect:" + kind.page(now);
    }
    String form = kind.form(now.id());
    FormDrafts.Opened draft = drafts.open(who, now.citizenId(), form, form);
    return show(
        kind,
        now,
        draft.values().map(InterviewValues::reason).orElse(""),
        draft.version().orElse(now.version()),
        List.of(),
        draft.view(frame.words()),
        frame,
        model);
  }

  @PostMapping({INTERVIEW, MEETING, NOTICE})
  String withdraw(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable Map<String, String> path,
      @RequestParam("version") int version,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Withdrawable kind = kinds.of(request);
    Held now = kind.open(who, Kinds.id(path));
    List<Wrong> wrongs = InterviewReader.reason(reason);
    if (!wrongs.isEmpty()) {
      return show(kind, now, reason, version, wrongs, draft(kind, who, now, frame), frame, model);
    }
    List<Standing> before = duties.standing(now.citizenId());
    return switch (kind.withdraw(who, now.id(), reason.strip(), version)) {
      case Movable.Answer.Conflict(Held theirs) -> {
        String changed = frame.words().t("withdraw.changed", theirs.savedBy());
        frame.flash(new Page.Flash(Page.Tone.WARNING, changed));
        yield show(
            kind,
            theirs,
            reason,
            theirs.version(),
            List.of(),
            draft(kind, who, now, frame),
            frame,
            model);
      }
      case Movable.Answer.Done() -> {
        Words words = frame.words();
        String said = words.t("saved.withdrawn." + kind.subject(), now.citizenName());
        String citizen = "/citizens/" + now.citizenId();
        AfterSaving after = new AfterSaving(before, duties.standing(now.citizenId()));
        Frame.carry(redirect, after.flash(said, words, citizen));
        yield "redirect:" + kind.page(now);
      }
    };
  }

  private DraftView draft(Withdrawable kind, SignedIn who, Held now, Frame frame) {
    String form = kind.form(now.id());
    return drafts.open(who, now.citizenId(), form, form).inForm(frame.words());
  }

  private static String show(
      Withdrawable kind,
      Held now,
      String reason,
      int version,
      List<Wrong> wrongs,
      DraftView draft,
      Frame frame,
      Model model) {
    Words words = frame.words();
    model.addAttribute(
        "withdraw",
        new WithdrawView(
            kind.subject(),
            kind.form(now.id()),
            kind.page(now),
            now.citizenName(),
            "/citizens/" + now.citizenId(),
            kind.signed(now, words),
            reason,
            wrongs.stream().map(wrong -> wrong.in(words)).toList(),
            version,
            draft));
    model.addAttribute(
        "page", frame.page(words.t("withdraw.title." + kind.subject()), Page.Section.CITIZENS));
    return "casework/withdraw";
  }
}
