package dk.frirum.rules.sweep;

import dk.frirum.rules.card.Deviation;
import java.time.LocalDate;

/**
 * Two deviations of one layer that would do different things to the same duty.
 *
 * @param second the later of the two in the rulebook
 * @param requirement id of the requirement both concern
 * @param day first day on which they meet
 * @param witness somebody both concern
 */
public record Conflict(
    Deviation first, Deviation second, String requirement, LocalDate day, Assignment witness) {

  public String message() {
    return "'%s' (%s, %s:%d) and '%s' (%s, %s:%d) concern '%s' at once: two effects of the layer '%s'"
        .formatted(
            second.id(),
            Effects.word(second),
            second.place().file(),
            second.place().line(),
            first.id(),
            Effects.word(first),
            first.place().file(),
            first.place().line(),
            requirement,
            second.layer().name());
  }

  /** Where they meet, and what could be done. */
  public String suggestion() {
    String municipality =
        witness
            .value("municipality")
            .map(each -> "in municipality " + each.subject().type().show(each.value()).english())
            .orElse("in any municipality");
    return "For example on %s %s, %s: %s. Give one another layer, or part their periods or groups."
        .formatted(day, municipality, requirement, witness.without("municipality").words());
  }
}
