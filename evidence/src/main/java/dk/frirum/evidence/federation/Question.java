package dk.frirum.evidence.federation;

import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.register.BenefitWeeks;
import dk.frirum.evidence.register.Inflow;
import dk.frirum.evidence.register.InflowCurves;
import dk.frirum.evidence.register.Register;
import dk.frirum.evidence.register.WeeklyPanel;
import dk.frirum.evidence.register.Year;
import dk.frirum.evidence.spell.Weeks;
import dk.frirum.evidence.store.SqlMeasures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is counted, put so that everybody counts the same: courses that began in some years, by
 * year; who was on what in each week of them; and, where persons are known, the benchmark of the
 * last whole year.
 *
 * @param benefits codes whose courses are followed
 * @param lastYear inclusive
 * @param cut the last day the data tell of; a week that it does not end is not reckoned with
 */
public record Question(Set<Integer> benefits, int firstYear, int lastYear, LocalDate cut) {

  public Question {
    benefits = Set.copyOf(benefits);
    if (benefits.isEmpty() || firstYear > lastYear || week(firstYear) > lastWeek(cut)) {
      throw new IllegalArgumentException(
          "There is nothing to count: benefits %s, years %d to %d, data until %s"
              .formatted(new TreeSet<>(benefits), firstYear, lastYear, cut));
    }
  }

  /** As it stands in a file; two files answer the same question where this is the same. */
  public String text() {
    return "benefits %s; years %d-%d"
        .formatted(
            new TreeSet<>(benefits).stream().map(String::valueOf).collect(Collectors.joining(",")),
            firstYear,
            lastYear);
  }

  /** The last week that ends no later than the data do. */
  public int lastWeek() {
    return lastWeek(cut);
  }

  private static int lastWeek(LocalDate cut) {
    return Weeks.of(cut.plusDays(1)) - 1;
  }

  /** A year's first week is that of 4 January, as everywhere in Europe. */
  private static int week(int year) {
    return Weeks.of(LocalDate.of(year, 1, 4));
  }

  /** The years as cohorts. */
  public List<Inflow> inflows() {
    List<Inflow> inflows = new ArrayList<>();
    for (int year = firstYear; year <= lastYear && week(year) <= lastWeek(); year++) {
      inflows.add(new Inflow(year, benefits, week(year), Math.min(week(year + 1) - 1, lastWeek())));
    }
    return inflows;
  }

  private int firstWeek() {
    return week(firstYear);
  }

  private int lastPanelWeek() {
    return Math.min(week(lastYear + 1) - 1, lastWeek());
  }

  /** The last of the years that is whole. */
  private List<Year> whole() {
    for (int year = lastYear; year >= firstYear; year--) {
      if (week(year + 1) - 1 <= lastWeek()) {
        return List.of(new Year(week(year), week(year + 1) - 1));
      }
    }
    return List.of();
  }

  /**
   * Counted in memory.
   *
   * @param register as known on the day of the cut
   */
  public Cells count(Register register, boolean persons, int threads) {
    Cells cells = InflowCurves.of(register, inflows(), threads).cells();
    cells.add(WeeklyPanel.of(register, threads).cells(firstWeek(), lastPanelWeek()));
    for (Year year : persons ? whole() : List.<Year>of()) {
      cells.add(BenefitWeeks.of(register, year, threads));
    }
    return cells;
  }

  /** Counted by an engine that holds the spells: the same cells. */
  public Cells count(SqlMeasures measures, boolean persons) {
    measures.prepareCourses(lastWeek());
    Cells cells = measures.inflows(inflows());
    cells.add(measures.panel(firstWeek(), lastPanelWeek()));
    for (Year year : persons ? whole() : List.<Year>of()) {
      cells.add(measures.benefitWeeks(year));
    }
    return cells;
  }
}
