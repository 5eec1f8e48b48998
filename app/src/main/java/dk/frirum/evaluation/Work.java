package dk.frirum.evaluation;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.INTERVIEW;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;

import dk.frirum.evaluation.Cohorts.Index;
import dk.frirum.evaluation.Plan.Cohort;
import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.cluster.ByCluster;
import dk.frirum.evidence.spell.Weeks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Record4;
import org.jooq.Record5;
import org.jspecify.annotations.Nullable;
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

  /** Those of which cases of one caseworker are alike. */
  static final List<String> OF_CASEWORKERS = List.of(MINUTES, MEETING);

  /** Interviews held, and those of which minutes are written: the others count as 0 minutes. */
  static final String TIMED = "timed@1";

  /** Of whom a requirement was set aside or changed in the weeks: whom a trial has reached. */
  static final String REACHED = "reached@1";

  /** Says that a file knows of caseworkers; it counts nobody. */
  static final String KNOWN = "by-caseworker@1";

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
    private final Map<Long, Long> contacts = new HashMap<>();
    private long caseworker;
    private long timed;
    private boolean reached;

    Sum(Index index, int horizon) {
      this.index = index;
      first = Weeks.monday(index.week());
      last = Weeks.monday(index.week() + horizon).plusDays(6);
    }

    void met(LocalDate day, @Nullable Long by) {
      if (by != null && holds(day)) {
        contacts.merge(by, 1L, Long::sum);
      }
    }

    void add(LocalDate day, int what, long value) {
      if (holds(day)) {
        sums[what] += value;
      }
    }

    void held(LocalDate day, long minutes, long meeting) {
      add(day, 1, 1);
      add(day, 2, minutes);
      add(day, 3, meeting);
      timed += holds(day) && minutes + meeting > 0 ? 1 : 0;
    }

    /** Whether a day is one of the weeks from the index week to the last horizon, both counted. */
    private boolean holds(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  /** A measure's sums over caseworkers within a cohort. */
  static String byCaseworker(String what) {
    return what.replace("@", "-by-caseworker@");
  }

  /** A measure's sums over caseworkers of the trial's cohort and the earlier one together. */
  static String change(String what) {
    return what.replace("@", "-change-by-caseworker@");
  }

  /** A measure's sums over caseworkers of the two earlier cohorts: whether it moved already. */
  static String before(String what) {
    return what.replace("@", "-before-by-caseworker@");
  }

  /** A measure's sums over caseworkers of the trial's cohort, and of both earlier ones as one. */
  static String both(String what) {
    return what.replace("@", "-both-by-caseworker@");
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
    caseworkers(municipality, byCitizen);
    byCaseworker(plan, byCitizen.values().stream().flatMap(List::stream).toList(), cells);
    for (List<Sum> sums : byCitizen.values()) {
      for (Sum sum : sums) {
        Cohorts.add(
            cells,
            REACHED,
            sum.index.cohort(),
            plan,
            plan.horizon(),
            new Cell.Count(1, sum.reached ? 1 : 0));
        Cohorts.add(
            cells,
            TIMED,
            sum.index.cohort(),
            plan,
            plan.horizon(),
            new Cell.Count(sum.sums[1], sum.timed));
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

  /** Whoever met the citizen most in the time, or has the case where nobody did. */
  private void caseworkers(String municipality, Map<Long, List<Sum>> byCitizen) {
    try (Cursor<Record2<Long, Long>> rows =
        sql.select(CITIZEN.ID, CITIZEN.CASEWORKER_ID)
            .from(CITIZEN)
            .where(CITIZEN.MUNICIPALITY.eq(municipality))
            .fetchSize(FETCH)
            .fetchLazy()) {
      for (Record2<Long, Long> row : rows) {
        for (Sum each : byCitizen.getOrDefault(row.value1(), List.of())) {
          each.caseworker =
              each.contacts.entrySet().stream()
                  .max(
                      Map.Entry.<Long, Long>comparingByValue()
                          .thenComparing(Map.Entry.comparingByKey()))
                  .map(Map.Entry::getKey)
                  .orElse(row.value2() == null ? 0 : row.value2());
        }
      }
    }
  }

  /** Sums of products over caseworkers: what a clustered interval needs, and no single one. */
  private static void byCaseworker(Plan plan, List<Sum> sums, Cells cells) {
    Cohorts.add(cells, KNOWN, Cohort.TRIAL, plan, 0, new Cell.Count(0, 0));
    Cohorts.add(cells, Results.CONVENTION, Cohort.TRIAL, plan, 0, new Cell.Count(0, 0));
    for (String what : OF_CASEWORKERS) {
      int at = MEASURES.indexOf(what);
      Map<Long, Map<Cohort, long[]>> all = new TreeMap<>();
      for (Sum sum : sums) {
        long[] of =
            all.computeIfAbsent(sum.caseworker, _ -> new EnumMap<>(Cohort.class))
                .computeIfAbsent(sum.index.cohort(), _ -> new long[2]);
        of[0] += sum.sums[at];
        of[1]++;
      }
      long[] none = new long[2];
      for (Map<Cohort, long[]> each : all.values()) {
        each.forEach((cohort, of) ->
            Cohorts.add(
                cells,
                byCaseworker(what),
                cohort,
                plan,
                plan.horizon(),
                new ByCluster.Pair(of[0], of[1], 0, 0).cell()));
        long[] now = each.getOrDefault(Cohort.TRIAL, none);
        long[] then = each.getOrDefault(Cohort.EARLIER, none);
        long[] first = each.getOrDefault(Cohort.EARLIEST, none);
        pair(cells, change(what), Cohort.TRIAL, plan, now, then);
        pair(cells, before(what), Cohort.EARLIER, plan, then, first);
        pair(
            cells,
            both(what),
            Cohort.TRIAL,
            plan,
            now,
            new long[] {then[0] + first[0], then[1] + first[1]});
      }
    }
  }

  /** One caseworker's sums and counts of two times; whoever had nobody in either is in none. */
  private static void pair(
      Cells cells, String measure, Cohort cohort, Plan plan, long[] one, long[] other) {
    if (one[1] + other[1] > 0) {
      Cohorts.add(
          cells,
          measure,
          cohort,
          plan,
          plan.horizon(),
          new ByCluster.Pair(one[0], one[1], other[0], other[1]).cell());
    }
  }

  /** By the day a duty is due or, where a card took that away, the day it began. */
  private void duties(String municipality, Map<Long, List<Sum>> byCitizen) {
    Field<Boolean> asked = field(DUTY.STATUS.notIn(NOT_ASKED).and(DUTY.DUE.isNotNull()));
    Field<Boolean> changed = field(cardinality(DUTY.DEVIATIONS).gt(0));
    try (Cursor<Record4<Long, LocalDate, Boolean, Boolean>> rows =
        sql.select(DUTY.CITIZEN_ID, coalesce(DUTY.DUE, DUTY.ANCHOR), asked, changed)
            .from(DUTY)
            .where(DUTY.MUNICIPALITY.eq(municipality), condition(asked).or(condition(changed)))
            .fetchSize(FETCH)
            .fetchLazy()) {
      for (Record4<Long, LocalDate, Boolean, Boolean> row : rows) {
        for (Sum each : byCitizen.getOrDefault(row.value1(), List.of())) {
          each.add(row.value2(), 0, row.value3() ? 1 : 0);
          each.reached |= row.value4() && each.holds(row.value2());
        }
      }
    }
  }

  private void interviews(String municipality, Map<Long, List<Sum>> byCitizen) {
    try (Cursor<Record5<Long, LocalDate, Integer, Integer, Long>> rows =
        sql.select(
                INTERVIEW.CITIZEN_ID,
                INTERVIEW.HELD_ON,
                INTERVIEW.PREPARATION_MINUTES.plus(INTERVIEW.AFTER_WORK_MINUTES),
                INTERVIEW.MEETING_MINUTES,
                INTERVIEW.REGISTERED_BY)
            .from(INTERVIEW)
            .join(CITIZEN)
            .on(CITIZEN.ID.eq(INTERVIEW.CITIZEN_ID))
            .where(
                CITIZEN.MUNICIPALITY.eq(municipality),
                INTERVIEW.OUTCOME.eq("held"),
                INTERVIEW.WITHDRAWN.isFalse())
            .fetchSize(FETCH)
            .fetchLazy()) {
      for (Record5<Long, LocalDate, Integer, Integer, Long> row : rows) {
        for (Sum each : byCitizen.getOrDefault(row.value1(), List.of())) {
          each.held(row.value2(), row.value3(), row.value4());
          each.met(row.value2(), row.value5());
        }
      }
    }
  }
}
