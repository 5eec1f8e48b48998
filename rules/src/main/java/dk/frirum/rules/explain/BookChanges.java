package dk.frirum.rules.explain;

import static dk.frirum.rules.explain.Words.both;

import dk.frirum.rules.Text;
import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Card;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is different between two rulebooks, in legal words.
 *
 * @param general what changed beyond the cards of the law: layers, calendar, dictionary
 * @param cards removed ones first, then changed, then added; in the order of their rulebook
 */
public record BookChanges(List<Text> general, List<CardChange> cards) {

  public BookChanges {
    general = List.copyOf(general);
    cards = List.copyOf(cards);
  }

  /** What became of a card. */
  public enum Kind {
    REMOVED(new Text("Ophævet", "Removed")),
    CHANGED(new Text("Ændret", "Changed")),
    ADDED(new Text("Nyt", "Added"));

    private final Text title;

    Kind(Text title) {
      this.title = title;
    }

    public Text title() {
      return title;
    }
  }

  /**
   * A card that is not the same in both.
   *
   * @param citation act and paragraph
   * @param sentences what changed; of an added or removed card what it says
   */
  public record CardChange(
      Kind kind, String id, Text title, String citation, List<Text> sentences) {
    public CardChange {
      sentences = List.copyOf(sentences);
    }
  }

  /** From one rulebook to another. */
  public static BookChanges between(Book before, Book after) {
    Map<String, Card> old = cards(before);
    Map<String, Card> now = cards(after);
    List<CardChange> changes = new ArrayList<>();
    old.forEach((id, card) -> {
      if (!now.containsKey(id)) {
        changes.add(change(Kind.REMOVED, card, whole(before, card)));
      }
    });
    now.forEach((id, card) -> {
      Card earlier = old.get(id);
      List<Text> sentences =
          earlier == null ? List.of() : new CardChanges(before, after).between(earlier, card);
      if (!sentences.isEmpty()) {
        changes.add(change(Kind.CHANGED, card, sentences));
      }
    });
    now.forEach((id, card) -> {
      if (!old.containsKey(id)) {
        changes.add(change(Kind.ADDED, card, whole(after, card)));
      }
    });
    return new BookChanges(GeneralChanges.between(before, after), changes);
  }

  public boolean isEmpty() {
    return general.isEmpty() && cards.isEmpty();
  }

  private static Map<String, Card> cards(Book book) {
    Map<String, Card> cards = new LinkedHashMap<>();
    book.requirements().forEach(each -> cards.put("requirement " + each.id(), each));
    book.deviations().forEach(each -> cards.put("deviation " + each.id(), each));
    return cards;
  }

  private static CardChange change(Kind kind, Card card, List<Text> sentences) {
    return new CardChange(kind, card.id(), card.title(), card.basis().citation(), sentences);
  }

  /** What a card says in a few sentences, with when. */
  private static List<Text> whole(Book book, Card card) {
    List<Text> sentences = new ArrayList<>(new CardProse(book).of(card).summary());
    switch (card) {
      case Requirement requirement -> {
        for (Version version : requirement.versions()) {
          sentences.add(both("I kraft %s.", "In force %s.", Words.period(version.inForce())));
          sentences.add(CardProse.governs(version.governs()));
        }
      }
      case Deviation deviation ->
          sentences.add(both("Gælder %s.", "In force %s.", Words.period(deviation.period())));
    }
    return sentences;
  }
}
