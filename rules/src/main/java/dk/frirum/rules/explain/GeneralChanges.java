package dk.frirum.rules.explain;

import static dk.frirum.rules.explain.Words.both;

import dk.frirum.rules.Text;
import dk.frirum.rules.card.Book;
import dk.frirum.rules.dictionary.Dictionary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What changed in that which the cards are read against. */
final class GeneralChanges {
  private GeneralChanges() {}

  static List<Text> between(Book before, Book after) {
    Compared compared = new Compared(Text.same(""));
    compared.changed(
        new Text("Lagenes orden", "The order of the layers"), layers(before), layers(after));
    compared.changed(
        new Text("Varslet før en frist", "The notice before a date"),
        Words.days(before.noticeDays()),
        Words.days(after.noticeDays()));
    if (!before.calendar().equals(after.calendar())) {
      compared.add(
          new Text("Kalenderens fridage er ændret.", "The days off of the calendar have changed."));
    }
    entries(
        compared,
        new Text("Tællereglen", "The counting rule"),
        countings(before),
        countings(after));
    entries(compared, new Text("Ordbogens", "The dictionary's"), words(before), words(after));
    return compared.sentences();
  }

  private static Text layers(Book book) {
    return Text.same(String.join(" < ", book.layers().stream().map(each -> each.name()).toList()));
  }

  private static void entries(
      Compared compared, Text what, Map<String, Object> was, Map<String, Object> is) {
    was.forEach((name, entry) -> {
      if (!is.containsKey(name)) {
        compared.add(
            both("%s „%s“ er udgået.", "%s “%s” has been dropped.", what, Text.same(name)));
      } else if (!entry.equals(is.get(name))) {
        compared.add(both("%s „%s“ er ændret.", "%s “%s” has changed.", what, Text.same(name)));
      }
    });
    is.keySet().stream()
        .filter(name -> !was.containsKey(name))
        .forEach(name ->
            compared.add(
                both("%s „%s“ er kommet til.", "%s “%s” has been added.", what, Text.same(name))));
  }

  private static Map<String, Object> countings(Book book) {
    return new LinkedHashMap<>(book.countings());
  }

  /** Every entry by kind and code, without the number it happens to have. */
  private static Map<String, Object> words(Book book) {
    Dictionary dictionary = book.dictionary();
    Map<String, Object> words = new LinkedHashMap<>();
    dictionary.acts().forEach((code, title) -> words.put("act " + code, title));
    dictionary.anchors().forEach((code, title) -> words.put("anchor " + code, title));
    dictionary
        .benefits()
        .forEach(
            (code, each) -> words.put("benefit " + code, List.of(each.title(), each.anchor())));
    dictionary
        .attributes()
        .forEach(
            (code, each) -> words.put("attribute " + code, List.of(each.title(), each.type())));
    dictionary
        .events()
        .forEach((code, each) ->
            words.put(
                "event " + code,
                List.of(each.title(), each.attributes().stream().map(one -> one.code()).toList())));
    dictionary
        .facts()
        .forEach((code, each) ->
            words.put(
                "fact " + code,
                List.of(
                    each.title(),
                    each.type(),
                    each.source(),
                    String.valueOf(each.whenNotRegistered()))));
    return words;
  }
}
