package dk.frirum.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * Counts and hashes a table's rows as they pass, as the text of {@code COPY}: a row ends with a
 * line feed, and one inside a value is written in another way.
 */
final class Measure {
  private static final long TELL_EVERY = 64L << 20;

  private final String table;
  private final Consumer<String> progress;
  private final MessageDigest digest = sha256();
  private long rows;
  private long bytes;

  /**
   * @param progress is told now and then how far it is
   */
  Measure(String table, Consumer<String> progress) {
    this.table = table;
    this.progress = progress;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  void pass(byte[] buffer, int from, int length) {
    digest.update(buffer, from, length);
    for (int at = from; at < from + length; at++) {
      if (buffer[at] == '\n') {
        rows++;
      }
    }
    long before = bytes;
    bytes += length;
    if (bytes / TELL_EVERY > before / TELL_EVERY) {
      progress.accept("  %s: %,d rows so far".formatted(table, rows));
    }
  }

  long rows() {
    return rows;
  }

  /** What passed; to be asked once. */
  Manifest.Content content() {
    return new Manifest.Content(rows, bytes, HexFormat.of().formatHex(digest.digest()));
  }
}
