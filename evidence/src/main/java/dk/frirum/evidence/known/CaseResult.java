package dk.frirum.evidence.known;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How a case went.
 *
 * @param method with which it was computed; several where a case has several entries
 * @param values how many numbers were expected
 * @param misses those that were not met
 * @param problem why it could not be computed at all
 */
public record CaseResult(
    String name, String method, int values, List<Miss> misses, @Nullable Problem problem) {

  /**
   * A number that was not met.
   *
   * @param expected none where it is not defined
   * @param actual none where ours is not defined or {@code missing}
   * @param missing the method gave no such number
   */
  public record Miss(
      String dataset,
      String statistic,
      String key,
      OptionalDouble expected,
      OptionalDouble actual,
      boolean missing,
      double tolerance,
      String source) {

    @Override
    public String toString() {
      String what = statistic + (key.isEmpty() ? "" : " of " + key);
      String got = missing ? "no such number" : text(actual);
      return "%s: expected %s, got %s (tolerance %s; %s)"
          .formatted(what, text(expected), got, number(tolerance), source);
    }

    private static String text(OptionalDouble value) {
      return value.isEmpty() ? "not defined" : number(value.getAsDouble());
    }

    private static String number(double value) {
      return value == Math.rint(value) && Math.abs(value) < 1e15
          ? Long.toString((long) value)
          : Double.toString(value);
    }
  }

  /** Whether every number was met. */
  public boolean passed() {
    return problem == null && misses.isEmpty();
  }
}
