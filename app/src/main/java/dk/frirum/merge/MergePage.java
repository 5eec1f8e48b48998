package dk.frirum.merge;

import dk.frirum.access.SignedIn;
import dk.frirum.citizen.Citizen;
import dk.frirum.citizen.Picking;
import dk.frirum.draft.Draft;
import dk.frirum.draft.DraftView;
import dk.frirum.draft.DraftWords;
import dk.frirum.draft.Drafts;
import dk.frirum.merge.Comparing.Pair;
import dk.frirum.merge.Comparison.Seen;
import dk.frirum.merge.MergeWords.Typed;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Hidden;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** Merges two records of one citizen. */
@Controller
class MergePage {
  static final int LONGEST_REASON = 500;

  private final Pages pages;
  private final Comparing comparing;
  private final Merges merges;
  private final Picking picking;
  private final MergeWords words;
  private final MergeHistory history;
  private final Drafts drafts;
  private final DraftWords draftWords;

  MergePage(
      Pages pages,
      Comparing comparing,
      Merges merges,
      Picking picking,
      MergeWords words,
      MergeHistory history,
      Drafts drafts,
      DraftWords draftWords) {
    this.pages = pages;
    this.comparing = comparing;
    this.merges = merges;
    this.picking = picking;
    this.words = words;
    this.history = history;
    this.drafts = drafts;
    this.draftWords = draftWords;
  }

  /** Path of the form. */
  static String form(long citizen) {
    return "/citizens/" + citizen + "/merge";
  }

  /** Where it is opened with the other record chosen. */
  static String address(long citizen, long with) {
    return form(citizen) + "?with=" + with;
  }

  @GetMapping("/citizens/{citizen}/merge")
  String open(
      @AuthenticationPrincipal SignedIn visitor,
      @PathVariable("citizen") long citizen,
      @RequestParam(name = "with", required = false) @Nullable Long with,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    SignedIn who = visitor.puttingRecordsRight();
    if (with == null || with == citizen) {
      return search(who, citizen, with == null ? null : "merge.oneself", frame, model);
    }
    Pair pair = comparing.pair(who, citizen, with);
    Draft draft = drafts.open(who, citizen, form(citizen), address(citizen, with));
    boolean restored = draft.hasText("reason");
    String reason = restored ? draft.fields().getOrDefault("reason", "") : "";
    Typed typed = new Typed(0, reason, null, UUID.randomUUID(), List.of());
    DraftView shown = draftWords.view(draft, restored, frame.words());
    return show(
        words.chosen(RecordsPage.after(who, citizen), pair, typed, shown, frame.words()),
        frame,
        model);
  }

  /** What is typed may be a CPR number: nothing of it comes into an address. */
  @PostMapping("/citizens/{citizen}/merge/find")
  String find(
      @AuthenticationPrincipal SignedIn visitor,
      @PathVariable("citizen") long citizen,
      @RequestParam(name = "q", defaultValue = "") String typed,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    SignedIn who = visitor.puttingRecordsRight();
    Citizen one = comparing.open(who, citizen);
    return show(
        MergeWords.searching(
            RecordsPage.after(who, citizen),
            one,
            picking.look(
                who,
                typed,
                frame.today(),
                citizen,
                form(citizen) + "/find",
                other -> address(citizen, other)),
            merged(citizen),
            null),
        frame,
        model);
  }

  @PostMapping("/citizens/{citizen}/merge")
  String merge(
      @AuthenticationPrincipal SignedIn visitor,
      @PathVariable("citizen") long citizen,
      @RequestParam(name = "with", required = false) @Nullable Long with,
      @RequestParam(name = "keep", defaultValue = "0") long keep,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      @RequestParam(name = "seen", defaultValue = "") String seen,
      @RequestParam(name = "idempotencyKey", defaultValue = "") String sentKey,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    SignedIn who = visitor.puttingRecordsRight();
    if (with == null || with == citizen) {
      return search(who, citizen, with == null ? null : "merge.oneself", frame, model);
    }
    List<FieldError> errors = errors(citizen, with, keep, reason, frame.words());
    Typed typed = new Typed(keep, reason, Seen.read(seen), Hidden.key(sentKey), errors);
    if (!errors.isEmpty()) {
      return again(who, citizen, with, typed, frame, model);
    }
    long closed = keep == citizen ? with : citizen;
    Merging merging =
        merges.merge(
            who, new Merges.Order(keep, closed, reason.strip(), Seen.read(seen), typed.key()));
    return switch (merging) {
      case Merging.Done(long kept) -> {
        String said = frame.words().t("merge.done");
        Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, said));
        yield "redirect:" + RecordsPage.after(who, kept);
      }
      case Merging.Changed() -> {
        String changed = frame.words().t("merge.changed");
        frame.flash(new Page.Flash(Page.Tone.WARNING, changed));
        yield again(who, citizen, with, typed, frame, model);
      }
      // The page says which spells stand in the way.
      case Merging.Overlapping _, Merging.Oneself _, Merging.NothingToPart _ ->
          again(who, citizen, with, typed, frame, model);
    };
  }

  private static List<FieldError> errors(
      long one, long other, long keep, String reason, Words words) {
    List<FieldError> errors = new ArrayList<>();
    if (keep != one && keep != other) {
      errors.add(new FieldError("keep", words.t("merge.keep.missing")));
    }
    reason(reason, words).ifPresent(errors::add);
    return errors;
  }

  static Optional<FieldError> reason(String typed, Words words) {
    if (typed.isBlank()) {
      return Optional.of(new FieldError("reason", words.t("wrong.reason")));
    }
    return typed.length() > LONGEST_REASON
        ? Optional.of(new FieldError("reason", words.t("wrong.reason.long", LONGEST_REASON)))
        : Optional.empty();
  }

  /** With what is there now, and what was typed. */
  private String again(
      SignedIn who, long citizen, long with, Typed typed, Frame frame, Model model) {
    Pair pair = comparing.pair(who, citizen, with);
    Draft draft = drafts.open(who, citizen, form(citizen), address(citizen, with));
    DraftView shown = draftWords.view(draft, false, frame.words());
    return show(
        words.chosen(RecordsPage.after(who, citizen), pair, typed, shown, frame.words()),
        frame,
        model);
  }

  private String search(
      SignedIn who, long citizen, @Nullable String problem, Frame frame, Model model) {
    Citizen one = comparing.open(who, citizen);
    String said = problem == null ? null : frame.words().t(problem);
    return show(
        MergeWords.searching(
            RecordsPage.after(who, citizen),
            one,
            Picking.nothing(form(citizen) + "/find"),
            merged(citizen),
            said),
        frame,
        model);
  }

  /** Whether a record was merged into this one, so that they can be parted. */
  private boolean merged(long citizen) {
    return history.of(citizen).stream().anyMatch(MergeHistory.Line::here);
  }

  private static String show(MergeView view, Frame frame, Model model) {
    model.addAttribute("merge", view);
    model.addAttribute("page", frame.page(frame.words().t("merge.title"), Page.Section.CITIZENS));
    return "merge/merge";
  }
}
