package dk.frirum.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Files between trial and confirmation, for an hour; each only for the one who sent it. */
@Component
public class Uploads {
  private static final Duration KEPT = Duration.ofHours(1);

  private final Clock clock;
  private final Map<String, Upload> uploads = new ConcurrentHashMap<>();

  Uploads(Clock clock) {
    this.clock = clock;
  }

  /** A file that was sent. */
  public record Upload(String token, Path file, String name, long staffId, Instant until) {}

  /** Keeps what was sent. */
  public Upload keep(InputStream content, String name, long staffId) throws IOException {
    forgetOld();
    Path file = Files.createTempFile("frirum-import-", ".csv");
    try {
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    String token = UUID.randomUUID().toString();
    Upload upload = new Upload(token, file, name, staffId, clock.instant().plus(KEPT));
    uploads.put(token, upload);
    return upload;
  }

  /** A file to be confirmed; nothing when it is too late or somebody else's. */
  public Optional<Upload> take(String token, long staffId) {
    Upload upload = uploads.get(token);
    if (upload == null
        || upload.staffId() != staffId
        || upload.until().isBefore(clock.instant())
        || !uploads.remove(token, upload)) {
      return Optional.empty();
    }
    return Optional.of(upload);
  }

  /** Throws a file away. */
  public void forget(Upload upload) throws IOException {
    uploads.remove(upload.token(), upload);
    Files.deleteIfExists(upload.file());
  }

  private void forgetOld() throws IOException {
    for (Upload upload : uploads.values()) {
      if (upload.until().isBefore(clock.instant())) {
        forget(upload);
      }
    }
  }
}
