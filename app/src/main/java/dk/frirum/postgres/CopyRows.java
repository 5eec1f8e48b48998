package dk.frirum.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into one table by {@code COPY}, the fastest way in. They are gathered in memory
 * as text and sent in one go.
 */
public final class CopyRows {
  private static final int BYTES_AT_A_TIME = 1 << 16;

  private final String table;
  private final String columns;
  private final StringBuilder text = new StringBuilder();
  private int rows;

  /**
   * @param columns names of the columns the rows have values for, separated by commas
   */
  public CopyRows(String table, String columns) {
    this.table = table;
    this.columns = columns;
  }

  /**
   * Adds a row.
   *
   * @param values one for each column: numbers, texts, dates, instants, booleans, lists of texts,
   *     or none; anything else is written as its text
   */
  public CopyRows add(@Nullable Object... values) {
    for (int at = 0; at < values.length; at++) {
      if (at > 0) {
        text.append('\t');
      }
      value(values[at]);
    }
    text.append('\n');
    rows++;
    return this;
  }

  /** How many rows have been gathered. */
  public int rows() {
    return rows;
  }

  /** Sends the rows in the connection's transaction; does nothing without any. */
  public void into(Connection connection) throws SQLException {
    if (rows == 0) {
      return;
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + table + " (" + columns + ") from stdin");
    try {
      for (int at = 0; at < bytes.length; at += BYTES_AT_A_TIME) {
        copy.writeToCopy(bytes, at, Math.min(BYTES_AT_A_TIME, bytes.length - at));
      }
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case null -> text.append("\\N");
      case Boolean yes -> text.append(yes ? 't' : 'f');
      case String words -> escape(words);
      case List<?> list -> array(list);
      case Object other -> text.append(other);
    }
  }

  private void array(List<?> list) {
    StringBuilder array = new StringBuilder("{");
    for (Object item : list) {
      array
          .append(array.length() > 1 ? "," : "")
          .append('"')
          .append(item.toString().replace("\\", "\\\\").replace("\"", "\\\""))
          .append('"');
    }
    escape(array.append('}').toString());
  }

  private void escape(String words) {
    for (int at = 0; at < words.length(); at++) {
      char letter = words.charAt(at);
      switch (letter) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(letter);
      }
    }
  }
}
