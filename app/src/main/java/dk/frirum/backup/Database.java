package dk.frirum.backup;

import dk.frirum.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.PGConnection;

/** The database a backup is made of or restored into, as its owner sees it. */
record Database(EmbeddedPostgres.Address address) {
  /** So that the same rows are the same text on every server. */
  private static final String SAME_TEXT =
      """
      set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC';
      set bytea_output = 'hex'; set extra_float_digits = 3; set synchronize_seqscans = off;
      set statement_timeout = 0; set idle_in_transaction_session_timeout = 0;
      set row_security = off
      """;

  Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password());
    // The detail of a failed statement holds the values, and so perhaps a CPR number.
    properties.setProperty("logServerErrorDetail", "false");
    Connection connection = DriverManager.getConnection(address.url(), properties);
    try (Statement statement = connection.createStatement()) {
      statement.execute(SAME_TEXT);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Writes a table's rows as text, in the order they lie in. */
  static void copyOut(Connection connection, Catalogue.Table table, OutputStream into)
      throws SQLException, IOException {
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyOut("copy " + table.withColumns() + " to stdout", into);
  }
}
