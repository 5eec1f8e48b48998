package dk.frirum.whatif;

import dk.frirum.access.SignedIn;
import dk.frirum.price.Columns;
import dk.frirum.rules.RulebookException;
import dk.frirum.web.FieldError;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody has filled in, asks, and lays the answers out. */
@Component
class Workshop {
  private final Preview preview;
  private final Scenarios scenarios;
  private final AnswerWords answers;
  private final Choices choices;
  private final Columns columns;

  Workshop(
      Preview preview, Scenarios scenarios, AnswerWords answers, Choices choices, Columns columns) {
    this.columns = columns;
    this.preview = preview;
    this.scenarios = scenarios;
    this.answers = answers;
    this.choices = choices;
  }

  /**
   * What came of it: the page's parts.
   *
   * @param cards the cards of the form; empty where it could not be made into any
   */
  record Result(
      String cards,
      List<FieldError> errors,
      CheckView check,
      List<WorkshopView.AnswerView> answers) {

    boolean wrong() {
      return !errors.isEmpty() || !check.problems().isEmpty();
    }
  }

  /**
   * Somebody is about to ask: what is read for an answer can be read while the form is filled in.
   */
  void opened(SignedIn who) {
    columns.soon(who.municipality());
  }

  /** Nothing has been asked. */
  static Result nothing() {
    return new Result("", List.of(), CheckView.NOT_ASKED, List.of());
  }

  /** Looks the form and its cards through, and no more. */
  Result check(SignedIn who, ScenarioForm form, Words words) {
    List<FieldError> errors = new FormCheck(words).of(form);
    if (!errors.isEmpty()) {
      return new Result(form.text() ? form.cards() : "", errors, CheckView.NOT_ASKED, List.of());
    }
    String cards = cards(who, form, words);
    return new Result(
        cards, List.of(), CheckWords.view(preview.problems(named(cards, words)), words), List.of());
  }

  /**
   * Asks what the cards would do, beside another scenario where one is chosen.
   *
   * @param names whether citizens are to be named, to those who may see them
   */
  Result ask(SignedIn who, ScenarioForm form, LocalDate today, boolean names, Words words) {
    List<FieldError> errors = new FormCheck(words).of(form);
    if (!errors.isEmpty()) {
      return new Result(form.text() ? form.cards() : "", errors, CheckView.NOT_ASKED, List.of());
    }
    String cards = cards(who, form, words);
    String title = form.name().isEmpty() ? words.t("whatif.unnamed") : form.name();
    List<WorkshopView.AnswerView> shown = new ArrayList<>();
    CheckView check = ask(who, title, cards, today, names, words, shown);
    Optional<Scenarios.Scenario> other = other(who, form);
    if (other.isPresent() && check.problems().isEmpty()) {
      CheckView beside =
          ask(who, other.get().name(), other.get().cards(), today, names, words, shown);
      if (!beside.problems().isEmpty()) {
        errors.add(new FieldError("compare", words.t("whatif.wrong.compare", other.get().name())));
      }
    }
    return new Result(cards, errors, check, shown);
  }

  private Optional<Scenarios.Scenario> other(SignedIn who, ScenarioForm form) {
    return form.compare().matches("\\d{1,9}")
        ? scenarios.one(who, Long.parseLong(form.compare()))
        : Optional.empty();
  }

  private CheckView ask(
      SignedIn who,
      String title,
      String cards,
      LocalDate today,
      boolean names,
      Words words,
      List<WorkshopView.AnswerView> into) {
    try {
      return switch (preview.of(who.municipality(), today, named(cards, words))) {
        case Preview.Outcome.Refused(var problems) -> CheckWords.view(problems, words);
        case Preview.Outcome.Answered(Answer answer) -> {
          into.add(answers.view(who, title, answer, names, words));
          yield new CheckView(true, List.of());
        }
      };
    } catch (DictionaryChanged _) {
      return new CheckView(
          true, List.of(new CheckView.Found("", words.t("whatif.wrong.dictionary"), "", "")));
    }
  }

  /** The cards of a form; those written as text as they stand. */
  String cards(SignedIn who, ScenarioForm form, Words words) {
    return form.text()
        ? form.cards()
        : FormCard.laidOut(
            name(words), new FormCard(choices.rulebook(), who.municipality()).of(form));
  }

  /** Laid out as all cards are, where they can be read. */
  String laidOut(String cards, Words words) {
    try {
      return FormCard.laidOut(name(words), cards);
    } catch (RulebookException _) {
      return cards;
    }
  }

  private static SequencedMap<String, String> named(String cards, Words words) {
    return new TreeMap<>(Map.of(name(words), cards));
  }

  /** Under which problems are told. */
  private static String name(Words words) {
    return words.t("whatif.file");
  }

  /** The whole page. */
  WorkshopView view(
      SignedIn who,
      ScenarioForm form,
      Result result,
      Scenarios.@Nullable Scenario theirs,
      Words words) {
    return choices.view(who, form, result, scenarios.of(who), theirs, words);
  }
}
