package dk.frirum.evidence.protocol;

import dk.frirum.evidence.verdict.Verdict.Good;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The plan: everything a report may later not choose.
 *
 * @param trial which one
 * @param group who is looked at, in words
 * @param start first day under the trial's rules
 * @param treated municipalities under them, by number
 * @param comparison municipalities it is held against
 * @param outcomes each with its horizons and margin
 * @param method such as {@code did-permutation}, with its convention
 * @param seed of whatever is drawn
 */
public record Protocol(
    String trial,
    String group,
    LocalDate start,
    SortedSet<Integer> treated,
    SortedSet<Integer> comparison,
    List<Outcome> outcomes,
    String method,
    long seed) {

  /**
   * What is judged.
   *
   * @param measure in its version, such as {@code back-by@1}
   * @param horizon in weeks
   * @param margin the loss that still counts as none, in the outcome's unit
   * @param primary whether the verdict of the trial hangs on it
   */
  public record Outcome(
      String measure, int horizon, BigDecimal margin, Good good, boolean primary) {
    public Outcome {
      if (margin.signum() <= 0 || horizon < 0) {
        throw new IllegalArgumentException("A margin is more than 0, a horizon 0 weeks or more");
      }
      margin = margin.stripTrailingZeros();
    }

    String text() {
      return "%s in %d weeks, %s is good, margin %s, %s"
          .formatted(
              measure,
              horizon,
              good == Good.MORE ? "more" : "less",
              margin.toPlainString(),
              primary ? "primary" : "secondary");
    }
  }

  public Protocol {
    treated = new TreeSet<>(treated);
    comparison = new TreeSet<>(comparison);
    outcomes =
        outcomes.stream()
            .sorted(Comparator.comparing(Outcome::measure).thenComparingInt(Outcome::horizon))
            .toList();
    if (treated.isEmpty() || outcomes.isEmpty()) {
      throw new IllegalArgumentException("A plan needs a municipality and an outcome");
    }
    if (treated.stream().anyMatch(comparison::contains)) {
      throw new IllegalArgumentException("No municipality is held against itself");
    }
    if (outcomes.stream().map(each -> each.measure() + each.horizon()).distinct().count()
        < outcomes.size()) {
      throw new IllegalArgumentException("Each outcome stands once at each horizon");
    }
  }

  /** Whether an outcome at a horizon was planned; what was not is shown as such. */
  public boolean planned(String measure, int horizon) {
    return outcomes.stream()
        .anyMatch(each -> each.measure().equals(measure) && each.horizon() == horizon);
  }

  /** The plan line by line, always the same for the same plan. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("protocol: 1");
    lines.add("trial: " + plain(trial));
    lines.add("group: " + plain(group));
    lines.add("start: " + start);
    lines.add("treated: " + numbers(treated));
    lines.add("comparison: " + numbers(comparison));
    outcomes.forEach(each -> lines.add("outcome: " + plain(each.text())));
    lines.add("method: " + plain(method));
    lines.add("seed: " + seed);
    return lines;
  }

  /** Line ends and runs of blanks are no difference. */
  private static String plain(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
        .strip()
        .replaceAll("\\s+", " ");
  }

  private static String numbers(SortedSet<Integer> numbers) {
    return String.join(" ", numbers.stream().map(String::valueOf).toList());
  }
}
