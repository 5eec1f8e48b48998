package dk.frirum.price;

import dk.frirum.casework.Histories;
import dk.frirum.casework.Scope;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.rules.columns.HistoryBuilder;
import dk.frirum.rules.columns.HistoryColumns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The histories of a municipality, kept in memory so that a question about all of them does not
 * read them all again. They serve for {@link #SERVES}; whoever shows an answer says when they were
 * read. Kept are so many that they fill no more than a part of the memory, the latest read first.
 */
@Component
public class Columns implements DisposableBean {
  /** After so long they are read again. */
  public static final Duration SERVES = Duration.ofMinutes(10);

  private static final int PART_OF_MEMORY = 6;
  private static final Logger LOG = LoggerFactory.getLogger(Columns.class);

  private final Histories histories;
  private final RulebookHolder holder;
  private final Clock clock;

  /** The oldest first. */
  private final Map<String, Read> kept = new LinkedHashMap<>();

  /** One at a time reads a municipality. */
  private final Map<String, Object> reading = new ConcurrentHashMap<>();

  /** Reads before anybody asks, one municipality after the other. */
  private final ExecutorService ahead =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("histories").daemon().factory());

  /** Those that wait to be read ahead, or are being. */
  private final Map<String, Future<?>> begun = new ConcurrentHashMap<>();

  private long generation;

  /** Histories, and when they were read. */
  public record Read(HistoryColumns columns, Instant at) {}

  Columns(Histories histories, RulebookHolder holder, Clock clock) {
    this.histories = histories;
    this.holder = holder;
    this.clock = clock;
  }

  /** A municipality's; whoever asks while they are being read waits for them. */
  public Read of(String municipality) {
    synchronized (reading.computeIfAbsent(municipality, _ -> new Object())) {
      Read known = known(municipality);
      if (known != null) {
        return known;
      }
      long asked = generation();
      return keep(municipality, read(municipality, clock.instant()), asked);
    }
  }

  /**
   * Begins to read a municipality's where they are not there, since somebody opens a page that will
   * ask for them. Returns at once.
   */
  public void soon(String municipality) {
    begin(municipality);
  }

  /**
   * The same, and waits for it a little.
   *
   * @return whether whoever asks now need not wait
   */
  public boolean within(Duration patience, String municipality) {
    try {
      begin(municipality).get(patience.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while histories were read", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Histories could not be read ahead", e.getCause());
    }
  }

  private Future<?> begin(String municipality) {
    return known(municipality) != null
        ? CompletableFuture.completedFuture(null)
        : begun.computeIfAbsent(municipality, _ -> ahead.submit(() -> readAhead(municipality)));
  }

  /** What goes wrong here goes wrong again, and is told, for whoever asks. */
  private void readAhead(String municipality) {
    try {
      of(municipality);
    } catch (RuntimeException e) {
      LOG.warn("The histories of {} could not be read ahead", municipality, e);
    } finally {
      begun.remove(municipality);
    }
  }

  @Override
  public void destroy() {
    ahead.shutdownNow();
  }

  private synchronized long generation() {
    return generation;
  }

  private synchronized @Nullable Read known(String municipality) {
    Instant now = clock.instant();
    kept.values().removeIf(each -> each.at().plus(SERVES).isBefore(now));
    return kept.get(municipality);
  }

  /** What was forgotten while it was being read serves the one who asked, and nobody after. */
  private synchronized Read keep(String municipality, Read read, long asked) {
    if (asked != generation) {
      return read;
    }
    kept.put(municipality, read);
    long most = Runtime.getRuntime().maxMemory() / PART_OF_MEMORY;
    while (kept.size() > 1 && bytes() > most) {
      kept.remove(kept.keySet().iterator().next());
    }
    return read;
  }

  /** Reads everything anew next time. */
  public synchronized void forget() {
    kept.clear();
    generation++;
  }

  private Read read(String municipality, Instant now) {
    long start = System.nanoTime();
    HistoryBuilder builder = holder.rulebook().columns();
    histories.columns(new Scope.Municipality(municipality), builder);
    HistoryColumns columns = builder.build();
    LOG.info(
        "Read the histories of {} citizens of {} in {} ms: {} MB",
        columns.citizens(),
        municipality,
        (System.nanoTime() - start) / 1_000_000,
        columns.bytes() >> 20);
    return new Read(columns, now);
  }

  private long bytes() {
    return kept.values().stream().mapToLong(each -> each.columns().bytes()).sum();
  }
}
