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
import org.springframework.stereotype.Component;

/**
 * The histories of a municipality, kept in memory so that a question about all of them does not
 * read them all again. They serve for {@link #SERVES}; whoever shows an answer says when they were
 * read. Kept are so many that they fill no more than a part of the memory, the latest read first.
 */
@Component
public class Columns {
  /** After so long they are read again. */
  public static final Duration SERVES = Duration.ofMinutes(10);

  private static final int PART_OF_MEMORY = 6;

  private final Histories histories;
  private final RulebookHolder holder;
  private final Clock clock;

  /** The oldest first. */
  private final Map<String, Read> kept = new LinkedHashMap<>();

  /**
   * Histories, and when they were read.
   *
   * @param nanos how long it took to read them
   */
  public record Read(HistoryColumns columns, Instant at, long nanos) {}

  Columns(Histories histories, RulebookHolder holder, Clock clock) {
    this.histories = histories;
    this.holder = holder;
    this.clock = clock;
  }

  /** A municipality's; whoever asks while they are being read waits for them. */
  public synchronized Read of(String municipality) {
    Instant now = clock.instant();
    kept.values().removeIf(each -> each.at().plus(SERVES).isBefore(now));
    Read read = kept.get(municipality);
    if (read == null) {
      read = read(municipality, now);
      kept.put(municipality, read);
      long most = Runtime.getRuntime().maxMemory() / PART_OF_MEMORY;
      while (kept.size() > 1 && bytes() > most) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return read;
  }

  /** Reads everything anew next time. */
  public synchronized void forget() {
    kept.clear();
  }

  private Read read(String municipality, Instant now) {
    long start = System.nanoTime();
    HistoryBuilder builder = holder.rulebook().columns();
    histories.columns(new Scope.Municipality(municipality), builder);
    return new Read(builder.build(), now, System.nanoTime() - start);
  }

  private long bytes() {
    return kept.values().stream().mapToLong(each -> each.columns().bytes()).sum();
  }
}
