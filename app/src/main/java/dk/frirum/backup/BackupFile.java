package dk.frirum.backup;

import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A backup that somebody has made, opened to be checked or restored. */
public final class BackupFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final ZipFile zip;
  private final Manifest manifest;

  private BackupFile(Path file, ZipFile zip, Manifest manifest) {
    this.file = file;
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens one.
   *
   * @throws BackupException with a sentence, when it is none, or damaged, or of a newer form
   */
  public static BackupFile open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BackupException("There is no file " + file + ".");
    }
    ZipFile zip = zip(file);
    try {
      return new BackupFile(file, zip, manifest(file, zip));
    } catch (IOException | RuntimeException e) {
      try (zip) {
        throw e instanceof BackupException known
            ? known
            : refused(file, "is damaged: its manifest cannot be read", e);
      } catch (IOException closing) {
        throw refused(file, "cannot be closed: " + closing, closing);
      }
    }
  }

  private static ZipFile zip(Path file) {
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException | EOFException e) {
      throw refused(
          file,
          beginsAsZip(file)
              ? "is cut short or damaged: the list of its contents, at its end, cannot be read"
              : "is no backup of Frirum's",
          e);
    } catch (IOException e) {
      throw refused(file, "cannot be read: " + e, e);
    }
  }

  private static boolean beginsAsZip(Path file) {
    try (InputStream in = new FileInputStream(file.toFile())) {
      return in.read() == 'P' && in.read() == 'K';
    } catch (IOException e) {
      throw refused(file, "cannot be read: " + e, e);
    }
  }

  private static Manifest manifest(Path file, ZipFile zip) throws IOException {
    String comment = zip.getComment();
    ZipEntry entry = zip.getEntry(Backup.MANIFEST);
    if (comment == null || !comment.startsWith(Backup.COMMENT) || entry == null) {
      throw refused(file, "is a zip file, but no backup of Frirum's", null);
    }
    byte[] json;
    try (InputStream in = zip.getInputStream(entry)) {
      json = in.readAllBytes();
    }
    if (!comment.equals(Backup.COMMENT + Manifest.hash(json))) {
      throw refused(file, "is damaged: its manifest is not what it was", null);
    }
    try {
      return Manifest.read(json);
    } catch (BackupException e) {
      throw refused(file, "cannot be used: " + e.getMessage(), e);
    }
  }

  /**
   * Reads all of it and compares counts and hashes with the manifest.
   *
   * @param progress is told in short sentences how it goes
   * @throws BackupException with a sentence that says where it is damaged
   */
  public void verify(Consumer<String> progress) {
    byte[] buffer = new byte[BUFFER];
    for (Manifest.Table table : manifest.tables()) {
      Measure measure = new Measure(table.name(), progress);
      try (InputStream in = new MeasuredInput(rows(table), measure)) {
        while (in.read(buffer) >= 0) {
          continue; // measured as it passes
        }
      } catch (IOException e) {
        throw refused(
            file,
            "is damaged in the rows of %s, after row %,d".formatted(table.name(), measure.rows()),
            e);
      }
      require(table, measure.content());
    }
    progress.accept(
        "%s is whole: %,d rows of %d tables, made %s by Frirum %s, database version %s"
            .formatted(
                file.getFileName(),
                manifest.rows(),
                manifest.tables().size(),
                manifest.madeAt(),
                manifest.frirum(),
                manifest.version()));
  }

  /** Fails where a table's rows are not those the manifest speaks of. */
  void require(Manifest.Table table, Manifest.Content found) {
    if (!found.equals(table.content())) {
      throw refused(
          file,
          "is damaged in the rows of %s: %,d rows in %,d bytes where there should be %,d in %,d, or others"
              .formatted(
                  table.name(),
                  found.rows(),
                  found.bytes(),
                  table.content().rows(),
                  table.content().bytes()),
          null);
    }
  }

  InputStream rows(Manifest.Table table) throws IOException {
    ZipEntry entry = zip.getEntry(table.entry());
    if (entry == null) {
      throw refused(file, "is damaged: the rows of " + table.name() + " are missing", null);
    }
    return zip.getInputStream(entry);
  }

  Manifest manifest() {
    return manifest;
  }

  private static BackupException refused(Path file, String what, @Nullable Throwable cause) {
    return new BackupException("The file " + file + " " + what + ". Nothing was changed.", cause);
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw refused(file, "cannot be closed: " + e, e);
    }
  }
}
