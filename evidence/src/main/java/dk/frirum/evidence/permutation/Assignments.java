package dk.frirum.evidence.permutation;

import dk.frirum.evidence.did.Panel;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The ways in which the same starts could have fallen on other units: all of them where they are
 * few, otherwise drawn. Units may be kept within strata.
 */
final class Assignments {
  private final double[] start;
  private final int[] strata;
  private final int most;

  /**
   * @param start by unit, {@link Panel#NEVER} for the untreated
   * @param strata by unit; starts are exchanged within a stratum only
   * @param most how many are tried at most
   */
  Assignments(double[] start, int[] strata, int most) {
    this.start = start;
    this.strata = strata;
    this.most = most;
  }

  /** How many there are, as far as a double can say. */
  double count() {
    double logarithm = 0;
    for (int[] units : members()) {
      double[] own = Arrays.stream(units).mapToDouble(unit -> start[unit]).sorted().toArray();
      logarithm += factorial(own.length);
      for (int from = 0; from < own.length; ) {
        int to = from;
        while (to < own.length && own[to] == own[from]) {
          to++;
        }
        logarithm -= factorial(to - from);
        from = to;
      }
    }
    return Math.rint(Math.exp(logarithm));
  }

  private static double factorial(int n) {
    double logarithm = 0;
    for (int i = 2; i <= n; i++) {
      logarithm += Math.log(i);
    }
    return logarithm;
  }

  /** Whether all are tried. */
  boolean areAll() {
    return count() <= most;
  }

  /** Hands over each, the actual one among them where all are tried; the array is used again. */
  void each(RandomGenerator random, Consumer<double[]> to) {
    int[][] members = members();
    double[] assigned = start.clone();
    if (areAll()) {
      double[][] left = new double[members.length][];
      for (int stratum = 0; stratum < members.length; stratum++) {
        left[stratum] =
            Arrays.stream(members[stratum]).mapToDouble(u -> start[u]).sorted().toArray();
      }
      enumerate(members, left, 0, 0, assigned, to);
      return;
    }
    draw(members, random, assigned, to);
  }

  /** Only the places of the treated are drawn, without replacement; where they stood is cleared. */
  private void draw(
      int[][] members, RandomGenerator random, double[] assigned, Consumer<double[]> to) {
    double[][] starts = new double[members.length][];
    for (int stratum = 0; stratum < members.length; stratum++) {
      starts[stratum] =
          Arrays.stream(members[stratum])
              .mapToDouble(unit -> start[unit])
              .filter(each -> each != Panel.NEVER)
              .toArray();
    }
    Arrays.fill(assigned, Panel.NEVER);
    for (int draw = 0; draw < most; draw++) {
      for (int stratum = 0; stratum < members.length; stratum++) {
        int[] units = members[stratum];
        for (int k = 0; draw > 0 && k < starts[stratum].length; k++) {
          assigned[units[k]] = Panel.NEVER;
        }
        for (int k = 0; k < starts[stratum].length; k++) {
          int j = k + random.nextInt(units.length - k);
          int unit = units[j];
          units[j] = units[k];
          units[k] = unit;
          assigned[unit] = starts[stratum][k];
        }
      }
      to.accept(assigned);
    }
  }

  private static void enumerate(
      int[][] members,
      double[][] left,
      int stratum,
      int unit,
      double[] assigned,
      Consumer<double[]> to) {
    if (stratum == members.length) {
      to.accept(assigned);
      return;
    }
    if (unit == members[stratum].length) {
      enumerate(members, left, stratum + 1, 0, assigned, to);
      return;
    }
    double[] rest = left[stratum];
    for (int k = 0; k < rest.length; k++) {
      if (k > 0 && rest[k] == rest[k - 1]) {
        continue; // The same start again is the same assignment.
      }
      assigned[members[stratum][unit]] = rest[k];
      double[] fewer = new double[rest.length - 1];
      System.arraycopy(rest, 0, fewer, 0, k);
      System.arraycopy(rest, k + 1, fewer, k, fewer.length - k);
      left[stratum] = fewer;
      enumerate(members, left, stratum, unit + 1, assigned, to);
      left[stratum] = rest;
    }
  }

  private int[][] members() {
    int[] labels = Arrays.stream(strata).distinct().sorted().toArray();
    int[][] members = new int[labels.length][];
    for (int k = 0; k < labels.length; k++) {
      int label = labels[k];
      members[k] =
          IntStream.range(0, strata.length).filter(unit -> strata[unit] == label).toArray();
    }
    return members;
  }
}
