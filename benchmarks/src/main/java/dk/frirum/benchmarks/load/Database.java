package dk.frirum.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Looks into the application's embedded database, past the application. */
final class Database implements AutoCloseable {

  private final Connection connection;
  private final long server;

  private Database(Connection connection, long server) {
    this.connection = connection;
    this.server = server;
  }

  /**
   * @param data the application's data directory
   */
  static Database of(Path data) throws IOException, SQLException {
    // Where root runs the application, the server's files lie where another user can reach them.
    Path link = data.resolve("server");
    Path home = Files.isSymbolicLink(link) ? link.toRealPath() : data;
    List<String> running = Files.readAllLines(home.resolve("cluster").resolve("postmaster.pid"));
    String url = "jdbc:postgresql://127.0.0.1:" + running.get(3).strip() + "/frirum";
    String password = Files.readString(data.resolve("password")).strip();
    return new Database(
        DriverManager.getConnection(url, "frirum", password),
        Long.parseLong(running.getFirst().strip()));
  }

  /** Process id of the server all others come from. */
  long server() {
    return server;
  }

  /** One number. */
  long number(String query) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** One line of text. */
  String text(String query) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  /** So many citizens, the same ones for the same seed. */
  List<Sample> samples(int count, long seed) throws SQLException {
    long last = number("select max(id) from citizen");
    Long[] ids = new Random(seed).longs(count, 1, last + 1).boxed().toArray(Long[]::new);
    String query =
        "select id, cpr, given_name, surname, born from unnest(?) with ordinality as asked (id, place)"
            + " join citizen using (id) order by place";
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setArray(1, connection.createArrayOf("bigint", ids));
      List<Sample> samples = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          samples.add(
              new Sample(
                  row.getLong(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getObject(5, LocalDate.class)));
        }
      }
      return samples;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
