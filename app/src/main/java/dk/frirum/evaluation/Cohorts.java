package dk.frirum.evaluation;

import dk.frirum.casework.Histories;
import dk.frirum.casework.Scope;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.evaluation.Plan.Cohort;
import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.cell.CellKey;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.measure.CourseCells;
import dk.frirum.evidence.spell.SpellException;
import dk.frirum.evidence.spell.SpellProblem;
import dk.frirum.evidence.spell.Spells;
import dk.frirum.evidence.spell.Weeks;
import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.read.ConditionText;
import dk.frirum.rules.reference.Exposures;
import dk.frirum.rules.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the cohorts of a plan among the municipality's citizens and counts them into cells. The
 * same rule makes all cohorts: whoever was in the group on a day of the intake, followed from the
 * first week of it.
 */
@Component
class Cohorts {
  static final String IN_GROUP = "in-group@1";
  private static final Cell NOBODY = new Cell.Count(0, 0);

  private final Histories histories;
  private final RulebookHolder holder;
  private final Work work;

  Cohorts(Histories histories, RulebookHolder holder, Work work) {
    this.histories = histories;
    this.holder = holder;
    this.work = work;
  }

  /**
   * What was counted.
   *
   * @param cells raw; hold back what is small before they leave
   * @param problems spells that cannot be as they are told; their persons are in no cell but that
   *     of those left out
   */
  record Counted(Cells cells, List<SpellProblem> problems) {}

  /** A person's index week in a cohort. */
  record Index(long citizen, int person, Cohort cohort, int week) {}

  /** How many are in each cohort: no outcome is looked at. */
  @Transactional(readOnly = true)
  public Map<Cohort, Long> sizes(String municipality, Plan plan, LocalDate today) {
    Map<Cohort, Long> sizes = new EnumMap<>(Cohort.class);
    Reader reader = new Reader(plan, today);
    histories.each(new Scope.Municipality(municipality), reader::take);
    reader.indexed.forEach(each -> sizes.merge(each.cohort(), 1L, Long::sum));
    return sizes;
  }

  /**
   * Counts.
   *
   * @param cut the last whole week the data tell of
   */
  @Transactional(readOnly = true)
  public Counted count(String municipality, Plan plan, int cut) {
    Reader reader = new Reader(plan, Weeks.monday(cut).plusDays(6));
    histories.each(new Scope.Municipality(municipality), reader::take);
    Cells cells = courses(reader, plan, cut);
    Map<Integer, Long> cohorts = new java.util.HashMap<>();
    reader.indexed.forEach(each -> cohorts.merge(each.person(), 1L, Long::sum));
    long both = cohorts.values().stream().filter(each -> each > 1).count();
    if (both > 0) {
      add(cells, "in-several@1", Cohort.TRIAL, plan, 0, new Cell.Count(both, both));
    }
    if (!reader.problems.isEmpty()) {
      long persons = reader.leftOut;
      add(cells, "left-out@1", Cohort.TRIAL, plan, 0, new Cell.Count(persons, persons));
    }
    work.count(municipality, plan, reader.indexed, cut, cells);
    return new Counted(cells, List.copyOf(reader.problems));
  }

  /** Who was in each cohort, and what became of them. */
  private static Cells courses(Reader reader, Plan plan, int cut) {
    Cells cells = new Cells();
    List<CourseCells.Start> starts = new ArrayList<>();
    for (Index each : reader.indexed) {
      starts.add(
          new CourseCells.Start(
              each.person(),
              each.week(),
              plan.end(each.cohort(), cut),
              each.cohort().ordinal(),
              ""));
      add(cells, IN_GROUP, each.cohort(), plan, 0, new Cell.Count(1, 1));
    }
    return cells.add(CourseCells.of(reader.spells.build(), starts, plan.horizons()).cells());
  }

  /**
   * What a municipality answers to another's question: how many were in the group and how many of
   * them had left. Where that is nobody, it is said.
   *
   * @param plan with the answering municipality's number
   */
  @Transactional(readOnly = true)
  public Counted answer(String municipality, Plan plan, int cut) {
    Reader reader = new Reader(plan, Weeks.monday(cut).plusDays(6));
    histories.each(new Scope.Municipality(municipality), reader::take);
    Cells cells =
        courses(reader, plan, cut)
            .where(key -> key.measure().equals(IN_GROUP) || key.measure().equals(plan.measure()));
    for (Cohort cohort : Cohort.ALL) {
      add(cells, IN_GROUP, cohort, plan, 0, NOBODY);
      for (int horizon : plan.horizons()) {
        add(cells, plan.measure(), cohort, plan, horizon, NOBODY);
      }
    }
    return new Counted(cells, List.copyOf(reader.problems));
  }

  static void add(Cells cells, String measure, Cohort cohort, Plan plan, int period, Cell cell) {
    cells.add(new CellKey(measure, cohort.ordinal(), plan.municipality(), period, ""), cell);
  }

  /** One history after the other; numbers persons as they come. */
  private final class Reader {
    private final Plan plan;
    private final LocalDate asOf;
    private final Map<Cohort, Exposures> exposures = new EnumMap<>(Cohort.class);
    private final Codes codes;
    private final Spells.Builder spells;
    private final List<Index> indexed = new ArrayList<>();
    private final List<SpellProblem> problems = new ArrayList<>();
    private int persons;
    private long leftOut;

    Reader(Plan plan, LocalDate asOf) {
      this.plan = plan;
      this.asOf = asOf;
      Dictionary dictionary = holder.rulebook().dictionary();
      Condition group = ConditionText.read(dictionary, plan.trial(), plan.group());
      for (Cohort cohort : Cohort.ALL) {
        exposures.put(
            cohort,
            new Exposures(dictionary, group, new Period(plan.first(cohort), plan.last(cohort))));
      }
      codes = new Codes();
      spells = new Spells.Builder(codes.book());
    }

    void take(CaseHistory history) {
      int person = persons++;
      List<Index> found = new ArrayList<>();
      exposures.forEach((cohort, each) ->
          each.of(history, asOf).stream()
              .map(exposure -> exposure.days().first())
              .min(LocalDate::compareTo)
              .ifPresent(day ->
                  found.add(
                      new Index(Long.parseLong(history.id()), person, cohort, Weeks.of(day)))));
      if (found.isEmpty()) {
        return;
      }
      List<Codes.Weekly> weekly = codes.weekly(history, asOf);
      try {
        Spells.Builder alone = new Spells.Builder(codes.book());
        weekly.forEach(each ->
            alone.add(
                person, plan.municipality(), each.code(), each.from(), each.to(), each.row()));
        alone.build();
      } catch (SpellException wrong) {
        problems.addAll(wrong.problems());
        leftOut++;
        return;
      }
      weekly.forEach(each ->
          spells.add(person, plan.municipality(), each.code(), each.from(), each.to(), each.row()));
      indexed.addAll(found);
    }
  }
}
