package dk.frirum.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables' triggers, silent while rows come back that have been through them once: what a
 * trigger would add to a row, it already has. Needs no more than owning the tables.
 */
final class Triggers {
  private static final String ALL =
      """
      select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname),
             format('alter table %s enable %s trigger %I', t.tgrelid::regclass,
                    case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end,
                    t.tgname)
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where not t.tgisinternal and t.tgenabled <> 'D' and t.tgparentid = 0
        and c.relnamespace = current_schema()::regnamespace
      order by t.oid
      """;

  private final Connection connection;
  private final List<String> restoring = new ArrayList<>();

  private Triggers(Connection connection) {
    this.connection = connection;
  }

  static Triggers silenced(Connection connection) throws SQLException {
    Triggers triggers = new Triggers(connection);
    List<String> silencing = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(ALL)) {
      while (row.next()) {
        silencing.add(row.getString(1));
        triggers.restoring.add(row.getString(2));
      }
    }
    triggers.run(silencing);
    return triggers;
  }

  /** Each is again as it was. */
  void restore() throws SQLException {
    run(restoring);
  }

  private void run(List<String> commands) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }
}
