package dk.frirum.duty;

import dk.frirum.casework.CaseIndex;
import dk.frirum.casework.Histories;
import dk.frirum.casework.Scope;
import dk.frirum.casework.WholeCase;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Status;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.columns.DutyColumns;
import dk.frirum.rules.columns.HistoryBuilder;
import dk.frirum.rules.columns.HistoryColumns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Computes duties for a day.
 *
 * @param rulebookId number of the rulebook in the database; 0 where nothing is stored
 */
record Evaluation(Rulebook rulebook, LocalDate day, int rulebookId) {

  /** The duties of a scope that pass, in order of citizen. */
  List<DutyRow> of(Histories histories, Scope scope, int threads, Predicate<CitizenDuty> passing) {
    HistoryBuilder builder = rulebook.columns();
    CaseIndex index = histories.indexed(scope, builder);
    return rows(builder.build(), index, threads, passing);
  }

  /** All duties of a case that was read, as they come. */
  List<DutyRow> of(WholeCase whole) {
    HistoryBuilder builder = rulebook.columns();
    CaseIndex index = whole.indexed(builder);
    return rows(builder.build(), index, 1, _ -> true);
  }

  private List<DutyRow> rows(
      HistoryColumns columns, CaseIndex index, int threads, Predicate<CitizenDuty> passing) {
    List<DutyRow> rows = new ArrayList<>();
    for (DutyColumns.Part part : rulebook.evaluate(columns, day, threads).parts()) {
      for (int row = 0; row < part.size(); row++) {
        CitizenDuty duty = duty(columns, index, part, row);
        if (passing.test(duty)) {
          rows.add(new DutyRow(index.citizen(duty.citizenId()), duty));
        }
      }
    }
    return rows;
  }

  private CitizenDuty duty(
      HistoryColumns columns, CaseIndex index, DutyColumns.Part part, int row) {
    Requirement requirement = rulebook.requirements().get(part.requirement(row));
    CaseIndex.Spell spell = index.spell(columns.spellId(part.spell(row)));
    Status status = part.status(row);
    return new CitizenDuty(
        0,
        columns.citizenId(part.citizen(row)),
        spell.id(),
        spell.benefit(),
        requirement.responsible(),
        outstanding(status) && spell.on(day),
        new Duty(
            requirement.id(),
            part.version(row),
            Long.toString(spell.id()),
            LocalDate.ofEpochDay(part.anchor(row)),
            date(part.due(row)),
            status,
            date(part.metOn(row)),
            part.have(row),
            part.need(row),
            rulebook.deviationIds(part.requirement(row), part.deviations(row))));
  }

  /** Whether something is still to be done, or may be. */
  static boolean outstanding(Status status) {
    return switch (status) {
      case UPCOMING, DUE, OVERDUE, SUSPENDED, UNDETERMINED -> true;
      case MET, MET_LATE, LIFTED, NOT_COVERED -> false;
    };
  }

  private static @Nullable LocalDate date(int day) {
    return day == DutyColumns.NO_DAY ? null : LocalDate.ofEpochDay(day);
  }
}
