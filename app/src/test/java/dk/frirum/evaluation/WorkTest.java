package dk.frirum.evaluation;

import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.INTERVIEW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.frirum.evaluation.Cohorts.Index;
import dk.frirum.evaluation.Plan.Cohort;
import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.cell.CellKey;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.cluster.ByCluster.Pair;
import dk.frirum.evidence.measure.Measure;
import dk.frirum.evidence.spell.Weeks;
import dk.frirum.testing.People;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The work with a citizen of a cohort")
class WorkTest extends EvaluationCase {
  private static final int HERE = Integer.parseInt(People.HERE);

  @Autowired Work work;

  @ParameterizedTest(name = "from {0}, {1} weeks on")
  @CsvSource({
    "2024-12-30, 13", // its first week is of two years
    "2020-12-28, 4", // week 53
    "2025-03-03, 1"
  })
  @DisplayName("is that from the Monday of the first week to the Sunday of the last, both counted")
  void window(LocalDate monday, int weeks) {
    Plan plan = plan(monday, weeks);
    long citizen = spell("cash-assistance", monday.plusDays(2), monday.plusWeeks(weeks + 9L));
    LocalDate sunday = monday.plusWeeks(weeks).plusDays(6);
    long staff = people.staff("w" + UUID.randomUUID(), "caseworker", People.HERE, null);
    LocalDate[] days = {monday.minusDays(1), monday, sunday, sunday.plusDays(1)};
    for (int at = 0; at < days.length; at++) {
      duty(citizen, days[at], "OPEN");
      held(citizen, days[at], (int) Math.pow(10, at) / 2, at, staff);
    }
    duty(citizen, monday.plusDays(1), "LIFTED");
    Cells cells = count(plan, List.of(index(citizen, Cohort.TRIAL, monday)), plan.horizon());
    assertEquals(2, sum(cells, Work.DUTIES, plan));
    assertEquals(2, sum(cells, Work.CONTACTS, plan));
    assertEquals(5 + 50, sum(cells, Work.MINUTES, plan));
    assertEquals(1 + 2, sum(cells, Work.MEETING, plan));
    assertEquals(new Cell.Count(2, 2), cells.get(key(Work.TIMED, Cohort.TRIAL, plan)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"LIFTED, 1", "DUE, 1", "MET, 1"})
  @DisplayName("reaches those of whom a card acts on a requirement, asked for or not, in the weeks")
  void reached(String status, long reached) {
    LocalDate monday = LocalDate.of(2025, 3, 3);
    Plan plan = plan(monday, 4);
    long citizen = spell("cash-assistance", monday, monday.plusWeeks(30));
    long other = spell("cash-assistance", monday, monday.plusWeeks(30));
    duty(citizen, monday.plusDays(9), status);
    duty(other, monday.plusDays(9), status);
    duty(other, monday.minusDays(1), status);
    sql.execute("update duty set deviations = '{trial/card}' where citizen_id = ?", citizen);
    sql.execute(
        "update duty set deviations = '{trial/card}' where citizen_id = ? and anchor = ?",
        other,
        monday.minusDays(1));
    // One that was lifted has no date any more, and is known by the day it began.
    sql.execute("update duty set due = null where status = 'LIFTED'");
    Cells cells =
        count(
            plan,
            List.of(index(citizen, Cohort.TRIAL, monday), index(other, Cohort.TRIAL, monday)),
            4);
    assertEquals(new Cell.Count(2, reached), cells.get(key(Work.REACHED, Cohort.TRIAL, plan)));
    assertEquals(status.equals("LIFTED") ? 0 : 2, sum(cells, Work.DUTIES, plan));
  }

  @Test
  @DisplayName("is counted when the data reach the last week, and not a week before")
  void untilTheLastWeek() {
    LocalDate monday = LocalDate.of(2025, 3, 3);
    Plan plan = plan(monday, 4);
    long citizen = spell("cash-assistance", monday, monday.plusWeeks(30));
    List<Index> indexed = List.of(index(citizen, Cohort.TRIAL, monday));
    assertEquals(0, sum(count(plan, indexed, 4), Work.DUTIES, plan));
    assertNull(count(plan, indexed, 3).get(key(Work.DUTIES, Cohort.TRIAL, plan)));
  }

  @Test
  @DisplayName("is summed by caseworker for each two periods that are held against each other")
  void byCaseworker() {
    LocalDate monday = LocalDate.of(2025, 3, 3);
    Plan plan = plan(monday, 4);
    Cells sums = new Cells();
    Cells before = new Cells();
    Cells both = new Cells();
    List<Index> indexed = new ArrayList<>();
    for (int each = 1; each <= 3; each++) {
      long staff = people.staff("w" + UUID.randomUUID(), "caseworker", People.HERE, null);
      for (Cohort cohort : Cohort.ALL) {
        LocalDate first = plan.first(cohort);
        long citizen = spell("cash-assistance", first, first.plusWeeks(30));
        held(citizen, first, each * (10 + cohort.ordinal()), 0, staff);
        indexed.add(index(citizen, cohort, first));
      }
      long now = each * 10L;
      long then = each * 11L;
      long earliest = each * 12L;
      sums.add(key(Work.change(Work.MINUTES), Cohort.TRIAL, plan), pair(now, 1, then, 1));
      before.add(key(Work.before(Work.MINUTES), Cohort.EARLIER, plan), pair(then, 1, earliest, 1));
      both.add(key(Work.both(Work.MINUTES), Cohort.TRIAL, plan), pair(now, 1, then + earliest, 2));
    }
    Cells cells = count(plan, indexed, 20);
    assertEquals(sums, cells.where(key -> key.measure().equals(Work.change(Work.MINUTES))));
    assertEquals(before, cells.where(key -> key.measure().equals(Work.before(Work.MINUTES))));
    assertEquals(both, cells.where(key -> key.measure().equals(Work.both(Work.MINUTES))));
  }

  private static Cell pair(long sum, long count, long otherSum, long otherCount) {
    return new Pair(sum, count, otherSum, otherCount).cell();
  }

  /** By weeks after the plan's first. */
  private Cells count(Plan plan, List<Index> indexed, int until) {
    Cells cells = new Cells();
    work.count(People.HERE, plan, indexed, Weeks.of(plan.first()) + until, cells);
    return cells;
  }

  private static Plan plan(LocalDate first, int horizon) {
    LocalDate last = first.plusDays(27);
    return new Plan(
        "Prøve",
        "",
        HERE,
        first,
        last,
        Plan.earlierThan(first, last, horizon),
        Measure.BACK_BY.id(),
        List.of(horizon),
        new BigDecimal("0.05"));
  }

  private static Index index(long citizen, Cohort cohort, LocalDate first) {
    return new Index(citizen, Math.toIntExact(citizen), cohort, Weeks.of(first));
  }

  private static long sum(Cells cells, String what, Plan plan) {
    return cells.get(key(what, Cohort.TRIAL, plan)) instanceof Cell.Moment moment
        ? moment.sumY()
        : -1;
  }

  private static CellKey key(String what, Cohort cohort, Plan plan) {
    return new CellKey(what, cohort.ordinal(), HERE, plan.horizon(), "");
  }

  private void duty(long citizen, LocalDate due, String status) {
    sql.insertInto(DUTY)
        .set(DUTY.CITIZEN_ID, citizen)
        .set(DUTY.SPELL_ID, citizen)
        .set(DUTY.MUNICIPALITY, People.HERE)
        .set(DUTY.REQUIREMENT, "first-interview")
        .set(DUTY.RULE_VERSION, (short) 0)
        .set(DUTY.ANCHOR, due)
        .set(DUTY.DUE, due)
        .set(DUTY.STATUS, status)
        .set(DUTY.OPEN, false)
        .set(DUTY.AWAITED, false)
        .set(DUTY.EVALUATED_ON, due)
        .set(DUTY.BENEFIT, "cash-assistance")
        .set(DUTY.RULEBOOK_ID, (short) 1)
        .set(DUTY.RESPONSIBLE, "municipality")
        .execute();
  }

  private void held(long citizen, LocalDate day, int preparation, int meeting, long by) {
    sql.insertInto(INTERVIEW)
        .set(INTERVIEW.CITIZEN_ID, citizen)
        .set(INTERVIEW.KIND, "job-interview")
        .set(INTERVIEW.HELD_ON, day)
        .set(INTERVIEW.FORM, "in-person")
        .set(INTERVIEW.OUTCOME, "held")
        .set(INTERVIEW.PREPARATION_MINUTES, preparation)
        .set(INTERVIEW.MEETING_MINUTES, meeting)
        .set(INTERVIEW.REGISTERED_BY, by)
        .set(INTERVIEW.REGISTERED_AT, Instant.EPOCH)
        .execute();
  }
}
