package dk.frirum.rules.effect;

import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Requirement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which requirements may give other duties in one book than in another. */
final class Affected {
  private Affected() {}

  /** Ids, in the order of the later book; those it lacks come last. */
  static List<String> between(Book before, Book after) {
    Map<String, Object> old = contents(before);
    Map<String, Object> now = contents(after);
    Set<String> ids = new LinkedHashSet<>(now.keySet());
    ids.addAll(old.keySet());
    boolean all =
        !before.calendar().equals(after.calendar())
            || before.noticeDays() != after.noticeDays()
            || !before.dictionary().equals(after.dictionary());
    return ids.stream().filter(id -> all || !Objects.equals(old.get(id), now.get(id))).toList();
  }

  private static Map<String, Object> contents(Book book) {
    Map<String, Object> contents = new LinkedHashMap<>();
    book.requirements().forEach(each -> contents.put(each.id(), content(book, each)));
    return contents;
  }

  private static Object content(Book book, Requirement card) {
    return List.of(
        Telling.of(card),
        card.versions().stream().map(Telling::of).toList(),
        book.deviationsOf(card.id()).stream().map(Telling::of).toList());
  }
}
