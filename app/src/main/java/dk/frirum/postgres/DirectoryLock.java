package dk.frirum.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Holds a data directory for one running Frirum; the operating system lets go of it even after
 * {@code kill -9}.
 */
final class DirectoryLock implements AutoCloseable {
  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  static DirectoryLock take(Path data) throws IOException {
    Path file = data.resolve("frirum.lock");
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      String holder = Files.readString(file).strip();
      channel.close();
      throw new PostgresException(
          "The data directory %s is in use by another running Frirum (process %s): stop that one, or choose another directory with --data DIR."
              .formatted(data, holder));
    }
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)),
        0);
    return new DirectoryLock(channel);
  }

  /** Whether a running Frirum holds the directory. */
  static boolean isHeld(Path data) throws IOException {
    Path file = data.resolve("frirum.lock");
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return !locked(channel);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // this very process holds it
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
