package dk.frirum.jobretention;

import dk.frirum.evidence.survival.Confidence;
import dk.frirum.evidence.survival.KaplanMeier;
import dk.frirum.evidence.survival.RiskTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The share back by week (<i>23-ugers-kurven</i>): Kaplan and Meier, of steps in each of which
 * nobody or at least five were back, and nobody or at least five went out of sight. Everything
 * shown is made of those steps, so that nobody can be known from them.
 *
 * @param persons how many there were
 * @param points by week, the share back
 * @param end the last week anything is shown of
 */
record Curve(int persons, List<Point> points, List<Step> steps, int end) {
  /** Of fewer nothing is shown. */
  static final int FEWEST = 5;

  /** The model's own target, in weeks. */
  static final int TARGET = 23;

  static final int LAST_WEEK = 52;
  private static final double LEVEL = 0.95;

  Curve {
    points = List.copyOf(points);
    steps = List.copyOf(steps);
  }

  /** Share back at the end of a week with its interval. */
  record Point(int week, double back, OptionalDouble lower, OptionalDouble upper) {}

  /** What happened up to a week since the step before. */
  record Step(int week, int back, int lost) {}

  /** None where there are too few to show anything of. */
  static Optional<Curve> of(List<Course> courses, LocalDate today) {
    if (courses.size() < FEWEST) {
      return Optional.empty();
    }
    Told told = steps(courses, today);
    List<Step> steps = told.steps();
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    int rest = courses.size() - steps.stream().mapToInt(each -> each.back() + each.lost()).sum();
    if (few(rest)) {
      // Beside the others, they would be told of after all.
      return Optional.empty();
    }
    List<Double> times = new ArrayList<>();
    List<Integer> events = new ArrayList<>();
    for (Step step : steps) {
      for (int each = 0; each < step.back() + step.lost(); each++) {
        times.add((double) step.week());
        events.add(each < step.back() ? 1 : 0);
      }
    }
    for (int each = 0; each < rest; each++) {
      times.add((double) LAST_WEEK);
      events.add(0);
    }
    KaplanMeier estimate =
        KaplanMeier.of(
            RiskTable.of(
                times.stream().mapToDouble(Double::doubleValue).toArray(),
                events.stream().mapToInt(Integer::intValue).toArray(),
                1),
            Confidence.LOG_LOG,
            LEVEL);
    List<Point> points =
        estimate.points().stream()
            .filter(each -> each.events() > 0)
            .map(each ->
                new Point(
                    (int) each.time(),
                    1 - each.surv(),
                    turned(each.limits().upper()),
                    turned(each.limits().lower())))
            .toList();
    return Optional.of(new Curve(courses.size(), points, steps, told.end()));
  }

  private static OptionalDouble turned(OptionalDouble still) {
    return still.isPresent() ? OptionalDouble.of(1 - still.getAsDouble()) : still;
  }

  private record Told(List<Step> steps, int end) {}

  /** Steps no shorter than nobody can be known from, and one that ends at the target if it can. */
  private static Told steps(List<Course> courses, LocalDate today) {
    int[] back = new int[LAST_WEEK + 1];
    int[] lost = new int[LAST_WEEK + 1];
    for (Course course : courses) {
      Course.Exit exit = course.exit(today);
      if (exit.event() && exit.week() <= LAST_WEEK) {
        back[exit.week()]++;
      } else {
        lost[Math.min(exit.week(), LAST_WEEK)]++;
      }
    }
    List<Step> steps = new ArrayList<>();
    int fresh = 0;
    int gone = 0;
    for (int week = 0; week <= LAST_WEEK; week++) {
      fresh += back[week];
      gone += lost[week];
      boolean any = fresh + gone > 0;
      if (any && !few(fresh) && !few(gone)) {
        steps.add(new Step(week, fresh, gone));
        fresh = 0;
        gone = 0;
      } else if (any && week == TARGET && !steps.isEmpty()) {
        join(steps, week, fresh, gone);
        fresh = 0;
        gone = 0;
      }
    }
    if (fresh + gone == 0 || steps.isEmpty()) {
      return new Told(steps, LAST_WEEK);
    }
    // Too few are left to tell of. They must not move what was before the target beyond it.
    int last = steps.getLast().week();
    if (last <= TARGET) {
      return new Told(steps, Math.max(last, TARGET));
    }
    join(steps, LAST_WEEK, fresh, gone);
    return new Told(steps, LAST_WEEK);
  }

  /** What is too little for a step of its own joins the step before. */
  private static void join(List<Step> steps, int week, int back, int lost) {
    Step last = steps.removeLast();
    steps.add(new Step(week, last.back() + back, last.lost() + lost));
  }

  private static boolean few(int count) {
    return count > 0 && count < FEWEST;
  }

  /** How many were still followed and not back at the start of a week, by the steps alone. */
  int atRisk(int week) {
    int left = persons;
    for (Step step : steps) {
      if (step.week() < week) {
        left -= step.back() + step.lost();
      }
    }
    return left;
  }

  /** The share back by a week; none where nobody was followed so long. */
  Optional<Point> by(int week) {
    if (atRisk(week) == 0 && points.stream().noneMatch(each -> each.week() >= week)) {
      boolean everybodyBack = !points.isEmpty() && points.getLast().back() == 1;
      if (!everybodyBack) {
        return Optional.empty();
      }
    }
    return Optional.of(
        points.stream()
            .filter(each -> each.week() <= week)
            .reduce((_, last) -> last)
            .orElse(new Point(0, 0, OptionalDouble.of(0), OptionalDouble.of(0))));
  }
}
