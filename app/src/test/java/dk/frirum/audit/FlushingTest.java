package dk.frirum.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockDataProvider;
import org.jooq.tools.jdbc.MockResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Bringing what is committed to the disk")
class FlushingTest {
  private final AtomicInteger times = new AtomicInteger();
  private final Semaphore begun = new Semaphore(0);
  private final Semaphore disk = new Semaphore(0);
  private boolean broken;
  private final MockDataProvider database =
      _ -> {
        times.incrementAndGet();
        begun.release();
        disk.acquireUninterruptibly();
        if (broken) {
          throw new java.sql.SQLException("no disk");
        }
        return new MockResult[] {new MockResult(0, DSL.using(SQLDialect.POSTGRES).newResult())};
      };
  private final Flushing flushing =
      new Flushing(DSL.using(new MockConnection(database), SQLDialect.POSTGRES));

  @Test
  @DisplayName("serves all who asked before it began at once, and never those who asked later")
  void together() {
    CompletableFuture<Void> first = flushing.flush();
    begun.acquireUninterruptibly();
    List<CompletableFuture<Void>> later = new ArrayList<>();
    for (int n = 0; n < 20; n++) {
      later.add(flushing.flush());
    }
    disk.release();
    first.join();
    begun.acquireUninterruptibly();
    assertTrue(later.stream().noneMatch(CompletableFuture::isDone));
    disk.release();
    later.forEach(CompletableFuture::join);
    assertEquals(2, times.get());
  }

  @Test
  @DisplayName("says so where it fails, and is tried anew for the next")
  void fails() {
    broken = true;
    disk.release();
    CompletionException said = assertThrows(CompletionException.class, flushing.flush()::join);
    assertInstanceOf(org.jooq.exception.DataAccessException.class, said.getCause());
    broken = false;
    disk.release();
    flushing.flush().join();
    assertEquals(2, times.get());
  }
}
