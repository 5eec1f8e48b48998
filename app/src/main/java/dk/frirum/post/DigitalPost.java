package dk.frirum.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Letters in Digital Post, as MeMo messages in a folder that the municipality's own distribution
 * system empties, and puts receipts back in ({@link Receipts}). Frirum is not itself connected to
 * Digital Post: that takes an agreement with Digitaliseringsstyrelsen and a certificate. See
 * docs/post.md.
 */
@Component
final class DigitalPost implements Carrier {
  private static final Logger LOG = LoggerFactory.getLogger(DigitalPost.class);

  private final @Nullable Path folder;
  private final String cvr;
  private final Sheets sheets;
  private final Clock clock;

  DigitalPost(
      @Value("${frirum.post.digital.folder:}") String folder,
      @Value("${frirum.post.digital.cvr:}") String cvr,
      Sheets sheets,
      Clock clock) {
    this.cvr = cvr.strip();
    this.sheets = sheets;
    this.clock = clock;
    boolean numbered = this.cvr.matches("[0-9]{8}");
    if (!folder.isBlank() && !numbered) {
      LOG.error(
          "frirum.post.digital.cvr is not a CVR number. Nothing goes in Digital Post; letters are printed.");
    }
    this.folder = folder.isBlank() || !numbered ? null : Path.of(folder.strip());
  }

  @Override
  public Channel channel() {
    return Channel.DIGITAL_POST;
  }

  @Override
  public boolean configured() {
    return folder != null;
  }

  /** Where receipts come; none where it is not set up. */
  @Nullable Path receipts() {
    return folder == null ? null : folder.resolve("receipts");
  }

  /** Written beside and then given its name: whoever empties the folder never finds half of one. */
  @Override
  public void carry(Load load) throws NotCarried {
    Path to = folder;
    Long letter = load.letterId();
    if (to == null || letter == null) {
      throw new NotCarried(Trouble.AWAY, "");
    }
    String message =
        MeMo.of(load.messageId(), cvr, load.subject(), sheets.of(letter), clock.instant());
    try {
      Path out = Files.createDirectories(to.resolve("out"));
      Path half = out.resolve(load.messageId() + ".part");
      Files.writeString(half, message);
      Files.move(
          half,
          out.resolve(load.messageId() + ".xml"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new NotCarried(Trouble.AWAY, e.getClass().getSimpleName());
    }
  }
}
