package dk.frirum.evidence.register;

import java.util.Set;

/**
 * People whose courses are followed: those that begin on one of some benefits in some weeks
 * (Danish: tilgang).
 *
 * @param cohort its number in cells
 * @param codes benefits
 * @param lastWeek inclusive
 */
public record Inflow(int cohort, Set<Integer> codes, int firstWeek, int lastWeek) {
  public Inflow {
    codes = Set.copyOf(codes);
    if (codes.isEmpty() || firstWeek > lastWeek) {
      throw new IllegalArgumentException("An inflow has benefits and weeks: cohort " + cohort);
    }
  }
}
