package dk.frirum.evaluation;

import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.audit.Purpose;
import dk.frirum.evidence.federation.Shipment;
import dk.frirum.evidence.spell.SpellProblem;
import dk.frirum.evidence.spell.Weeks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A municipality's answer to the question of another's protocol (<i>svar til en anden kommunes
 * evaluering</i>): how many of its own were in the same group in the same weeks, and how many had
 * left. Sums only; no person leaves.
 */
@Component
public class OwnAnswer {
  private final Cohorts cohorts;
  private final Audit audit;
  private final Clock clock;

  OwnAnswer(Cohorts cohorts, Audit audit, Clock clock) {
    this.cohorts = cohorts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * An answer.
   *
   * @param problems spells whose citizens are in no cell
   */
  public record Answer(Shipment shipment, List<SpellProblem> problems) {}

  /**
   * Counts, and writes in the trail that it was done.
   *
   * @param protocol its text as it was frozen
   * @param installation who answers, as the file shall say
   * @throws IllegalArgumentException where the text is no protocol, or the data do not reach yet
   */
  @Transactional
  public Answer answer(String municipality, String protocol, String installation) {
    Plan plan = Plan.read(protocol);
    int cut = Weeks.of(LocalDate.now(clock)) - 1;
    LocalDate day = Weeks.monday(cut).plusDays(6);
    if (day.isBefore(plan.knownAt(plan.horizon()))) {
      throw new IllegalArgumentException(
          "The data tell of days until %s; the question can be answered from %s on"
              .formatted(day, plan.knownAt(plan.horizon()).plusDays(1)));
    }
    Cohorts.Counted counted =
        cohorts.answer(municipality, plan.in(Integer.parseInt(municipality)), cut);
    audit.record(
        Entry.of(null, Action.LIST_EXPORTED)
            .on(Purpose.OPERATION, null)
            .with(
                Map.of(
                    "what", "cells",
                    "cells", counted.cells().all().size(),
                    "protocol", Reproduction.hash(protocol))));
    return new Answer(
        new Shipment(List.of(installation), plan.question(), day.toString(), counted.cells()),
        counted.problems());
  }
}
