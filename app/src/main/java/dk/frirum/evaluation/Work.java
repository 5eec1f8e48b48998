package dk.frirum.evaluation;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.INTERVIEW;

import dk.frirum.evaluation.Cohorts.Index;
import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.spell.Weeks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Record4;
import org.springframework.stereotype.Component;

/**
 * The work with each citizen of a cohort in the weeks from the index week to the last horizon:
 * duties that were asked for, meetings held and minutes. Only for those whose data reach it.
 */
@Component
class Work {
  static final String DUTIES = "duties@1";
  static final String CONTACTS = "contacts@1";
  static final String MINUTES = "admin-minutes@1";
  static final String MEETING = "meeting-minutes@1";
  static final List<String> MEASURES = List.of(DUTIES, CONTACTS, MINUTES, MEETING);
  private static final int FETCH = 10_000;
  private static final List<String> NOT_ASKED = List.of("LIFTED", "SUSPENDED", "NOT_COVERED");

  private final DSLContext sql;

  Work(DSLContext sql) {
    this.sql = sql;
  }

  private static final class Sum {
    private final Index index;
    private final LocalDate first;
    private final LocalDate last;
    private final long[] sums = new long[MEASURES.size()];

    Sum(Index index, int horizon) {
      this.index = index;
      first = Weeks.monday(index.week());
      last = Weeks.monday(index.week() + horizon).plusDays(6);
    }

    void add(LocalDate day, int what, long value) {
      if (!day.isBefore(first) && !day.isAfter(last)) {
        sums[what] += value;
      }
    }
  }

  void count(String municipality, Plan plan, List<Index> indexed, int cut, Cells cells) {
    Map<Long, List<Sum>> byCitizen = new HashMap<>();
    for (Index each : indexed) {
      if (each.week() + plan.horizon() <= plan.end(each.cohort(), cut)) {
        byCitizen
            .computeIfAbsent(each.citizen(), _ -> new ArrayList<>())
            .add(new Sum(each, plan.horizon()));
      }
    }
    duties(municipality, byCitizen);
    interviews(municipality, byCitizen);
    for (List<Sum> sums : byCitizen.values()) {
      for (Sum sum : sums) {
        for (int what = 0; what < MEASURES.size(); what++) {
          long y = sum.sums[what];
          Cohorts.add(
              cells,
              MEASURES.get(what),
              sum.index.cohort(),
              plan,
              plan.horizon(),
              new Cell.Moment(1, y, y * y, List.of(), List.of(), List.of()));
        }
      }
    }
  }

  private void duties(String municipality, Map<Long, List<Sum>> byCitizen) {
    try (Cursor<Record2<Long, LocalDate>> rows =
        sql.select(DUTY.CITIZEN_ID, DUTY.DUE)
            .from(DUTY)
            .where(
                DUTY.MUNICIPALITY.eq(municipality),
                DUTY.DUE.isNotNull(),
                DUTY.STATUS.notIn(NOT_ASKED))
            .fetchSize(FETCH)
            .fetchLazy()) {
      for (Record2<Long, LocalDate> row : rows) {
        byCitizen
            .getOrDefault(row.value1(), List.of())
            .forEach(each -> each.add(row.value2(), 0, 1));
      }
    }
  }

  private void interviews(String municipality, Map<Long, List<Sum>> byCitizen) {
    try (Cursor<Record4<Long, LocalDate, Integer, Integer>> rows =
        sql.select(
                INTERVIEW.CITIZEN_ID,
                INTERVIEW.HELD_ON,
                INTERVIEW.PREPARATION_MINUTES.plus(INTERVIEW.AFTER_WORK_MINUTES),
                INTERVIEW.MEETING_MINUTES)
            .from(INTERVIEW)
            .join(CITIZEN)
            .on(CITIZEN.ID.eq(INTERVIEW.CITIZEN_ID))
            .where(
                CITIZEN.MUNICIPALITY.eq(municipality),
                INTERVIEW.OUTCOME.eq("held"),
                INTERVIEW.WITHDRAWN.isFalse())
            .fetchSize(FETCH)
            .fetchLazy()) {
      for (Record4<Long, LocalDate, Integer, Integer> row : rows) {
        for (Sum each : byCitizen.getOrDefault(row.value1(), List.of())) {
          each.add(row.value2(), 1, 1);
          each.add(row.value2(), 2, row.value3());
          each.add(row.value2(), 3, row.value4());
        }
      }
    }
  }
}
