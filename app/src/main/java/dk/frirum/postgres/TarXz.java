package dk.frirum.postgres;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.tukaani.xz.XZInputStream;

/** Unpacks a tar archive compressed with xz: plain files, directories and symbolic links. */
final class TarXz {
  private static final int BLOCK = 512;

  private final InputStream in;
  private final Path target;

  private TarXz(InputStream in, Path target) {
    this.in = in;
    this.target = target;
  }

  static void unpack(InputStream compressed, Path target) throws IOException {
    try (InputStream in = new XZInputStream(new BufferedInputStream(compressed))) {
      new TarXz(in, target).unpackAll();
    }
  }

  private void unpackAll() throws IOException {
    for (byte[] header = block(); header[0] != 0; header = block()) {
      String prefix = text(header, 345, 155).strip();
      String name = text(header, 0, 100);
      Path path = inside(prefix.isEmpty() ? name : prefix + "/" + name);
      long size = Long.parseLong(text(header, 124, 12).strip(), 8);
      boolean executable = (Integer.parseInt(text(header, 100, 8).strip(), 8) & 0100) != 0;
      switch (header[156]) {
        case '0', 0 -> file(path, size, executable);
        case '5' -> directory(path);
        case '2' -> link(path, text(header, 157, 100));
        default -> throw new IOException("Unexpected entry in the archive: " + name);
      }
    }
  }

  private Path inside(String name) throws IOException {
    Path path = target.resolve(name).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("Entry outside the archive's directory: " + name);
    }
    return path;
  }

  private void file(Path path, long size, boolean executable) throws IOException {
    parents(path);
    try (OutputStream out = Files.newOutputStream(path)) {
      long left = size;
      while (left > 0) {
        byte[] part = in.readNBytes((int) Math.min(left, 1 << 16));
        if (part.length == 0) {
          throw new EOFException("The archive ends in " + path.getFileName());
        }
        out.write(part);
        left -= part.length;
      }
    }
    in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
    permit(path, executable ? "rwxr-xr-x" : "rw-r--r--");
  }

  private void directory(Path path) throws IOException {
    parents(path.resolve("."));
  }

  private void link(Path path, String to) throws IOException {
    parents(path);
    inside(target.relativize(path.resolveSibling(to)).toString());
    Files.createSymbolicLink(path, Path.of(to));
  }

  /**
   * Readable by all whatever the umask: the server may run as another user than the one who
   * unpacks.
   */
  private void parents(Path path) throws IOException {
    Path parent = path.getParent();
    if (parent != null && !Files.isDirectory(parent)) {
      parents(parent);
      Files.createDirectory(parent);
      permit(parent, "rwxr-xr-x");
    }
  }

  private static void permit(Path path, String permissions) throws IOException {
    if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  private byte[] block() throws IOException {
    byte[] block = in.readNBytes(BLOCK);
    if (block.length < BLOCK) {
      throw new EOFException("The archive is cut off");
    }
    return block;
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }
}
