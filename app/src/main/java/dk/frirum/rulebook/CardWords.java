package dk.frirum.rulebook;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Card;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Reservations;
import dk.frirum.rules.explain.CardText;
import dk.frirum.rules.explain.CardText.CaseText;
import dk.frirum.rules.time.Period;
import dk.frirum.web.Basis;
import dk.frirum.web.Choice;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One card in the reader's language. */
record CardWords(Rulebook rulebook, Words words) {

  /**
   * @param day the day whose version is marked
   */
  CardView view(Card card, LocalDate day) {
    CardText text = rulebook.describe(card);
    Reservations reservations = card.reservations();
    return new CardView(
        card.id(),
        in(card.title()),
        layer(card),
        text.summary().stream().map(this::in).toList(),
        basis(card),
        card.basis().note(),
        wording(card),
        text.versions().stream().map(version -> version(version, day)).toList(),
        text.cases().stream().map(one -> oneCase(one, card)).toList(),
        related(card),
        known(reservations.discretion(), reservations.doubt()),
        known(reservations.missing()),
        card.place().file() + ":" + card.place().line());
  }

  private String in(Text text) {
    return text.in(words.rules());
  }

  private String layer(Card card) {
    return switch (card) {
      case Requirement requirement when requirement.target() -> words.t("layer.target");
      case Requirement requirement when requirement.share() != null -> words.t("layer.share");
      case Requirement _ -> words.t("layer.statute");
      case Deviation deviation ->
          deviation.layer().isStatute()
              ? words.t("layer.exception")
              : words.code("layer", deviation.layer().name());
    };
  }

  private Basis basis(Card card) {
    Period latest = BasisWords.inForce(card).getLast();
    return new Basis(
        in(rulebook.dictionary().actTitle(card.basis().act())),
        BasisWords.section(card.basis(), words),
        latest.first(),
        latest.last(),
        BasisWords.mark(card.basis()),
        card.basis().source());
  }

  private static @Nullable String wording(Card card) {
    return card instanceof Requirement requirement ? requirement.wording() : null;
  }

  private CardView.Version version(CardText.VersionText version, LocalDate day) {
    return new CardView.Version(
        version.inForce().first(),
        version.inForce().last(),
        version.inForce().contains(day),
        version.lines().stream().map(this::in).toList());
  }

  /** The rulebook is not loaded unless every case came out as expected. */
  private CardView.Case oneCase(CaseText one, Card card) {
    Stream<String> about =
        card instanceof Deviation ? Stream.of(words.t("card.about", in(one.of()))) : Stream.of();
    return new CardView.Case(
        one.name(),
        Stream.concat(about, one.given().stream().map(this::in)).toList(),
        one.on(),
        in(one.expect()),
        true);
  }

  /** What sets it aside, or what it sets aside. */
  private List<Choice> related(Card card) {
    Stream<? extends Card> others =
        switch (card) {
          case Requirement requirement ->
              rulebook.deviations().stream()
                  .filter(deviation -> deviation.of().contains(requirement.id()));
          case Deviation deviation ->
              deviation.of().stream().flatMap(id -> rulebook.requirement(id).stream());
        };
    return others.map(other -> new Choice("/rulebook/" + other.id(), in(other.title()))).toList();
  }

  private static List<String> known(@Nullable String... notes) {
    List<String> all = new ArrayList<>();
    for (String note : notes) {
      if (note != null) {
        all.add(note);
      }
    }
    return all;
  }
}
