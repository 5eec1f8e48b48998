package dk.frirum.rules.sweep;

import dk.frirum.rules.Text;
import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Version;
import dk.frirum.rules.sweep.Finding.Kind;
import dk.frirum.rules.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What falls between two versions of a card. What no version was ever meant for is no gap. */
final class Gaps {
  private final Requirement requirement;
  private final Succession succession;

  private Gaps(Book book, Requirement requirement) {
    this.requirement = requirement;
    this.succession = new Succession(book, requirement);
  }

  static List<Finding> of(Book book, Requirement requirement) {
    Gaps gaps = new Gaps(book, requirement);
    List<Finding> found = new ArrayList<>();
    found.addAll(gaps.outOfForce());
    found.addAll(gaps.transitions());
    return found;
  }

  private List<Finding> outOfForce() {
    List<Finding> found = new ArrayList<>();
    List<Version> versions = requirement.versions();
    for (int next = 1; next < versions.size(); next++) {
      Version before = versions.get(next - 1);
      Version after = versions.get(next);
      Days between = new Days(before.inForce().endDay(), after.inForce().firstDay());
      if (!between.isEmpty()) {
        found.add(
            new Finding(
                Kind.GAP,
                requirement.id(),
                after.place(),
                new Text(
                    "Ingen version af '%s' er i kraft %s".formatted(requirement.id(), between),
                    "No version of '%s' is in force %s".formatted(requirement.id(), between)),
                Text.same(between.first().toString())));
      }
    }
    return found;
  }

  /**
   * A stretch of spells that no version governs though those before and after are governed.
   *
   * @param daysIn how far into the spell its events happen
   */
  private record Hole(Days starts, int daysIn) {}

  private List<Finding> transitions() {
    if (succession.tracks().size() < 2) {
      return List.of();
    }
    List<Hole> widest = holes(0);
    if (succession.dependsOnDaysIn()) {
      for (int daysIn = 1; daysIn <= Succession.MOST_DAYS_IN; daysIn++) {
        List<Hole> holes = holes(daysIn);
        if (length(holes) > length(widest)) {
          widest = holes;
        }
      }
    }
    return widest.stream().map(this::finding).toList();
  }

  private static int length(List<Hole> holes) {
    return holes.stream().mapToInt(each -> each.starts().end() - each.starts().from()).sum();
  }

  private List<Hole> holes(int daysIn) {
    List<Hole> found = new ArrayList<>();
    Days days = succession.interesting();
    int lastGoverned = Period.OPEN;
    int open = Period.OPEN;
    for (int start = days.from(); start < days.end(); start++) {
      boolean governed = governed(start, daysIn);
      if (governed && open < start) {
        found.add(new Hole(new Days(open, start), daysIn));
      }
      if (governed) {
        lastGoverned = start;
        open = Period.OPEN;
      } else if (lastGoverned < start && open == Period.OPEN && somethingInForce(start, daysIn)) {
        open = start;
      }
    }
    return found;
  }

  private boolean governed(int start, int daysIn) {
    for (int index = 0; index < succession.tracks().size(); index++) {
      int anchor = succession.anchor(index, start, daysIn);
      if (anchor >= succession.tracks().get(index).firstAnchor(start)
          && succession.gives(index, start, anchor)) {
        return true;
      }
    }
    return false;
  }

  /** What falls on days without any version is a gap of the other kind. */
  private boolean somethingInForce(int start, int daysIn) {
    if (!succession.isInForce(start)) {
      return false;
    }
    for (int index = 0; index < succession.tracks().size(); index++) {
      int anchor = succession.anchor(index, start, daysIn);
      if (succession.isInForce(succession.deadline(index, anchor))) {
        return true;
      }
    }
    return false;
  }

  private Finding finding(Hole hole) {
    Days starts = hole.starts();
    LocalDate start = starts.first();
    @Nullable LocalDate last = starts.last();
    String id = requirement.id();
    boolean sees = hole.daysIn() > 0;
    String happens = start.plusDays(hole.daysIn()).toString();
    return new Finding(
        Kind.TRANSITION_GAP,
        id,
        requirement.place(),
        new Text(
            "Ingen version af '%s' gælder for perioder, der begynder %s .. %s, selv om den er i kraft før og efter"
                .formatted(id, start, last),
            "No version of '%s' governs spells that start %s .. %s, though it is in force before and after"
                .formatted(id, start, last)),
        new Text(
            "en periode fra " + start + (sees ? " med en hændelse den " + happens : ""),
            "a spell from " + start + (sees ? " with an event on " + happens : "")));
  }
}
