package dk.frirum.casework;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads histories with one ordered query for each table, all open at once, and merges them by
 * citizen.
 */
final class HistoryRows {
  private static final int ROWS_AT_A_TIME = 2000;

  private static final Map<String, Map<String, String>> FORMS =
      Map.of(
          "in-person", Map.of("form", "in-person"),
          "workplace", Map.of("form", "workplace"),
          "video", Map.of("form", "video"),
          "phone", Map.of("form", "phone"));

  private HistoryRows() {}

  static void read(Connection connection, Scope scope, HistorySink sink) throws SQLException {
    boolean alone = connection.getAutoCommit();
    // Rows come in portions only inside a transaction.
    connection.setAutoCommit(false);
    try {
      merge(connection, scope, sink);
    } finally {
      if (alone) {
        connection.rollback(); // only read
        connection.setAutoCommit(true);
      }
    }
  }

  private static void merge(Connection connection, Scope scope, HistorySink sink)
      throws SQLException {
    try (Rows citizens =
            open(connection, scope, "c.id, c.municipality, c.born, c.caseworker_id", "", "c.id");
        Rows spells =
            open(
                connection,
                scope,
                "t.citizen_id, t.id, t.benefit, lower(t.during), upper(t.during) - 1",
                "join spell t on t.citizen_id = c.id",
                "t.citizen_id, lower(t.during), t.id");
        Rows interviews =
            open(
                connection,
                scope,
                "t.citizen_id, t.id, t.kind, t.held_on, t.form",
                "join interview t on t.citizen_id = c.id and t.outcome = 'held' and not t.withdrawn",
                "t.citizen_id, t.held_on, t.id");
        Rows occurrences =
            open(
                connection,
                scope,
                "t.citizen_id, t.id, t.kind, t.happened_on, t.category, t.ground,"
                    + " nullif(t.attributes::text, '{}')",
                "join occurrence t on t.citizen_id = c.id and not t.withdrawn",
                "t.citizen_id, t.happened_on, t.id");
        Rows facts =
            open(
                connection,
                scope,
                "t.citizen_id, t.name, t.value, lower(t.valid), upper(t.valid) - 1",
                "join fact t on t.citizen_id = c.id",
                "t.citizen_id, lower(t.valid), t.id")) {
      while (!citizens.done()) {
        long id = citizens.citizen();
        sink.citizen(id, citizens.text(2), citizens.date(3), citizens.idOrNone(4));
        for (; spells.of(id); spells.next()) {
          sink.spell(spells.id(), spells.text(3), spells.date(4), spells.dateOrNone(5));
        }
        for (; interviews.of(id); interviews.next()) {
          sink.event(
              interviews.id(), interviews.text(3), interviews.date(4), form(interviews.text(5)));
        }
        for (; occurrences.of(id); occurrences.next()) {
          String more = occurrences.textOrNone(7);
          sink.event(
              occurrences.id(),
              occurrences.text(3),
              occurrences.date(4),
              attributes(
                  occurrences.textOrNone(5),
                  occurrences.textOrNone(6),
                  more == null ? Map.of() : Occurrences.read(more)));
        }
        for (; facts.of(id); facts.next()) {
          sink.fact(facts.text(2), facts.text(3), facts.date(4), facts.dateOrNone(5));
        }
        citizens.next();
      }
    }
  }

  /** How an interview was held, as the rules read it. */
  static Map<String, String> form(String form) {
    return Objects.requireNonNull(FORMS.get(form));
  }

  /** What the rules read of something that happened. */
  static Map<String, String> attributes(CaseRecord.Occurrence it) {
    return attributes(text(it.category()), text(it.ground()), it.attributes());
  }

  private static @Nullable String text(@Nullable Integer number) {
    return number == null ? null : number.toString();
  }

  private static Map<String, String> attributes(
      @Nullable String category, @Nullable String ground, Map<String, String> more) {
    Map<String, String> few = attributes(category, ground);
    if (more.isEmpty()) {
      return few;
    }
    Map<String, String> all = new HashMap<>(few);
    all.putAll(more);
    return all;
  }

  private static Map<String, String> attributes(
      @Nullable String category, @Nullable String ground) {
    if (category == null) {
      return ground == null ? Map.of() : Map.of("ground", ground);
    }
    return ground == null
        ? Map.of("category", category)
        : Map.of("category", category, "ground", ground);
  }

  private static Rows open(
      Connection connection, Scope scope, String columns, String join, String order)
      throws SQLException {
    String condition =
        switch (scope) {
          case Scope.Everybody() -> "true";
          case Scope.Range(_, _) -> "c.id between ? and ?";
          case Scope.Citizens(_) -> "c.id = any(?)";
          case Scope.Municipality(_) -> "c.municipality = ?";
          case Scope.Team(_, _) ->
              "c.municipality = ? and c.caseworker_id in"
                  + " (select id from staff where municipality = c.municipality and team = ?)";
          case Scope.Nobodys(_) -> "c.municipality = ? and c.caseworker_id is null";
          case Scope.Caseworker(_, _) -> "c.municipality = ? and c.caseworker_id = ?";
        };
    PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + columns
                + " from citizen c "
                + join
                + " where "
                + condition
                + " order by "
                + order);
    statement.setFetchSize(ROWS_AT_A_TIME);
    switch (scope) {
      case Scope.Everybody() -> {}
      case Scope.Range(long first, long last) -> {
        statement.setLong(1, first);
        statement.setLong(2, last);
      }
      case Scope.Citizens(List<Long> ids) ->
          statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      case Scope.Municipality(String code) -> statement.setString(1, code);
      case Scope.Nobodys(String code) -> statement.setString(1, code);
      case Scope.Team(String municipality, String team) -> {
        statement.setString(1, municipality);
        statement.setString(2, team);
      }
      case Scope.Caseworker(String municipality, long staffId) -> {
        statement.setString(1, municipality);
        statement.setLong(2, staffId);
      }
    }
    return new Rows(statement);
  }

  /** One table's rows in order of citizen. */
  private static final class Rows implements AutoCloseable {
    private final PreparedStatement statement;
    private final ResultSet rows;
    private boolean done;
    private long citizen;

    Rows(PreparedStatement statement) throws SQLException {
      this.statement = statement;
      this.rows = statement.executeQuery();
      next();
    }

    void next() throws SQLException {
      done = !rows.next();
      citizen = done ? 0 : rows.getLong(1);
    }

    boolean done() {
      return done;
    }

    long citizen() {
      return citizen;
    }

    boolean of(long id) {
      return !done && citizen == id;
    }

    long id() throws SQLException {
      return rows.getLong(2);
    }

    @Nullable Long idOrNone(int column) throws SQLException {
      return rows.getObject(column, Long.class);
    }

    String text(int column) throws SQLException {
      return Objects.requireNonNull(rows.getString(column));
    }

    @Nullable String textOrNone(int column) throws SQLException {
      return rows.getString(column);
    }

    LocalDate date(int column) throws SQLException {
      return Objects.requireNonNull(rows.getObject(column, LocalDate.class));
    }

    @Nullable LocalDate dateOrNone(int column) throws SQLException {
      return rows.getObject(column, LocalDate.class);
    }

    @Override
    public void close() throws SQLException {
      statement.close();
    }
  }
}
