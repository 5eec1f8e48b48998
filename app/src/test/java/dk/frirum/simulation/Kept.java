package dk.frirum.simulation;

import dk.frirum.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** All rows of a database put aside, to be brought back as often as they have been spoilt. */
final class Kept {
  private static final String EACH_TABLE =
      """
      do $$
      declare
        t regclass;
        c text;
      begin
        for t in select oid from pg_class
                 where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition loop
          select string_agg(quote_ident(attname), ', ' order by attnum) into c from pg_attribute
          where attrelid = t and attnum > 0 and not attisdropped and attgenerated = '';
          %s
        end loop;
      end $$
      """;

  private Kept() {}

  static void putAside(DataSource database) {
    asOwner(
        database,
        "create schema kept",
        EACH_TABLE.formatted("execute format('create table kept.%s as table %s', t, t);"));
  }

  static void bringBack(DataSource database) {
    asOwner(
        database,
        EACH_TABLE.formatted(
            """
            execute format('delete from %s', t);
            execute format('insert into %s (%s) overriding system value select %s from kept.%s', t, c, c, t);
            """));
  }

  /** Without triggers and foreign keys: the trail too is taken away, and put back as it was. */
  private static void asOwner(DataSource database, String... commands) {
    var owner = TestDatabase.address(database);
    try (Connection connection =
            DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local session_replication_role = replica");
      for (String command : commands) {
        statement.execute(command);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
