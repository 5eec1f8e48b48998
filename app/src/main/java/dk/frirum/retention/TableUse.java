package dk.frirum.retention;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A table of the database.
 *
 * @param dataClass id of its class
 * @param columns every column, with what stands in it
 */
record TableUse(String dataClass, WithCitizen withCitizen, Map<String, Content> columns) {
  TableUse {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /** What happens to it when a citizen is erased. */
  enum WithCitizen implements Coded {
    /** The rows are erased. */
    ROWS,
    /** What can name a person is taken out. */
    WORDS,
    ANONYMISED,
    STAYS
  }

  /** What a column holds. */
  enum Content implements Coded {
    IDENTITY,
    CONTACT,
    HEALTH,
    CASE,
    TEXT,
    STAFF,
    /** Leads to a person only through another table. */
    NUMBER,
    TECHNICAL
  }
}
