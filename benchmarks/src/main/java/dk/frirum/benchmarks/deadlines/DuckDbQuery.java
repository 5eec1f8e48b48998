package dk.frirum.benchmarks.deadlines;

import dk.frirum.benchmarks.Contender;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * DuckDB: a columnar table in memory and one query for all cases. The checksum is summed inside the
 * query, so that no row has to leave the database – the best case for it. One thread, as the
 * others.
 */
final class DuckDbQuery implements Contender {

  private final int size;
  private final Connection connection;
  private final PreparedStatement query;

  DuckDbQuery(Cases cases) {
    size = cases.size;
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:");
      try (var statement = connection.createStatement()) {
        statement.execute(Resource.text("deadlines-setup.sql"));
      }
      load(cases);
      query = connection.prepareStatement(Resource.text("deadlines.sql"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void load(Cases cases) throws SQLException {
    var duckdb = connection.unwrap(DuckDBConnection.class);
    try (var rows = duckdb.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "cases")) {
      for (int i = 0; i < cases.size; i++) {
        rows.beginRow();
        rows.append((long) i).append(date(cases.first[i]));
        rows.append(cases.expectedWeeks[i]).append(cases.employed[i]);
        appendDate(rows, cases.employerInterview[i]);
        appendDate(rows, cases.notification[i]);
        appendDate(rows, cases.request[i]);
        rows.append(cases.declined[i]);
        for (int n = 0; n < Cases.INTERVIEWS; n++) {
          appendDate(rows, cases.interview[n][i]);
        }
        for (int n = 0; n < Cases.INTERVIEWS; n++) {
          rows.append(Cases.FORMS[cases.form[n][i]]);
        }
        rows.endRow();
      }
    }
  }

  private static void appendDate(DuckDBAppender rows, int day) throws SQLException {
    var date = date(day);
    if (date == null) {
      rows.appendNull();
    } else {
      rows.append(date);
    }
  }

  private static @Nullable LocalDate date(int day) {
    return day == Cases.NEVER ? null : LocalDate.ofEpochDay(day);
  }

  @Override
  public String name() {
    return "DuckDB 2.0";
  }

  @Override
  public String usage() {
    return "one SQL query over a columnar table in memory, summed in the database";
  }

  @Override
  public int bulk() {
    return size;
  }

  @Override
  public long run(int from, int to) {
    try {
      query.setLong(1, from);
      query.setLong(2, to);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      query.close();
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
