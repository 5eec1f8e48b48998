package dk.frirum.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the database itself says it holds: nothing is listed by hand, so nothing is forgotten. */
final class Catalogue {
  private static final String OURS =
      """
      c.relnamespace = current_schema()::regnamespace
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      """;

  private Catalogue() {}

  /**
   * A table.
   *
   * @param columns those stored; what is generated from them is generated again
   */
  record Table(String name, List<String> columns) {
    Table {
      columns = List.copyOf(columns);
    }

    /** As it stands in a statement: {@code "citizen" ("id", …)}. */
    String withColumns() {
      return quoted(name)
          + columns.stream().map(Catalogue::quoted).collect(Collectors.joining(", ", " (", ")"));
    }
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static List<Table> tables(Connection connection) throws SQLException {
    List<Table> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select c.relname, array_agg(a.attname::text order by a.attnum)
                from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                  and not a.attisdropped and a.attgenerated = ''
                where c.relkind = 'r' and %s
                group by c.relname order by c.relname collate "C"
                """
                    .formatted(OURS))) {
      while (row.next()) {
        tables.add(new Table(row.getString(1), List.of((String[]) row.getArray(2).getArray())));
      }
    }
    return tables;
  }

  static List<Manifest.Sequence> sequences(Connection connection) throws SQLException {
    List<Manifest.Sequence> sequences = new ArrayList<>();
    for (String name : sequenceNames(connection)) {
      try (Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery("select last_value, is_called from " + quoted(name))) {
        row.next();
        sequences.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
      }
    }
    return sequences;
  }

  static List<String> sequenceNames(Connection connection) throws SQLException {
    return texts(
        connection,
        "select c.relname from pg_class c where c.relkind = 'S' and %s order by c.relname collate \"C\""
            .formatted(OURS));
  }

  /** Tables, views, sequences and types of our own; none in an empty database. */
  static List<String> everything(Connection connection) throws SQLException {
    return texts(
        connection,
        "select c.relname from pg_class c where c.relkind <> 'i' and %s order by 1"
            .formatted(OURS));
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }
}
