package dk.frirum.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What cannot be sent")
class RefusalTest extends PostCase {
  @Test
  @DisplayName(
      "that the server refuses (5xx) has failed at once, and whoever wanted it sent is told; a 4xx is tried again")
  void refused() throws Exception {
    try (RefusingServer never = new RefusingServer("RCPT", "550 5.1.1 No such user here")) {
      put("never", Instant.EPOCH);
      assertEquals(0, sending(smtp(never.port(), OURS), clock).sendAll());
      Posted posted = outbox.of("meeting/1", citizen).getFirst();
      assertEquals(Posted.State.FAILED, posted.state());
      assertEquals(1, posted.attempts());
      assertEquals("afvist for altid af modtagerens server, 550", posted.problem(DANISH));
      assertEquals(1, told());
    }
    try (RefusingServer content = new RefusingServer("DATA", "554 5.7.1 Not this")) {
      put("content", Instant.EPOCH);
      assertEquals(0, sending(smtp(content.port(), OURS), clock).sendAll());
      assertEquals(Posted.State.FAILED, outbox.of("meeting/1", citizen).getLast().state());
      assertEquals(2, told());
    }
    try (RefusingServer later = new RefusingServer("RCPT", "451 4.7.1 Come back later")) {
      put("later", Instant.EPOCH);
      assertEquals(0, sending(smtp(later.port(), OURS), clock).sendAll());
      Posted posted = outbox.of("meeting/1", citizen).getLast();
      assertEquals(Posted.State.WAITING, posted.state());
      assertEquals("later 451", posted.problem());
      assertTrue(posted.notBefore().isAfter(clock.instant()));
      assertEquals(2, told());
    }
  }

  @Test
  @DisplayName(
      "is not given up where the server refuses us (530 at MAIL) – and the others are left alone till the next round")
  void refusesUs() throws Exception {
    try (RefusingServer closed = new RefusingServer("MAIL", "530 5.7.0 Authentication required")) {
      put("one", Instant.EPOCH);
      put("two", Instant.EPOCH);
      assertEquals(0, sending(smtp(closed.port(), OURS), clock).sendAll());
      List<Posted> posted = outbox.of("meeting/1", citizen);
      assertEquals(List.of(1, 0), posted.stream().map(Posted::attempts).toList());
      assertTrue(posted.stream().allMatch(each -> each.state() == Posted.State.WAITING));
    }
  }

  @Test
  @DisplayName("waits where our own address is none: nothing fails, and a calendar names nobody")
  void wrongSender() {
    put("w", Instant.EPOCH);
    Smtp smtp = smtp(1, "Havrelund Kommune");
    assertFalse(smtp.configured());
    assertEquals(0, sending(smtp, clock).sendAll());
    assertEquals(0, outbox.of("meeting/1", citizen).getFirst().attempts());
    assertEquals("nobody@frirum.invalid", new SenderAddress("Havrelund Kommune").plain());
    assertEquals("moede@havrelund.example", new SenderAddress(OURS).plain());
  }

  @Test
  @DisplayName("never holds the others up: an error of ours with one is noted with that one")
  void poison() {
    put("bad", Instant.EPOCH);
    put("good", Instant.EPOCH.plusSeconds(1));
    Smtp smtp = smtp();
    Carrier stumbles =
        new Carrier() {
          private boolean first = true;

          @Override
          public Channel channel() {
            return Channel.E_MAIL;
          }

          @Override
          public boolean configured() {
            return true;
          }

          @Override
          public void carry(Load load) throws NotCarried {
            if (first) {
              first = false;
              throw new IllegalStateException("Kære Bo");
            }
            smtp.carry(load);
          }
        };
    assertEquals(1, sending(stumbles, clock).sendAll());
    Posted bad = outbox.of("meeting/1", citizen).getFirst();
    assertEquals("broken", bad.problem());
    assertEquals(Posted.State.WAITING, bad.state());
  }

  @Test
  @DisplayName("does not go when what it tells of is over, as after days without a server")
  void tooLate() {
    put("late", Instant.EPOCH);
    Instant after = Instant.parse("2100-01-02T00:00:00Z");
    assertEquals(0, sending(smtp(), Clock.fixed(after, DENMARK)).sendAll());
    assertEquals(0, server.getReceivedMessages().length);
    assertEquals("too-late", outbox.of("meeting/1", citizen).getFirst().problem());
    assertEquals(1, told());
  }
}
