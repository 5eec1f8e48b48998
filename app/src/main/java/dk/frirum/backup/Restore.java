package dk.frirum.backup;

import dk.frirum.postgres.BareTables;
import dk.frirum.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.PGConnection;

/**
 * Brings a backup back, into an empty database only. The database gets the form the backup's had,
 * then all rows in one transaction, read back and compared before it ends, and then the form this
 * Frirum wants. Where anything fails before that, the database is empty as it was.
 */
public final class Restore {
  private final Database database;
  private final Migrations migrations;
  private final Consumer<String> progress;

  /**
   * @param progress is told in short sentences how it goes
   */
  public Restore(EmbeddedPostgres.Address database, Consumer<String> progress) {
    this.database = new Database(database);
    this.migrations = new Migrations(database);
    this.progress = progress;
  }

  /**
   * Restores it.
   *
   * @param backup verified just before
   * @throws BackupException with a sentence that says what stands where
   */
  public void from(BackupFile backup) {
    Manifest manifest = backup.manifest();
    requireEmpty();
    migrations.requireKnown(manifest);
    try {
      progress.accept("Making the tables as of database version " + manifest.version());
      migrations.upTo(manifest);
      load(backup);
    } catch (SQLException | IOException | RuntimeException e) {
      migrations.takeBack();
      throw new BackupException(
          "The backup cannot be restored: %s. The database is empty, as it was."
              .formatted(e.getMessage()),
          e);
    }
    onward(manifest);
  }

  private void requireEmpty() {
    try (Connection connection = database.connect()) {
      List<String> there = Catalogue.everything(connection);
      if (!there.isEmpty()) {
        throw new BackupException(
            "The database is not empty (it has %s%s): a backup is restored only into an empty one. Make another database, or choose a new directory with --data DIR. Nothing was changed."
                .formatted(
                    there.stream().limit(3).collect(Collectors.joining(", ")),
                    there.size() > 3 ? " and %d more".formatted(there.size() - 3) : ""));
      }
    } catch (SQLException e) {
      throw new BackupException(
          "The database cannot be reached: " + e.getMessage() + ". Nothing was changed.", e);
    }
  }

  private void load(BackupFile backup) throws SQLException, IOException {
    Manifest manifest = backup.manifest();
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      requireSameTables(connection, manifest);
      String[] names =
          manifest.tables().stream()
              .map(table -> Catalogue.quoted(table.name()))
              .toArray(String[]::new);
      Triggers triggers = Triggers.silenced(connection);
      BareTables bare = BareTables.of(connection, names);
      run(connection, "truncate " + String.join(", ", names)); // what the migrations put there
      for (Manifest.Table table : manifest.tables()) {
        load(connection, backup, table);
      }
      progress.accept("Making indexes and checking what refers to what");
      bare.restore();
      triggers.restore();
      continueNumbers(connection, manifest);
      progress.accept("Reading everything back");
      for (Manifest.Table table : manifest.tables()) {
        compare(connection, table);
      }
      connection.commit();
      connection.setAutoCommit(true);
      run(connection, "vacuum (analyze)");
    }
  }

  private static void requireSameTables(Connection connection, Manifest manifest)
      throws SQLException {
    List<Catalogue.Table> here = Catalogue.tables(connection);
    List<Catalogue.Table> there = manifest.tables().stream().map(Restore::asInCatalogue).toList();
    List<String> sequences = manifest.sequences().stream().map(Manifest.Sequence::name).toList();
    if (!here.equals(there) || !sequences.equals(Catalogue.sequenceNames(connection))) {
      throw new BackupException(
          "its tables are not those of database version "
              + manifest.version()
              + "; somebody had changed them by hand");
    }
  }

  private static Catalogue.Table asInCatalogue(Manifest.Table table) {
    return new Catalogue.Table(table.name(), table.columns());
  }

  private void load(Connection connection, BackupFile backup, Manifest.Table table)
      throws SQLException, IOException {
    Measure measure = new Measure(table.name(), progress);
    long rows;
    try (InputStream in = new MeasuredInput(backup.rows(table), measure)) {
      rows =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + asInCatalogue(table).withColumns() + " from stdin", in);
    }
    backup.require(table, measure.content());
    if (rows != table.content().rows()) {
      throw new BackupException("the database took %,d rows of %s".formatted(rows, table.name()));
    }
    progress.accept("%s: %,d rows".formatted(table.name(), rows));
  }

  private static void continueNumbers(Connection connection, Manifest manifest)
      throws SQLException {
    try (PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
      for (Manifest.Sequence sequence : manifest.sequences()) {
        set.setString(1, Catalogue.quoted(sequence.name()));
        set.setLong(2, sequence.lastValue());
        set.setBoolean(3, sequence.called());
        set.execute();
      }
    }
  }

  private void compare(Connection connection, Manifest.Table table)
      throws SQLException, IOException {
    Measure measure = new Measure(table.name(), progress);
    try (MeasuredOutput out = new MeasuredOutput(OutputStream.nullOutputStream(), measure)) {
      Database.copyOut(connection, asInCatalogue(table), out);
    }
    if (!measure.content().equals(table.content())) {
      throw new BackupException(
          "the rows of " + table.name() + " read otherwise in the database than in the file");
    }
  }

  private void onward(Manifest manifest) {
    int more;
    try {
      more = migrations.onward();
    } catch (FlywayException e) {
      throw new BackupException(
          "Everything is restored, as of database version %s; but it cannot be brought to the version of this Frirum: %s"
              .formatted(manifest.version(), e.getMessage()),
          e);
    }
    progress.accept(
        "Restored %,d rows of %d tables, each table compared%s"
            .formatted(
                manifest.rows(),
                manifest.tables().size(),
                more == 0 ? "" : "; then brought on by %d migrations".formatted(more)));
  }

  private static void run(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
