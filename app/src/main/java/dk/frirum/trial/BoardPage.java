package dk.frirum.trial;

import dk.frirum.access.SignedIn;
import dk.frirum.agreement.AgreementFile;
import dk.frirum.agreement.Agreements;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.trial.TrialAction.Decision;
import dk.frirum.trial.TrialAction.State;
import dk.frirum.web.Choice;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All trial actions, by how far they have come. */
@Controller
class BoardPage {
  private final Pages pages;
  private final TrialActions trials;
  private final Agreements agreements;
  private final Enactments enactments;
  private final RulebookHolder holder;

  BoardPage(
      Pages pages,
      TrialActions trials,
      Agreements agreements,
      Enactments enactments,
      RulebookHolder holder) {
    this.pages = pages;
    this.trials = trials;
    this.agreements = agreements;
    this.enactments = enactments;
    this.holder = holder;
  }

  @GetMapping("/trials")
  String board(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    List<TrialAction> all = trials.of(who.municipality());
    Map<Long, String> titles =
        agreements.of(who.municipality()).stream()
            .collect(Collectors.toMap(AgreementFile::id, AgreementFile::title));
    model.addAttribute(
        "board",
        new BoardView(
            Arrays.stream(State.values())
                .map(state ->
                    new BoardView.Column(
                        state.code(),
                        all.stream()
                            .filter(each -> each.own() && each.state() == state)
                            .map(each -> card(each, titles, frame.today(), words))
                            .toList()))
                .toList(),
            waiting(who, all, words),
            who.may("GET", "/trials/new") ? templates(words) : List.of(),
            all.stream()
                .filter(each -> !each.own())
                .map(each -> card(each, titles, frame.today(), words))
                .toList(),
            who.may("GET", "/evaluation/sharing")));
    model.addAttribute("page", frame.page(words.t("trials.title"), Page.Section.TRIALS));
    return "trial/board";
  }

  private List<BoardView.Waiting> waiting(SignedIn who, List<TrialAction> all, Words words) {
    Map<String, TrialAction> bySource =
        all.stream().collect(Collectors.toMap(TrialAction::source, Function.identity()));
    return enactments.waitingIn(who.municipality()).stream()
        .flatMap(each -> {
          TrialAction trial = bySource.get(each.source());
          return trial == null
              ? Stream.<BoardView.Waiting>empty()
              : Stream.of(
                  new BoardView.Waiting(
                      "/trials/" + trial.id(),
                      trial.title(),
                      words.t("enactment." + each.kind().code()),
                      each.proposer()));
        })
        .toList();
  }

  private List<Choice> templates(Words words) {
    return holder.law().book().templates().stream()
        .map(each -> new Choice(each.id(), each.title().in(words.rules())))
        .toList();
  }

  private static BoardView.Card card(
      TrialAction trial, Map<Long, String> titles, LocalDate today, Words words) {
    TrialAction.Version version = trial.latest();
    return new BoardView.Card(
        "/trials/" + trial.id(),
        trial.title(),
        version.groupWords(),
        words.period(version.first(), version.last()),
        trial.own() ? trial.ownerName() : "" + trial.origin(),
        trial.agreement() == null ? null : titles.get(trial.agreement()),
        remark(trial, today, words));
  }

  /** What somebody should decide. */
  private static @Nullable String remark(TrialAction trial, LocalDate today, Words words) {
    LocalDate last = trial.latest().last();
    if (trial.state().running() && last != null && last.isBefore(today)) {
      return words.t("trial.remark.over");
    }
    if (trial.state().running() && last != null && !last.isAfter(today.plusMonths(3))) {
      return words.t("trial.remark.ends", words.date(last));
    }
    boolean stopped =
        trial.state() == State.PLANNED
            && trial.decisions().stream().anyMatch(each -> each.kind() == Decision.Kind.STOPPED);
    return stopped ? words.t("trial.remark.stopped") : null;
  }
}
