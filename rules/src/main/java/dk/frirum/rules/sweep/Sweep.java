package dk.frirum.rules.sweep;

import dk.frirum.rules.card.Book;
import java.util.ArrayList;
import java.util.List;

/** Everything that can be found in a rulebook that loads. */
public final class Sweep {
  private Sweep() {}

  /** Card by card in the order of the rulebook; at last what no card says. */
  public static List<Finding> of(Book whole) {
    Book book = whole.law();
    List<Finding> findings = new ArrayList<>();
    book.requirements()
        .forEach(requirement -> {
          findings.addAll(Gaps.of(book, requirement));
          findings.addAll(DeadVersions.of(book, requirement));
        });
    findings.addAll(DeadDeviations.of(book));
    findings.addAll(Coverage.of(book));
    return List.copyOf(findings);
  }
}
