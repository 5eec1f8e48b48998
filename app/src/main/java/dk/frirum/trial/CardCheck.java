package dk.frirum.trial;

import dk.frirum.agreement.AgreementCard;
import dk.frirum.agreement.AgreementFile;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.duty.RulebookHolder.Cards;
import dk.frirum.duty.RulebookHolder.Draft;
import dk.frirum.rules.Problem;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Card;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Place;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.read.CardTexts;
import dk.frirum.rules.sweep.Finding;
import dk.frirum.rules.sweep.Sweep;
import dk.frirum.rules.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks at the cards of a trial action before anybody puts them in force: whether they load beside
 * everything else, hold to their agreement, and set aside no more than this municipality may.
 */
@Component
class CardCheck {
  private final RulebookHolder holder;

  CardCheck(RulebookHolder holder) {
    this.holder = holder;
  }

  /**
   * What was found.
   *
   * @param problems empty when all is well
   * @param rulebook the rulebook with the cards; none where there are problems
   * @param deviations what they set aside
   */
  record Result(List<Problem> problems, @Nullable Rulebook rulebook, List<Deviation> deviations) {
    Result {
      problems = List.copyOf(problems);
      deviations = List.copyOf(deviations);
    }

    boolean fine() {
      return problems.isEmpty();
    }
  }

  /** The cards of a trial action with those of its agreement, as they would be put in force. */
  static List<Cards> cards(TrialAction trial, String text, @Nullable AgreementFile agreement) {
    List<Cards> all = new ArrayList<>();
    if (agreement != null && !text.isBlank()) {
      all.add(
          Cards.of(
              "agreement:" + agreement.id(),
              AgreementCard.name(agreement),
              AgreementCard.of(agreement)));
    }
    all.add(
        text.isBlank()
            ? new Cards(trial.source(), new LinkedHashMap<>())
            : Cards.of(trial.source(), trial.fileName(), text));
    return all;
  }

  /**
   * @param period the days of the trial action, which its cards keep within
   */
  Result check(
      String municipality,
      TrialAction trial,
      String text,
      Period period,
      @Nullable AgreementFile agreement) {
    List<Problem> kinds = kinds(trial.fileName(), text);
    if (!kinds.isEmpty()) {
      return new Result(kinds, null, List.of());
    }
    return switch (holder.draft(cards(trial, text, agreement))) {
      case Draft.Fails(List<Problem> problems) -> new Result(problems, null, List.of());
      case Draft.Loads(Rulebook rulebook) ->
          looked(rulebook, municipality, trial, text, period, agreement);
    };
  }

  private static Result looked(
      Rulebook rulebook,
      String municipality,
      TrialAction trial,
      String text,
      Period period,
      @Nullable AgreementFile agreement) {
    List<Card> own =
        rulebook.cards().stream()
            .filter(card -> card.place().file().equals(trial.fileName()))
            .toList();
    List<Problem> problems =
        own.stream()
            .flatMap(card -> faults(card, municipality, trial, period, agreement))
            .map(fault -> withLine(fault, text))
            .toList();
    Set<String> concerned =
        own.stream()
            .filter(Deviation.class::isInstance)
            .flatMap(card -> ((Deviation) card).of().stream())
            .collect(Collectors.toSet());
    // Only what these cards concern: going through the whole law takes a second.
    List<Problem> dead =
        Sweep.of(rulebook.book().only(concerned)).stream()
            .filter(each -> each.kind() == Finding.Kind.UNREACHABLE)
            .flatMap(each -> dead(each, trial.fileName()))
            .map(each -> withLine(each, text))
            .toList();
    List<Problem> all = Stream.concat(problems.stream(), dead.stream()).toList();
    return new Result(
        all,
        all.isEmpty() ? rulebook : null,
        own.stream().filter(Deviation.class::isInstance).map(Deviation.class::cast).toList());
  }

  /** A card that can never act is a slip of the pen: its group is empty, or its days are. */
  private static Stream<Problem> dead(Finding finding, String file) {
    Place place = finding.place();
    return place == null || !place.file().equals(file)
        ? Stream.empty()
        : Stream.of(
            new Problem(
                place,
                finding.text(),
                new Text("For eksempel: ", "For example: ")
                    .plus(finding.witness())
                    .plus(Text.same(".")),
                ""));
  }

