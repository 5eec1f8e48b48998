package dk.frirum.rules.sweep;

import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds every two deviations that the order of layers cannot tell apart though they do different
 * things. Which of them came first in the files must never decide.
 */
public final class Conflicts {
  private final Book book;
  private final Scope scope;

  private Conflicts(Book book) {
    this.book = book;
    this.scope = new Scope(book);
  }

  /** At most one for two cards, in the order of the second card. */
  public static List<Conflict> of(Book book) {
    Conflicts conflicts = new Conflicts(book.law());
    List<Conflict> found = new ArrayList<>();
    List<Deviation> all = book.deviations();
    for (int second = 1; second < all.size(); second++) {
      for (int first = 0; first < second; first++) {
        conflicts.between(all.get(first), all.get(second)).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Conflict> between(Deviation first, Deviation second) {
    boolean apart =
        !first.layer().equals(second.layer())
            || !first.period().overlaps(second.period())
            || Effects.same(first, second)
            || !Scope.shareMunicipality(first, second);
    if (apart) {
      return Optional.empty();
    }
    return book.requirements().stream()
        .filter(each -> first.of().contains(each.id()) && second.of().contains(each.id()))
        .flatMap(each -> on(each, first, second).stream())
        .findFirst();
  }

  private Optional<Conflict> on(Requirement requirement, Deviation first, Deviation second) {
    Days both = Days.of(first.period()).and(Days.of(second.period()));
    for (Version version : requirement.versions()) {
      Days days = both.and(scope.deadlines(version));
      Optional<Assignment> witness =
          days.isEmpty() ? Optional.empty() : scope.of(version, first, second);
      if (witness.isPresent()) {
        return Optional.of(
            new Conflict(first, second, requirement.id(), days.first(), witness.get()));
      }
    }
    return Optional.empty();
  }
}
