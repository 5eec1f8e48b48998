package dk.frirum.duty;

import static dk.frirum.tables.Tables.DUTY_CHANGE;
import static dk.frirum.tables.Tables.SPELL;
import static org.jooq.impl.DSL.select;

import dk.frirum.postgres.CopyRows;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Status;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What another rulebook did to each case on the day it came: a trial that began, was changed or
 * ended, or a new version of the law. Written with the duties themselves, and never changed.
 */
@Component
public class DutyChanges {
  private final DSLContext sql;

  DutyChanges(DSLContext sql) {
    this.sql = sql;
  }

  /** One side of a change; no status where the duty was not there, or is no longer. */
  public record Side(@Nullable LocalDate due, @Nullable Status status) {
    static final Side NOTHING = new Side(null, null);
  }

  /**
   * A change of one duty.
   *
   * @param deviations ids of those that act on it afterwards
   */
  public record Change(
      LocalDate on,
      long spell,
      String requirement,
      LocalDate anchor,
      Side before,
      Side after,
      List<String> deviations) {
    public Change {
      deviations = List.copyOf(deviations);
    }
  }

  /**
   * A citizen's, latest first. By the spell: rows stay under the record they were written for,
   * while a spell goes to another when two records are merged or parted.
   */
  public List<Change> of(long citizenId) {
    return sql.selectFrom(DUTY_CHANGE)
        .where(
            DUTY_CHANGE.SPELL_ID.in(
                select(SPELL.ID).from(SPELL).where(SPELL.CITIZEN_ID.eq(citizenId))))
        .orderBy(DUTY_CHANGE.ID.desc())
        .fetch(row ->
            new Change(
                row.getChangedOn(),
                row.getSpellId(),
                row.getRequirement(),
                row.getAnchor(),
                new Side(row.getDueBefore(), status(row.getStatusBefore())),
                new Side(row.getDueAfter(), status(row.getStatusAfter())),
                Arrays.asList(row.getDeviations())));
  }

  /**
   * Notes what the rulebook in use does to citizens whose cases change before the run over
   * everybody has been noted: the run may find nothing of it any more. Both are asked on the cases
   * as they stand, so that what the case itself changed is not put down to the rules.
   *
   * @param before number of the rulebook of the run before
   * @param was the duties by it, and {@code now} by the one in use, in {@link DutyRow#ORDER}
   */
  void early(
      List<Long> citizens,
      Evaluation evaluation,
      int before,
      List<DutyRow> was,
      List<DutyRow> now) {
    Set<Key> noted =
        new HashSet<>(
            sql.select(DUTY_CHANGE.SPELL_ID, DUTY_CHANGE.REQUIREMENT, DUTY_CHANGE.ANCHOR)
                .from(DUTY_CHANGE)
                .where(
                    DUTY_CHANGE.CITIZEN_ID.in(citizens),
                    DUTY_CHANGE.CHANGED_ON.eq(evaluation.day()),
                    DUTY_CHANGE.RULEBOOK_BEFORE.eq((short) before),
                    DUTY_CHANGE.RULEBOOK_AFTER.eq((short) evaluation.rulebookId()))
                .fetch(row -> new Key(row.value1(), row.value2(), row.value3())));
    Gathered changes = new Gathered(evaluation, before, row -> noted.contains(Key.of(row.duty())));
    Differences.between(was, now, changes);
    sql.connection(changes::into);
  }

  /** Which duty it is. */
  private record Key(long spell, String requirement, LocalDate anchor) {
    static Key of(CitizenDuty duty) {
      return new Key(duty.spellId(), duty.duty().requirement(), duty.duty().anchor());
    }
  }

  private static @Nullable Status status(@Nullable String name) {
    return name == null ? null : Status.valueOf(name);
  }

  /** Gathers the changes of a run by another rulebook than the one before; many to be sent. */
  static final class Gathered implements Differences {
    private final CopyRows rows =
        new CopyRows(
            "duty_change",
            "citizen_id, spell_id, requirement, anchor, due_before, status_before, due_after,"
                + " status_after, deviations, changed_on, rulebook_before, rulebook_after");
    private final Evaluation evaluation;
    private final int before;
    private final Predicate<DutyRow> noted;

    /**
     * @param before number of the rulebook the stored duties follow from
     */
    Gathered(Evaluation evaluation, int before) {
      this(evaluation, before, _ -> false);
    }

    /**
     * @param noted whether a duty's change has been noted already
     */
    Gathered(Evaluation evaluation, int before, Predicate<DutyRow> noted) {
      this.evaluation = evaluation;
      this.before = before;
      this.noted = noted;
    }

    @Override
    public void appeared(DutyRow row) {
      add(row, Side.NOTHING, side(row));
    }

    @Override
    public void disappeared(DutyRow row) {
      add(row, side(row), Side.NOTHING);
    }

    /** Notes what a rulebook can have done; a count that went up is no change of the rules. */
    @Override
    public void changed(DutyRow was, DutyRow is) {
      boolean lifted = status(was) == Status.LIFTED || status(is) == Status.LIFTED;
      if (!is.sameDate(was) || lifted && status(was) != status(is)) {
        add(is, side(was), side(is));
      }
    }

    private void add(DutyRow row, Side was, Side is) {
      if (noted.test(row)) {
        return;
      }
      Duty duty = row.duty().duty();
      rows.add(
          row.citizen().id(),
          row.duty().spellId(),
          duty.requirement(),
          duty.anchor(),
          was.due(),
          was.status(),
          is.due(),
          is.status(),
          duty.deviations(),
          evaluation.day(),
          before,
          evaluation.rulebookId());
    }

    private static Status status(DutyRow row) {
      return row.duty().duty().status();
    }

    private static Side side(DutyRow row) {
      return new Side(row.duty().duty().due(), status(row));
    }

    void into(Connection connection) throws SQLException {
      rows.into(connection);
    }
  }
}
