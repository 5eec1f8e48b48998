package dk.frirum.post;

import static dk.frirum.tables.Tables.OUTBOX;

import dk.frirum.tables.tables.records.OutboxRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what came back of letters: a file for each, {@code <messageUUID>.txt}, whose first word is
 * {@code accepted}, {@code refused} or {@code not-subscribed}. The first receipt of a letter
 * stands; one that is read is moved to {@code done}, one that cannot be read to {@code unknown}.
 */
@Component
class Receipts {
  private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);
  private static final String ACCEPTED = "accepted";
  private static final Set<String> KNOWN = Set.of(ACCEPTED, "refused", "not-subscribed");
  private static final String ENDING = ".txt";
  private static final int MOST = 500;
  private static final long LONGEST = 10_000;

  private final DSLContext sql;
  private final DigitalPost post;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Receipts(
      DSLContext sql,
      DigitalPost post,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.sql = sql;
    this.post = post;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Reads all there are; how many were of letters that waited for one. */
  int readAll() {
    Path folder = post.receipts();
    if (folder == null || !Files.isDirectory(folder)) {
      return 0;
    }
    int read = 0;
    for (Path file : files(folder)) {
      try {
        read += read(folder, file) ? 1 : 0;
      } catch (IOException e) {
        LOG.error("A receipt could not be read: {}", e.getClass().getName());
      }
    }
    return read;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(each -> each.getFileName().toString().endsWith(ENDING))
          .sorted()
          .limit(MOST)
          .toList();
    } catch (IOException e) {
      LOG.error("Receipts could not be listed: {}", e.getClass().getName());
      return List.of();
    }
  }

  private boolean read(Path folder, Path file) throws IOException {
    String name = file.getFileName().toString();
    UUID id = id(name.substring(0, name.length() - ENDING.length()));
    String said = Files.size(file) > LONGEST ? "" : first(Files.readString(file));
    boolean good = id != null && KNOWN.contains(said) && note(id, said);
    // After what it says is saved: a crash between the two reads it again, which changes nothing.
    Path to = Files.createDirectories(folder.resolve(good ? "done" : "unknown"));
    Files.move(file, to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    if (!good) {
      LOG.warn("A receipt of no letter, or that says nothing known, was put aside");
    }
    return good;
  }

  private static String first(String text) {
    return text.strip().split("\\s+", 2)[0];
  }

  private static @Nullable UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /** Whether it is of a letter that was sent. */
  private boolean note(UUID messageId, String said) {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> {
          OutboxRecord row =
              sql.selectFrom(OUTBOX)
                  .where(
                      OUTBOX.MESSAGE_ID.eq(messageId),
                      OUTBOX.LETTER_ID.isNotNull(),
                      OUTBOX.STATE.eq(Posted.State.SENT.code()))
                  .forNoKeyUpdate()
                  .fetchOne();
          if (row == null) {
            return false;
          }
          if (row.getReceipt() == null) {
            row.setReceipt(said);
            row.setReceiptAt(clock.instant());
            row.store();
            events.publishEvent(new LetterBack(row.getLetterId(), said.equals(ACCEPTED)));
            if (!said.equals(ACCEPTED) && row.getOwnerId() != null) {
              events.publishEvent(
                  new PostFailed(
                      row.getOwnerId(), row.getCitizenId(), row.getTopic(), row.getOnce()));
            }
          }
          return true;
        }));
  }
}
