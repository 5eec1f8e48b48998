package dk.frirum.trial;

import dk.frirum.access.SignedIn;
import dk.frirum.agreement.AgreementFile;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.explain.CardText;
import dk.frirum.rules.time.Period;
import dk.frirum.trial.TrialAction.Decision;
import dk.frirum.trial.TrialAction.InEffect;
import dk.frirum.trial.TrialAction.State;
import dk.frirum.web.FieldError;
import dk.frirum.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a trial action's page together. */
@Component
class TrialLayout {
  /** A smaller number would tell of persons to those who see none. */
  private static final int FEWEST = 5;

  private final Enacting enacting;
  private final Enactments enactments;
  private final RulebookHolder holder;
  private final Exposed exposed;
  private final Reevaluation reevaluation;
  private final Evaluated evaluated;

  TrialLayout(
      Enacting enacting,
      Enactments enactments,
      RulebookHolder holder,
      Exposed exposed,
      Reevaluation reevaluation,
      Evaluated evaluated) {
    this.enacting = enacting;
    this.enactments = enactments;
    this.holder = holder;
    this.exposed = exposed;
    this.reevaluation = reevaluation;
    this.evaluated = evaluated;
  }

  TrialView of(
      SignedIn who,
      TrialAction trial,
      Map<String, String> typed,
      List<FieldError> errors,
      Words words) {
    AgreementFile agreement = enacting.agreement(who.municipality(), trial);
    Optional<Enactment> waiting = enactments.waiting(trial.source());
    boolean inForce = holder.has(trial.source());
    return new TrialView(
        trial,
        agreement == null
            ? null
            : new TrialView.Under(
                "/agreements/" + agreement.id(),
                agreement.title(),
                agreement.standing(),
                agreement.setsLawAside()),
        cards(who, trial),
        inForce,
        waiting.orElse(null),
        waiting
            .filter(each -> each.proposedBy() != who.id())
            .map(each -> who.may("POST", "/trials/1/second/1"))
            .orElse(false),
        may(who, trial, waiting.isPresent(), inForce),
        who.may("POST", "/trials/1/decide") && trial.own()
            ? Board.open(trial.state()).stream().map(Decision.Kind::code).toList()
            : List.of(),
        counts(who, trial),
        progress(reevaluation.progress(), trial.id()),
        who.may("GET", "/trials/1/evaluation") ? evaluated.of(trial, words) : null,
        typed,
        errors);
  }

  /** The cards in plain words: those in force, or else as they stand in the newest version. */
  private List<CardText> cards(SignedIn who, TrialAction trial) {
    if (!trial.own() || !trial.latest().hasCards()) {
      return List.of();
    }
    Rulebook inUse = holder.rulebook();
    List<CardText> inForce =
        inUse.deviations().stream()
            .filter(each -> each.place().file().equals(trial.fileName()))
            .map(inUse::describe)
            .toList();
    if (!inForce.isEmpty()) {
      return inForce;
    }
    CardCheck.Result looked = enacting.look(who.municipality(), trial, trial.latest(), null);
    Rulebook rulebook = looked.rulebook();
    return rulebook == null
        ? List.of()
        : looked.deviations().stream().map(rulebook::describe).toList();
  }

  private static List<String> may(
      SignedIn who, TrialAction trial, boolean waiting, boolean inForce) {
    List<String> may = new ArrayList<>();
    boolean coordinates = who.may("POST", "/trials/1/propose") && trial.own() && !waiting;
    State state = trial.state();
    if (coordinates && state.open()) {
      may.add("change");
    }
    if (coordinates && (state == State.PLANNED || state == State.IDEA)) {
      may.add("start");
    }
    if (coordinates && state.running()) {
      if (trial.latest().number() != current(trial)) {
        may.add("put");
      }
      may.add("prolong");
      may.add("stop");
    }
    if (who.may("GET", "/trials/1/preview") && trial.latest().hasCards() && trial.own()) {
      may.add("preview");
    }
    if (who.may("GET", "/trials/1/people")) {
      may.add("people");
    }
    return may;
  }

  /** Number of the version in effect; 0 before the first. */
  static int current(TrialAction trial) {
    List<InEffect> all = trial.inEffect();
    return all.isEmpty() ? 0 : all.getLast().version().number();
  }

  private List<TrialView.Count> counts(SignedIn who, TrialAction trial) {
    Map<Integer, Exposed.Count> counts =
        exposed.counts(trial.id()).stream()
            .collect(Collectors.toMap(Exposed.Count::version, Function.identity()));
    return trial.inEffect().stream()
        .map(each -> {
          Exposed.Count count = counts.get(each.version().number());
          int citizens = count == null ? 0 : count.citizens();
          boolean few = citizens > 0 && citizens < FEWEST && !who.seesCitizens();
          Period days = each.days();
          return new TrialView.Count(
              each.version().number(),
              days,
              few ? null : Integer.valueOf(citizens),
              few || count == null ? 0 : count.unsure());
        })
        .toList();
  }

  static TrialView.Reevaluating progress(Reevaluation.Progress progress, long trial) {
    @Nullable Integer percent = progress.percent();
    return new TrialView.Reevaluating(
        progress.running(), percent, progress.failed(), "/trials/" + trial + "/progress");
  }
}
