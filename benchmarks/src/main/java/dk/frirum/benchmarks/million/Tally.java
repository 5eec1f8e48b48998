package dk.frirum.benchmarks.million;

import dk.frirum.rules.Status;
import dk.frirum.rules.columns.DutyColumns;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/**
 * What came out of a mass run.
 *
 * @param bytes of the duty columns, unused room included
 * @param requirements that gave anybody a duty
 */
record Tally(long duties, long checksum, long bytes, int requirements, Map<Status, Long> statuses) {

  static Tally of(DutyColumns columns) {
    BitSet requirements = new BitSet();
    Map<Status, Long> statuses = new EnumMap<>(Status.class);
    for (DutyColumns.Part part : columns.parts()) {
      for (int row = 0; row < part.size(); row++) {
        requirements.set(part.requirement(row));
        statuses.merge(part.status(row), 1L, Long::sum);
      }
    }
    return new Tally(
        columns.size(), columns.checksum(), columns.bytes(), requirements.cardinality(), statuses);
  }

  long of(Status status) {
    return statuses.getOrDefault(status, 0L);
  }
}
