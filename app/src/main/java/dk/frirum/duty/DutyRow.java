package dk.frirum.duty;

import dk.frirum.casework.CaseIndex;
import dk.frirum.postgres.CopyRows;
import dk.frirum.rules.Duty;
import dk.frirum.rules.card.Requirement.Responsible;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A duty with everything its row says of it.
 *
 * @param citizen whose it is, with municipality and caseworker as they stood when it was computed
 */
record DutyRow(CaseIndex.Entry citizen, CitizenDuty duty) {
  static final String COLUMNS =
      "citizen_id, spell_id, municipality, caseworker_id, benefit, requirement, rule_version,"
          + " anchor, due, status, met_on, have, need, deviations, responsible, open, awaited,"
          + " evaluated_on, rulebook_id";

  /** What makes it the same duty from one evaluation to the next. */
  static final Comparator<DutyRow> SAME_DUTY =
      Comparator.comparingLong((DutyRow row) -> row.citizen.id())
          .thenComparingLong(row -> row.duty.spellId())
          .thenComparing(row -> row.duty.duty().requirement())
          .thenComparing(row -> row.duty.duty().anchor());

  /** The same, and an order among duties of one anchor, which form requirements can have. */
  static final Comparator<DutyRow> ORDER =
      SAME_DUTY
          .thenComparing(
              row -> row.duty.duty().due(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparingInt(row -> row.duty.duty().version());

  /** Whether both say the same, apart from the ids of the rows. */
  boolean reads(DutyRow other) {
    return citizen.equals(other.citizen) && duty.equals(other.duty.withId(duty.id()));
  }

  /** Whether both have the same due date, or neither has any. */
  boolean sameDate(DutyRow other) {
    return Objects.equals(duty.duty().due(), other.duty.duty().due());
  }

  void into(CopyRows copy, Evaluation evaluation, @Nullable Long id) {
    Duty d = duty.duty();
    @Nullable Object[] values = {
      citizen.id(),
      duty.spellId(),
      citizen.municipality(),
      citizen.caseworkerId(),
      duty.benefit(),
      d.requirement(),
      d.version(),
      d.anchor(),
      d.due(),
      d.status(),
      d.metOn(),
      d.have(),
      d.need(),
      d.deviations(),
      duty.responsible().code(),
      duty.open(),
      duty.awaited(),
      evaluation.day(),
      evaluation.rulebookId()
    };
    if (id == null) {
      copy.add(values);
    } else {
      @Nullable Object[] withId = new @Nullable Object[values.length + 1];
      withId[0] = id;
      System.arraycopy(values, 0, withId, 1, values.length);
      copy.add(withId);
    }
  }

  static Responsible responsible(String code) {
    for (Responsible each : Responsible.values()) {
      if (each.code().equals(code)) {
        return each;
      }
    }
    throw new IllegalArgumentException("Nobody is called " + code);
  }
}
