package dk.frirum.casework;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.casework.Movable.Answer;
import dk.frirum.casework.Movable.Order;
import dk.frirum.casework.MoveWords.Typed;
import dk.frirum.casework.Registration.Held;
import dk.frirum.citizen.Citizen;
import dk.frirum.citizen.Citizens;
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
  private final Citizens citizens;
  private final Picking picking;
  private final MoveWords words;
  private final FormDrafts drafts;

  MovePage(
      Pages pages,
      List<Movable> kinds,
      CaseDuties duties,
      Citizens citizens,
      Picking picking,
      MoveWords words,
      FormDrafts drafts) {
    this.pages = pages;
    this.kinds = new Kinds<>(kinds);
    this.duties = duties;
    this.citizens = citizens;
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
            null,
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
      @RequestParam(name = "party", required = false) @Nullable Set<Long> asked,
      @RequestParam(name = "goes", required = false) @Nullable Set<Long> ticked,
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
    // Nobody is ticked where nobody goes along: that they were asked about stands beside.
    Set<Long> goes = asked == null ? null : ticked == null ? Set.of() : ticked;
    Typed typed =
        new Typed(
            reason, version, Hidden.key(sentKey), dates, goes, InterviewReader.reason(reason));
    if (to == one.now().citizenId()) {
      // The second click: it is where it was to go.
      return "redirect:/citizens/" + to;
    }
    if (!typed.wrongs().isEmpty()) {
      return looked(who, one, to, typed, frame, model);
    }
    Order order =
        new Order(who, one.now().id(), to, reason.strip(), dates, goes, version, typed.key());
    List<Standing> left = duties.standing(one.now().citizenId());
    List<Standing> met = duties.standing(to);
    return switch (one.kind().move(order)) {
      case Answer.Conflict(Held theirs) when theirs.citizenId() == to -> "redirect:/citizens/" + to;
      case Answer.Conflict(Held theirs) -> {
        String changed = frame.words().t("move.changed", theirs.savedBy());
        frame.flash(new Page.Flash(Page.Tone.WARNING, changed));
        yield looked(who, new Asked(one.kind(), theirs), to, typed, frame, model);
      }
      case Answer.Done() -> {
        AfterSaving away = new AfterSaving(left, duties.standing(one.now().citizenId()));
        AfterSaving here = new AfterSaving(met, duties.standing(to));
        Citizen right = citizens.find(who, to);
        Frame.carry(
            redirect, words.said(one.kind(), one.now(), right, away, here, frame.words()));
        yield "redirect:/citizens/" + to;
      }
    };
  }

  /** The page again with what was typed; only there is the move tried out once more. */
  private String looked(
      SignedIn who, Asked one, long to, Typed typed, Frame frame, Model model) {
    Outlook outlook = one.kind().look(who, one.now(), to, frame.words());
    DraftView draft =
        drafts
            .open(who, one.now().citizenId(), one.form(), one.address(to))
            .inForm(frame.words());
    return show(one, outlook, typed, draft, frame, model);
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
