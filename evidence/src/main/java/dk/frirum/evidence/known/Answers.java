package dk.frirum.evidence.known;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The numbers a method gave: by statistic and key, as in {@code expected.csv}. */
public final class Answers {

  /**
   * Which number.
   *
   * @param statistic such as {@code surv}
   * @param key of what, such as {@code sex=1|t=11}; may be empty
   */
  public record Which(String statistic, String key) {}

  private final Map<Which, OptionalDouble> values = new HashMap<>();

  /** A number; one that is not a number is a fault of the method and never counts as an answer. */
  public void put(String statistic, String key, double value) {
    put(statistic, key, OptionalDouble.of(value));
  }

  /** A number that may not be defined, as a median that is never reached. */
  public void put(String statistic, String key, OptionalDouble value) {
    if (values.put(new Which(statistic, key), value) != null) {
      throw new IllegalStateException("Two answers to " + statistic + " of '" + key + "'");
    }
  }

  /** The answer; none when the method gave no such number. */
  @Nullable OptionalDouble get(Which which) {
    return values.get(which);
  }

  Set<String> statistics() {
    Set<String> statistics = new TreeSet<>();
    values.keySet().forEach(each -> statistics.add(each.statistic()));
    return statistics;
  }

  Set<String> keys(String statistic) {
    Set<String> keys = new TreeSet<>();
    values.keySet().stream()
        .filter(each -> each.statistic().equals(statistic))
        .forEach(each -> keys.add(each.key()));
    return keys;
  }
}
