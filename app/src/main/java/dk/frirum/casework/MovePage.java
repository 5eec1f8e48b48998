package dk.frirum.casework;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.Movable.Answer;
import dk.frirum.casework.Movable.Order;
import dk.frirum.casework.MoveWords.Typed;
import dk.frirum.casework.Registration.Held;
import dk.frirum.citizen.Picking;
import dk.frirum.draft.DraftView;
import dk.frirum.web.Frame;
import dk.frirum.web.Hidden;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
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

/**
 * Moves what was registered on the wrong citizen, of whatever kind. A meeting's own {@code move} is
 * to another time, so that what came later asks for its {@code citizen}.
 */
@Controller
class MovePage {
  private static final String INTERVIEW = "/interviews/{interview}/move";
  private static final String MEETING = "/meetings/{meeting}/citizen";
  private static final String PLACEMENT = "/placements/{placement}/citizen";
  private static final String NOTICE = "/notices/{notice}/citizen";

  private final Pages pages;
  private final Kinds<Movable> kinds;
  private final CaseDuties duties;
  private final Picking picking;
  private final MoveWords words;
  private final FormDrafts drafts;

  MovePage(
      Pages pages,
      List<Movable> kinds,
      CaseDuties duties,
      Picking picking,
      MoveWords words,
      FormDrafts drafts) {
    this.pages = pages;
    this.kinds = new Kinds<>(kinds);
    this.duties = duties;
    this.picking = picking;
    this.words = words;
    this.drafts = drafts;
  }

  /** A thing of a kind, by the address that was asked for. */
  private record Asked(Movable kind, Held now) {
    String form() {
      return kind.form(now.id());
    }

    String find() {
      return form() + "/find";
    }

    String address(long to) {
      return form() + "?to=" + to;
    }
  }

  private Asked asked(SignedIn who, Map<String, String> path, HttpServletRequest request) {
    Movable kind = kinds.of(request);
    return new Asked(kind, kind.open(who, Kinds.id(path)));
  }

  @GetMapping({INTERVIEW, MEETING, PLACEMENT, NOTICE})
  String open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable Map<String, String> path,
      @RequestParam(name = "to", required = false) @Nullable Long asked,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Asked one = asked(who, path, request);
    Long to = one.now().only() == null ? asked : one.now().only();
    if (to == null || to == one.now().citizenId()) {
      return search(one, to == null ? null : "move.same", frame, model);
    }
    Outlook outlook = one.kind().look(who, one.now(), to, frame.words());
    FormDrafts.Opened draft = drafts.open(who, one.now().citizenId(), one.form(), one.address(to));
    Typed typed =
        new Typed(
            draft.values().map(InterviewValues::reason).orElse(""),
            draft.version().orElse(one.now().version()),
            UUID.randomUUID(),
            outlook.told().likely() ? outlook.told().ids() : Set.of(),
            List.of());
    return show(one, outlook, typed, draft.view(frame.words()), frame, model);
  }

  /** The number may be a CPR number: nothing of it comes into an address. */
  @PostMapping({INTERVIEW + "/find", MEETING + "/find", PLACEMENT + "/find", NOTICE + "/find"})
  String find(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable Map<String, String> path,
      @RequestParam(name = "q", defaultValue = "") String typed,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Asked one = asked(who, path, request);
    return show(
        one,
        words.searching(
            one.kind(),
            one.now(),
            picking.look(
                who, typed, frame.today(), one.now().citizenId(), one.find(), one::address),
            null,
            frame.words()),
        frame,
        model);
  }

  @PostMapping({INTERVIEW, MEETING, PLACEMENT, NOTICE})
  String move(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable Map<String, String> path,
      @RequestParam(name = "to", required = false) @Nullable Long to,
      @RequestParam("version") int version,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      @RequestParam(name = "told", required = false) @Nullable Set<Long> told,
      @RequestParam(name = "idempotencyKey", defaultValue = "") String sentKey,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Asked one = asked(who, path, request);
    if (to == null) {
      return search(one, "move.nobody", frame, model);
    }
    Set<Long> dates = told == null ? Set.of() : told;
    Typed typed =
        new Typed(reason, version, Hidden.key(sentKey), dates, InterviewReader.reason(reason));
    if (to == one.now().citizenId()) {
      // The second click: it is where it was to go.
      return "redirect:/citizens/" + to;
    }
    Outlook outlook = one.kind().look(who, one.now(), to, frame.words());
    if (!typed.wrongs().isEmpty()) {
      return show(one, outlook, typed, draft(who, one, to, frame), frame, model);
    }
    Order order = new Order(who, one.now().id(), to, reason.strip(), dates, version, typed.key());
    return switch (one.kind().move(order)) {
      case Answer.Conflict(Held theirs) when theirs.citizenId() == to -> "redirect:/citizens/" + to;
      case Answer.Conflict(Held theirs) -> {
        String changed = frame.words().t("move.changed", theirs.savedBy());
        frame.flash(new Page.Flash(Page.Tone.WARNING, changed));
        Asked anew = new Asked(one.kind(), theirs);
        DraftView draft = draft(who, anew, to, frame);
        Outlook now = one.kind().look(who, theirs, to, frame.words());
        yield show(anew, now, typed, draft, frame, model);
      }
      case Answer.Done() -> {
        AfterSaving away =
            new AfterSaving(outlook.away().before(), duties.standing(one.now().citizenId()));
        AfterSaving here = new AfterSaving(outlook.here().before(), duties.standing(to));
        Frame.carry(redirect, words.said(one.kind(), outlook, away, here, frame.words()));
        yield "redirect:/citizens/" + to;
      }
    };
  }

  private DraftView draft(SignedIn who, Asked one, long to, Frame frame) {
    return drafts
        .open(who, one.now().citizenId(), one.form(), one.address(to))
        .inForm(frame.words());
  }

  private String search(Asked one, @Nullable String problem, Frame frame, Model model) {
    String said = problem == null ? null : frame.words().t(problem);
    return show(
        one,
        words.searching(one.kind(), one.now(), Picking.nothing(one.find()), said, frame.words()),
        frame,
        model);
  }

  private String show(
      Asked one, Outlook outlook, Typed typed, DraftView draft, Frame frame, Model model) {
    return show(
        one,
        words.chosen(one.kind(), one.now(), outlook, typed, draft, frame.words()),
        frame,
        model);
  }

  private static String show(Asked one, MoveView view, Frame frame, Model model) {
    model.addAttribute("move", view);
    String title = frame.words().t("move.title." + one.kind().subject());
    model.addAttribute("page", frame.page(title, Page.Section.CITIZENS));
    return "casework/move";
  }
}
