package dk.frirum.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables without their indexes and foreign keys while very many rows come in: made at the end, from
 * all rows at once, they cost a fraction. Primary keys stay. It all belongs to the transaction, so
 * that an interrupted fill leaves the tables as they were.
 */
public final class BareTables {
  private static final String KEYS =
      """
      select format('alter table %s drop constraint %I', conrelid::regclass, conname),
             format('alter table %s add constraint %I %s', conrelid::regclass, conname,
                    pg_get_constraintdef(oid))
      from pg_constraint
      where conrelid = any (?::regclass[]) and contype in ('f', 'u', 'x')
      order by contype = 'f' desc, conrelid, conname
      """;
  private static final String INDEXES =
      """
      select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
      from pg_index
      where indrelid = any (?::regclass[])
        and not exists (select from pg_constraint where conindid = indexrelid)
      order by indexrelid
      """;

  private final Connection connection;
  private final List<String> restoring = new ArrayList<>();

  private BareTables(Connection connection) {
    this.connection = connection;
  }

  /** Takes them off; others wait for these tables until the transaction ends. */
  public static BareTables of(Connection connection, String... tables) throws SQLException {
    BareTables bare = new BareTables(connection);
    bare.takeOff(KEYS, tables);
    bare.takeOff(INDEXES, tables);
    return bare;
  }

  private void takeOff(String query, String... tables) throws SQLException {
    List<String> dropping = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setArray(1, connection.createArrayOf("text", tables));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          dropping.add(row.getString(1));
          restoring.addFirst(row.getString(2)); // foreign keys, taken off first, come back last
        }
      }
    }
    run(dropping);
  }

  /** Puts back what was taken off, and so checks every row. */
  public void restore() throws SQLException {
    run(List.of("set local maintenance_work_mem = '512MB'"));
    run(restoring);
    restoring.clear();
  }

  private void run(List<String> commands) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }
}
