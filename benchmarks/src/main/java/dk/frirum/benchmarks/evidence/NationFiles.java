package dk.frirum.benchmarks.evidence;

import dk.frirum.evidence.register.InventedNation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The nation as Parquet and CSV files, made once for each size. */
record NationFiles(Path spells, Path persons, Path codes) {

  static NationFiles of(InventedNation nation, Path folder) throws IOException, SQLException {
    Files.createDirectories(folder);
    NationFiles files =
        new NationFiles(
            folder.resolve("spells-%d.parquet".formatted(nation.persons())),
            folder.resolve("persons-%d.parquet".formatted(nation.persons())),
            folder.resolve("codes.csv"));
    StringBuilder codes = new StringBuilder("code,kind\n");
    InventedNation.BOOK
        .kinds()
        .forEach((code, kind) -> codes.append(code).append(',').append(kind).append('\n'));
    Files.writeString(files.codes, codes);
    if (!Files.exists(files.spells) || !Files.exists(files.persons)) {
      try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
        files.write(nation, duckdb.unwrap(DuckDBConnection.class));
      }
    }
    return files;
  }

  private void write(InventedNation nation, DuckDBConnection duckdb) throws SQLException {
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(
          "create table told (person int, municipality int, code int, from_week int, to_week int)");
      statement.execute("create table persons (person int, municipality int, born int, woman int)");
      try (DuckDBAppender rows = duckdb.createAppender("told")) {
        nation.courses((person, municipality, code, from, to) ->
            row(rows, person, municipality, code, from, to));
      }
      try (DuckDBAppender rows = duckdb.createAppender("persons")) {
        nation.people(
            (id, municipality, born, woman) -> row(rows, id, municipality, born, woman ? 1 : 0));
      }
      statement.execute("copy told to '%s'".formatted(spells));
      statement.execute("copy persons to '%s'".formatted(persons));
    }
  }

  private static void row(DuckDBAppender rows, int... values) {
    try {
      rows.beginRow();
      for (int each : values) {
        rows.append(each);
      }
      rows.endRow();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
