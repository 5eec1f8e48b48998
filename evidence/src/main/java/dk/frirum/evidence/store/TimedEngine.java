package dk.frirum.evidence.store;

import java.util.function.Consumer;

/**
 * Times the measures' queries alone: every row is fetched, and none becomes a cell, so that an
 * engine is not charged for what is done with its answers.
 */
public final class TimedEngine implements SqlEngine {
  private final SqlEngine engine;
  private long nanos;

  public TimedEngine(SqlEngine engine) {
    this.engine = engine;
  }

  @Override
  public void define(String table, String query) {
    engine.define(table, query);
  }

  @Override
  public void each(String query, Consumer<Row> row) {
    long start = System.nanoTime();
    engine.each(query, _ -> {});
    nanos += System.nanoTime() - start;
  }

  /** Nanoseconds since it was last asked. */
  public long lap() {
    long lap = nanos;
    nanos = 0;
    return lap;
  }
}