  private static final Set<String> ALLOWED = Set.of("deviation", "requirement");

  /** Anything but deviations and own targets would change the law for everybody. */
  private static List<Problem> kinds(String file, String text) {
    if (text.isBlank()) {
      return List.of();
    }
    try {
      return CardTexts.split(file, text).stream()
          .filter(card -> !ALLOWED.contains(card.kind()))
          .map(card ->
              new Problem(
                  new Place(file, line(text, card.text()), 1),
                  new Text("»%s« hører ikke hjemme blandt en prøvehandlings kort", "'%s' does not belong among the cards of a trial action").with(card.kind()),
                  new Text("Her står fravigelser samt krav med »target: yes« og »added: yes«.", "Here stand deviations, and requirements with 'target: yes' and 'added: yes'."),
                  card.text().lines().findFirst().orElse("")))
          .toList();
    } catch (RulebookException e) {
      return e.problems();
    }
  }

  private static int line(String text, String card) {
    int at = text.indexOf(card.strip());
    return at < 0 ? 1 : (int) text.substring(0, at).lines().count() + 1;
  }

  private static Stream<Problem> faults(
      Card card,
      String municipality,
      TrialAction trial,
      Period period,
      @Nullable AgreementFile agreement) {
    return switch (card) {
      case Requirement own ->
          own.target() && own.added()
              ? Stream.empty()
              : Stream.of(
                  fault(
                      own.place(),
                      new Text("»%s« ville være lov for alle", "'%s' would be law for everybody").with(own.id()),
                      new Text("Et krav, kommunen selv sætter, har »target: yes« og »added: yes«.", "A requirement of the municipality's own has 'target: yes' and 'added: yes'.")));
      case Deviation deviation -> faults(deviation, municipality, period, agreement).stream();
    };
  }

  private static List<Problem> faults(
      Deviation deviation, String municipality, Period period, @Nullable AgreementFile agreement) {
    List<Problem> problems = new ArrayList<>();
    if (agreement == null) {
      problems.add(
          fault(
              deviation.place(),
              new Text("Prøvehandlingen står ikke under nogen aftale: den kan intet fravige", "The trial action stands under no agreement: it can set nothing aside"),
              new Text("Vælg en aftale, eller udelad kortene: en prøvehandling inden for loven har ingen.", "Choose an agreement, or leave the cards out: a trial action inside the law has none.")));
    } else if (!agreement.code().equals(deviation.under())) {
      problems.add(
          fault(
              deviation.place(),
              new Text("Den skal stå under prøvehandlingens aftale", "It must stand under the agreement of its trial action"),
              new Text("Skriv under: %s", "Write under: %s").with(agreement.code())));
    }
    if (!deviation.municipalities().equals(Set.of(municipality))) {
      problems.add(
          fault(
              deviation.place(),
              new Text("Den skal gælde i denne kommune og ikke i andre", "It must hold in this municipality, and in no other"),
              new Text("Skriv municipalities: [\"%s\"]", "Write municipalities: [\"%s\"]").with(municipality)));
    }
    LocalDate last = deviation.period().last();
    if (deviation.period().first().isBefore(period.first())
        || period.last() != null && (last == null || last.isAfter(period.last()))) {
      problems.add(
          fault(
              deviation.place(),
              new Text("Dens periode %s ligger uden for prøvehandlingens, %s", "Its period %s lies outside that of the trial action, %s")
                  .with(deviation.period(), period),
              new Text("Skriv period: %s", "Write period: %s").with(period)));
    }
    return problems;
  }

  private static Problem fault(Place place, Text message, Text suggestion) {
    return new Problem(place, message, suggestion, "");
  }

  private static Problem withLine(Problem problem, String text) {
    List<String> lines = text.lines().toList();
    int line = problem.place().line() - 1;
    return new Problem(
        problem.place(),
        problem.what(),
        problem.advice(),
        line >= 0 && line < lines.size() ? lines.get(line) : "");
  }
}
