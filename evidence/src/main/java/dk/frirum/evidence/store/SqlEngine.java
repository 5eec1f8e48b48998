package dk.frirum.evidence.store;

import java.util.function.Consumer;

/** An engine that understands the measures' SQL. */
public interface SqlEngine {

  /** Gives the rows of a query a name, and keeps them where they are asked for several times. */
  void define(String table, String query);

  /** Hands out the rows of a query one by one; few of them, since measures are sums. */
  void each(String query, Consumer<Row> row);

  /** A row, its columns from 0. */
  interface Row {
    /** A whole number, of whatever width the engine has it. */
    long number(int column);

    String text(int column);
  }
}
