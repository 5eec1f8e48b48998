package dk.frirum.audit;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds a row to the trail, and what stands beside it, in one statement: neither is ever there
 * alone. Every page waits for it, and a statement put together anew each time took as long to put
 * together as to carry out; so this one is text.
 */
@Component
class Appending {
  private static final String ROW =
      """
      insert into audit (at, actor_id, role, action, purpose, ground, outcome, citizen_id, shown, hits, request, details,
        text_hash)
      select ?, given.actor, (select role from staff where id = given.actor), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
      from (values (?::bigint)) given (actor)
      """;
  private static final String ROW_AND_TEXT =
      "with written as ("
          + ROW
          + """
          returning id)
          insert into audit_text (audit_id, salt, said) select id, ?, ? from written
          """;

  /** Sent along with the row, so that it costs no turn to the database of its own. */
  private static final String NO_WAITING = "set local synchronous_commit = off;\n";

  private final DSLContext sql;
  private final JsonMapper json;
  private final SecureRandom random;

  Appending(DSLContext sql, JsonMapper json, SecureRandom random) {
    this.sql = sql;
    this.json = json;
    this.random = random;
  }

  /**
   * Adds it.
   *
   * @param waits whether the transaction's commit waits for the disk; where it does not, somebody
   *     else must
   */
  void append(Entry entry, Instant at, boolean waits) {
    AuditText text =
        entry.said().isEmpty() ? null : AuditText.of(json(new TreeMap<>(entry.said())), random);
    String insert = text == null ? ROW : ROW_AND_TEXT;
    sql.connection(connection -> {
      try (PreparedStatement statement =
          connection.prepareStatement(waits ? insert : NO_WAITING + insert)) {
        set(statement, entry, at, text);
        statement.executeUpdate();
      }
    });
  }

  private void set(PreparedStatement statement, Entry entry, Instant at, @Nullable AuditText text)
      throws SQLException {
    statement.setObject(1, at.atOffset(ZoneOffset.UTC));
    statement.setString(2, entry.action().code());
    statement.setString(3, entry.purpose().code());
    statement.setString(4, entry.ground());
    statement.setString(5, entry.refused() ? "refused" : "allowed");
    statement.setObject(6, entry.citizenId(), Types.BIGINT);
    statement.setArray(7, shown(statement.getConnection(), entry));
    statement.setObject(8, entry.hits(), Types.INTEGER);
    statement.setObject(9, RequestId.current(), Types.OTHER);
    statement.setObject(10, entry.details().isEmpty() ? null : json(entry.details()), Types.OTHER);
    statement.setBytes(11, text == null ? null : text.hash());
    statement.setObject(12, entry.actorId(), Types.BIGINT);
    if (text != null) {
      statement.setBytes(13, text.salt());
      statement.setString(14, text.said());
    }
  }

  private static java.sql.@Nullable Array shown(Connection connection, Entry entry)
      throws SQLException {
    return entry.shown().isEmpty()
        ? null
        : connection.createArrayOf("bigint", entry.shown().toArray(Long[]::new));
  }

  private String json(Map<String, ?> values) {
    return json.writeValueAsString(values);
  }
}
