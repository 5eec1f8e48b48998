package dk.frirum.evidence.register;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work cut into as many parts as there are threads; whole numbers, so the sum is the same. */
final class Shares {
  /** One thread's part. */
  interface Part<T> {
    T of(int part);
  }

  private Shares() {}

  static <T> List<T> of(int threads, Part<T> work) {
    if (threads == 1) {
      return List.of(work.of(0));
    }
    List<T> parts = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<T>> asked = new ArrayList<>();
      for (int part = 0; part < threads; part++) {
        int number = part;
        asked.add(pool.submit(() -> work.of(number)));
      }
      for (Future<T> each : asked) {
        parts.add(each.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return parts;
  }

  /** Where a part begins, of so much. */
  static int cut(long from, long to, int part, int parts) {
    return Math.toIntExact(from + (to - from) * part / parts);
  }

  static int[] sum(List<int[]> parts) {
    int[] sum = parts.getFirst();
    for (int[] each : parts.subList(1, parts.size())) {
      for (int at = 0; at < sum.length; at++) {
        sum[at] += each[at];
      }
    }
    return sum;
  }
}
