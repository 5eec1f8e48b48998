package dk.frirum.evidence.did;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What two-way fixed effects compare with what, and how much of it each weighs (Goodman-Bacon
 * 2021): the weighted sum is the coefficient. Where the already treated weigh much as comparisons,
 * the coefficient is not to be trusted. Equal weights and complete panels only.
 *
 * @param parts the comparisons
 */
public record Bacon(List<Part> parts) {

  public Bacon {
    parts = List.copyOf(parts);
  }

  /** Who is compared with whom. */
  public enum Kind {
    TREATED_VS_UNTREATED,
    EARLIER_VS_LATER,
    LATER_VS_EARLIER,
    /** Against those treated from the first period on. */
    LATER_VS_ALWAYS
  }

  /**
   * One comparison.
   *
   * @param treated the cohort
   * @param control the cohort it is compared with, {@link Panel#NEVER} for the untreated
   */
  public record Part(Kind kind, double treated, double control, double weight, double estimate) {}

  /** Takes the coefficient of a panel apart; its weights must all be equal. */
  public static Bacon of(Panel panel) {
    double[] cohorts = Arrays.stream(panel.start()).distinct().sorted().toArray();
    double first = panel.times()[0];
    List<Part> parts = new ArrayList<>();
    for (double one : cohorts) {
      for (double other : cohorts) {
        if (one != Panel.NEVER && one > first && one != other) {
          parts.add(part(panel, one, other));
        }
      }
    }
    double total = parts.stream().mapToDouble(Part::weight).sum();
    return new Bacon(
        parts.stream()
            .map(
                p -> new Part(p.kind(), p.treated(), p.control(), p.weight() / total, p.estimate()))
            .toList());
  }

  private static Part part(Panel panel, double treated, double control) {
    double[] times = panel.times();
    int periods = times.length;
    double n = count(panel, treated);
    double m = count(panel, control);
    double share = n / (n + m);
    double own = after(times, treated) / (double) periods;
    double other = control == Panel.NEVER ? 0 : after(times, control) / (double) periods;
    Kind kind;
    double window;
    double before;
    double from = times[0];
    double to = Double.POSITIVE_INFINITY;
    if (control == Panel.NEVER) {
      kind = Kind.TREATED_VS_UNTREATED;
      window = 1;
      before = own;
    } else if (control <= times[0]) {
      kind = Kind.LATER_VS_ALWAYS;
      window = 1;
      before = own;
    } else if (treated < control) {
      kind = Kind.EARLIER_VS_LATER;
      window = 1 - other;
      before = (own - other) / (1 - other);
      to = control;
    } else {
      kind = Kind.LATER_VS_EARLIER;
      window = other;
      before = own / other;
      from = control;
    }
    double weight = Math.pow((n + m) * window, 2) * share * (1 - share) * before * (1 - before);
    double estimate = 0;
    for (int side = 0; side < 2; side++) {
      double cohort = side == 0 ? treated : control;
      double change = mean(panel, cohort, treated, to) - mean(panel, cohort, from, treated);
      estimate += side == 0 ? change : -change;
    }
    return new Part(kind, treated, control, weight, estimate);
  }

  private static int after(double[] times, double start) {
    return (int) Arrays.stream(times).filter(each -> each >= start).count();
  }

  private static int count(Panel panel, double cohort) {
    return (int) Arrays.stream(panel.start()).filter(each -> each == cohort).count();
  }

  private static double mean(Panel panel, double cohort, double from, double to) {
    double sum = 0;
    int count = 0;
    for (int unit = 0; unit < panel.units(); unit++) {
      if (panel.start()[unit] != cohort) {
        continue;
      }
      for (int t = 0; t < panel.periods(); t++) {
        if (panel.times()[t] >= from && panel.times()[t] < to) {
          sum += panel.outcome()[unit][t];
          count++;
        }
      }
    }
    return sum / count;
  }

  /** How much a kind weighs in all. */
  public double weight(Kind kind) {
    return parts.stream().filter(each -> each.kind() == kind).mapToDouble(Part::weight).sum();
  }

  /** A kind's average; NaN when it does not occur. */
  public double average(Kind kind) {
    double sum =
        parts.stream()
            .filter(each -> each.kind() == kind)
            .mapToDouble(each -> each.weight() * each.estimate())
            .sum();
    return sum / weight(kind);
  }

  /** The coefficient of two-way fixed effects. */
  public double coefficient() {
    return parts.stream().mapToDouble(each -> each.weight() * each.estimate()).sum();
  }
}
