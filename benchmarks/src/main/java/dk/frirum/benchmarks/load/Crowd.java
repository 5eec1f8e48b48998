package dk.frirum.benchmarks.load;

import dk.frirum.benchmarks.Percentiles;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Users who do one task at once, each with a session of their own, the next request as soon as the
 * last page is there: nobody reads or thinks.
 */
final class Crowd {

  private final List<Session> sessions;

  /**
   * @param sessions as many as there are users
   */
  Crowd(List<Session> sessions) {
    this.sessions = List.copyOf(sessions);
  }

  /** What one user came to. */
  private record Share(List<Long> nanos, int failed) {}

  /** Until so many requests are made or so much time has passed, whichever comes first. */
  Timing run(Task task, int requests, Duration time) {
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    long end = start + time.toNanos();
    List<Share> shares = new ArrayList<>();
    try (ExecutorService users = Executors.newFixedThreadPool(sessions.size())) {
      List<Future<Share>> running = new ArrayList<>();
      for (Session session : sessions) {
        running.add(users.submit(() -> use(session, task, next, requests, end)));
      }
      for (Future<Share> each : running) {
        shares.add(each.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted under load", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a user gave up", e.getCause());
    }
    long[] nanos =
        shares.stream()
            .flatMapToLong(share -> share.nanos().stream().mapToLong(Long::longValue))
            .toArray();
    return new Timing(
        sessions.size(),
        Percentiles.of(nanos),
        System.nanoTime() - start,
        shares.stream().mapToInt(Share::failed).sum());
  }

  private static Share use(Session session, Task task, AtomicInteger next, int requests, long end) {
    List<Long> nanos = new ArrayList<>();
    int failed = 0;
    while (System.nanoTime() < end) {
      int number = next.getAndIncrement();
      if (number >= requests) {
        break;
      }
      long before = System.nanoTime();
      boolean right = right(session, task, number);
      nanos.add(System.nanoTime() - before);
      failed += right ? 0 : 1;
    }
    return new Share(nanos, failed);
  }

  private static boolean right(Session session, Task task, int number) {
    try {
      return task.visit().test(session, number);
    } catch (UncheckedIOException e) {
      return false;
    }
  }
}
