package dk.frirum.rules.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several threads at one piece of work that they share out among themselves. */
public final class Crew {
  private Crew() {}

  /** Runs the worker on so many threads, and returns when all are done. */
  public static void work(Runnable worker, int threads) {
    if (threads == 1) {
      worker.run();
      return;
    }
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> running = new ArrayList<>();
      for (int each = 0; each < threads; each++) {
        running.add(workers.submit(worker));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while evaluating", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Evaluation failed", e.getCause());
    }
  }
}
