package dk.frirum.rules.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A crew")
class CrewTest {

  @Test
  @DisplayName("of three works at the same time on three threads, each once, and is waited for")
  void three() {
    CountDownLatch all = new CountDownLatch(3);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    AtomicInteger done = new AtomicInteger();
    Crew.work(
        () -> {
          threads.add(Thread.currentThread());
          all.countDown();
          await(all);
          done.incrementAndGet();
        },
        3);
    assertEquals(3, done.get());
    assertEquals(3, threads.size());
  }

  @Test
  @DisplayName("of one is the caller")
  void one() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Crew.work(() -> threads.add(Thread.currentThread()), 1);
    assertEquals(Set.of(Thread.currentThread()), threads);
  }

  @Test
  @DisplayName("says what failed in one of its threads")
  void failure() {
    RuntimeException cause = new RuntimeException("no such row");
    assertSame(
        cause,
        assertThrows(
                IllegalStateException.class,
                () ->
                    Crew.work(
                        () -> {
                          throw cause;
                        },
                        2))
            .getCause());
  }

  @Test
  @DisplayName("stops waiting when its caller is interrupted, who then still is")
  void interrupted() {
    Thread.currentThread().interrupt();
    assertThrows(IllegalStateException.class, () -> Crew.work(() -> {}, 2));
    assertTrue(Thread.interrupted());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
