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
    Written written = new Written(evaluation);
    Differences.between(stored, computed, written);
    if (changes != null) {
      Differences.between(stored, computed, changes);
    }
    if (!written.gone.isEmpty()) {
      sql.deleteFrom(DUTY).where(DUTY.ID.eq(any(written.gone.toArray(Long[]::new)))).execute();
    }
    sql.connection(connection -> {
      written.anew.into(connection);
      written.again.into(connection);
      if (changes != null) {
        changes.into(connection);
      }
    });
    return written.count.drift();
  }

  /** What becomes of the rows of the table. */
  private static final class Written implements Differences {
    private final Evaluation evaluation;
    private final Drift.Count count = new Drift.Count();
    private final List<Long> gone = new ArrayList<>();
    private final CopyRows anew = new CopyRows("duty", DutyRow.COLUMNS);
    private final CopyRows again = new CopyRows("duty", "id, " + DutyRow.COLUMNS);

    Written(Evaluation evaluation) {
      this.evaluation = evaluation;
    }

    @Override
    public void appeared(DutyRow row) {
      row.into(anew, evaluation, null);
      count.appeared++;
    }

    @Override
    public void disappeared(DutyRow row) {
      gone.add(row.duty().id());
      count.disappeared++;
    }

    @Override
    public void changed(DutyRow was, DutyRow is) {
      gone.add(was.duty().id());
      is.into(again, evaluation, was.duty().id());
      count.changed(is.sameDate(was));
    }
  }
}
