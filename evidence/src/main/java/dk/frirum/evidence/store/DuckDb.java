package dk.frirum.evidence.store;

import dk.frirum.evidence.register.Register;
import dk.frirum.evidence.register.RegisterBuilder;
import dk.frirum.evidence.spell.CodeBook;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/**
 * DuckDB in this process: reads Parquet and CSV, counts the measures, and hands spells over to a
 * {@link Register} in columns, never row by row. A file is read where it lies; nothing is written.
 */
public final class DuckDb implements SqlEngine, AutoCloseable {
  /** Columns of a file of spells, in whatever order. */
  public static final String SPELL_COLUMNS = "person, municipality, code, from_week, to_week";

  /** Columns of a file of persons. */
  public static final String PERSON_COLUMNS = "person, municipality, born, woman";

  /** Columns of a file of those who are followed. */
  public static final String START_COLUMNS = "person, index_week, end_week, cohort, stratum";

  private static final int COUNTED = -1;

  private final Connection connection;

  private DuckDb(Connection connection) {
    this.connection = connection;
  }

  /**
   * @param threads how many it may use
   */
  public static DuckDb inMemory(int threads) {
    try {
      DuckDb duckdb = new DuckDb(DriverManager.getConnection("jdbc:duckdb:"));
      duckdb.execute("set threads = " + threads);
      return duckdb;
    } catch (SQLException e) {
      throw new StoreException("DuckDB does not start", e);
    }
  }

  /** Spells from a file: {@code .parquet}, otherwise CSV with a header. */
  public void spells(Path file) {
    view("told", SPELL_COLUMNS, file);
  }

  /** Persons from a file; they must be sorted by person where a register is made of them. */
  public void persons(Path file) {
    view("persons", PERSON_COLUMNS, file);
  }

  /** Who is followed, from a file. */
  public void starts(Path file) {
    view("starts", START_COLUMNS, file);
  }

  private void view(String name, String columns, Path file) {
    String path = file.toAbsolutePath().toString().replace("'", "''");
    boolean parquet = path.toLowerCase(Locale.ROOT).endsWith(".parquet");
    String read = parquet ? "read_parquet('%s')" : "read_csv('%s', header = true)";
    execute(
        "create or replace view %s as select %s from %s"
            .formatted(name, columns, read.formatted(path)));
  }

  @Override
  public void define(String table, String query) {
    execute("create or replace temp table %s as %s".formatted(table, query));
  }

  /** A statement in its own words. */
  public void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new StoreException("DuckDB: " + e.getMessage(), e);
    }
  }

  @Override
  public void each(String query, Consumer<Row> row) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      Row here = new JdbcRow(rows);
      while (rows.next()) {
        row.accept(here);
      }
    } catch (SQLException e) {
      throw new StoreException("DuckDB: " + e.getMessage(), e);
    }
  }

  /**
   * Spells, and persons where a file of them was given, as packed columns.
   *
   * @param withPersons whether {@code persons} was named
   * @param progress told of spells read, now and then
   * @throws dk.frirum.evidence.spell.SpellException with the rows that cannot be as they are told
   */
  public Register register(
      CodeBook book, int firstWeek, int lastWeek, boolean withPersons, LongConsumer progress) {
    long[] count = new long[1];
    each("select count(*) from told", row -> count[0] = row.number(0));
    int expected = Math.toIntExact(count[0]);
    RegisterBuilder builder = new RegisterBuilder(book, firstWeek, lastWeek, expected);
    read(builder, withPersons, false, progress);
    if (!builder.inOrder()) {
      builder = new RegisterBuilder(book, firstWeek, lastWeek, expected);
      read(builder, withPersons, true, progress);
    }
    return builder.build();
  }

  private void read(
      RegisterBuilder builder, boolean withPersons, boolean sorted, LongConsumer progress) {
    if (withPersons) {
      chunks(
          "select person::int, municipality::int, born::int, woman::int, row_number() over ()"
              + " from persons order by person",
          4,
          (columns, row, number) ->
              builder.person(
                  columns[0].getInt(row),
                  columns[1].getInt(row),
                  columns[2].getInt(row),
                  columns[3].getInt(row) != 0,
                  number),
          _ -> {});
    }
    chunks(
        // Sorted, a row keeps the number it has in the file: that is where somebody looks for it.
        "select person::int, municipality::int, code::int, from_week::int, to_week::int"
            + (sorted
                ? ", row_number() over () from told order by person, from_week"
                : " from told"),
        sorted ? 5 : COUNTED,
        (columns, row, number) ->
            builder.spell(
                columns[0].getInt(row),
                columns[1].getInt(row),
                columns[2].getInt(row),
                columns[3].getInt(row),
                columns[4].getInt(row),
                number),
        progress);
  }

  /** What is done with a row. */
  private interface Taken {
    void row(DuckDBReadableVector[] columns, int row, long number);
  }

  /**
   * @param numbers the column that holds a row's number in the file; {@link #COUNTED} where rows
   *     come in the file's order
   */
  private void chunks(String query, int numbers, Taken taken, LongConsumer progress) {
    try (DuckDBPreparedStatement statement =
            connection.prepareStatement(query).unwrap(DuckDBPreparedStatement.class);
        DuckDBChunkedResult result = statement.query()) {
      long number = 0;
      while (result.nextChunk()) {
        DuckDBDataChunkReader chunk = result.chunk();
        DuckDBReadableVector[] columns =
            new DuckDBReadableVector[Math.toIntExact(chunk.columnCount())];
        for (int column = 0; column < columns.length; column++) {
          columns[column] = chunk.vector(column);
        }
        int rows = Math.toIntExact(chunk.rowCount());
        for (int row = 0; row < rows; row++) {
          number++;
          taken.row(columns, row, numbers == COUNTED ? number : columns[numbers].getLong(row));
        }
        progress.accept(number);
      }
    } catch (SQLException e) {
      throw new StoreException("DuckDB: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StoreException("DuckDB does not close", e);
    }
  }

  private record JdbcRow(ResultSet rows) implements Row {
    @Override
    public long number(int column) {
      try {
        return rows.getLong(column + 1);
      } catch (SQLException e) {
        throw new StoreException("DuckDB: " + e.getMessage(), e);
      }
    }

    @Override
    public String text(int column) {
      try {
        String text = rows.getString(column + 1);
        return text == null ? "" : text;
      } catch (SQLException e) {
        throw new StoreException("DuckDB: " + e.getMessage(), e);
      }
    }
  }
}
