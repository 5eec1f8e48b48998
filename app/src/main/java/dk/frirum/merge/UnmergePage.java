package dk.frirum.merge;

import dk.frirum.access.SignedIn;
import dk.frirum.citizen.Citizen;
import dk.frirum.merge.Comparing.Joined;
import dk.frirum.merge.Comparison.Seen;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Parts two records that were merged. */
@Controller
class UnmergePage {
  private final Pages pages;
  private final Comparing comparing;
  private final MergeHistory history;
  private final Parting parting;
  private final MergeWords words;

  UnmergePage(
      Pages pages, Comparing comparing, MergeHistory history, Parting parting, MergeWords words) {
    this.pages = pages;
    this.comparing = comparing;
    this.history = history;
    this.parting = parting;
    this.words = words;
  }

  /** Path of the form. */
  static String form(long citizen) {
    return "/citizens/" + citizen + "/unmerge";
  }

  @GetMapping("/citizens/{citizen}/unmerge")
  String open(
      @AuthenticationPrincipal SignedIn visitor,
      @PathVariable("citizen") long citizen,
      @RequestParam(name = "merge", required = false) @Nullable Long merge,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    SignedIn who = visitor.puttingRecordsRight();
    Optional<Joined> joined =
        merge == null ? Optional.empty() : comparing.joined(who, citizen, merge);
    return joined
        .map(found -> show(who, found, "", Map.of(), null, List.of(), frame, model))
        .orElseGet(() -> list(who, citizen, frame, model));
  }

  @PostMapping("/citizens/{citizen}/unmerge")
  String part(
      @AuthenticationPrincipal SignedIn visitor,
      @PathVariable("citizen") long citizen,
      @RequestParam(name = "merge", required = false) @Nullable Long merge,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      @RequestParam(name = "seen", defaultValue = "") String sent,
      @RequestParam(name = "with", required = false) @Nullable List<String> with,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    SignedIn who = visitor.puttingRecordsRight();
    if (merge == null) {
      return list(who, citizen, frame, model);
    }
    Map<Owned, Set<Long>> chosen = chosen(with == null ? List.of() : with);
    Seen seen = Seen.read(sent);
    Optional<FieldError> error = MergePage.reason(reason, frame.words());
    if (error.isPresent()) {
      return again(who, citizen, merge, reason, chosen, seen, List.of(error.get()), frame, model);
    }
    Merging merging =
        parting.part(who, new Parting.Order(citizen, merge, reason.strip(), chosen, seen));
    return switch (merging) {
      case Merging.Done(long kept) -> {
        String said = frame.words().t("unmerge.done");
        Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, said));
        yield "redirect:" + RecordsPage.after(who, kept);
      }
      case Merging.Changed() -> {
        String changed = frame.words().t("merge.changed");
        frame.flash(new Page.Flash(Page.Tone.WARNING, changed));
        yield again(who, citizen, merge, reason, chosen, seen, List.of(), frame, model);
      }
      case Merging.NothingToPart _, Merging.Oneself _, Merging.Overlapping _ ->
          list(who, citizen, frame, model);
    };
  }

  /** What was checked; anything else that may have been sent is left out. */
  private static Map<Owned, Set<Long>> chosen(List<String> sent) {
    Map<Owned, Set<Long>> chosen = new EnumMap<>(Owned.class);
    for (String each : sent) {
      int at = each.indexOf('.');
      if (at > 0 && each.substring(at + 1).matches("\\d{1,18}")) {
        Owned.of(each.substring(0, at))
            .ifPresent(table ->
                chosen
                    .computeIfAbsent(table, _ -> new HashSet<>())
                    .add(Long.valueOf(each.substring(at + 1))));
      }
    }
    return chosen;
  }

  private String again(
      SignedIn who,
      long citizen,
      long merge,
      String reason,
      Map<Owned, Set<Long>> chosen,
      Seen seen,
      List<FieldError> errors,
      Frame frame,
      Model model) {
    return comparing
        .joined(who, citizen, merge)
        .map(found -> show(who, found, reason, chosen, seen, errors, frame, model))
        .orElseGet(() -> list(who, citizen, frame, model));
  }

  private String show(
      SignedIn who,
      Joined joined,
      String reason,
      Map<Owned, Set<Long>> chosen,
      @Nullable Seen seen,
      List<FieldError> errors,
      Frame frame,
      Model model) {
    Words w = frame.words();
    String text =
        history.of(joined.kept().id()).stream()
            .filter(line -> line.merge() == joined.merge().getId())
            .findFirst()
            .map(line -> line.in(w))
            .orElse("");
    return show(
        words.parting(
            RecordsPage.after(who, joined.kept().id()),
            joined,
            text,
            reason,
            chosen,
            seen,
            errors,
            w),
        frame,
        model);
  }

  private String list(SignedIn who, long citizen, Frame frame, Model model) {
    Citizen kept = comparing.open(who, citizen);
    List<UnmergeView.Standing> standing =
        history.of(citizen).stream()
            .filter(MergeHistory.Line::here)
            .map(line ->
                new UnmergeView.Standing(
                    line.in(frame.words()), form(citizen) + "?merge=" + line.merge()))
            .toList();
    return show(
        new UnmergeView(RecordsPage.after(who, citizen), kept.name(), standing, null),
        frame,
        model);
  }

  private static String show(UnmergeView view, Frame frame, Model model) {
    model.addAttribute("unmerge", view);
    model.addAttribute("page", frame.page(frame.words().t("unmerge.title"), Page.Section.CITIZENS));
    return "merge/unmerge";
  }
}
