package dk.frirum.fund;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Requirement.Responsible;
import dk.frirum.rules.card.Shape;
import dk.frirum.rules.card.Version;
import dk.frirum.rules.time.Counting;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a course goes from the a-kasse to the municipality: where the window of the municipality's
 * own interviews opens, by the rule that governs the spell. So the day follows the law of the time,
 * and a trial that moves the window moves it; of a spell no such rule governs nothing is said.
 */
record HandOverLaw(Rulebook book, CaseHistory history) {

  /**
   * @param on the last day of the a-kasse's part
   * @param requirement id of the card, {@code basis} its paragraph
   */
  record Day(LocalDate on, String requirement, String basis) {}

  Optional<Day> of(CaseHistory.Spell spell) {
    LocalDate later = spell.from().plusYears(1);
    return Stream.of(book, book.measuring())
        .flatMap(each ->
            each.evaluate(history, later).stream()
                .filter(duty -> duty.spell().equals(spell.id()))
                .map(duty -> day(each, duty))
                .flatMap(Optional::stream))
        .min(Comparator.comparing(Day::on));
  }

  private static Optional<Day> day(Rulebook book, Duty duty) {
    Requirement requirement = book.requirement(duty.requirement()).orElseThrow();
    Version version = requirement.versions().get(duty.version());
    @Nullable Counting counting = version.counting();
    return version.shape() instanceof Shape.Count count
            && count.after() != null
            && counting != null
            && requirement.responsible() == Responsible.MUNICIPALITY
            && version.fulfilledBy().kinds().stream()
                .anyMatch(kind -> kind.code().equals("job-interview"))
        ? Optional.of(
            new Day(
                counting.add(duty.anchor(), count.after(), book.calendar()),
                duty.requirement(),
                version.basis().citation()))
        : Optional.empty();
  }
}
