package dk.frirum.population;

import static dk.frirum.population.InterviewKind.AVAILABILITY;
import static dk.frirum.population.InterviewKind.A_KASSE;
import static dk.frirum.population.InterviewKind.CV;
import static dk.frirum.population.InterviewKind.INTENSIFIED_EFFORT;
import static dk.frirum.population.InterviewKind.JOB;
import static dk.frirum.population.InterviewKind.JOINT;
import static dk.frirum.population.Milestone.by;
import static dk.frirum.population.Milestone.every;
import static dk.frirum.population.Milestone.merged;

import java.time.LocalDate;
import java.util.List;

/** How a spell on dagpenge goes: the a-kasse and the municipality take turns. */
final class UnemploymentScript {
  private static final List<Milestone> MONTHLY =
      merged(
          List.of(
              by(CV, 3, 14),
              by(JOB, 14, 30),
              by(JOINT, 31, 42),
              by(AVAILABILITY, 55, 85),
              by(JOB, 61, 90),
              by(JOB, 91, 120),
              by(JOB, 121, 150),
              by(AVAILABILITY, 140, 168),
              by(JOINT, 151, 180),
              by(JOINT, 440, 480)),
          every(JOB, 91, 271, 95));

  private static final List<Milestone> FOUR_AND_TWO =
      merged(
          List.of(
              by(CV, 3, 14),
              by(JOB, 20, 45),
              new Milestone(JOINT, 50, 88, 30),
              by(JOB, 60, 90),
              by(AVAILABILITY, 70, 100),
              by(JOB, 105, 135),
              new Milestone(JOINT, 110, 165, 88),
              by(AVAILABILITY, 140, 175),
              by(JOB, 150, 181),
              by(INTENSIFIED_EFFORT, 425, 470),
              by(JOINT, 440, 480)),
          every(JOB, 95, 275, 60));

  private static final List<Milestone> A_KASSE_FIRST =
      merged(
          List.of(
              by(A_KASSE, 2, 14),
              by(A_KASSE, 30, 50),
              by(A_KASSE, 65, 90),
              by(JOB, 93, 122),
              by(JOB, 126, 152),
              by(JOB, 155, 181),
              by(INTENSIFIED_EFFORT, 440, 480)),
          every(JOB, 100, 280, 60));

  private static final List<Milestone> FLEXIBLE =
      merged(
          List.of(
              by(A_KASSE, 2, 14),
              new Milestone(A_KASSE, 40, 85, 80),
              by(JOB, 95, 130),
              new Milestone(JOB, 140, 181, 80),
              by(INTENSIFIED_EFFORT, 440, 480)),
          every(JOB, 130, 310, 40));

  private UnemploymentScript() {}

  static void tell(Chapter c, int age) {
    c.fact(FactName.TARGET_GROUP, "insured");
    c.fact(FactName.EMPLOYMENT, "unemployed");
    LocalDate end = c.stay.to();
    c.keepAll(MONTHLY, c.stay.from(), Reform.NEW_LAB.minusDays(1));
    c.keepAll(FOUR_AND_TWO, Reform.NEW_LAB, Reform.A_KASSE_FIRST.minusDays(1));
    c.keepAll(A_KASSE_FIRST, Reform.A_KASSE_FIRST, Reform.FLEXIBLE.minusDays(1));
    c.keepAll(FLEXIBLE, Reform.FLEXIBLE, end);
    if (c.dice.percent(8)) {
      c.fact(FactName.A_KASSE_DECLINED, "yes", c.day(c.dice.between(5, 90)), end);
    }
    if (c.dice.percent(15)) {
      c.fact(FactName.A_KASSE_NEED, "yes", c.day(c.dice.between(10, 60)), end);
    }
    if (age < 30 && c.dice.percent(6)) {
      c.fact(FactName.EDUCATION_ORDER, "yes", c.day(c.dice.between(7, 30)), end);
    }
    if (c.stay.days() > 60 && c.dice.percent(4)) {
      // A job, a leave or a pension already agreed: the last six weeks.
      c.fact(FactName.LESS_INTENSIVE_EFFORT, "yes", end.minusDays(41), end);
    }
    if (c.dice.percent(3)) {
      c.event(EventKind.INTERVIEW_REQUEST, c.day(c.dice.between(20, 400)));
    }
  }
}
