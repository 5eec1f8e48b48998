package dk.frirum.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings what has been committed without waiting for the disk onto it. PostgreSQL's log is written
 * in the order of its commits: one commit that waits takes all before it along, so that one flush
 * serves every page that asked before it began.
 */
@Component
class Flushing {
  private static final String WORD = "select pg_logical_emit_message(true, 'frirum', '')";

  private final DSLContext sql;
  private @Nullable CompletableFuture<Void> next;
  private boolean running;

  Flushing(DSLContext sql) {
    this.sql = sql;
  }

  /** Done when all that has been committed by now is on the disk; failed where that went wrong. */
  synchronized CompletableFuture<Void> flush() {
    if (next == null) {
      next = new CompletableFuture<>();
    }
    if (!running) {
      running = true;
      Thread.ofVirtual().name("flushing the trail").start(this::run);
    }
    return next;
  }

  private void run() {
    for (var flush = take(); flush != null; flush = take()) {
      try {
        // An empty word in the log, for a commit waits only where its transaction has written
        // there.
        sql.fetch("select pg_logical_emit_message(true, 'frirum', '')");
        flush.complete(null);
      } catch (RuntimeException | Error e) {
        flush.completeExceptionally(e);
      }
    }
  }

  /** With an empty word in the log: a commit waits only where its transaction has written there. */
  private static void commit(Connection connection) throws SQLException {
    try (PreparedStatement word = connection.prepareStatement(WORD)) {
      word.execute();
    }
  }

  private synchronized @Nullable CompletableFuture<Void> take() {
    CompletableFuture<Void> taken = next;
    next = null;
    running = taken != null;
    return taken;
  }
}
