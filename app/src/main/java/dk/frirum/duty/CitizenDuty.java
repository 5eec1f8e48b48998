package dk.frirum.duty;

import dk.frirum.rules.Duty;
import dk.frirum.rules.card.Requirement.Responsible;

/**
 * A duty and whose it is.
 *
 * @param id of the stored row; 0 where it was computed for another day and is not stored
 * @param citizenId the citizen
 * @param spellId the spell it belongs to, as {@code duty.spell()} says in text
 * @param benefit code of the spell's benefit
 * @param responsible who must fulfil it
 * @param outstanding still to be done, in a spell that runs on the day asked about
 */
public record CitizenDuty(
    long id,
    long citizenId,
    long spellId,
    String benefit,
    Responsible responsible,
    boolean outstanding,
    Duty duty) {

  /** Still to be done by the municipality: what Today shows. */
  public boolean open() {
    return outstanding && responsible == Responsible.MUNICIPALITY;
  }

  /** Still to be done by somebody else. */
  public boolean awaited() {
    return outstanding && responsible != Responsible.MUNICIPALITY;
  }

  CitizenDuty withId(long other) {
    return new CitizenDuty(other, citizenId, spellId, benefit, responsible, outstanding, duty);
  }
}
