package dk.frirum.rules.effect;

import dk.frirum.rules.Status;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many duties changed, and how.
 *
 * @param citizens how many different citizens they are of
 * @param byChange every kind of change, those that did not happen included
 * @param overdueBefore overdue among the duties that changed, as the rulebook stands
 * @param overdueAfter overdue among the same duties when it is changed
 */
public record Counts(
    long citizens, Map<Change, Long> byChange, long overdueBefore, long overdueAfter) {

  public long of(Change change) {
    return byChange.getOrDefault(change, 0L);
  }

  public long total() {
    return byChange.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Counts while they are being made; the duties of a citizen come one after the other. */
  static final class Counter {
    private final long[] changes = new long[Change.values().length];
    private int lastCitizen = -1;
    private long citizens;
    private long overdueBefore;
    private long overdueAfter;

    void add(int citizen, Change change, @Nullable Status before, @Nullable Status after) {
      citizens += citizen == lastCitizen ? 0 : 1;
      lastCitizen = citizen;
      changes[change.ordinal()]++;
      overdueBefore += before == Status.OVERDUE ? 1 : 0;
      overdueAfter += after == Status.OVERDUE ? 1 : 0;
    }

    /** Adds what was counted of other citizens. */
    void add(Counter other) {
      citizens += other.citizens;
      Arrays.setAll(changes, each -> changes[each] + other.changes[each]);
      overdueBefore += other.overdueBefore;
      overdueAfter += other.overdueAfter;
    }

    Counts counts() {
      Map<Change, Long> all = new EnumMap<>(Change.class);
      for (Change change : Change.values()) {
        all.put(change, changes[change.ordinal()]);
      }
      return new Counts(citizens, all, overdueBefore, overdueAfter);
    }
  }
}
