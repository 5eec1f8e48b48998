package dk.frirum.rules.sweep;

import dk.frirum.rules.Text;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.said.Advice;
import dk.frirum.rules.said.Wrong;
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

  public Text message() {
    return Wrong.CONFLICT.of(
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
  public Text suggestion() {
    Text municipality =
        witness
            .value("municipality")
            .map(each ->
                new Text("i kommune ", "in municipality ")
                    .plus(each.subject().type().show(each.value())))
            .orElse(new Text("i enhver kommune", "in any municipality"));
    return Advice.PART_THEM.of(
        day, municipality, requirement, witness.without("municipality").told());
  }
}
