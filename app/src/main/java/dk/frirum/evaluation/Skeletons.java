package dk.frirum.evaluation;

import dk.frirum.agreement.AgreementFile;
import dk.frirum.agreement.Agreements;
import dk.frirum.agreement.Recommendations;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.evaluation.Skeleton.Draft;
import dk.frirum.evaluation.Skeleton.Expected;
import dk.frirum.evaluation.Skeleton.Rule;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.read.CardTexts;
import dk.frirum.rules.read.CardTexts.CardText;
import dk.frirum.trial.TrialAction;
import dk.frirum.web.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what has been written of a trial action. */
@Component
class Skeletons {
  private final Agreements agreements;
  private final Recommendations recommendations;
  private final RulebookHolder holder;

  Skeletons(Agreements agreements, Recommendations recommendations, RulebookHolder holder) {
    this.agreements = agreements;
    this.recommendations = recommendations;
    this.holder = holder;
  }

  Skeleton of(String municipality, TrialAction trial, Words words) {
    TrialAction.Version is = trial.latest();
    Optional<AgreementFile> agreement =
        Optional.ofNullable(trial.agreement()).flatMap(id -> agreements.find(municipality, id));
    return new Skeleton(
        agreement.map(AgreementFile::title).orElse(null),
        agreement.map(AgreementFile::summary).orElse(""),
        is.purpose(),
        is.hypothesis(),
        Stream.of(
                new Expected("short", is.shortTerm()),
                new Expected("medium", is.mediumTerm()),
                new Expected("long", is.longTerm()))
            .filter(each -> !each.text().isBlank())
            .toList(),
        is.groupWords(),
        touched(trial).stream().flatMap(id -> rule(id, words).stream()).toList(),
        agreement.map(each -> drafts(each.id(), trial.id(), words)).orElse(List.of()));
  }

  private List<Draft> drafts(long agreement, long trial, Words words) {
    return recommendations.of(agreement).stream()
        .filter(each -> each.trial() != null && each.trial() == trial)
        .map(each -> new Draft(each.title(), each.body(), ruleOrNone(each.requirement(), words)))
        .toList();
  }

  private @Nullable Rule ruleOrNone(String requirement, Words words) {
    return rule(requirement, words).orElse(null);
  }

  private Optional<Rule> rule(String requirement, Words words) {
    return holder
        .rulebook()
        .requirement(requirement)
        .map(each ->
            new Rule(
                "/rulebook/" + each.id(),
                each.title().in(words.rules()),
                each.basis().citation()));
  }

  /** Ids of the requirements its cards are about; cards that can no longer be read touch none. */
  private static List<String> touched(TrialAction trial) {
    if (!trial.latest().hasCards()) {
      return List.of();
    }
    try {
      return CardTexts.split(trial.fileName(), trial.latest().cards()).stream()
          .map(CardText::fields)
          .flatMap(each -> Stream.of(each.getOrDefault("of", "").split(", ")))
          .filter(each -> !each.isEmpty())
          .distinct()
          .toList();
    } catch (RulebookException _) {
      return List.of();
    }
  }
}
