package dk.frirum.population;

import java.util.ArrayList;
import java.util.List;

/**
 * An interview that practice wants by a day of the course.
 *
 * @param opens first day it may lie on, counted from the course's first day as 0
 * @param due last day to be in time
 * @param share with how many of a hundred citizens it is sought at all
 */
record Milestone(InterviewKind kind, int opens, int due, int share) {
  private static final int TWELVE_YEARS = 4380;

  static Milestone by(InterviewKind kind, int opens, int due) {
    return new Milestone(kind, opens, due, 100);
  }

  /** One every so many days for as long as the course runs. */
  static List<Milestone> every(InterviewKind kind, int step, int first, int share) {
    List<Milestone> all = new ArrayList<>();
    for (int due = first; due < TWELVE_YEARS; due += step) {
      all.add(new Milestone(kind, Math.max(1, due - step / 3), due, share));
    }
    return all;
  }

  /** The lists in one, in order of due date. */
  @SafeVarargs
  static List<Milestone> merged(List<Milestone>... lists) {
    List<Milestone> all = new ArrayList<>();
    for (List<Milestone> list : lists) {
      all.addAll(list);
    }
    all.sort(java.util.Comparator.comparingInt(Milestone::due));
    return List.copyOf(all);
  }
}
