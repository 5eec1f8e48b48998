package dk.frirum.casework;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.MoveInterview.Outlook;
import dk.frirum.casework.MoveWords.Typed;
import dk.frirum.citizen.Picking;
import dk.frirum.draft.DraftView;
import dk.frirum.web.Frame;
import dk.frirum.web.Hidden;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves an interview that was registered on the wrong citizen. */
@Controller
class MovePage {
  private final Pages pages;
  private final Interviews interviews;
  private final MoveInterview moving;
  private final CaseDuties duties;
  private final Picking picking;
  private final MoveWords words;
  private final FormDrafts drafts;

  MovePage(
      Pages pages,
      Interviews interviews,
      MoveInterview moving,
      CaseDuties duties,
      Picking picking,
      MoveWords words,
      FormDrafts drafts) {
    this.pages = pages;
    this.interviews = interviews;
    this.moving = moving;
    this.duties = duties;
    this.picking = picking;
    this.words = words;
    this.drafts = drafts;
  }

  /** Path of the form. */
  static String form(long interview) {
    return "/interviews/" + interview + "/move";
  }

  private static String find(long interview) {
    return form(interview) + "/find";
  }

  private static String address(long interview, long to) {
    return form(interview) + "?to=" + to;
  }

  @GetMapping("/interviews/{interview}/move")
  String open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("interview") long id,
      @RequestParam(name = "to", required = false) @Nullable Long to,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Registered now = interviews.openInterview(who, id);
    if (to == null || to == now.citizenId()) {
      return search(now, to == null ? null : "move.same", frame, model);
    }
    Outlook outlook = moving.look(who, now, to);
    FormDrafts.Opened draft = drafts.open(who, now.citizenId(), form(id), address(id, to));
    Typed typed =
        new Typed(
            draft.values().map(InterviewValues::reason).orElse(""),
            draft.version().orElse(now.version()),
            UUID.randomUUID(),
            outlook.told().likely() ? outlook.told().ids() : Set.of(),
            List.of());
    return show(now, outlook, typed, draft.view(frame.words()), frame, model);
  }

  /** The number may be a CPR number: nothing of it comes into an address. */
  @PostMapping("/interviews/{interview}/move/find")
  String find(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("interview") long id,
      @RequestParam(name = "q", defaultValue = "") String typed,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Registered now = interviews.openInterview(who, id);
    return show(
        words.searching(
            now,
            picking.look(
                who, typed, frame.today(), now.citizenId(), find(id), to -> address(id, to)),
            null,
            frame.words()),
        frame,
        model);
  }

  @PostMapping("/interviews/{interview}/move")
  String move(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("interview") long id,
      @RequestParam(name = "to", required = false) @Nullable Long to,
      @RequestParam("version") int version,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      @RequestParam(name = "told", required = false) @Nullable Set<Long> told,
      @RequestParam(name = "idempotencyKey", defaultValue = "") String sentKey,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Registered now = interviews.openInterview(who, id);
    if (to == null) {
      return search(now, "move.nobody", frame, model);
    }
    Set<Long> dates = told == null ? Set.of() : told;
    Typed typed =
        new Typed(reason, version, Hidden.key(sentKey), dates, InterviewReader.reason(reason));
    if (to == now.citizenId()) {
      // The second click: it is where it was to go.
      return "redirect:/citizens/" + to;
    }
    Outlook outlook = moving.look(who, now, to);
    if (!typed.wrongs().isEmpty()) {
      return show(now, outlook, typed, draft(who, now, to, frame), frame, model);
    }
    return switch (moving.move(who, id, to, reason.strip(), dates, version, typed.key())) {
      case Saving.Conflict(Registered theirs) when theirs.citizenId() == to ->
          "redirect:/citizens/" + to;
      case Saving.Conflict(Registered theirs) -> {
        String changed = frame.words().t("move.changed", theirs.savedBy());
        frame.flash(new Page.Flash(Page.Tone.WARNING, changed));
        DraftView draft = draft(who, theirs, to, frame);
        yield show(theirs, moving.look(who, theirs, to), typed, draft, frame, model);
      }
      case Saving.Saved _, Saving.AlreadyThere _ -> {
        AfterSaving away =
            new AfterSaving(outlook.away().before(), duties.standing(now.citizenId()));
        AfterSaving here = new AfterSaving(outlook.here().before(), duties.standing(to));
        Frame.carry(redirect, words.said(outlook, away, here, frame.words()));
        yield "redirect:/citizens/" + to;
      }
    };
  }

  private DraftView draft(SignedIn who, Registered now, long to, Frame frame) {
    return drafts
        .open(who, now.citizenId(), form(now.id()), address(now.id(), to))
        .inForm(frame.words());
  }

  private String search(Registered now, @Nullable String problem, Frame frame, Model model) {
    String said = problem == null ? null : frame.words().t(problem);
    return show(
        words.searching(now, Picking.nothing(find(now.id())), said, frame.words()), frame, model);
  }

  private String show(
      Registered now, Outlook outlook, Typed typed, DraftView draft, Frame frame, Model model) {
    return show(words.chosen(now, outlook, typed, draft, frame.words()), frame, model);
  }

  private static String show(MoveView view, Frame frame, Model model) {
    model.addAttribute("move", view);
    model.addAttribute("page", frame.page(frame.words().t("move.title"), Page.Section.CITIZENS));
    return "casework/move";
  }
}
