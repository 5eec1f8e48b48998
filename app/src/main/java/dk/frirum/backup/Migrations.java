package dk.frirum.backup;

import dk.frirum.postgres.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/** The form of the database: which migrations one has had, and bringing another there. */
final class Migrations {
  static final String HISTORY = "flyway_schema_history";

  private final EmbeddedPostgres.Address address;

  Migrations(EmbeddedPostgres.Address address) {
    this.address = address;
  }

  /** Those a database has had, in order. */
  static List<Manifest.Migration> applied(Connection connection, List<Catalogue.Table> tables)
      throws SQLException {
    if (tables.stream().noneMatch(table -> table.name().equals(HISTORY))) {
      throw new BackupException(
          "This is no database of Frirum's: it has no history of migrations. Nothing was written.");
    }
    List<Manifest.Migration> applied = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select version, script, checksum from flyway_schema_history"
                    + " where success and version is not null order by installed_rank")) {
      while (row.next()) {
        applied.add(
            new Manifest.Migration(
                row.getString(1), row.getString(2), row.getObject(3, Integer.class)));
      }
    }
    if (applied.isEmpty()) {
      throw new BackupException("This database has had no migrations yet. Nothing was written.");
    }
    return applied;
  }

  /**
   * Fails where this Frirum does not know the very migrations a backup's database had had.
   *
   * @throws BackupException with a sentence
   */
  void requireKnown(Manifest manifest) {
    List<MigrationInfo> known =
        Arrays.stream(flyway(null).info().all()).filter(each -> each.getVersion() != null).toList();
    MigrationVersion newest = known.getLast().getVersion();
    MigrationVersion last = highest(manifest);
    if (last.compareTo(newest) > 0) {
      throw new BackupException(
          "The backup was made by a newer Frirum (%s, database version %s); this one (%s) knows versions up to %s. Restore it with that Frirum or a later one. Nothing was changed."
              .formatted(manifest.frirum(), last, Version.ofProgram(), newest));
    }
    List<String> ours =
        known.stream()
            .filter(each -> each.getVersion().compareTo(last) <= 0)
            .map(each -> each.getVersion() + " " + each.getChecksum())
            .sorted()
            .toList();
    List<String> theirs =
        manifest.migrations().stream()
            .map(each -> each.version() + " " + Objects.requireNonNull(each.checksum()))
            .sorted()
            .toList();
    if (!ours.equals(theirs)) {
      List<String> differing = new ArrayList<>(theirs);
      differing.removeAll(ours);
      List<String> missing = new ArrayList<>(ours);
      missing.removeAll(theirs);
      throw new BackupException(
          "The backup was made by another Frirum (%s): its migrations %s are not those of this one (%s), %s. Nothing was changed."
              .formatted(manifest.frirum(), differing, Version.ofProgram(), missing));
    }
  }

  private static MigrationVersion highest(Manifest manifest) {
    return manifest.migrations().stream()
        .map(each -> MigrationVersion.fromVersion(each.version()))
        .max(MigrationVersion::compareTo)
        .orElseThrow();
  }

  /** Brings an empty database to exactly the form of the backup's. */
  void upTo(Manifest manifest) {
    flyway(highest(manifest)).migrate();
  }

  /**
   * Brings the database to the newest form.
   *
   * @return how many migrations that took
   */
  int onward() {
    return flyway(null).migrate().migrationsExecuted;
  }

  /** Takes away everything; only ever called on a database that was empty before. */
  void takeBack() {
    flyway(null).clean();
  }

  private Flyway flyway(@Nullable MigrationVersion target) {
    return Flyway.configure()
        .dataSource(address.url(), address.user(), address.password())
        .cleanDisabled(false)
        .target(target == null ? MigrationVersion.LATEST : target)
        .load();
  }
}
