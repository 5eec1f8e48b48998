package dk.frirum.rules.explain;

import static dk.frirum.rules.explain.Words.both;

import dk.frirum.rules.Text;
import dk.frirum.rules.card.Basis;
import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Card;
import dk.frirum.rules.card.CardCase;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Place;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Reservations;
import dk.frirum.rules.card.Share;
import dk.frirum.rules.condition.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a card says otherwise than before, sentence by sentence. */
final class CardChanges {
  private static final Place NOWHERE = new Place("", 1, 1);

  private final Book before;
  private final Book after;

  CardChanges(Book before, Book after) {
    this.before = before;
    this.after = after;
  }

  /** Nothing when both say the same. */
  List<Text> between(Card old, Card now) {
    Compared compared = new Compared(Text.same(""));
    compared.changed(new Text("Titlen", "The title"), old.title(), now.title());
    basis(compared, old.basis(), now.basis());
    if (old instanceof Requirement was && now instanceof Requirement is) {
      compared.changed(new Text("Lovens ordlyd", "The act's wording"), was.wording(), is.wording());
      compared.changed(
          new Text("Den ansvarlige", "Who is responsible"),
          was.responsible().title(),
          is.responsible().title());
      standing(compared, was, is);
      new VersionChanges(before, after).between(was, is, compared);
    }
    if (old instanceof Deviation was && now instanceof Deviation is) {
      deviation(compared, was, is);
    }
    reservations(compared, old.reservations(), now.reservations());
    if (!cases(old).equals(cases(now))) {
      compared.add(new Text("Kortets eksempler er ændret.", "The cases of the card have changed."));
    }
    return compared.sentences();
  }

  private static void standing(Compared compared, Requirement was, Requirement is) {
    compared.changed(
        new Text("Om det er et mål", "Whether it is a target"),
        yes(was.target()),
        yes(is.target()));
    compared.changed(
        new Text("Om det kun gælder, hvor det er indført,", "Whether it holds only where added"),
        yes(was.added()),
        yes(is.added()));
    compared.changed(new Text("Andelen", "The share"), share(was), share(is));
  }

  private static Text yes(boolean answer) {
    return answer ? new Text("ja", "yes") : new Text("nej", "no");
  }

  private static Text share(Requirement requirement) {
    Share share = requirement.share();
    return share == null
        ? new Text("alle", "everybody")
        : both(
            "mindst %s %% hvert %s",
            "at least %s %% each %s",
            Text.same(Integer.toString(share.percent())),
            share.each().title());
  }

  static void basis(Compared compared, Basis was, Basis is) {
    compared.changed(
        new Text("Hjemlen", "The legal basis"),
        Text.same(was.citation()),
        Text.same(is.citation()));
    compared.changed(new Text("Kilden", "The source"), was.source(), is.source());
    compared.changed(new Text("Efterprøvningen", "The verification"), mark(was), mark(is));
    compared.changed(
        new Text("Noten om efterprøvningen", "The note on the verification"),
        was.note(),
        is.note());
  }

  static void reservations(Compared compared, Reservations was, Reservations is) {
    compared.changed(new Text("Skønnet", "The discretion"), was.discretion(), is.discretion());
    compared.changed(new Text("Det, der mangler,", "What is missing"), was.missing(), is.missing());
    compared.changed(new Text("Tvivlen", "The doubt"), was.doubt(), is.doubt());
  }

  static Text mark(Basis basis) {
    return switch (basis.verified()) {
      case PASSAGE -> new Text("læst i loven", "read in the act");
      case BILL ->
          new Text(
              "læst i lovforslaget eller hos ministeriet", "read in the bill or with the ministry");
      case SECONDARY -> new Text("kun sekundær kilde", "secondary source only");
      case MEMORY -> new Text("efter hukommelsen, ikke bekræftet", "from memory, not verified");
    };
  }

  private void deviation(Compared compared, Deviation was, Deviation is) {
    compared.changed(
        new Text("Virkningen", "The effect"),
        new CardProse(before).effect(was),
        new CardProse(after).effect(is));
    compared.changed(
        new Text("Laget", "The layer"),
        Text.same(was.layer().name()),
        Text.same(is.layer().name()));
    compared.changed(new Text("Hvem den gælder,", "Whom it holds for"), group(was), group(is));
    compared.changed(
        new Text("Kommunerne", "The municipalities"), municipalities(was), municipalities(is));
    compared.changed(
        new Text("Perioden", "The period"), Words.period(was.period()), Words.period(is.period()));
    compared.changed(new Text("Godkendelsen", "The approval"), approval(was), approval(is));
    for (String id : is.of()) {
      if (!was.of().contains(id)) {
        compared.add(both("Angår nu også „%s“.", "Now also concerns “%s”.", title(after, id)));
      }
    }
    for (String id : was.of()) {
      if (!is.of().contains(id)) {
        compared.add(
            both("Angår ikke længere „%s“.", "No longer concerns “%s”.", title(before, id)));
      }
    }
  }

  private static Text group(Deviation deviation) {
    return deviation.group() instanceof Condition.Always
        ? new Text("alle", "everybody")
        : both("når %s", "when %s", ConditionWords.of(deviation.group()));
  }

  private static Text municipalities(Deviation deviation) {
    return deviation.municipalities().isEmpty()
        ? new Text("alle", "all")
        : Text.same(String.join(", ", new TreeSet<>(deviation.municipalities())));
  }

  private static @Nullable String approval(Deviation deviation) {
    Deviation.Approval approval = deviation.approval();
    return approval == null ? null : approval.by() + ", " + approval.on();
  }

  private static Text title(Book book, String id) {
    return Stream.concat(book.requirements().stream(), book.shares().stream())
        .filter(each -> each.id().equals(id))
        .map(Requirement::title)
        .findFirst()
        .orElse(Text.same(id));
  }

  /** Where a case stands is no part of it. */
  private static List<CardCase> cases(Card card) {
    List<CardCase> cases = new ArrayList<>();
    for (CardCase each : card.cases()) {
      cases.add(
          new CardCase(each.name(), each.of(), each.given(), each.on(), each.expect(), NOWHERE));
    }
    return cases;
  }
}
