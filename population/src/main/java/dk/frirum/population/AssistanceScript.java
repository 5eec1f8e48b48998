package dk.frirum.population;

import static dk.frirum.population.InterviewKind.JOB;
import static dk.frirum.population.Milestone.by;
import static dk.frirum.population.Milestone.every;
import static dk.frirum.population.Milestone.merged;

import java.time.LocalDate;
import java.util.List;

/** How the long benefits go: assistance, ledighedsydelse, resource courses, revalidering. */
final class AssistanceScript {
  private static final List<Milestone> FIRST_WEEK = List.of(by(JOB, 1, 7));
  private static final List<Milestone> FOUR_IN_SIX_MONTHS =
      List.of(by(JOB, 25, 50), by(JOB, 65, 95), by(JOB, 105, 140), by(JOB, 150, 181));

  /** To 2019: one every three months. */
  private static final List<Milestone> QUARTERLY = merged(FIRST_WEEK, every(JOB, 91, 91, 92));

  /** From 2020: a week, four in half a year, then as agreed. */
  private static final List<Milestone> FOUR =
      merged(FIRST_WEEK, FOUR_IN_SIX_MONTHS, every(JOB, 120, 300, 60));

  /** From July 2026: free, with three of four; then sparse. */
  private static final List<Milestone> FLEXIBLE =
      merged(
          FIRST_WEEK,
          FOUR_IN_SIX_MONTHS.stream().map(m -> new Milestone(JOB, m.opens(), m.due(), 80)).toList(),
          every(JOB, 150, 330, 45));

  /** The others have no first week. */
  private static final List<Milestone> OTHER_QUARTERLY = merged(every(JOB, 91, 60, 90));

  private static final List<Milestone> OTHER_FOUR =
      merged(FOUR_IN_SIX_MONTHS, every(JOB, 110, 290, 65));
  private static final List<Milestone> OTHER_FLEXIBLE =
      merged(FOUR_IN_SIX_MONTHS, every(JOB, 150, 330, 50));

  private AssistanceScript() {}

  static void assistance(Chapter c, int age, boolean educated) {
    c.fact(FactName.EMPLOYMENT, "unemployed");
    if (c.isContinued()) {
      c.fact(FactName.CONTINUED_BY_LAW, "yes");
    }
    targetGroup(c, age < 30 && !educated);
    keep(c, QUARTERLY, FOUR, FLEXIBLE);
    LocalDate end = c.stay.to();
    if (age < 30 && !educated && c.dice.percent(30)) {
      c.fact(FactName.EDUCATION_ORDER, "yes", c.day(c.dice.between(7, 60)), end);
    }
    if (c.dice.percent(3)) {
      c.event(EventKind.INTERVIEW_REQUEST, c.day(c.dice.between(20, 700)));
    }
  }

  static void other(Chapter c, String targetGroup) {
    c.fact(FactName.EMPLOYMENT, "unemployed");
    c.fact(FactName.TARGET_GROUP, targetGroup);
    if (c.stay.benefit() == Benefit.RESOURCE_COURSE) {
      c.event(EventKind.REHABILITATION_TEAM_MEETING, c.day(c.dice.between(0, 25)));
      if (c.dice.percent(40)) {
        c.event(EventKind.REHABILITATION_TEAM_MEETING, c.day(c.dice.between(330, 720)));
      }
    }
    if (c.stay.benefit() == Benefit.UNEMPLOYMENT_ALLOWANCE) {
      entitlement(c);
    }
    keep(c, OTHER_QUARTERLY, OTHER_FOUR, OTHER_FLEXIBLE);
    if (c.dice.percent(3)) {
      c.event(EventKind.INTERVIEW_REQUEST, c.day(c.dice.between(20, 700)));
    }
  }

  /** Twelve months on the allowance: is a flexi-job still right? Nine in ten in time, some late. */
  private static void entitlement(Chapter c) {
    int decided = c.dice.percent(90) ? c.dice.between(300, 364) : c.dice.between(366, 450);
    if (decided < c.stay.days()) {
      c.event(EventKind.REASSESSMENT, c.day(decided));
    }
  }

  private static void keep(
      Chapter c, List<Milestone> before, List<Milestone> from2020, List<Milestone> from2026) {
    c.keepAll(before, c.stay.from(), Reform.NEW_LAB.minusDays(1));
    c.keepAll(from2020, Reform.NEW_LAB, Reform.FLEXIBLE.minusDays(1));
    c.keepAll(from2026, Reform.FLEXIBLE, c.stay.to());
  }

  /** One in five changes group on the way, most towards the labour market. */
  private static void targetGroup(Chapter c, boolean young) {
    String near = young ? "education-ready" : "job-ready";
    String far = young ? "young-activity-ready" : "activity-ready";
    boolean startsNear = c.dice.percent(45);
    int change = c.dice.between(120, 900);
    if (c.dice.percent(20) && change < c.stay.days()) {
      c.fact(FactName.TARGET_GROUP, startsNear ? near : far, c.stay.from(), c.day(change - 1));
      c.fact(FactName.TARGET_GROUP, startsNear ? far : near, c.day(change), c.stay.to());
    } else {
      c.fact(FactName.TARGET_GROUP, startsNear ? near : far);
    }
  }
}
