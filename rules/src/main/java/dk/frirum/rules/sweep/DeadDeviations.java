package dk.frirum.rules.sweep;

import dk.frirum.rules.Text;
import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Version;
import dk.frirum.rules.sweep.Finding.Kind;
import java.util.ArrayList;
import java.util.List;

/** Deviations that can never touch a duty, or never one of some requirement they name. */
final class DeadDeviations {
  private final Book book;
  private final Scope scope;

  private DeadDeviations(Book book) {
    this.book = book;
    this.scope = new Scope(book);
  }

  static List<Finding> of(Book book) {
    DeadDeviations dead = new DeadDeviations(book);
    return book.deviations().stream().flatMap(each -> dead.of(each).stream()).toList();
  }

  private List<Finding> of(Deviation deviation) {
    List<Finding> found = new ArrayList<>();
    int edges = 0;
    for (Requirement requirement : book.requirements()) {
      if (!deviation.of().contains(requirement.id())) {
        continue;
      }
      edges++;
      List<Version> then =
          requirement.versions().stream()
              .filter(each ->
                  !scope
                      .touchable(requirement, each, deviation)
                      .and(Days.of(deviation.period()))
                      .isEmpty())
              .toList();
      if (then.isEmpty()) {
        found.add(outsideTime(deviation, requirement));
      } else if (then.stream().allMatch(each -> scope.of(each, deviation).isEmpty())) {
        found.add(nobody(deviation, requirement));
      }
    }
    return found.size() == edges && edges > 1 ? List.of(whole(deviation)) : found;
  }

  private static Finding outsideTime(Deviation deviation, Requirement requirement) {
    return finding(
        deviation,
        new Text(
            "Fravigelsen '%s' kan aldrig røre '%s': perioden ligger uden for alle kravets versioner"
                .formatted(deviation.id(), requirement.id()),
            "The deviation '%s' can never touch '%s': its period lies outside all its versions"
                .formatted(deviation.id(), requirement.id())),
        new Text(
            deviation.period() + "; kravet " + inForce(requirement),
            deviation.period() + "; the requirement " + inForce(requirement)));
  }

  private static Finding nobody(Deviation deviation, Requirement requirement) {
    return finding(
        deviation,
        new Text(
            "Fravigelsen '%s' kan aldrig røre '%s': ingen er i begges gruppe"
                .formatted(deviation.id(), requirement.id()),
            "The deviation '%s' can never touch '%s': nobody is in the group of both"
                .formatted(deviation.id(), requirement.id())),
        new Text("ingen ydelse, alder eller oplysning", "no benefit, age or fact will do"));
  }

  private static Finding whole(Deviation deviation) {
    return finding(
        deviation,
        new Text(
            "Fravigelsen '%s' kan aldrig røre noget krav".formatted(deviation.id()),
            "The deviation '%s' can never touch any requirement".formatted(deviation.id())),
        Text.same(deviation.period() + ", " + String.join(", ", deviation.of())));
  }

  private static Finding finding(Deviation deviation, Text text, Text witness) {
    return new Finding(Kind.UNREACHABLE, deviation.id(), deviation.place(), text, witness);
  }

  private static String inForce(Requirement requirement) {
    return String.join(
        ", ", requirement.versions().stream().map(each -> each.inForce().toString()).toList());
  }
}
