package dk.frirum.rules.sweep;

import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Version;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.condition.Condition.Operator;
import dk.frirum.rules.condition.Subject;
import dk.frirum.rules.time.Period;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom a version, and the deviations from it, can concern at once. */
final class Scope {
  private final Book book;
  private final Map<Version, Integer> longest = new IdentityHashMap<>();

  Scope(Book book) {
    this.book = book;
  }

  /** Somebody the version applies to on the day it is read, and all the deviations concern. */
  Optional<Assignment> of(Version version, Deviation... deviations) {
    List<Condition> conditions = new ArrayList<>(conditions(version));
    for (Deviation deviation : deviations) {
      conditions.add(deviation.group());
      if (!deviation.municipalities().isEmpty()) {
        conditions.add(
            new Condition.In(
                new Subject.Municipality(),
                deviation.municipalities().stream().sorted().map(Integer::valueOf).toList()));
      }
    }
    return Satisfiable.together(conditions);
  }

  private List<Condition> conditions(Version version) {
    Condition applies = version.appliesTo();
    Course course = Course.of(version);
    boolean asksLength =
        applies.subjects().stream().anyMatch(each -> each instanceof Subject.SpellLength);
    if (!asksLength || !course.once() || !course.dated()) {
      return List.of(applies);
    }
    return List.of(
        applies,
        new Condition.Compare(
            new Subject.SpellLength(),
            Operator.AT_MOST,
            longest.computeIfAbsent(version, this::longestRead)));
  }

  /** A condition is read on the day of the deadline at the latest: no spell is longer by then. */
  private int longestRead(Version version) {
    Track track = new Track(version, book.calendar());
    int longest = 1;
    // Dates and weekdays come together in every way within 28 years.
    int from = Math.max(Days.EVER, version.governs().period().firstDay());
    for (int start = from; start < from + 28 * 366; start++) {
      longest = Math.max(longest, track.deadline(start) - start + 1);
    }
    return longest;
  }

  /** Days on which a duty of the version can be running, so that the deviation can touch it. */
  Days touchable(Requirement requirement, Version version, Deviation deviation) {
    Days running = new Track(version, book.calendar()).running();
    // What is overdue stays so until it is met, and a suspension shows on all that is unmet.
    boolean endless =
        deviation.layer().isSuspension()
            || book.deviationsOf(requirement.id()).stream().anyMatch(Effects::movesDates);
    return endless ? new Days(running.from(), Period.OPEN) : running;
  }

  /** Days on which a date of the version can fall, as long as nothing moves it. */
  Days deadlines(Version version) {
    return new Track(version, book.calendar()).deadlines();
  }

  static boolean shareMunicipality(Deviation one, Deviation other) {
    return one.municipalities().isEmpty()
        || other.municipalities().isEmpty()
        || one.municipalities().stream().anyMatch(other::holdsIn);
  }
}
