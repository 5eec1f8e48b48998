package dk.frirum.backup;

import dk.frirum.postgres.EmbeddedPostgres;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the whole database to one file, as it stood at one moment. Users go on working meanwhile:
 * it only reads, in a snapshot. The file is a zip: an entry with the rows of each table as the text
 * of {@code COPY}, a manifest with their counts and hashes, and the manifest's own hash in the
 * zip's comment.
 */
public final class Backup {
  static final String MANIFEST = "manifest.json";
  static final String COMMENT = "Frirum backup, SHA-256 of its manifest: ";
  private static final int BUFFER = 1 << 16;

  private final Database database;
  private final Clock clock;
  private final Consumer<String> progress;

  /**
   * @param progress is told in short sentences how it goes
   */
  public Backup(EmbeddedPostgres.Address database, Clock clock, Consumer<String> progress) {
    this.database = new Database(database);
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Makes the file, which nobody but its owner can read; what stands in it is checked by reading it
   * again.
   *
   * @throws BackupException with a sentence; then there is no file
   */
  public void write(Path file) {
    if (Files.exists(file)) {
      throw new BackupException(
          "There is already a file " + file + ": choose another name, nothing was written.");
    }
    Path half = null;
    try {
      Path directory = Objects.requireNonNullElse(file.getParent(), Path.of(""));
      half =
          Files.createTempFile(directory, file.getFileName() + ".", ".part", onlyOwner(directory));
      write(half, file);
      try (BackupFile written = BackupFile.open(half)) {
        written.verify(_ -> {});
      }
      Files.move(half, file);
    } catch (FileAlreadyExistsException e) {
      throw new BackupException("Somebody else has just made a file " + file + ".", e);
    } catch (IOException e) {
      throw new BackupException("The file " + file + " cannot be written: " + e, e);
    } catch (SQLException e) {
      throw new BackupException("The database cannot be read: " + e.getMessage(), e);
    } finally {
      delete(half);
    }
  }

  private void write(Path half, Path file) throws IOException, SQLException {
    try (Connection connection = database.connect();
        FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE);
        ZipOutputStream zip =
            new ZipOutputStream(
                new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER))) {
      zip.setLevel(Deflater.BEST_SPEED);
      Manifest manifest = rows(connection, zip);
      byte[] json = manifest.json();
      zip.putNextEntry(new ZipEntry(MANIFEST));
      zip.write(json);
      zip.closeEntry();
      zip.setComment(COMMENT + Manifest.hash(json));
      zip.finish();
      zip.flush();
      channel.force(true);
      progress.accept(
          "%,d rows of %d tables, database version %s, %,.1f MB in %s"
              .formatted(
                  manifest.rows(),
                  manifest.tables().size(),
                  manifest.version(),
                  channel.size() / 1e6,
                  file));
    }
  }

  /** Everything in one snapshot; changes of others wait for nothing but a change of the tables. */
  private Manifest rows(Connection connection, ZipOutputStream zip)
      throws SQLException, IOException {
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    List<Catalogue.Table> tables = Catalogue.tables(connection);
    List<Manifest.Migration> migrations = Migrations.applied(connection, tables);
    lock(connection, tables);
    List<Manifest.Table> written = new ArrayList<>();
    OutputStream out = new BufferedOutputStream(zip, BUFFER);
    for (Catalogue.Table table : tables) {
      String entry = "tables/%03d-%s.copy".formatted(written.size() + 1, plain(table.name()));
      zip.putNextEntry(new ZipEntry(entry));
      Measure measure = new Measure(table.name(), progress);
      try (MeasuredOutput measured = new MeasuredOutput(out, measure)) {
        Database.copyOut(connection, table, measured);
      }
      zip.closeEntry();
      progress.accept("%s: %,d rows".formatted(table.name(), measure.rows()));
      written.add(new Manifest.Table(table.name(), entry, table.columns(), measure.content()));
    }
    // Read last: numbers only grow, so that none in the snapshot lies beyond.
    List<Manifest.Sequence> sequences = Catalogue.sequences(connection);
    DatabaseMetaData server = connection.getMetaData();
    connection.rollback(); // only read
    return new Manifest(
        Manifest.FORMAT,
        Version.ofProgram(),
        server.getDatabaseProductVersion(),
        clock.instant().toString(),
        migrations,
        written,
        sequences);
  }

  /** The lock every reader takes, on all at once: nobody changes a table's form meanwhile. */
  private static void lock(Connection connection, List<Catalogue.Table> tables)
      throws SQLException {
    String names =
        tables.stream()
            .map(table -> Catalogue.quoted(table.name()))
            .collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.execute("lock table " + names + " in access share mode");
    }
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "-");
  }

  private static FileAttribute<?>[] onlyOwner(Path directory) throws IOException {
    return Files.getFileStore(directory).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static void delete(@Nullable Path half) {
    try {
      if (half != null) {
        Files.deleteIfExists(half);
      }
    } catch (IOException e) {
      throw new BackupException("The unfinished file " + half + " cannot be removed: " + e, e);
    }
  }
}
