package dk.frirum.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Works through portions with all processors, and says now and then how far it is. */
record Portions(int first, int last, Consumer<String> progress) {
  /** Each holds a connection; the pool must have some left for the pages. */
  private static final int MOST_THREADS = 8;

  private static final int TELLINGS = 10;

  Duties.Run run(IntFunction<Duties.Run> work) {
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    int all = last - first + 1;
    long duties = 0;
    Drift drift = Drift.NONE;
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      try {
        List<Future<Duties.Run>> running = new ArrayList<>();
        for (int portion = first; portion <= last; portion++) {
          int number = portion;
          running.add(workers.submit(() -> work.apply(number)));
        }
        for (int done = 1; done <= all; done++) {
          Duties.Run run = running.get(done - 1).get();
          duties += run.duties();
          drift = drift.plus(run.drift());
          if (all >= TELLINGS && done * TELLINGS / all > (done - 1) * TELLINGS / all) {
            progress.accept(
                "Computed the duties of %d %% of the citizens: %,d"
                    .formatted(100L * done / all, duties));
          }
        }
        return new Duties.Run(0, duties, drift);
      } finally {
        workers.shutdownNow(); // nothing is left but after a failure
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while computing duties", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Duties could not be computed", e.getCause());
    }
  }
}
