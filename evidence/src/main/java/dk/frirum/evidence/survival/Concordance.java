package dk.frirum.evidence.survival;

import java.util.Arrays;

/**
 * How often, of two people of whom it is known who left first, the one with the higher risk did
 * (Harrell et al. 1982, JAMA 247:2543); equal risks count half. Pairs within strata only; of a pair
 * that left at the same time nothing is known, and one lost sight of then left later.
 */
public final class Concordance {
  private final double[] tree;

  private Concordance(int size) {
    tree = new double[size + 1];
  }

  /**
   * @param risk the higher, the sooner
   */
  public static double of(CoxData data, double[] risk) {
    double[] levels = Arrays.stream(risk).sorted().distinct().toArray();
    int[] rank = Arrays.stream(risk).mapToInt(each -> Arrays.binarySearch(levels, each)).toArray();
    double agree = 0;
    double tied = 0;
    double all = 0;
    int[] order = data.byTime();
    int[] byEntry = data.entersLate() ? data.byEntry() : new int[0];
    int entered = 0;
    Concordance later = new Concordance(levels.length);
    for (int at = 0; at < order.length; ) {
      int first = order[at];
      int stratum = data.stratum()[first];
      if (at == 0 || data.stratum()[order[at - 1]] != stratum) {
        later = new Concordance(levels.length);
        while (entered < byEntry.length && data.stratum()[byEntry[entered]] < stratum) {
          entered++;
        }
      }
      int end = at;
      while (end < order.length
          && data.stratum()[order[end]] == stratum
          && data.time()[order[end]] == data.time()[first]) {
        int row = order[end++];
        if (!data.event()[row]) {
          later.add(rank[row], data.weight()[row]);
        }
      }
      for (;
          entered < byEntry.length
              && data.stratum()[byEntry[entered]] == stratum
              && data.entry()[byEntry[entered]] >= data.time()[first];
          entered++) {
        int row = byEntry[entered];
        later.add(rank[row], -data.weight()[row]);
      }
      for (int each = at; each < end; each++) {
        int row = order[each];
        if (data.event()[row]) {
          double below = later.below(rank[row]);
          double equal = later.below(rank[row] + 1) - below;
          agree += data.weight()[row] * below;
          tied += data.weight()[row] * equal;
          all += data.weight()[row] * later.below(levels.length);
        }
      }
      for (int each = at; each < end; each++) {
        int row = order[each];
        if (data.event()[row]) {
          later.add(rank[row], data.weight()[row]);
        }
      }
      at = end;
    }
    return (agree + tied / 2) / all;
  }

  private void add(int rank, double weight) {
    for (int at = rank + 1; at < tree.length; at += at & -at) {
      tree[at] += weight;
    }
  }

  /** The weight of those with a lower rank. */
  private double below(int rank) {
    double sum = 0;
    for (int at = rank; at > 0; at -= at & -at) {
      sum += tree[at];
    }
    return sum;
  }
}
