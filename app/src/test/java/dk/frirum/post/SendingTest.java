package dk.frirum.post;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.OUTBOX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("What goes out by e-mail, against a real SMTP server")
class SendingTest extends PostCase {
  @Test
  @DisplayName(
      "arrives with text, calendar file and subject, from our own address, and is in the trail")
  void arrives() throws Exception {
    put("a", Instant.EPOCH);
    assertEquals(1, sending(smtp(), clock).sendAll());
    MimeMessage got = server.getReceivedMessages()[0];
    assertEquals("Indkaldelse til møde 1. dec. 2026 kl. 09.00", got.getSubject());
    assertEquals("Havrelund Kommune <moede@havrelund.example>", got.getFrom()[0].toString());
    assertTrue(got.getMessageID().endsWith("@havrelund.example>"), got.getMessageID());
    assertEquals("bo@moelle.example", got.getRecipients(Message.RecipientType.TO)[0].toString());
    MimeMultipart parts = (MimeMultipart) got.getContent();
    assertEquals(
        "Kære Bo\r\n\r\nVi ses på Ærø.",
        parts.getBodyPart(0).getContent().toString().replaceAll("\r?\n", "\r\n"));
    assertTrue(parts.getBodyPart(1).getContentType().contains("text/calendar"));
    assertTrue(parts.getBodyPart(1).getContentType().contains("method=REQUEST"));
    assertEquals(
        1, sql.fetchCount(AUDIT, AUDIT.CITIZEN_ID.eq(citizen), AUDIT.ACTION.eq("post-sent")));
    assertEquals(0, sending(smtp(), clock).sendAll(), "and goes once");
  }

  @Test
  @DisplayName("goes once each, whatever is written twice and however many nodes send")
  void once() throws Exception {
    for (int n = 0; n < 60; n++) {
      put("m" + n, Instant.EPOCH);
      put("m" + n, Instant.EPOCH);
    }
    List<Callable<Integer>> nodes = new ArrayList<>();
    for (int n = 0; n < 4; n++) {
      nodes.add(sending(smtp(), clock)::sendAll);
    }
    int sent = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Integer> each : threads.invokeAll(nodes)) {
        sent += each.get();
      }
    }
    assertEquals(60, sent);
    assertEquals(60, server.getReceivedMessages().length);
    assertEquals(60, ids().size());
  }

  @Test
  @DisplayName(
      "is sent again after a crash between sending and noting it – with the same Message-ID")
  void crash() throws Exception {
    put("c", Instant.EPOCH);
    Carrier dies =
        new Carrier() {
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
            smtp().carry(load);
            throw new OutOfMemoryError("the node dies");
          }
        };
    assertThrows(OutOfMemoryError.class, () -> sending(dies, clock).sendAll());
    assertEquals(1, sending(smtp(), clock).sendAll());
    assertEquals(2, server.getReceivedMessages().length, "SMTP knows no exactly once");
    assertEquals(1, ids().size(), "but the receiver can see that it is one");
  }

  @Test
  @DisplayName(
      "waits while the server is away, is tried again later and later, and at last fails for people to see")
  void retries() {
    put("r", Instant.EPOCH);
    Smtp away = smtp();
    server.stop();
    Instant now = clock.instant();
    for (int attempt = 1; attempt <= 8; attempt++) {
      assertEquals(0, sending(away, Clock.fixed(now, DENMARK)).sendAll());
      Posted posted = outbox.of("meeting/1", citizen).getFirst();
      assertEquals(attempt, posted.attempts());
      assertEquals(attempt < 8 ? Posted.State.WAITING : Posted.State.FAILED, posted.state());
      assertTrue(posted.problem().startsWith("away "), posted.problem());
      now = posted.notBefore().plusSeconds(1);
    }
  }

  @Test
  @DisplayName("does not go before its time, nor when it was taken back")
  void times() {
    Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
    put("later", tomorrow);
    assertEquals(0, sending(smtp(), clock).sendAll());
    assertEquals(1, sending(smtp(), Clock.fixed(tomorrow, DENMARK)).sendAll());
    put("back", Instant.EPOCH);
    new TransactionTemplate(transactions).executeWithoutResult(_ -> outbox.withdraw("meeting/1"));
    assertEquals(0, sending(smtp(), clock).sendAll());
    assertEquals(Posted.State.WITHDRAWN, outbox.of("meeting/1", citizen).getLast().state());
  }

  @Test
  @DisplayName(
      "is not written when what it tells of is not saved, and waits where no channel is set up")
  void withItsCause() {
    assertThrows(
        IllegalStateException.class,
        () ->
            new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> {
                  outbox.put(parcel("x", Instant.EPOCH));
                  throw new IllegalStateException("no");
                }));
    assertEquals(0, sql.fetchCount(OUTBOX));
    assertThrows(RuntimeException.class, () -> outbox.put(parcel("y", Instant.EPOCH)));
    put("z", Instant.EPOCH);
    Sheets none =
        id -> {
          throw new AssertionError("letter " + id + " is made though no folder is set up");
        };
    assertEquals(0, sending(new DigitalPost("", "", none, clock), clock).sendAll());
    assertEquals(Posted.State.WAITING, outbox.of("meeting/1", citizen).getFirst().state());
  }

  @Test
  @DisplayName("goes to nobody else, and says no more to the server, whatever is typed into it")
  void injected() throws Exception {
    for (String recipient :
        List.of(
            "bo@moelle.example\r\nBcc: ond@x.example",
            "bo@moelle.example, ond@x.example",
            "bo@moelle.example\nSubject: x",
            "<bo@moelle.example>\r\nRCPT TO:<ond@x.example>")) {
      put("i", Instant.EPOCH);
      sql.update(OUTBOX).set(OUTBOX.RECIPIENT, recipient).execute();
      assertEquals(0, sending(smtp(), clock).sendAll(), recipient);
      assertEquals(
          Posted.State.FAILED, outbox.of("meeting/1", citizen).getFirst().state(), recipient);
      sql.deleteFrom(OUTBOX).execute();
    }
    put("b", Instant.EPOCH);
    String body = "Kære Bo\r\n.\r\nRCPT TO:<ond@x.example>\r\nDATA\r\n.\r\nQUIT\r\nslut";
    sql.update(OUTBOX).set(OUTBOX.BODY, body).execute();
    assertEquals(1, sending(smtp(), clock).sendAll());
    assertEquals(1, server.getReceivedMessages().length);
    MimeMessage got = server.getReceivedMessages()[0];
    assertEquals(1, got.getAllRecipients().length);
    MimeMultipart parts = (MimeMultipart) got.getContent();
    assertTrue(parts.getBodyPart(0).getContent().toString().endsWith("slut"));
  }
}
