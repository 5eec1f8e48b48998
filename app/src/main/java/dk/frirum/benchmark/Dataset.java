package dk.frirum.benchmark;

import java.util.Optional;

/**
 * The figures of one table, the invented ones apart from the real.
 *
 * @param table id, as {@code y30r21}
 */
record Dataset(String table, boolean synthetic) {
  private static final String INVENTED = "-invented";

  /** As it stands in an address. */
  String code() {
    return synthetic ? table + INVENTED : table;
  }

  boolean benchmark() {
    return table.equals(KnownTable.BENCHMARK);
  }

  static Optional<Dataset> of(String code) {
    boolean synthetic = code.endsWith(INVENTED);
    String table = synthetic ? code.substring(0, code.length() - INVENTED.length()) : code;
    return KnownTable.of(table).map(known -> new Dataset(known.id(), synthetic));
  }
}
