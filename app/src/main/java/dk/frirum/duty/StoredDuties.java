package dk.frirum.duty;

import static dk.frirum.tables.Tables.DUTY;
import static org.jooq.impl.DSL.any;

import dk.frirum.casework.CaseIndex;
import dk.frirum.postgres.CopyRows;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Status;
import dk.frirum.tables.tables.records.DutyRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The table of duties: what is read from it, and what differs written to it. */
final class StoredDuties {
  private StoredDuties() {}

  /** The duties of those citizens, in {@link DutyRow#ORDER}. */
  static List<DutyRow> read(DSLContext sql, Condition whose) {
    List<DutyRow> rows = new ArrayList<>();
    sql.selectFrom(DUTY).where(whose).forEach(record -> rows.add(row(record)));
    rows.sort(DutyRow.ORDER);
    return rows;
  }

  private static DutyRow row(DutyRecord record) {
    Duty duty =
        new Duty(
            record.getRequirement(),
            record.getRuleVersion(),
            Long.toString(record.getSpellId()),
            record.getAnchor(),
            record.getDue(),
            Status.valueOf(record.getStatus()),
            record.getMetOn(),
            record.getHave(),
            record.getNeed(),
            Arrays.asList(record.getDeviations()));
    return new DutyRow(
        new CaseIndex.Entry(
            record.getCitizenId(), record.getMunicipality(), record.getCaseworkerId()),
        new CitizenDuty(
            record.getId(),
            record.getCitizenId(),
            record.getSpellId(),
            record.getBenefit(),
            DutyRow.responsible(record.getResponsible()),
            record.getOpen() || record.getAwaited(),
            duty));
  }

  /**
   * Makes the stored duties read as computed. A row that reads the same is left alone, and one that
   * reads otherwise keeps its id.
   *
   * @param computed in {@link DutyRow#ORDER}, like {@code stored}
   * @param changes where the changes of another rulebook go; none where it is the same
   */
  static Drift replace(
      DSLContext sql,
      Evaluation evaluation,
      List<DutyRow> stored,
      List<DutyRow> computed,
      DutyChanges.@Nullable Gathered changes) {
    Drift.Count count = new Drift.Count();
    List<Long> gone = new ArrayList<>();
    CopyRows anew = new CopyRows("duty", DutyRow.COLUMNS);
    CopyRows again = new CopyRows("duty", "id, " + DutyRow.COLUMNS);
    int old = 0;
    for (DutyRow row : computed) {
      while (old < stored.size() && DutyRow.SAME_DUTY.compare(stored.get(old), row) < 0) {
        disappeared(stored.get(old++), gone, count, changes);
      }
      if (old == stored.size() || DutyRow.SAME_DUTY.compare(stored.get(old), row) > 0) {
        row.into(anew, evaluation, null);
        count.appeared++;
        if (changes != null) {
          changes.appeared(row);
        }
        continue;
      }
      DutyRow before = stored.get(old++);
      if (!row.reads(before)) {
        gone.add(before.duty().id());
        row.into(again, evaluation, before.duty().id());
        count.changed(row.sameDate(before));
        if (changes != null) {
          changes.changed(before, row);
        }
      }
    }
    for (; old < stored.size(); old++) {
      disappeared(stored.get(old), gone, count, changes);
    }
    if (!gone.isEmpty()) {
      sql.deleteFrom(DUTY).where(DUTY.ID.eq(any(gone.toArray(Long[]::new)))).execute();
    }
    sql.connection(connection -> {
      anew.into(connection);
      again.into(connection);
      if (changes != null) {
        changes.into(connection);
      }
    });
    return count.drift();
  }

  private static void disappeared(
      DutyRow row, List<Long> gone, Drift.Count count, DutyChanges.@Nullable Gathered changes) {
    gone.add(row.duty().id());
    count.disappeared++;
    if (changes != null) {
      changes.disappeared(row);
    }
  }
}
